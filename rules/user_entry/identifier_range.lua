-- The identifier that a Party uses in a role lies in the range of EUI-64 identifiers that it was allocated.
local plain = use("identifier").plain

return {
  id       = "UEP-009",
  title    = "User identifier outside the Party's range",
  subject  = "user_role",
  severity = "major",
  cites    = { "SEC B2", "SEC H1" },
  basis    = "stated",
  covers   = { "party/B-12" },
  why      = "An identifier from another range may be somebody else's: the DCC would take one User for another.",
  fix      = "Compare it with the Party's ID Allocation Spreadsheet; the DCC rejects an identifier outside the range.",

  applies = function(r) return r.uep_completed ~= nil or r:maybe "user_id" ~= nil end,

  check = function(r, report)
    local id, ranges = plain(r.user_id), r.party.identifier_ranges
    for _, range in ipairs(ranges) do
      if plain(range.first) <= id and id <= plain(range.last) then return end
    end
    if #ranges == 0 then
      report.unknown {
        message = "the range from which {subject} could take its identifier {user_id} is not in the state",
        missing = "party.identifier_ranges" }
    else
      report.breach {
        message = "{subject} uses the identifier {user_id}, which is in no range that was allocated to it",
        at = "user_id" }
    end
  end,

  cases = {
    { name = "the first of the range", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.user_role]]
role = "import_supplier"
user_id = "90-B3-D5-1F-30-01-00-00"
]=] },
    { name = "the last of the range, written otherwise", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.user_role]]
role = "import_supplier"
user_id = "90b3d51f3001ffff"
]=] },
    { name = "one beyond the last", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.user_role]]
role = "import_supplier"
user_id = "90-B3-D5-1F-30-02-00-00"
]=], expect = { breach = "Alpha Energy Limited as Import Supplier uses the identifier 90-B3-D5-1F-30-02-00-00, " ..
      "which is in no range that was allocated to it" } },
    { name = "one before the first", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.user_role]]
role = "import_supplier"
user_id = "90b3d51f3000ffff"
]=], expect = { breach = "Alpha Energy Limited as Import Supplier uses the identifier 90b3d51f3000ffff, " ..
      "which is in no range that was allocated to it" } },
    { name = "in the second of two ranges", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-05-00-00"
last = "90-B3-D5-1F-30-05-FF-FF"
[[party.user_role]]
role = "import_supplier"
user_id = "90-B3-D5-1F-30-05-00-07"
]=] },
    { name = "in a range of another Party", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.user_role]]
role = "other_user"
user_id = "90-B3-D5-1F-30-05-00-07"
[[party]]
name = "Beta Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-05-00-00"
last = "90-B3-D5-1F-30-05-FF-FF"
]=], expect = { breach = "Alpha Energy Limited as Other User uses the identifier 90-B3-D5-1F-30-05-00-07, " ..
      "which is in no range that was allocated to it" } },
    { name = "the range is not known", as_of = "2019-02-15", expect = { unknown = "party.identifier_ranges" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
user_id = "90-B3-D5-1F-30-01-00-07"
]=] },
    { name = "the identifier is not known", as_of = "2019-02-15", expect = { unknown = "user_role.user_id" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "before entry it may have none yet", as_of = "2019-01-17", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
  },
}
