-- While a licence requires it to be a Party, a company can't withdraw, and is expelled only if the Authority approves.
local supplier = [=[
[[party]]
name = "Alpha Energy Limited"
category = "small_supplier"
]=]
local expelled = supplier .. "expelled = 2019-06-14\n"
local withdrawn = supplier .. "withdrawn = 2019-06-14\n"
local function licence(rest) return '[[party.licence]]\ntype = "gas_supply"\n' .. rest .. "\n" end
local function decision(step, rest)
  return [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.step]]
decided = 2019-06-10
step = "]=] .. step .. '"\n' .. rest .. "\n"
end

-- The steps of one kind that the Panel took because of any default of the Party.
local function steps_of(p, kind)
  local steps = {}
  for _, e in ipairs(p.events_of_default) do
    for _, s in ipairs(e.default_steps) do
      if s.step == kind then steps[#steps + 1] = s end
    end
  end
  return steps
end

-- The day on which it left, and the fact that says so: its own record, or else the first of the steps to take effect.
local function left_on(p, field, steps)
  if p[field] then return p[field], field end
  local day, at
  for _, s in ipairs(steps) do
    local effect = s.effective or s.decided
    -- mutation: where the days are the same, either will do
    if effect <= today and (not day or effect < day) then day, at = effect, { s, "decided" } end
  end
  return day, at
end

-- What proves that the licence was in force on the day; nil where it was not, or nobody knows.
local function proof_of(l, day)
  if l.granted and l.granted > day then return nil end
  local revoked, shown = l:maybe "revoked", l.shown_in_force
  if revoked then return revoked > day and "was revoked only on " .. revoked or nil end
  return shown and shown >= day and "was still in force on " .. shown or nil
end

-- What keeps it a Party on the day, in words; nil where nothing does. Unknown where a licence may have been in force.
local function bond(p, day, report)
  for _, l in ipairs(p.licences) do
    local proof = proof_of(l, day)
    if proof then return "its " .. table.concat(text.split(l.type, "_"), " ") .. " licence " .. proof end
  end
  for _, l in ipairs(p.licences) do
    if not l.granted or l.granted <= day then local _ = l.revoked end    -- unknown
  end
  if #p.licences == 0 and p.category ~= "other_sec_party" then
    report.unknown { message = "no licence of {subject} is in the state, though its category needs one",
      missing = "party.licences" }
  end
end

local function check_withdrawal(p, report)
  local day, at = left_on(p, "withdrawn", steps_of(p, "withdraw"))
  local held = day and bond(p, day, report)
  if not held then return end
  report.breach { message = "{subject} withdrew on {day}, but {held}", with = { day = day, held = held }, at = at,
    key = "withdrawn" }
end

local function check_expulsion(p, report)
  local steps = steps_of(p, "expel")
  local day, at = left_on(p, "expelled", steps)
  if not day or p.dissolved and p.dissolved <= day then return end    -- no decision of the Panel
  for _, s in ipairs(steps) do
    local approved = s:maybe "authority_approved"
    if approved and approved <= day then return end    -- whatever licences it had
  end
  local held = bond(p, day, report)
  if not held then return end
  if #steps == 0 then
    return report.unknown { message = "{subject} was expelled on {day}, but {held}, and no decision is in the state",
      with = { day = day, held = held }, missing = "default_step.authority_approved", key = "expelled" }
  end
  for _, s in ipairs(steps) do
    local shown = s.shown_unapproved
    if not shown or shown < day then local _ = s.authority_approved end    -- unknown, or approved too late
  end
  report.breach { message = "{subject} was expelled on {day} without the Authority's approval, but {held}",
    with = { day = day, held = held }, at = at, key = "expelled" }
end

return {
  id         = "DEF-015",
  title      = "Party left the Code while its licence requires it to be a Party",
  subject    = "party",
  severity   = "critical",
  cites      = { "SEC M8.10", "SEC M8.11" },
  basis      = "unverified",
  basis_note = "The clauses are recollection; the papers explain each expulsion by the revocation of the licences",
  covers     = { "party/M-09", "party/M-11", "party/7.3" },
  why        = "A licensee outside of the Code breaks its licence, and nobody pays for the services to its customers.",
  fix        = "Wait for the licence to be revoked, or obtain the Authority's approval to expel; record the day.",

  applies = function(p)
    local expulsions, withdrawals = steps_of(p, "expel"), steps_of(p, "withdraw")
    return left_on(p, "expelled", expulsions) ~= nil or left_on(p, "withdrawn", withdrawals) ~= nil
  end,

  check = function(p, report)
    check_withdrawal(p, report)
    check_expulsion(p, report)
  end,

  cases = {
    { name = "expelled on the day of the revocation", as_of = "2019-12-31", expect = "pass",
      given = expelled .. licence "revoked = 2019-06-14" },
    { name = "expelled the day before it, and approved too late", as_of = "2019-12-31",
      given = expelled .. licence "revoked = 2019-06-15" .. decision("expel", "authority_approved = 2019-06-15"),
      expect = { breach = "Alpha Energy Limited was expelled on 14 Jun 2019 without the Authority's approval, " ..
      "but its gas supply licence was revoked only on 15 Jun 2019" } },
    { name = "approved on the day itself", as_of = "2019-12-31", expect = "pass",
      given = expelled .. licence "revoked = 2019-06-15" .. decision("expel", "authority_approved = 2019-06-14") },
    { name = "shown to be without approval on the day itself", as_of = "2019-12-31",
      given = expelled .. licence "revoked = 2019-06-15" .. decision("expel", "shown_unapproved = 2019-06-14"),
      expect = { breach = "Alpha Energy Limited was expelled on 14 Jun 2019 without the Authority's approval, " ..
      "but its gas supply licence was revoked only on 15 Jun 2019" } },
    { name = "shown to be without approval the day before, and then nobody knows", as_of = "2019-12-31",
      given = expelled .. licence "revoked = 2019-06-15" .. decision("expel", "shown_unapproved = 2019-06-13"),
      expect = { unknown = "default_step.authority_approved" } },
    { name = "nobody knows of an approval", as_of = "2019-12-31",
      given = expelled .. licence "revoked = 2019-06-15" .. decision("expel", ""),
      expect = { unknown = "default_step.authority_approved" } },
    { name = "nobody recorded the decision either", as_of = "2019-12-31",
      given = expelled .. licence "revoked = 2019-06-15", expect = { unknown = "default_step.authority_approved" } },
    { name = "a licence that was seen in force on the day", as_of = "2019-12-31",
      given = expelled .. licence "shown_in_force = 2019-06-14" .. decision("expel", "shown_unapproved = 2019-06-14"),
      expect = { breach = "Alpha Energy Limited was expelled on 14 Jun 2019 without the Authority's approval, " ..
      "but its gas supply licence was still in force on 14 Jun 2019" } },
    { name = "a licence last seen in force the day before", as_of = "2019-12-31",
      given = expelled .. licence "shown_in_force = 2019-06-13" .. decision("expel", "shown_unapproved = 2019-06-14"),
      expect = { unknown = "licence.revoked" } },
    { name = "nobody knows whether its licence was revoked", as_of = "2019-12-31", given = expelled .. licence "",
      expect = { unknown = "licence.revoked" } },
    { name = "nor does it matter, where the Authority approved", as_of = "2019-12-31", expect = "pass",
      given = expelled .. licence "" .. decision("expel", "authority_approved = 2019-06-14") },
    { name = "one licence is enough", as_of = "2019-12-31", given = expelled ..
      '[[party.licence]]\ntype = "electricity_supply"\n' .. licence "revoked = 2019-06-15" ..
      decision("expel", "shown_unapproved = 2019-06-14"), expect = { breach =
      "Alpha Energy Limited was expelled on 14 Jun 2019 without the Authority's approval, " ..
      "but its gas supply licence was revoked only on 15 Jun 2019" } },
    { name = "a licence granted only later", as_of = "2019-12-31", expect = "pass",
      given = expelled .. licence "granted = 2019-06-15" },
    { name = "a licence granted on the day itself", as_of = "2019-12-31", given = expelled ..
      licence "granted = 2019-06-14\nrevoked = 2019-12-01" .. decision("expel", "shown_unapproved = 2019-06-14"),
      expect = { breach = "Alpha Energy Limited was expelled on 14 Jun 2019 without the Authority's approval, " ..
      "but its gas supply licence was revoked only on 1 Dec 2019" } },
    { name = "a licence granted on that day, of which nobody knows whether it was revoked", as_of = "2019-12-31",
      given = expelled .. licence "granted = 2019-06-14", expect = { unknown = "licence.revoked" } },
    { name = "a supplier of which no licence is known", as_of = "2019-12-31", given = expelled,
      expect = { unknown = "party.licences" } },
    { name = "an Other SEC Party needs none", as_of = "2019-12-31", expect = "pass", given = [=[
[[party]]
name = "Beta Meters Limited"
category = "other_sec_party"
expelled = 2019-06-14
]=] },
    { name = "a company of which not even the category is known", as_of = "2019-12-31", given = [=[
[[party]]
name = "Beta Meters Limited"
expelled = 2019-06-14
]=], expect = { unknown = "party.category" } },
    { name = "a company that was dissolved", as_of = "2019-12-31", expect = "pass",
      given = expelled .. "dissolved = 2019-06-14\n" .. licence "" },
    { name = "dissolved only later", as_of = "2019-12-31", given = expelled .. "dissolved = 2019-06-15\n" .. licence "",
      expect = { unknown = "licence.revoked" } },
    { name = "the decision takes effect at once, where nothing else is recorded", as_of = "2019-12-31",
      given = supplier .. licence "revoked = 2019-06-11" .. decision("expel", "shown_unapproved = 2019-06-10"),
      expect = { breach = "Alpha Energy Limited was expelled on 10 Jun 2019 without the Authority's approval, " ..
      "but its gas supply licence was revoked only on 11 Jun 2019" } },
    { name = "the decision takes effect on the day of the check", as_of = "2019-06-10",
      given = supplier .. licence "" .. decision("expel", "authority_approved = 2019-06-09"), expect = "pass" },
    { name = "the decision takes effect on the day of the revocation", as_of = "2019-12-31", expect = "pass",
      given = supplier .. licence "revoked = 2019-06-11" .. decision("expel", "effective = 2019-06-11") },
    { name = "the decision has not taken effect yet", as_of = "2019-06-12", expect = "not_applicable",
      given = supplier .. licence "" .. decision("expel", "effective = 2019-06-13") },
    { name = "withdrew on the day of the revocation", as_of = "2019-12-31", expect = "pass",
      given = withdrawn .. licence "revoked = 2019-06-14" },
    { name = "withdrew the day before it", as_of = "2019-12-31", given = withdrawn .. licence "revoked = 2019-06-15",
      expect = { breach = "Alpha Energy Limited withdrew on 14 Jun 2019, " ..
      "but its gas supply licence was revoked only on 15 Jun 2019" } },
    { name = "no approval helps a withdrawal", as_of = "2019-12-31", given = supplier ..
      licence "revoked = 2019-06-15" .. decision("withdraw", "authority_approved = 2019-06-01"), expect = { breach =
      "Alpha Energy Limited withdrew on 10 Jun 2019, but its gas supply licence was revoked only on 15 Jun 2019" } },
    { name = "withdrew, and nobody knows whether its licence was revoked", as_of = "2019-12-31",
      given = withdrawn .. licence "", expect = { unknown = "licence.revoked" } },
    { name = "withdrew, and no licence is known", as_of = "2019-12-31", given = withdrawn,
      expect = { unknown = "party.licences" } },
    { name = "the day before it left", as_of = "2019-06-13", expect = "not_applicable",
      given = expelled .. licence "revoked = 2019-06-15" },
  },
}
