-- What an Event of Default refers to is in the state.
local fields = { "party" }

return {
  id = "REF-004", title = "Reference to nothing", subject = "event_of_default", severity = "major",
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
[[event_of_default]]
id = "E1"
party = "P1"
]=] },
    { name = "it isn't", as_of = "2026-06-30", expect = { breach = "E1:party:P9" }, given = [=[
[[event_of_default]]
id = "E1"
party = "P9"
]=] },
  },
}
