-- The Panel approves what the DCC's Impact Assessment of a release costs before work on the release is committed to:
-- when its testing begins, at the latest.

local function release(facts)
  return "[[release]]\nid = \"2020-06\"\nname = \"June 2020 SEC Release\"\n" .. facts
end

return {
  id         = "ASM-013",
  title      = "Testing of a release before the cost of its Impact Assessment was approved",
  subject    = "release",
  severity   = "minor",
  cites      = { "SEC D10, practice", "Minutes of Panel 77, item 16" },
  basis      = "derived",
  basis_note = "the Panel approved the cost for one release; that it must do so before the work is how we read it, and "
    .. "testing stands here for that work, of whose beginning no record tells",
  covers     = { "change/A-12" },
  why        = "Parties pay for the release: the Panel has to be able to say no before the money is spent.",
  fix        = "Put the cost to the Panel, or record when it was approved.",

  applies = function(r) return r.testing_started ~= nil and r:maybe "dcc_impact" ~= false end,

  check = function(r, report)
    if not r.dcc_impact or r.assessment_cost_approved <= r.testing_started then return end
    report.note { at = "assessment_cost_approved",
      message = "Testing of the {subject} began {testing_started}, before the Panel approved the cost of its Impact "
        .. "Assessment {assessment_cost_approved}" }
  end,

  cases = {
    { name = "approved on the day", as_of = "2020-06-01", expect = "pass",
      given = release "dcc_impact = true\ntesting_started = 2020-02-14\nassessment_cost_approved = 2020-02-14" },
    { name = "approved the day after", as_of = "2020-06-01",
      given = release "dcc_impact = true\ntesting_started = 2020-02-13\nassessment_cost_approved = 2020-02-14",
      expect = { note = "Testing of the June 2020 SEC Release began 13 Feb 2020, before the Panel approved the cost of "
        .. "its Impact Assessment 14 Feb 2020" } },
    { name = "whether it was approved is not known", as_of = "2020-06-01",
      given = release "dcc_impact = true\ntesting_started = 2020-04-01",
      expect = { unknown = "release.assessment_cost_approved" } },
    { name = "whether the DCC Systems change is not known", as_of = "2020-06-01",
      given = release "testing_started = 2020-04-01", expect = { unknown = "release.dcc_impact" } },
    { name = "documents only", as_of = "2020-06-01", expect = "not_applicable",
      given = release "dcc_impact = false\ntesting_started = 2020-04-01" },
    { name = "testing has not begun", as_of = "2020-03-31", expect = "not_applicable",
      given = release "dcc_impact = true\ntesting_started = 2020-04-01" },
  },
}
