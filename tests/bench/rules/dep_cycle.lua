-- No modification depends on itself.
return {
  id = "REL-002", title = "Dependency cycle", subject = "state", severity = "major",
  cites = "workload rule d", basis = "stated", why = "As the workload says.", fix = "None.",

  check = function(_, report)
    for _, cycle in ipairs(graph.of("dependencies"):cycles()) do
      for i = 1, #cycle.records - 1 do
        report.breach { subject = cycle.records[i], message = "{subject} depends on itself", facts = cycle.facts }
      end
    end
  end,

  cases = {
    { name = "a chain", as_of = "2026-06-30", expect = "pass", given = [=[
[[modification]]
id = "M1"
depends_on = []
[[modification]]
id = "M2"
depends_on = ["M1"]
]=] },
    { name = "a ring", as_of = "2026-06-30", given = [=[
[[modification]]
id = "M1"
depends_on = ["M2"]
[[modification]]
id = "M2"
depends_on = ["M1"]
]=], expect = { { breach = "M1 depends on itself" }, { breach = "M2 depends on itself" } } },
  },
}
