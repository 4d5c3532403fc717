-- Before a Party completes entry in a role, it has completed the User Entry Process Tests (UEPT) for that very role.
return {
  id       = "UEP-004",
  title    = "User Entry Process completed before its tests for the role",
  subject  = "user_role",
  severity = "major",
  cites    = { "SEC H1.10", "SEC H14 (UEPT)" },
  basis    = "stated",
  covers   = { "party/H-04" },
  why      = "The tests show, for each role by itself, that the Party sends what the DCC can act on.",
  fix      = "Ask the DCC for its notice of UEPT completion for this role; the tests for another role do not count.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    if r.uept_completed <= r.uep_completed then return end
    report.breach {
      message = "{subject} completed entry on {uep_completed}, before its UEPT for that role on {uept_completed}",
      at = "uept_completed" }
  end,

  cases = {
    { name = "tested on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "export_supplier"
uept_completed = 2019-01-03
uep_completed = 2019-01-03
]=] },
    { name = "tested a day later", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "export_supplier"
uept_completed = 2019-01-04
uep_completed = 2019-01-03
]=], expect = { breach = "Alpha Energy Limited as Export Supplier completed entry on 3 Jan 2019, " ..
      "before its UEPT for that role on 4 Jan 2019" } },
    { name = "the tests for another role do not count", as_of = "2019-02-15",
      subject = "Alpha Energy Limited/export_supplier", expect = { unknown = "user_role.uept_completed" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uept_completed = 2018-12-20
uep_completed = 2019-01-03
[[party.user_role]]
role = "export_supplier"
uep_completed = 2019-01-03
]=] },
    { name = "entry is not completed", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "export_supplier"
uept_completed = 2019-01-04
]=] },
  },
}
