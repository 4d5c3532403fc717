-- Who has left the Code uses no live Services of the DCC any more, unless it acceded again.
local exit = use "exit"

local function party(rest, more)
  return '[[party]]\nname = "Alpha Energy Limited"\nexpelled = 2020-02-14\naccession_executed = ' ..
    (more or "2017-01-13") .. "\n" .. rest .. "\n"
end
local function use_on(day) return '[[party.role_use]]\nrole = "gas_supplier"\nused = ' .. day .. "\n" end
local function role(rest)
  return '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = 2018-01-12\n' .. rest .. "\n"
end
local breach = { breach = "Alpha Energy Limited used live Services as Gas Supplier on 15 Feb 2020, after it left " ..
  "the Code on 14 Feb 2020" }

return {
  id         = "DEF-027",
  title      = "Services used after leaving the Code",
  subject    = "party",
  severity   = "critical",
  cites      = { "SEC M8.14 to M8.16", "SEC H1.1 to H1.2" },
  basis      = "unverified",
  basis_note = "That Services are for Parties was read; the clauses on leaving are recollection",
  covers     = { "party/M-14" },
  why        = "A company that the Code doesn't bind reaches meters, and nobody can make it pay.",
  fix        = "Ask the DCC to end the use at once, and whether its certificates were revoked; or correct the dates.",

  applies = function(p) return exit.day(p) ~= nil end,

  check = function(p, report)
    local left = exit.day(p)
    local function is_late(day)
      if day <= left then return false end
      local acceded = p.accession_executed    -- one after the exit is a new one
      return not (acceded > left and acceded <= day)
    end
    local function tell(record, field)
      report.breach { message = "{subject} used live Services as {role} on {day}, after it left the Code on {left}",
        with = { role = record:in_words "role", day = record[field], left = left }, at = { record, field }, key = record }
    end
    for _, u in ipairs(p.role_uses) do
      if is_late(u.used) then tell(u, "used") end
    end
    for _, r in ipairs(p.user_roles) do
      local last = r:maybe "last_live_use"
      if last and is_late(last) then tell(r, "last_live_use") end
    end
    for _, r in ipairs(p.user_roles) do
      if r.uep_completed then local _ = r.last_live_use end    -- unknown
    end
  end,

  cases = {
    { name = "on the day on which it left", as_of = "2020-03-13", given = party(use_on "2020-02-14"), expect = "pass" },
    { name = "the day after", as_of = "2020-03-13", given = party(use_on "2020-02-15"), expect = breach },
    { name = "its last live use is of the day itself", as_of = "2020-03-13", expect = "pass",
      given = party(role "last_live_use = 2020-02-14") },
    { name = "its last live use is of the day after", as_of = "2020-03-13", expect = breach,
      given = party(role "last_live_use = 2020-02-15") },
    { name = "nobody knows when it last used them", as_of = "2020-03-13", given = party(role ""),
      expect = { unknown = "user_role.last_live_use" } },
    { name = "that, and there is another use", as_of = "2020-03-13", given = party(role "" .. use_on "2020-02-15"),
      expect = { breach, { unknown = "user_role.last_live_use" } } },
    { name = "a role in which it never completed entry", as_of = "2020-03-13", expect = "pass",
      given = party '[[party.user_role]]\nrole = "gas_supplier"\n' },
    { name = "it acceded again on that day", as_of = "2020-03-13", expect = "pass",
      given = party(use_on "2020-03-02", "2020-03-02") },
    { name = "it acceded again a day later", as_of = "2020-03-13", given = party(use_on "2020-03-02", "2020-03-03"),
      expect = { breach = "Alpha Energy Limited used live Services as Gas Supplier on 2 Mar 2020, after it left the " ..
      "Code on 14 Feb 2020" } },
    { name = "it had acceded on the day on which it left", as_of = "2020-03-13", expect = breach,
      given = party(use_on "2020-02-15", "2020-02-14") },
    { name = "it withdrew", as_of = "2020-03-13", expect = breach, given = [=[
[[party]]
name = "Alpha Energy Limited"
withdrawn = 2020-02-14
accession_executed = 2017-01-13
]=] .. use_on "2020-02-15" },
    { name = "it had withdrawn before, and acceded again", as_of = "2020-03-13", expect = "pass",
      given = party("withdrawn = 2018-02-14\n" .. use_on "2020-02-14", "2018-06-15") },
    { name = "it withdrew after it had been expelled, and acceded again", as_of = "2020-03-13", expect = "pass",
      given = party("withdrawn = 2020-02-28\n" .. use_on "2020-02-28", "2020-02-20") },
    { name = "nobody knows when it acceded", as_of = "2020-03-13", expect = { unknown = "party.accession_executed" },
      given = '[[party]]\nname = "Alpha Energy Limited"\nexpelled = 2020-02-14\n' .. use_on "2020-02-15" },
    { name = "nothing was used at all", as_of = "2020-03-13", given = party "", expect = "pass" },
    { name = "the day before it left", as_of = "2020-02-13", given = party(use_on "2020-02-13"),
      expect = "not_applicable" },
  },
}
