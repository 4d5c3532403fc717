-- M8.1(f): a material misrepresentation in the Application Form is an Event of Default at once.
local reported = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
recorded = 2020-02-14
]=]
local happened = reported .. [=[
limb = "f"
occurred = 2020-01-06
]=]
local arose = { breach = "Alpha Energy Limited's default 1 arose on 6 Jan 2020: " ..
  "a material misrepresentation in the Application Form is an Event of Default at once" }

return {
  id       = "DEF-006",
  title    = "Misrepresentation in the Application Form",
  subject  = "event_of_default",
  severity = "major",
  cites    = { "SEC M8.1(f)" },
  basis    = "stated",
  covers   = { "party/M8.1(f)", "party/B-10" },
  tags     = { "limb" },
  why      = "The Party was admitted on facts that were not so, and is in default without any notice.",
  fix      = "Put it to the Panel, which decides what follows; where it finds no default, record it as dismissed.",

  applies = function(e) return e.limb == "f" end,

  check = function(e, report)
    if e.dismissed then return end
    report.breach {
      message = "{subject} arose on {occurred}: " ..
        "a material misrepresentation in the Application Form is an Event of Default at once",
      with = { occurred = e.occurred }, at = "occurred" }
  end,

  cases = {
    { name = "on the day itself", as_of = "2020-01-06", given = happened, expect = arose },
    { name = "a remedy does not undo it", as_of = "2020-02-14", expect = arose,
      given = happened .. "remedied = 2020-01-06\nended = 2020-02-14" },
    { name = "the Panel found none", as_of = "2020-02-14", expect = "pass",
      given = happened .. "dismissed = 2020-02-14" },
    { name = "the day before the Panel found none", as_of = "2020-02-13", expect = arose,
      given = happened .. "dismissed = 2020-02-14" },
    { name = "nobody knows when it happened", as_of = "2020-02-14", given = reported .. 'limb = "f"',
      expect = { unknown = "event_of_default.occurred" } },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = reported .. "occurred = 2020-01-06",
      expect = { unknown = "event_of_default.limb" } },
    { name = "another limb", as_of = "2020-02-14", given = reported .. 'limb = "g"', expect = "not_applicable" },
  },
}
