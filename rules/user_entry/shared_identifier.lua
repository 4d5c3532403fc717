-- An identifier belongs to the Party to which it was allocated: it may serve several of its roles, but nobody else's.
local plain = use("identifier").plain

local function two_parties(mine, theirs, ours)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
%s
[[party]]
name = "Beta Energy Limited"
[[party.user_role]]
role = "other_user"
%s
]=]):format(mine, theirs) .. (ours or "")
end
local alpha = "Alpha Energy Limited/import_supplier"

return {
  id         = "UEP-022",
  title      = "Identifier in use by two Parties",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC B2", "SECAS, ID allocation" },
  basis      = "derived",
  basis_note = "SECAS lets a Party choose within its own range, for several of its roles; that no other "
    .. "may use it follows",
  covers     = { "party/B-13" },
  why        = "The DCC would take one User for the other, in what it sends and in what it charges.",
  fix        = "Compare the identifier with the ID Allocation Spreadsheets of both, and withdraw it "
    .. "from the wrong one.",

  check = function(r, report)
    local id = plain(r.user_id)
    for _, other in ipairs(state.user_roles) do
      local theirs = tostring(other.party) ~= tostring(r.party) and other:maybe "user_id"
      if theirs and plain(theirs) == id then
        report.breach { message = "{subject} uses the identifier {user_id}, which {other} uses too",
          with = { other = other }, at = "user_id", about = { other }, key = other:key() }
      end
    end
  end,

  cases = {
    { name = "both use the same", as_of = "2019-02-15", subject = alpha,
      given = two_parties('user_id = "90-B3-D5-1F-30-01-00-00"', 'user_id = "90-B3-D5-1F-30-01-00-00"'),
      expect = { breach = "Alpha Energy Limited as Import Supplier uses the identifier 90-B3-D5-1F-30-01-00-00, " ..
        "which Beta Energy Limited as Other User uses too" } },
    { name = "written otherwise", as_of = "2019-02-15", subject = alpha,
      given = two_parties('user_id = "90-B3-D5-1F-30-01-00-0A"', 'user_id = "90b3d51f3001000a"'),
      expect = { breach = "Alpha Energy Limited as Import Supplier uses the identifier 90-B3-D5-1F-30-01-00-0A, " ..
        "which Beta Energy Limited as Other User uses too" } },
    { name = "each has its own", as_of = "2019-02-15", subject = alpha, expect = "pass",
      given = two_parties('user_id = "90-B3-D5-1F-30-01-00-00"', 'user_id = "90-B3-D5-1F-30-01-00-01"') },
    { name = "in two roles of one Party", as_of = "2019-02-15", subject = alpha, expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
user_id = "90-B3-D5-1F-30-01-00-00"
[[party.user_role]]
role = "other_user"
user_id = "90-B3-D5-1F-30-01-00-00"
]=] },
    { name = "its own is not known", as_of = "2019-02-15", subject = alpha, expect = { unknown = "user_role.user_id" },
      given = two_parties("", 'user_id = "90-B3-D5-1F-30-01-00-00"') },
    { name = "the other's is not known: its own check tells", as_of = "2019-02-15", subject = alpha, expect = "pass",
      given = two_parties('user_id = "90-B3-D5-1F-30-01-00-00"', "") },
  },
}
