-- Before a Party completes entry, it has completed the SMKI and Repository Entry Process Tests (SREPT).
return {
  id         = "UEP-003",
  title      = "User Entry Process completed before the SMKI and Repository tests",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC H1.10", "SEC H14 (SREPT)" },
  basis      = "derived",
  basis_note = "SECAS's reports to the Panel have SREPT among the steps of entry; the limb of H1.10 is recollection",
  covers     = { "party/H-03" },
  why        = "A User that cannot handle SMKI certificates cannot sign what it sends to a meter.",
  fix        = "Ask the DCC for its notice of SREPT completion.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    if r.srept_completed <= r.uep_completed then return end
    report.breach {
      message = "{subject} completed entry on {uep_completed}, before its SREPT on {srept_completed}",
      at = "srept_completed" }
  end,

  cases = {
    { name = "tested on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
srept_completed = 2019-01-18
uep_completed = 2019-01-18
]=] },
    { name = "tested a day later", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
srept_completed = 2019-01-19
uep_completed = 2019-01-18
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "before its SREPT on 19 Jan 2019" } },
    { name = "the day of the tests is not known", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uept_completed = 2019-01-04
uep_completed = 2019-01-18
]=], expect = { unknown = "user_role.srept_completed" } },
    { name = "entry is not completed", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
srept_completed = 2019-01-18
]=] },
  },
}
