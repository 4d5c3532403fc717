-- Nobody completes entry before the Code Administrator has allocated it a range of identifiers.
local function first_allocation(party)
  local allocated = {}
  for _, range in ipairs(party.identifier_ranges) do table.insert(allocated, range:maybe "allocated") end
  table.sort(allocated)
  return allocated[1]
end

local range = '[[party.identifier_range]]\nfirst = "90-B3-D5-1F-30-0%d-00-00"\nlast = "90-B3-D5-1F-30-0%d-FF-FF"\n%s\n'
local function party(...)
  local lines = { [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] }
  for i, facts in ipairs { ... } do lines[#lines + 1] = range:format(i, i, facts) end
  return table.concat(lines)
end

return {
  id       = "UEP-021",
  title    = "User Entry Process completed before identifiers were allocated",
  subject  = "user_role",
  severity = "major",
  cites    = { "SEC B2", "SECAS, ID allocation" },
  basis    = "stated",
  covers   = { "party/B-11" },
  why      = "Without an identifier of its own a User cannot have been tested or accepted under one.",
  fix      = "Check when the range was allocated; where that is right, entry has to be completed again.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    local ranges, entry = r.party.identifier_ranges, r.uep_completed
    local first = first_allocation(r.party)
    if first and first <= entry then return end
    if #ranges == 0 then
      return report.unknown { missing = "party.identifier_ranges",
        message = "no identifiers of {party}, which completed entry on {uep_completed}, are in the state" }
    end
    for _, each in ipairs(ranges) do local _ = each.allocated end    -- unknown: it may be the first
    report.breach {
      message = "{subject} completed entry on {uep_completed}, before its identifiers were allocated on {first}",
      with = { first = first }, at = "uep_completed" }
  end,

  cases = {
    { name = "allocated on the day of entry", as_of = "2019-02-15", expect = "pass",
      given = party "allocated = 2019-01-18" },
    { name = "allocated the day after", as_of = "2019-02-15", given = party "allocated = 2019-01-19",
      expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, before its " ..
        "identifiers were allocated on 19 Jan 2019" } },
    { name = "one of two ranges is enough", as_of = "2019-02-15", expect = "pass",
      given = party("allocated = 2019-01-19", "allocated = 2018-05-02") },
    { name = "even where the other is not known", as_of = "2019-02-15", expect = "pass",
      given = party("", "allocated = 2018-05-02") },
    { name = "one was too late, of the other it is not known", as_of = "2019-02-15",
      given = party("allocated = 2019-01-19", ""), expect = { unknown = "identifier_range.allocated" } },
    { name = "the first of two that were too late", as_of = "2019-02-15",
      given = party("allocated = 2019-01-21", "allocated = 2019-01-19"),
      expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, before its " ..
        "identifiers were allocated on 19 Jan 2019" } },
    { name = "no range is known", as_of = "2019-02-15", given = party(),
      expect = { unknown = "party.identifier_ranges" } },
    { name = "entry is not completed", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
]=] },
  },
}
