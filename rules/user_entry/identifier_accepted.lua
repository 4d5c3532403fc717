-- Before a Party completes entry in a role, the DCC has accepted the identifier that it will use in that role.
return {
  id         = "UEP-002",
  title      = "User Entry Process completed before the DCC accepted the identifier",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC H1.10", "SEC B2" },
  basis      = "unverified",
  basis_note = "SECAS's page on identifiers has the DCC accept them; that entry waits for it is recollection of H1.10",
  covers     = { "party/H-02" },
  why        = "Without an identifier that the DCC knows, nobody can tell which User sent a Service Request.",
  fix        = "Ask the DCC when it accepted the identifier for this role.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    if r.user_id_accepted <= r.uep_completed then return end
    report.breach {
      message = "{subject} completed entry on {uep_completed}, before the DCC accepted its identifier " ..
        "on {user_id_accepted}",
      at = "user_id_accepted" }
  end,

  cases = {
    { name = "accepted on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
user_id_accepted = 2019-01-18
uep_completed = 2019-01-18
]=] },
    { name = "accepted a day later", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
user_id_accepted = 2019-01-19
uep_completed = 2019-01-18
]=], expect = { breach = "Alpha Energy Limited as Gas Supplier completed entry on 18 Jan 2019, " ..
      "before the DCC accepted its identifier on 19 Jan 2019" } },
    { name = "accepted for another role, but not known for this one", as_of = "2019-02-15",
      subject = "Alpha Energy Limited/gas_supplier", expect = { unknown = "user_role.user_id_accepted" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
[[party.user_role]]
role = "import_supplier"
user_id_accepted = 2019-01-10
uep_completed = 2019-01-18
]=] },
    { name = "entry is not completed", as_of = "2019-01-17", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
]=] },
  },
}
