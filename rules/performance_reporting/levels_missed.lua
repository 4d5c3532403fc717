-- Each Code Performance Measure has a Target Service Level and a Minimum Service Level, which the DCC is to reach.

local levels = use("levels")

local function figure(measure, more)
  return ([=[
[[performance_report]]
type = "performance"
period_to = 2019-12-31
[[performance_report.figure]]
measure = "%s"
%s
]=]):format(measure, more)
end
local self_service = "Code Performance Measure 6 (Self-Service Interface availability) in the Performance Measurement "
  .. "Report to 31 Dec 2019"
local incidents = "Code Performance Measure 4 (Category 1 and 2 Incidents) in the Performance Measurement Report to "
  .. "31 Dec 2019"

return {
  id       = "PMR-002",
  title    = "Service Level missed",
  subject  = "performance_figure",
  severity = "minor",
  cites    = { "SEC H13.1" },
  basis    = "stated",
  covers   = { "change/H-01" },
  why      = "The Panel follows by these levels whether the DCC serves the Parties as the Code wants it.",
  fix      = "See that the report explains it, and take it up with the DCC at the Operations Group.",

  check = function(f, report)
    local target, minimum = levels.of(f, "target"), levels.of(f, "minimum")
    if minimum and f.achieved < minimum then
      report.note { at = "achieved", with = { level = ("%g"):format(minimum) },
        message = "{subject} is {achieved}, below its Minimum Service Level of {level} %" }
    elseif target and f.achieved < target then
      report.note { at = "achieved", with = { level = ("%g"):format(target) },
        message = "{subject} is {achieved}, below its Target Service Level of {level} %" }
    end
    if not target or not minimum then
      report.unknown { key = "levels", missing = target and "performance_figure.minimum" or "performance_figure.target",
        message = "Nobody knows the levels for {subject}" }
    end
  end,

  cases = {
    { name = "the target to the point", as_of = "2020-02-14", expect = "pass",
      given = figure("self_service", "achieved = 99.5") },
    { name = "just below the target", as_of = "2020-02-14", given = figure("self_service", "achieved = 99.49"),
      expect = { note = self_service .. " is 99.49 %, below its Target Service Level of 99.5 %" } },
    { name = "the minimum to the point", as_of = "2020-02-14", given = figure("self_service", "achieved = 98.0"),
      expect = { note = self_service .. " is 98 %, below its Target Service Level of 99.5 %" } },
    { name = "just below the minimum", as_of = "2020-02-14", given = figure("self_service", "achieved = 97.99"),
      expect = { note = self_service .. " is 97.99 %, below its Minimum Service Level of 98 %" } },
    { name = "all incidents in time", as_of = "2020-02-14", expect = "pass",
      given = figure("incidents_1_2", "achieved = 100.0") },
    { name = "not all incidents in time", as_of = "2020-02-14", given = figure("incidents_1_2", "achieved = 99.99"),
      expect = { note = incidents .. " is 99.99 %, below its Target Service Level of 100 %" } },
    { name = "too few incidents in time", as_of = "2020-02-14", given = figure("incidents_1_2", "achieved = 84.99"),
      expect = { note = incidents .. " is 84.99 %, below its Minimum Service Level of 85 %" } },
    { name = "the other incidents: in time", as_of = "2020-02-14", expect = "pass",
      given = figure("incidents_3_5", "achieved = 90.0") },
    { name = "the other incidents: below the minimum", as_of = "2020-02-14",
      given = figure("incidents_3_5", "achieved = 79.99"), expect = { note = "Code Performance Measure 5 (Category 3 "
        .. "to 5 Incidents) in the Performance Measurement Report to 31 Dec 2019 is 79.99 %, below its Minimum Service "
        .. "Level of 80 %" } },
    { name = "responses: the target", as_of = "2020-02-14", expect = "pass",
      given = figure("on_demand", "achieved = 99.0") },
    { name = "responses: below the minimum", as_of = "2020-02-14", given = figure("on_demand", "achieved = 95.99"),
      expect = { note = "Code Performance Measure 1 (on-demand responses) in the Performance Measurement Report to "
        .. "31 Dec 2019 is 95.99 %, below its Minimum Service Level of 96 %" } },
    { name = "responses: below the target", as_of = "2020-02-14", given = figure("on_demand", "achieved = 98.99"),
      expect = { note = "Code Performance Measure 1 (on-demand responses) in the Performance Measurement Report to "
        .. "31 Dec 2019 is 98.99 %, below its Target Service Level of 99 %" } },
    { name = "the other incidents: below the target", as_of = "2020-02-14",
      given = figure("incidents_3_5", "achieved = 89.99"), expect = { note = "Code Performance Measure 5 (Category 3 "
        .. "to 5 Incidents) in the Performance Measurement Report to 31 Dec 2019 is 89.99 %, below its Target Service "
        .. "Level of 90 %" } },
    { name = "alerts: below the minimum", as_of = "2020-02-14", given = figure("alerts", "achieved = 95.99"),
      expect = { note = "Code Performance Measure 3 (alerts) in the Performance Measurement Report to 31 Dec 2019 is "
        .. "95.99 %, below its Minimum Service Level of 96 %" } },
    { name = "alerts: below the target", as_of = "2020-02-14", given = figure("alerts", "achieved = 98.99"),
      expect = { note = "Code Performance Measure 3 (alerts) in the Performance Measurement Report to 31 Dec 2019 is "
        .. "98.99 %, below its Target Service Level of 99 %" } },
    { name = "what the report prints goes before", as_of = "2020-02-14", expect = "pass",
      given = figure("self_service", "achieved = 97.5\ntarget = 97.5\nminimum = 95.0") },
    { name = "a measure whose levels nobody knows", as_of = "2020-02-14",
      given = figure("dcc_assessments", "achieved = 50.0"), expect = { unknown = "performance_figure.target" } },
    { name = "a measure of which the report prints one", as_of = "2020-02-14",
      given = figure("dcc_assessments", "achieved = 50.0\ntarget = 60.0"), expect = {
        { note = "DCC Assessments (D11) in the Performance Measurement Report to 31 Dec 2019 is 50 %, below its Target "
          .. "Service Level of 60 %" },
        { unknown = "performance_figure.minimum" } } },
    { name = "what was reached is not known", as_of = "2020-02-14", given = figure("self_service", ""),
      expect = { unknown = "performance_figure.achieved" } },
  },
}
