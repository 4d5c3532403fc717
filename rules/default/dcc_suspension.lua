-- The DCC suspends services within 1 Working Day of the Panel's instruction, and not before it. Where the suspension is
-- to take effect on a later day, that day starts the time.
local suspension = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.step]]
step = "suspend_services"
decided = 2020-02-14
]=]
local instructed = suspension .. "instructed = 2020-02-14\n"  -- a Friday: 1 WD ends on Monday 17 February
local later = instructed .. "effective = 2020-02-20\n"        -- a Thursday: 1 WD ends on Friday 21 February

return {
  id         = "DEF-014",
  title      = "Suspension of services not carried out in time",
  subject    = "default_step",
  severity   = "major",
  cites      = { "SEC M8.4(g)", "SEC M8.6" },
  basis      = "unverified",
  basis_note = "The clauses and the time are recollection; which day starts it where they differ is our reading",
  covers     = { "party/M-06" },
  why        = "Until the DCC acts, the suspended Party goes on using services for which it may not pay.",
  fix        = "Ask the DCC when it acted, or why it hasn't.",

  applies = function(s) return s.step == "suspend_services" end,

  check = function(s, report)
    local start = s.instructed
    if s.carried_out and s.carried_out < start then
      return report.breach { message = "The {subject} was carried out on {done}, before the instruction of {start}",
        with = { done = s.carried_out, start = start }, at = "carried_out" }
    end
    -- mutation: where the days are the same, either will do
    if s.effective and s.effective > start then start = s.effective end
    report.obligation { by = wd.add(start, param("event_of_default.dcc_acts_wd", start)), done = s.carried_out,
      owed = "The {subject}", verb = "carried out", at = "instructed" }
  end,

  cases = {
    { name = "the next Working Day is still due", as_of = "2020-02-17", given = instructed,
      expect = { due = "2020-02-17" } },
    { name = "a day later it is a breach", as_of = "2020-02-18", given = instructed, expect = { breach =
      "The suspension of services in Alpha Energy Limited's default 1 was due 17 Feb 2020: " ..
      "1 Working Day late and not carried out" } },
    { name = "carried out on the last day", as_of = "2020-03-13", given = instructed .. "carried_out = 2020-02-17",
      expect = "pass" },
    { name = "carried out a day late", as_of = "2020-03-13", given = instructed .. "carried_out = 2020-02-18",
      expect = { breach =
      "The suspension of services in Alpha Energy Limited's default 1 was due 17 Feb 2020 and was carried out " ..
      "18 Feb 2020: 1 Working Day late" } },
    { name = "carried out on the day of the instruction", as_of = "2020-03-13", expect = "pass",
      given = instructed .. "carried_out = 2020-02-14" },
    { name = "carried out the day before", as_of = "2020-03-13", given = instructed .. "carried_out = 2020-02-13",
      expect = { breach = "The suspension of services in Alpha Energy Limited's default 1 was carried out on " ..
      "13 Feb 2020, before the instruction of 14 Feb 2020" } },
    { name = "to take effect later: the Working Day after that is still due", as_of = "2020-02-21", given = later,
      expect = { due = "2020-02-21" } },
    { name = "to take effect later: a day more is a breach", as_of = "2020-02-22", given = later, expect = { breach =
      "The suspension of services in Alpha Energy Limited's default 1 was due 21 Feb 2020: " ..
      "1 day late and not carried out" } },
    { name = "to take effect before the instruction: the instruction counts", as_of = "2020-02-17",
      given = instructed .. "effective = 2020-02-10", expect = { due = "2020-02-17" } },
    { name = "nobody knows when the DCC was instructed", as_of = "2020-03-13", given = suspension,
      expect = { unknown = "default_step.instructed" } },
    { name = "a suspension of governance rights is not for the DCC", as_of = "2020-03-13", expect = "not_applicable",
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.step]]
step = "suspend_rights"
decided = 2020-02-14
]=] },
  },
}
