-- What an assessment refers to is in the state.
local fields = { "modification", "assessor" }

return {
  id = "REF-002", title = "Reference to nothing", subject = "assessment", severity = "major",
  cites = "workload rule e", basis = "stated", why = "As the workload says.", fix = "None.",

  check = function(r, report)
    for _, field in ipairs(fields) do
      for _, missing in ipairs(r:dangling(field)) do
        report.breach { message = "{subject}:{field}:{missing}", key = field .. ":" .. missing, with = { field = field, missing = missing } }
      end
    end
  end,

  cases = {
    { name = "it is there", as_of = "2026-06-30", expect = "pass", given = [=[
[[party]]
id = "P1"
[[assessment]]
id = "A1"
assessor = "P1"
]=] },
    { name = "it isn't", as_of = "2026-06-30", expect = { breach = "A1:assessor:P9" }, given = [=[
[[assessment]]
id = "A1"
assessor = "P9"
]=] },
  },
}
