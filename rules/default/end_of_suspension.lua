-- Only a suspension that was decided can be ended, and each of them once.
local default = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=]
local second_default = [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 2
]=]
local function step(name, decided)
  return '[[event_of_default.step]]\nstep = "' .. name .. '"\ndecided = ' .. decided .. "\n"
end

local suspends = { suspend_rights = true, suspend_services = true }

return {
  id         = "DEF-012",
  title      = "End of a suspension that never began",
  subject    = "default_step",
  severity   = "major",
  cites      = { "SEC M8.8" },
  basis      = "unverified",
  basis_note = "The clause is recollection",
  covers     = { "party/M-08" },
  why        = "Either a suspension is missing from the record, or the Panel ended something that there was not.",
  fix        = "Add the suspension that was ended, or correct the dates.",

  applies = function(s) return s.step == "end_suspension" end,

  check = function(s, report)
    local decided, ended = 0, 0
    for _, e in ipairs(s.event_of_default.party.events_of_default) do    -- the suspension may rest on another default
      for _, other in ipairs(e.default_steps) do
        if suspends[other.step] and other.decided <= s.decided then decided = decided + 1 end
        if other.step == "end_suspension" and other.decided < s.decided then ended = ended + 1 end
      end
    end
    if decided > ended then return end
    report.breach { message = "The {subject} was decided on {day}, but {what}", at = "decided",
      with = { day = s.decided, what = decided == 0 and "there was no suspension" or "no suspension was left to end" } }
  end,

  cases = {
    { name = "of a suspension of services", as_of = "2020-02-14", expect = "pass",
      subject = "Alpha Energy Limited/1/end_suspension/2020-01-31",
      given = default .. step("suspend_services", "2020-01-10") .. step("end_suspension", "2020-01-31") },
    { name = "of a suspension of rights, decided on the same day", as_of = "2020-02-14", expect = "pass",
      subject = "Alpha Energy Limited/1/end_suspension/2020-01-31",
      given = default .. step("suspend_rights", "2020-01-31") .. step("end_suspension", "2020-01-31") },
    { name = "of a suspension decided a day later", as_of = "2020-02-14",
      subject = "Alpha Energy Limited/1/end_suspension/2020-01-31",
      given = default .. step("suspend_rights", "2020-02-01") .. step("end_suspension", "2020-01-31"),
      expect = { breach = "The end of a suspension in Alpha Energy Limited's default 1 was decided on 31 Jan 2020, " ..
      "but there was no suspension" } },
    { name = "of nothing", as_of = "2020-02-14", given = default .. step("end_suspension", "2020-01-31"),
      expect = { breach = "The end of a suspension in Alpha Energy Limited's default 1 was decided on 31 Jan 2020, " ..
      "but there was no suspension" } },
    { name = "a remedial plan is no suspension", as_of = "2020-02-14",
      subject = "Alpha Energy Limited/1/end_suspension/2020-01-31",
      given = default .. step("remedial_plan", "2020-01-10") .. step("end_suspension", "2020-01-31"),
      expect = { breach = "The end of a suspension in Alpha Energy Limited's default 1 was decided on 31 Jan 2020, " ..
      "but there was no suspension" } },
    { name = "of one that was ended before", as_of = "2020-02-14",
      subject = "Alpha Energy Limited/1/end_suspension/2020-02-14",
      given = default .. step("suspend_services", "2020-01-10") .. step("end_suspension", "2020-01-31") ..
      step("end_suspension", "2020-02-14"), expect = { breach =
      "The end of a suspension in Alpha Energy Limited's default 1 was decided on 14 Feb 2020, " ..
      "but no suspension was left to end" } },
    { name = "of the second of two", as_of = "2020-02-14", expect = "pass",
      subject = "Alpha Energy Limited/1/end_suspension/2020-02-14",
      given = default .. step("suspend_services", "2020-01-10") .. step("suspend_rights", "2020-01-10") ..
      step("end_suspension", "2020-01-31") .. step("end_suspension", "2020-02-14") },
    { name = "of one that rests on another default", as_of = "2020-02-14", expect = "pass",
      subject = "Alpha Energy Limited/2/end_suspension/2020-01-31",
      given = default .. step("suspend_services", "2020-01-10") .. second_default ..
      step("end_suspension", "2020-01-31") },
    { name = "of one that was ended under another default", as_of = "2020-02-14",
      subject = "Alpha Energy Limited/2/end_suspension/2020-02-14",
      given = default .. step("suspend_services", "2020-01-10") .. step("end_suspension", "2020-01-31") ..
      second_default .. step("end_suspension", "2020-02-14"), expect = { breach =
      "The end of a suspension in Alpha Energy Limited's default 2 was decided on 14 Feb 2020, " ..
      "but no suspension was left to end" } },
    { name = "a suspension is not for this rule", as_of = "2020-02-14", expect = "not_applicable",
      given = default .. step("suspend_services", "2020-01-10") },
  },
}
