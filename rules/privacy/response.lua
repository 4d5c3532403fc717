-- A User answers the report on its privacy assessment by the day that the Panel has set for it.

local shared = use "privacy"
local left_by, toml = shared.left_by, shared.toml

return {
  id         = "PRV-008",
  title      = "Privacy Assessment Response past its day",
  subject    = "privacy_assessment",
  severity   = "major",
  cites      = { "SEC I2" },
  basis      = "unverified",
  basis_note = "it is recollection, after the model of the Security Assessment Response (G8.24)",
  covers     = { "party/I-07" },
  why        = "Until the User has said how it will put right what was found, the Panel can't set a status.",
  fix        = "Ask the User for its response, and the Panel whether it has agreed another day.",

  applies = function(a)
    return a.completed ~= nil or a.response_submitted ~= nil
      or a:maybe "report_issued" ~= nil or a:maybe "response_due" ~= nil
  end,

  check = function(a, report)
    local by, done = a.response_due, a.response_submitted
    if not done and left_by(a.party, by) then return end
    report.obligation { by = by, done = done, owed = "The response to {subject}", verb = "submitted",
      at = "response_due" }
  end,

  cases = {
    { name = "the last day", as_of = "2020-02-14", expect = { due = "2020-02-14" },
      given = toml(nil, 'type = "full"\nreport_issued = 2020-01-20\nresponse_due = 2020-02-14') },
    { name = "a day later", as_of = "2020-02-15", given = toml(nil, 'type = "full"\nresponse_due = 2020-02-14'),
      expect = {
      breach = "The response to Alpha Data Limited Full Privacy Assessment was due 14 Feb 2020: 1 day late and not "
        .. "submitted" } },
    { name = "submitted on the last day", as_of = "2020-03-13", expect = "pass",
      given = toml(nil, 'type = "full"\nresponse_due = 2020-02-14\nresponse_submitted = 2020-02-14') },
    { name = "submitted a day later", as_of = "2020-03-13",
      given = toml(nil, 'type = "full"\nresponse_due = 2020-02-14\nresponse_submitted = 2020-02-15'), expect = {
      breach = "The response to Alpha Data Limited Full Privacy Assessment was due 14 Feb 2020 and was submitted "
        .. "15 Feb 2020: 1 day late" } },
    { name = "which day the Panel set is not known", as_of = "2020-02-14",
      expect = { unknown = "privacy_assessment.response_due" },
      given = toml(nil, 'type = "full"\nreport_issued = 2020-01-20\nresponse_submitted = 2020-02-03') },
    { name = "of the report alone it is known", as_of = "2020-02-14",
      expect = { unknown = "privacy_assessment.response_due" }, given = toml(nil, "report_issued = 2020-01-20") },
    { name = "of the response alone it is known", as_of = "2020-02-14",
      expect = { unknown = "privacy_assessment.response_due" }, given = toml(nil, "response_submitted = 2020-01-20") },
    { name = "of the report, too, nothing is known", as_of = "2020-02-14",
      expect = { unknown = "privacy_assessment.response_due" },
      given = toml(nil, 'type = "full"\ncompleted = 2020-01-20') },
    { name = "the assessment is still to come", as_of = "2020-01-19", expect = "not_applicable",
      given = toml(nil, 'type = "full"\ncompleted = 2020-01-20') },
    { name = "the Party withdrew on the last day", as_of = "2020-03-13", expect = "pass",
      given = '[[party]]\nname = "Alpha Data Limited"\nwithdrawn = 2020-02-14\n[[party.privacy_assessment]]\n'
        .. "number = 1\nresponse_due = 2020-02-14" },
    { name = "the Party was expelled on the last day", as_of = "2020-03-13", expect = "pass",
      given = '[[party]]\nname = "Alpha Data Limited"\nexpelled = 2020-02-14\n[[party.privacy_assessment]]\n'
        .. "number = 1\nresponse_due = 2020-02-14" },
    { name = "the Party withdrew a day later", as_of = "2020-02-15",
      given = '[[party]]\nname = "Alpha Data Limited"\nwithdrawn = 2020-02-15\n[[party.privacy_assessment]]\n'
        .. 'number = 1\ntype = "full"\nresponse_due = 2020-02-14', expect = {
      breach = "The response to Alpha Data Limited Full Privacy Assessment was due 14 Feb 2020: 1 day late and not "
        .. "submitted" } },
  },
}
