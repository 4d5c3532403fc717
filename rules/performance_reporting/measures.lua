-- The Performance Measurement Report reports on each of the Code Performance Measures 1 to 6.

local function report_on(measures, more)
  return ([=[
[[performance_report]]
type = "performance"
period_from = 2019-12-01
period_to = 2019-12-31
issued = 2020-02-05
%s
%s]=]):format(measures or "", more or "")
end
local first_four = '"on_demand", "future_dated", "alerts", "incidents_1_2"'

-- What a finding calls them: a parameter has them by their short names only.
local names = {
  on_demand = "1 (on-demand responses)",
  future_dated = "2 (future-dated responses)",
  alerts = "3 (alerts)",
  incidents_1_2 = "4 (Category 1 and 2 Incidents)",
  incidents_3_5 = "5 (Category 3 to 5 Incidents)",
  self_service = "6 (Self-Service Interface availability)",
}

return {
  id       = "PMR-001",
  title    = "Performance Measurement Report without a Code Performance Measure",
  subject  = "performance_report",
  severity = "major",
  cites    = { "SEC H13.1" },
  basis    = "stated",
  covers   = { "change/H-01" },
  why      = "Where the DCC doesn't report a measure, nobody sees that it is missed.",
  fix      = "Ask the DCC to complete the report, or record the measure.",

  applies = function(r) return r.type == "performance" and r.issued ~= nil end,

  check = function(r, report)
    local reported = {}
    for _, measure in ipairs(r.measures) do reported[measure] = true end
    for _, measure in ipairs(param("performance_report.measures", r.period_to)) do
      if not reported[measure] then
        report.breach { key = measure, at = "measures", with = { name = names[measure] },
          message = "{subject} has nothing on Code Performance Measure {name}" }
      end
    end
  end,

  cases = {
    { name = "all six", as_of = "2020-02-14", expect = "pass",
      given = report_on("measures = [" .. first_four .. ', "incidents_3_5", "self_service"]') },
    { name = "one is lacking", as_of = "2020-02-14",
      given = report_on("measures = [" .. first_four .. ', "incidents_3_5", "dcc_assessments"]'), expect = { breach =
        "Performance Measurement Report to 31 Dec 2019 has nothing on Code Performance Measure 6 "
          .. "(Self-Service Interface availability)" } },
    { name = "four are lacking", as_of = "2020-02-14", given = report_on 'measures = ["incidents_3_5", "self_service"]',
      expect = {
        { breach = "Performance Measurement Report to 31 Dec 2019 has nothing on Code Performance Measure 1 "
          .. "(on-demand responses)" },
        { breach = "Performance Measurement Report to 31 Dec 2019 has nothing on Code Performance Measure 2 "
          .. "(future-dated responses)" },
        { breach = "Performance Measurement Report to 31 Dec 2019 has nothing on Code Performance Measure 3 (alerts)" },
        { breach = "Performance Measurement Report to 31 Dec 2019 has nothing on Code Performance Measure 4 "
          .. "(Category 1 and 2 Incidents)" } } },
    { name = "the fifth is lacking", as_of = "2020-02-14",
      given = report_on("measures = [" .. first_four .. ', "self_service"]'), expect = { breach =
        "Performance Measurement Report to 31 Dec 2019 has nothing on Code Performance Measure 5 "
          .. "(Category 3 to 5 Incidents)" } },
    { name = "what it reports on is not known", as_of = "2020-02-14", given = report_on(),
      expect = { unknown = "performance_report.measures" } },
    { name = "not yet issued", as_of = "2020-02-04", given = report_on "measures = []", expect = "not_applicable" },
    { name = "another report", as_of = "2020-02-14", subject = "thresholds/2019-12-31", expect = "not_applicable",
      given = report_on("", '[[performance_report]]\ntype = "thresholds"\nperiod_to = 2019-12-31\nissued = 2020-01-15')
    },
  },
}
