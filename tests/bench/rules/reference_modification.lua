-- What a modification refers to is in the state.
local fields = { "proposer", "release", "depends_on" }

return {
  id = "REF-001", title = "Reference to nothing", subject = "modification", severity = "major",
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
[[modification]]
id = "M1"
proposer = "P1"
depends_on = []
]=] },
    { name = "it isn't", as_of = "2026-06-30", expect = { breach = "M1:depends_on:M9" }, given = [=[
[[modification]]
id = "M1"
depends_on = ["M9"]
]=] },
  },
}
