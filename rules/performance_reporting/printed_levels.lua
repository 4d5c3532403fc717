-- The levels that a report prints beside a measure are those of the Code.

local function figure(more, measure)
  return ([=[
[[performance_report]]
type = "performance"
period_to = 2019-12-31
[[performance_report.figure]]
measure = "%s"
%s
]=]):format(measure or "future_dated", more)
end
local future_dated = "Code Performance Measure 2 (future-dated responses) in the Performance Measurement Report to "
  .. "31 Dec 2019"

local function compare(f, level, name, report)
  local of_code = param("performance_figure." .. level, f.performance_report.period_to)[f.measure]
  if not f[level] or not of_code or f[level] == of_code then return end
  report.note { key = level, at = level, with = { of_code = of_code, name = name },
    message = "{subject} is printed with a {name} Service Level of {" .. level .. "}, not {of_code} % as in the Code" }
end

return {
  id         = "PMR-003",
  title      = "Service Level printed that is not the Code's",
  subject    = "performance_figure",
  severity   = "minor",
  cites      = { "SEC H13.1, L8.6" },
  basis      = "unverified",
  basis_note = "the levels of the Code are recollection",
  covers     = { "change/H-01" },
  why        = "A measure looks met that is missed.",
  fix        = "Check the level in the Code; where the report is right, correct the parameter.",

  applies = function(f) return f.target ~= nil or f.minimum ~= nil end,

  check = function(f, report)
    compare(f, "target", "Target", report)
    compare(f, "minimum", "Minimum", report)
  end,

  cases = {
    { name = "those of the Code", as_of = "2020-02-14", expect = "pass",
      given = figure "target = 99.0\nminimum = 96.0" },
    { name = "another target", as_of = "2020-02-14", given = figure "target = 98.0\nminimum = 96.0", expect = { note =
      future_dated .. " is printed with a Target Service Level of 98 %, not 99 % as in the Code" } },
    { name = "another minimum", as_of = "2020-02-14", given = figure "minimum = 96.5", expect = { note =
      future_dated .. " is printed with a Minimum Service Level of 96.5 %, not 96 % as in the Code" } },
    { name = "both", as_of = "2020-02-14", given = figure "target = 98.0\nminimum = 95.0", expect = {
      { note = future_dated .. " is printed with a Target Service Level of 98 %, not 99 % as in the Code" },
      { note = future_dated .. " is printed with a Minimum Service Level of 95 %, not 96 % as in the Code" } } },
    { name = "SMKI", as_of = "2020-02-14", expect = "pass", given = figure("target = 99.0\nminimum = 96.0", "smki_7") },
    { name = "SMKI, the other", as_of = "2020-02-14", expect = "pass",
      given = figure("target = 99.0\nminimum = 96.0", "smki_8") },
    { name = "of these measures nobody knows the levels", as_of = "2020-02-14", expect = "pass",
      given = figure("target = 60.0", "dcc_assessments") },
    { name = "none is printed", as_of = "2020-02-14", expect = "not_applicable", given = figure "achieved = 99.0" },
  },
}
