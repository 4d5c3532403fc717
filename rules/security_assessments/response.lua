-- A User answers the report on its security assessment by the day that the SSC has set for it.

local shared = use "assessments"
local left_by, toml = shared.left_by, shared.toml

return {
  id       = "SAS-004",
  title    = "Security Assessment Response past its day",
  subject  = "security_assessment",
  severity = "major",
  cites    = { "SEC G8.24" },
  basis    = "stated",
  covers   = { "party/G-11" },
  why      = "Until the User has said how it will put right what was found, the SSC can't set a status.",
  fix      = "Ask the User for its response, and the SSC whether it has agreed another day.",

  applies = function(a)
    return a.fieldwork_completed ~= nil or a.response_submitted ~= nil
      or a:maybe "report_issued" ~= nil or a:maybe "response_due" ~= nil
  end,

  check = function(a, report)
    local by, done = a.response_due, a.response_submitted
    if not done and left_by(a.party, by) then return end
    report.obligation { by = by, done = done, owed = "The response to {subject}", verb = "submitted",
      at = "response_due" }
  end,

  cases = {
    { name = "on the last day it is still due", as_of = "2020-02-14", expect = { due = "2020-02-14" },
      given = toml 'type = "full"\nreport_issued = 2020-01-20\nresponse_due = 2020-02-14' },
    { name = "a day later it is a breach", as_of = "2020-02-15",
      given = toml 'type = "full"\nreport_issued = 2020-01-20\nresponse_due = 2020-02-14', expect = {
      breach = "The response to Alpha Energy Limited Full User Security Assessment was due 14 Feb 2020: 1 day late and "
        .. "not submitted" } },
    { name = "submitted on the last day", as_of = "2020-03-13", expect = "pass",
      given = toml 'type = "full"\nresponse_due = 2020-02-14\nresponse_submitted = 2020-02-14' },
    { name = "submitted a day later", as_of = "2020-03-13",
      given = toml 'type = "full"\nresponse_due = 2020-02-14\nresponse_submitted = 2020-02-15', expect = {
      breach = "The response to Alpha Energy Limited Full User Security Assessment was due 14 Feb 2020 and was "
        .. "submitted 15 Feb 2020: 1 day late" } },
    { name = "not submitted by the day of the check", as_of = "2020-02-15",
      given = toml 'type = "full"\nresponse_due = 2020-02-14\nresponse_submitted = 2020-02-17', expect = {
      breach = "The response to Alpha Energy Limited Full User Security Assessment was due 14 Feb 2020: 1 day late and "
        .. "not submitted" } },
    { name = "which day the SSC set is not known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.response_due" },
      given = toml 'type = "full"\nreport_issued = 2020-01-20\nresponse_submitted = 2020-02-03' },
    { name = "of the report alone it is known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.response_due" }, given = toml "report_issued = 2020-01-20" },
    { name = "of the response alone it is known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.response_due" }, given = toml "response_submitted = 2020-01-20" },
    { name = "of the report, too, nothing is known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.response_due" },
      given = toml 'type = "full"\nfieldwork_completed = 2020-01-20' },
    { name = "the fieldwork is still to come", as_of = "2020-02-14", expect = "not_applicable",
      given = toml 'type = "full"\nbooked = 2020-03-02' },
    { name = "the Party left the Code on the last day", as_of = "2020-03-13", expect = "pass",
      given = '[[party]]\nname = "Alpha Energy Limited"\nwithdrawn = 2020-02-14\n[[party.security_assessment]]\n'
        .. "number = 1\nresponse_due = 2020-02-14" },
    { name = "the Party was expelled on the last day", as_of = "2020-03-13", expect = "pass",
      given = '[[party]]\nname = "Alpha Energy Limited"\nexpelled = 2020-02-14\n[[party.security_assessment]]\n'
        .. "number = 1\nresponse_due = 2020-02-14" },
    { name = "the Party left the Code a day later", as_of = "2020-02-15",
      given = '[[party]]\nname = "Alpha Energy Limited"\nwithdrawn = 2020-02-15\n[[party.security_assessment]]\n'
        .. 'number = 1\ntype = "self"\nresponse_due = 2020-02-14', expect = {
      breach = "The response to Alpha Energy Limited User Security Self-Assessment was due 14 Feb 2020: 1 day late and "
        .. "not submitted" } },
  },
}
