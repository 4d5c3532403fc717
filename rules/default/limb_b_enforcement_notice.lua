-- M8.1(b): failing materially to comply with an enforcement notice of the ICO is an Event of Default at once.
local reported = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
recorded = 2020-02-14
]=]
local happened = reported .. [=[
limb = "b"
occurred = 2020-01-06
]=]
local arose = { breach = "Alpha Energy Limited's default 1 arose on 6 Jan 2020: " ..
  "a material failure to comply with an ICO enforcement notice is an Event of Default at once" }

return {
  id       = "DEF-002",
  title    = "ICO enforcement notice not complied with",
  subject  = "event_of_default",
  severity = "major",
  cites    = { "SEC M8.1(b)" },
  basis    = "stated",
  covers   = { "party/M8.1(b)" },
  tags     = { "limb" },
  why      = "The Party has been in default since the day by which it had to comply, however the Panel learns of it.",
  fix      = "Put it to the Panel, which decides what follows; where it finds no default, record it as dismissed.",

  applies = function(e) return e.limb == "b" end,

  check = function(e, report)
    if e.dismissed then return end
    report.breach {
      message = "{subject} arose on {occurred}: " ..
        "a material failure to comply with an ICO enforcement notice is an Event of Default at once",
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
    { name = "nobody knows when it happened", as_of = "2020-02-14", given = reported .. 'limb = "b"',
      expect = { unknown = "event_of_default.occurred" } },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = reported .. "occurred = 2020-01-06",
      expect = { unknown = "event_of_default.limb" } },
    { name = "another limb", as_of = "2020-02-14", given = reported .. 'limb = "a"', expect = "not_applicable" },
  },
}
