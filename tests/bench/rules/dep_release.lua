-- What a modification depends on is released with it or before it.
return {
  id = "REL-001", title = "Dependency released later", subject = "modification", severity = "major",
  cites = "workload rule d", basis = "stated", why = "As the workload says.", fix = "None.",

  check = function(m, report)
    local release = m:maybe "release"
    if not release then return end
    for _, needed in ipairs(m.depends_on) do
      local theirs = needed:maybe "release"
      if not theirs or theirs.date > release.date then
        report.breach { message = "{subject} is released before {needed}", key = needed, with = { needed = needed } }
      end
    end
  end,

  cases = {
    { name = "together", as_of = "2026-06-30", subject = "M2", expect = "pass", given = [=[
[[release]]
id = "R1"
date = 2026-01-01
[[modification]]
id = "M1"
release = "R1"
depends_on = []
[[modification]]
id = "M2"
release = "R1"
depends_on = ["M1"]
]=] },
    { name = "not planned at all", as_of = "2026-06-30", subject = "M2", expect = { breach = "M2 is released before M1" }, given = [=[
[[release]]
id = "R1"
date = 2026-01-01
[[modification]]
id = "M1"
depends_on = []
[[modification]]
id = "M2"
release = "R1"
depends_on = ["M1"]
]=] },
  },
}
