-- Before a Party completes entry in a role, the DCC has confirmed its Credit Support for it, or that none is needed.
return {
  id         = "UEP-017",
  title      = "User Entry Process completed before the Credit Support was confirmed",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC H1.10(e)", "SEC J3" },
  basis      = "unverified",
  basis_note = "The limb of H1.10 is recollection",
  covers     = { "party/H-07" },
  why        = "From its entry on the Party owes Charges, which the other Parties bear where nothing secures them.",
  fix        = "Ask the DCC for its credit confirmation for this role; nil is a confirmation too.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    if r.credit_confirmed <= r.uep_completed then return end
    report.breach {
      message = "{subject} completed entry on {uep_completed}, before its credit confirmation on {credit_confirmed}",
      at = "credit_confirmed" }
  end,

  cases = {
    { name = "confirmed on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
credit_confirmed = 2019-01-18
uep_completed = 2019-01-18
]=] },
    { name = "confirmed a day later", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
credit_confirmed = 2019-01-19
uep_completed = 2019-01-18
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "before its credit confirmation on 19 Jan 2019" } },
    { name = "whether it was confirmed is not known", as_of = "2019-02-15",
      expect = { unknown = "user_role.credit_confirmed" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "entry is not completed", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
]=] },
  },
}
