-- The Panel decides on an open Event of Default within 20 Working Days.
return {
  id = "EOD-001", title = "Event of Default without a decision", subject = "event_of_default", severity = "major",
  cites = "workload rule c", basis = "stated", why = "As the workload says.", fix = "None.",

  check = function(e, report)
    if e.status == "open" and not e.panel_decision and wd.between(e.opened, today) > 20 then
      report.breach "{subject} has no decision"
    end
  end,

  cases = {
    { name = "on the last day", as_of = "2026-06-30", expect = "pass", given = [=[
[[event_of_default]]
id = "E1"
opened = 2026-06-02
status = "open"
]=] },
    { name = "a day later", as_of = "2026-07-01", expect = { breach = "E1 has no decision" }, given = [=[
[[event_of_default]]
id = "E1"
opened = 2026-06-02
status = "open"
]=] },
  },
}
