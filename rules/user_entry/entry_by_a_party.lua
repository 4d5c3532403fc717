-- Only a Party can complete the User Entry Process: from its accession on, and until it is expelled or withdraws.
return {
  id       = "UEP-001",
  title    = "User Entry Process completed by somebody who was no Party",
  subject  = "user_role",
  severity = "major",
  cites    = { "SEC H1.1 to H1.2" },
  basis    = "stated",
  covers   = { "party/H-01" },
  why      = "The Code binds Parties alone: whoever is none has agreed to none of the duties of a User.",
  fix      = "Check the day on which SECCo executed the Accession Agreement, and when the Party left the Code.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    local entry, party = r.uep_completed, r.party
    if party.expelled and party.expelled < entry then
      report.breach {
        message = "{subject} completed entry on {uep_completed}, after its expulsion from the Code on {left}",
        with = { left = party.expelled }, at = "uep_completed", key = "expelled" }
    end
    if party.withdrawn and party.withdrawn < entry then
      report.breach {
        message = "{subject} completed entry on {uep_completed}, after its withdrawal from the Code on {left}",
        with = { left = party.withdrawn }, at = "uep_completed", key = "withdrawn" }
    end
    if entry < party.accession_executed then
      report.breach {
        message = "{subject} completed entry on {uep_completed}, before its accession on {joined}",
        with = { joined = party.accession_executed }, at = "uep_completed", key = "accession" }
    end
  end,

  cases = {
    { name = "on the day of the accession it may complete entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2019-01-18
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "the day before it may not", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2019-01-18
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 17 Jan 2019, " ..
      "before its accession on 18 Jan 2019" } },
    { name = "the accession is not known", as_of = "2019-02-15", expect = { unknown = "party.accession_executed" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "an accession still to come is not known either", as_of = "2019-01-17",
      expect = { unknown = "party.accession_executed" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2019-01-18
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-17
]=] },
    { name = "on the day of its expulsion it is still a Party", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2017-05-12
expelled = 2019-01-18
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "the day after its expulsion, whenever it had joined", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-01-18
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-19
]=], expect = {
      { breach = "Alpha Energy Limited as Import Supplier completed entry on 19 Jan 2019, " ..
        "after its expulsion from the Code on 18 Jan 2019" },
      { unknown = "party.accession_executed" } } },
    { name = "on the day of its withdrawal it is still a Party", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2017-05-12
withdrawn = 2019-01-18
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "the day after its withdrawal", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2017-05-12
withdrawn = 2019-01-18
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-19
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 19 Jan 2019, " ..
      "after its withdrawal from the Code on 18 Jan 2019" } },
    { name = "a Party that was expelled later was one", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2017-05-12
expelled = 2019-02-01
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
