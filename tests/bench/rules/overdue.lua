-- An assessment that is open comes back within its target.
return {
  id = "ASM-001", title = "Assessment overdue", subject = "assessment", severity = "major",
  cites = "workload rule b", basis = "stated", why = "As the workload says.", fix = "None.",

  check = function(a, report)
    if not a.returned and wd.between(a.accepted, today) > a.target_wd then report.breach "{subject} is overdue" end
  end,

  cases = {
    { name = "on the last day", as_of = "2026-06-30", expect = "pass", given = [=[
[[assessment]]
id = "A1"
accepted = 2026-06-25
target_wd = 3
]=] },
    { name = "a day later", as_of = "2026-07-01", expect = { breach = "A1 is overdue" }, given = [=[
[[assessment]]
id = "A1"
accepted = 2026-06-25
target_wd = 3
]=] },
  },
}
