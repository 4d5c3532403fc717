-- Until SECCo has executed its Accession Agreement an applicant is no Party, and isn't listed as one.
local function party(facts) return '[[party]]\nname = "Alpha Energy Limited"\n' .. facts .. "\n" end

return {
  id       = "ACC-011",
  title    = "Listed as a Party before its accession",
  subject  = "party",
  severity = "major",
  cites    = { "SEC B1.10 to B1.13" },
  basis    = "stated",
  covers   = { "party/B-07" },
  why      = "Whoever reads the list takes an applicant for a company that is bound by the Code.",
  fix      = "Correct the list, or the day on which the Accession Agreement was executed.",

  check = function(p, report)
    if p.accession_executed <= p.first_listed then return end
    report.breach {
      message = "{subject} was listed as a Party on {first_listed}, before its accession on {accession_executed}",
      at = "first_listed" }
  end,

  cases = {
    { name = "listed on the day of its accession", as_of = "2020-03-13", expect = "pass",
      given = party "accession_executed = 2020-02-14\nfirst_listed = 2020-02-14" },
    { name = "listed the day before", as_of = "2020-03-13",
      given = party "accession_executed = 2020-02-14\nfirst_listed = 2020-02-13",
      expect = { breach = "Alpha Energy Limited was listed as a Party on 13 Feb 2020, before its accession "
        .. "on 14 Feb 2020" } },
    { name = "when it was listed is not known", as_of = "2020-03-13", given = party "accession_executed = 2020-02-14",
      expect = { unknown = "party.first_listed" } },
    { name = "when it acceded is not known", as_of = "2020-03-13", given = party "first_listed = 2020-02-13",
      expect = { unknown = "party.accession_executed" } },
  },
}
