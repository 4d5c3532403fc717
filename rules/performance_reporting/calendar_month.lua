-- Availability is measured over a calendar month.

local function figure(period, measure)
  return ([=[
[[performance_report]]
type = "performance"
%s
[[performance_report.figure]]
measure = "%s"
]=]):format(period, measure or "self_service")
end

return {
  id       = "PMR-004",
  title    = "Availability not measured over a calendar month",
  subject  = "performance_figure",
  severity = "minor",
  cites    = { "SEC H13", "Performance Measurement Methodology" },
  basis    = "stated",
  covers   = { "change/H-04" },
  why      = "Over another period, a bad day weighs more or less, and months can't be compared.",
  fix      = "Check the period of the report, and ask the DCC for the figure of the month.",

  applies = function(f) return f.measure == "self_service" end,

  check = function(f, report)
    local from, to = f.performance_report.period_from, f.performance_report.period_to
    local is_month = from.day == 1 and (to + 1).day == 1 and from.year == to.year and from.month == to.month
    if is_month then return end
    report.note { at = { f.performance_report, "period_from" }, with = { from = from, to = to },
      message = "{subject} is over {from} to {to}, which is no calendar month" }
  end,

  cases = {
    { name = "a month", as_of = "2020-03-01", expect = "pass",
      given = figure "period_from = 2020-02-01\nperiod_to = 2020-02-29" },
    { name = "a day short at its end", as_of = "2020-03-01",
      given = figure "period_from = 2020-02-01\nperiod_to = 2020-02-28", expect = { note =
        "Code Performance Measure 6 (Self-Service Interface availability) in the Performance Measurement Report to "
          .. "28 Feb 2020 is over 1 Feb 2020 to 28 Feb 2020, which is no calendar month" } },
    { name = "a day short at its beginning", as_of = "2020-03-01",
      given = figure "period_from = 2020-02-02\nperiod_to = 2020-02-29", expect = { note =
        "Code Performance Measure 6 (Self-Service Interface availability) in the Performance Measurement Report to "
          .. "29 Feb 2020 is over 2 Feb 2020 to 29 Feb 2020, which is no calendar month" } },
    { name = "two months", as_of = "2020-03-01", given = figure "period_from = 2020-01-01\nperiod_to = 2020-02-29",
      expect = { note =
        "Code Performance Measure 6 (Self-Service Interface availability) in the Performance Measurement Report to "
          .. "29 Feb 2020 is over 1 Jan 2020 to 29 Feb 2020, which is no calendar month" } },
    { name = "a year and a month", as_of = "2020-03-01",
      given = figure "period_from = 2019-02-01\nperiod_to = 2020-02-29", expect = { note =
        "Code Performance Measure 6 (Self-Service Interface availability) in the Performance Measurement Report to "
          .. "29 Feb 2020 is over 1 Feb 2019 to 29 Feb 2020, which is no calendar month" } },
    { name = "when the period began is not known", as_of = "2020-03-01", given = figure "period_to = 2020-02-29",
      expect = { unknown = "performance_report.period_from" } },
    { name = "another measure", as_of = "2020-03-01", expect = "not_applicable",
      given = figure("period_from = 2020-02-01\nperiod_to = 2020-02-28", "alerts") },
  },
}
