-- Where a Service Level was missed, the same report says why, and what is done about it.

local levels = use("levels")

local function figure(more, issued)
  return ([=[
[[performance_report]]
type = "performance"
period_to = 2019-12-31
%s
[[performance_report.figure]]
measure = "alerts"
%s
]=]):format(issued or "issued = 2020-02-05", more)
end
local alerts = "Code Performance Measure 3 (alerts) in the Performance Measurement Report to 31 Dec 2019"
local explained = "\nexplains_cause = true\nexplains_remedy = true"

return {
  id         = "PMR-008",
  title      = "Missed Service Level not explained",
  subject    = "performance_figure",
  severity   = "major",
  cites      = { "SEC H13.6" },
  basis      = "unverified",
  basis_note = "the clause is recollection",
  covers     = { "change/H-07" },
  why        = "Without the cause nobody can tell whether it will be missed again.",
  fix        = "Ask the DCC to add the cause and the remedy to the report, or record that they are there.",

  applies = function(f) return f.performance_report.issued ~= nil end,

  check = function(f, report)
    local target = levels.of(f, "target")
    if not target then
      report.unknown { missing = "performance_figure.target",
        message = "Nobody knows the Target Service Level for {subject}" }
      return
    end
    if target <= f.achieved then return end
    if f:maybe "explains_cause" == false then
      report.breach { key = "cause", at = "explains_cause",
        message = "{subject} is {achieved}, below its target, and the report doesn't say why" }
    end
    if f:maybe "explains_remedy" == false then
      report.breach { key = "remedy", at = "explains_remedy",
        message = "{subject} is {achieved}, below its target, and the report doesn't say what is done about it" }
    end
    local _ = f.explains_cause, f.explains_remedy
  end,

  cases = {
    { name = "the target to the point", as_of = "2020-02-14", expect = "pass", given = figure "achieved = 99.0" },
    { name = "just below, and explained", as_of = "2020-02-14", expect = "pass",
      given = figure("achieved = 98.99" .. explained) },
    { name = "just below, without the cause", as_of = "2020-02-14",
      given = figure "achieved = 98.99\nexplains_cause = false\nexplains_remedy = true",
      expect = { breach = alerts .. " is 98.99 %, below its target, and the report doesn't say why" } },
    { name = "just below, without the remedy", as_of = "2020-02-14",
      given = figure "achieved = 98.99\nexplains_cause = true\nexplains_remedy = false", expect = {
      breach = alerts .. " is 98.99 %, below its target, and the report doesn't say what is done about it" } },
    { name = "without either", as_of = "2020-02-14",
      given = figure "achieved = 98.99\nexplains_cause = false\nexplains_remedy = false", expect = {
        { breach = alerts .. " is 98.99 %, below its target, and the report doesn't say why" },
        { breach = alerts .. " is 98.99 %, below its target, and the report doesn't say what is done about it" } } },
    { name = "whether the cause is there is not known", as_of = "2020-02-14",
      given = figure "achieved = 98.99\nexplains_remedy = false", expect = {
        { breach = alerts .. " is 98.99 %, below its target, and the report doesn't say what is done about it" },
        { unknown = "performance_figure.explains_cause" } } },
    { name = "whether the remedy is there is not known", as_of = "2020-02-14",
      given = figure "achieved = 98.99\nexplains_cause = true",
      expect = { unknown = "performance_figure.explains_remedy" } },
    { name = "the target that the report prints goes before", as_of = "2020-02-14", expect = "pass",
      given = figure "achieved = 97.0\ntarget = 97.0" },
    { name = "what was reached is not known", as_of = "2020-02-14", given = figure(""),
      expect = { unknown = "performance_figure.achieved" } },
    { name = "a measure of which nobody knows the target", as_of = "2020-02-14",
      expect = { unknown = "performance_figure.target" }, given = [=[
[[performance_report]]
type = "performance"
period_to = 2019-12-31
issued = 2020-02-05
[[performance_report.figure]]
measure = "dcc_assessments"
achieved = 50.0
]=] },
    { name = "the report is not yet issued", as_of = "2020-02-04", expect = "not_applicable",
      given = figure "achieved = 98.99\nexplains_cause = false" },
  },
}
