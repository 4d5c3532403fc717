-- An assurance status is set on the report of the User CIO and the User's response to it, not before them.

local toml = use("assessments").toml

local function full(...) return toml(table.concat({ 'type = "full"', ... }, "\n")) end

return {
  id         = "SAS-006",
  title      = "Assurance status set before the report and the response",
  subject    = "security_assessment",
  severity   = "major",
  cites      = { "SEC G8.22", "SEC G8.24", "SEC G8.34 to G8.36" },
  basis      = "derived",
  basis_note = "that the status follows the report and the response is concluded from what SECAS tells of the process",
  covers     = { "party/G-10", "party/G-13" },
  why        = "A status that nobody's findings stand behind lets a User through the gate unseen.",
  fix        = "Check the days of the report, the response and the status in the SSC's minutes.",

  applies = function(a) return a:maybe "status_set" ~= nil end,

  check = function(a, report)
    local set, issued, submitted = a.status_set, a:maybe "report_issued", a.response_submitted
    if issued and issued > set then
      report.breach { message = "The status of {subject} was set on {status_set}, before its report of {report_issued}",
        at = "status_set" }
    elseif submitted and submitted > set then
      report.breach { at = "status_set",
        message = "The status of {subject} was set on {status_set}, before the response to it of {response_submitted}" }
    elseif not submitted then
      report.unknown { missing = "security_assessment.response_submitted",
        message = "when the response to {subject} was submitted is not in the state" }
    end
    local _ = a.report_issued
  end,

  cases = {
    { name = "report, response and status on one day", as_of = "2020-02-14", expect = "pass",
      given = full("report_issued = 2020-01-22", "response_submitted = 2020-01-22", "status_set = 2020-01-22") },
    { name = "the response came a day after the status", as_of = "2020-02-14",
      given = full("report_issued = 2020-01-22", "response_submitted = 2020-01-23", "status_set = 2020-01-22"),
      expect = { breach = "The status of Alpha Energy Limited Full User Security Assessment was set on 22 Jan 2020, "
        .. "before the response to it of 23 Jan 2020" } },
    { name = "the report came a day after the status", as_of = "2020-02-14",
      given = full("report_issued = 2020-01-23", "response_submitted = 2020-01-24", "status_set = 2020-01-22"),
      expect = { breach = "The status of Alpha Energy Limited Full User Security Assessment was set on 22 Jan 2020, "
        .. "before its report of 23 Jan 2020" } },
    { name = "the report came late, and the response is not known", as_of = "2020-02-14",
      given = full("report_issued = 2020-01-23", "status_set = 2020-01-22"),
      expect = { breach = "The status of Alpha Energy Limited Full User Security Assessment was set on 22 Jan 2020, "
        .. "before its report of 23 Jan 2020" } },
    { name = "the response came late, and the report is not known", as_of = "2020-02-14",
      given = full("response_submitted = 2020-01-23", "status_set = 2020-01-22"), expect = {
      { breach = "The status of Alpha Energy Limited Full User Security Assessment was set on 22 Jan 2020, "
        .. "before the response to it of 23 Jan 2020" },
      { unknown = "security_assessment.report_issued" } } },
    { name = "the response is not known", as_of = "2020-02-14",
      given = full("report_issued = 2020-01-08", "status_set = 2020-01-22"),
      expect = { unknown = "security_assessment.response_submitted" } },
    { name = "the report is not known", as_of = "2020-02-14",
      given = full("response_submitted = 2020-01-20", "status_set = 2020-01-22"),
      expect = { unknown = "security_assessment.report_issued" } },
    { name = "no status is set", as_of = "2020-01-21", expect = "not_applicable",
      given = full("report_issued = 2020-01-08", "status_set = 2020-01-22") },
  },
}
