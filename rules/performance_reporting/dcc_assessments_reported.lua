-- Since the Code has targets for DCC Assessments, how the DCC meets them is one of the measures that it reports.

local function report_from(day, measures)
  return '[[performance_report]]\ntype = "performance"\nperiod_to = 2019-12-31\nissued = 2020-02-05\n'
    .. (day and "period_from = " .. day .. "\n" or "") .. (measures or "") .. "\n"
end

return {
  id         = "PMR-013",
  title      = "Performance Measurement Report without the DCC Assessments",
  subject    = "performance_report",
  severity   = "minor",
  cites      = { "SEC D11" },
  basis      = "derived",
  basis_note = "D11 makes it a Code Performance Measure; that it is in this report since SECMP0034 is concluded",
  since      = "2018-11-01",
  dated_by   = "period_from",
  covers     = { "change/H-10" },
  why        = "Late assessments hold up modifications, and this is where they would show.",
  fix        = "Ask the DCC for the measure, or look for it in the Change Status Report.",

  applies = function(r) return r.type == "performance" and r.issued ~= nil end,

  check = function(r, report)
    for _, measure in ipairs(r.measures) do
      if measure == "dcc_assessments" then return end
    end
    report.note { at = "measures", message = "{subject} has nothing on DCC Assessments" }
  end,

  cases = {
    { name = "they are in it", as_of = "2020-02-14", expect = "pass",
      given = report_from("2019-12-01", 'measures = ["alerts", "dcc_assessments"]') },
    { name = "they are not in it", as_of = "2020-02-14", given = report_from("2019-12-01", 'measures = ["alerts"]'),
      expect = { note = "Performance Measurement Report to 31 Dec 2019 has nothing on DCC Assessments" } },
    { name = "what is in it is not known", as_of = "2020-02-14", given = report_from "2019-12-01",
      expect = { unknown = "performance_report.measures" } },
    { name = "when the period began is not known", as_of = "2020-02-14", given = report_from(nil, "measures = []"),
      expect = { unknown = "performance_report.period_from" } },
    { name = "not yet issued", as_of = "2020-02-04", given = report_from("2019-12-01", "measures = []"),
      expect = "not_applicable" },
    { name = "a period from the first day of SECMP0034", as_of = "2020-02-14",
      given = report_from("2018-11-01", "measures = []"),
      expect = { note = "Performance Measurement Report to 31 Dec 2019 has nothing on DCC Assessments" } },
    { name = "a period from the day before", as_of = "2020-02-14", expect = "not_applicable",
      given = report_from("2018-10-31", "measures = []") },
    { name = "another report", as_of = "2020-02-14", expect = "not_applicable", given =
        '[[performance_report]]\ntype = "thresholds"\nperiod_from = 2019-12-01\nperiod_to = 2019-12-31\n' },
  },
}
