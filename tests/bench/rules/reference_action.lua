-- What an action refers to is in the state.
local fields = { "owner" }

return {
  id = "REF-003", title = "Reference to nothing", subject = "action", severity = "major",
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
[[action]]
id = "T1"
owner = "P1"
]=] },
    { name = "it isn't", as_of = "2026-06-30", expect = { breach = "T1:owner:P9" }, given = [=[
[[action]]
id = "T1"
owner = "P9"
]=] },
  },
}
