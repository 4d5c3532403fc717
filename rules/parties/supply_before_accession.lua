-- In most cases a licence requires its holder to be a Party, so a licensee accedes before it begins to supply.
local function supplier(executed, supply)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[party.supply]]
segment = "domestic"
fuel = "gas"
%s
]=]):format(executed, supply)
end

return {
  id         = "PTY-004",
  title      = "Supply by a licensee that was no Party",
  subject    = "supply",
  severity   = "minor",
  cites      = { "SECAS, Becoming a SEC Party" },
  basis      = "derived",
  basis_note = "SECAS says that licences require it in most cases; that it binds from the first supply "
    .. "on is our reading",
  covers     = { "party/B-19" },
  why        = "A licensee outside of the Code breaks its licence, and answers to nobody for its smart meters.",
  fix        = "Check the licence condition; it is for Ofgem to enforce, and for the Panel to know of.",

  check = function(s, report)
    local joined = s.party.accession_executed
    if joined <= s.began then return end
    report.note { message = "The {subject} began on {began}, before its accession on {joined}",
      with = { joined = joined }, at = "began" }
  end,

  cases = {
    { name = "acceded on the day it began", as_of = "2020-02-14", expect = "pass",
      given = supplier("accession_executed = 2019-06-14", "began = 2019-06-14") },
    { name = "acceded the day after", as_of = "2020-02-14",
      given = supplier("accession_executed = 2019-06-15", "began = 2019-06-14"),
      expect = { note = "The domestic gas supply of Alpha Energy Limited began on 14 Jun 2019, before its accession " ..
        "on 15 Jun 2019" } },
    { name = "when it acceded is not known", as_of = "2020-02-14", given = supplier("", "began = 2019-06-14"),
      expect = { unknown = "party.accession_executed" } },
    { name = "when it began is not known", as_of = "2020-02-14",
      given = supplier("accession_executed = 2019-06-15", ""),
      expect = { unknown = "supply.began" } },
  },
}
