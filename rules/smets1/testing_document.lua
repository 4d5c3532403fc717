-- SMETS1 is tested by the SMETS1 SEC Variation Testing Approach Document, and so not before that is in the Code.

local function capability(more) return '[[smets1_capability]]\nname = "IOC"\n' .. more .. "\n" end

return {
  id         = "SMS-010",
  title      = "SMETS1 testing begun before its document was in the Code",
  subject    = "smets1_capability",
  severity   = "major",
  cites      = { "SMETS1 SEC Variation Testing Approach Document" },
  basis      = "derived",
  basis_note = "the day on which it came into the Code is stated; that no testing may begin before is concluded",
  covers     = { "change/M-06" },
  why        = "Testing that follows no approved approach proves nothing to those who have to rely on it.",
  fix        = "Check when testing began, and by which document.",

  applies = function(c) return c.testing_started ~= nil end,

  check = function(c, report)
    if maybe_param("smets1_capability.testing_document", c.testing_started) then return end
    report.breach { at = "testing_started",
      message = "Testing of {subject} began {testing_started}, before the SMETS1 SVTAD was in the Code" }
  end,

  cases = {
    { name = "on the first day of the document", as_of = "2019-02-15", expect = "pass",
      given = capability "testing_started = 2018-09-18" },
    { name = "the day before", as_of = "2019-02-15", given = capability "testing_started = 2018-09-17",
      expect = { breach = "Testing of IOC began 17 Sep 2018, before the SMETS1 SVTAD was in the Code" } },
    { name = "not begun on that day", as_of = "2018-09-16", expect = "not_applicable",
      given = capability "testing_started = 2018-09-17" },
  },
}
