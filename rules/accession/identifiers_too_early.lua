-- The Code Administrator allocates identifiers to a Party after its accession.
local function party(executed, allocated)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
%s
]=]):format(executed, allocated)
end

return {
  id       = "ACC-012",
  title    = "Identifiers allocated before the accession",
  subject  = "identifier_range",
  severity = "minor",
  cites    = { "SEC B2", "SECAS, ID allocation" },
  basis    = "stated",
  covers   = { "party/B-11" },
  why      = "An identifier in the hands of somebody who is no Party opens a way to the DCC without any of the duties.",
  fix      = "Check both days; take the range back where the applicant was never admitted.",

  check = function(r, report)
    if r.party.accession_executed <= r.allocated then return end
    report.breach {
      message = "{subject} were allocated on {allocated}, before the accession on {joined}",
      with = { joined = r.party.accession_executed }, at = "allocated" }
  end,

  cases = {
    { name = "allocated on the day of the accession", as_of = "2020-03-13", expect = "pass",
      given = party("accession_executed = 2020-02-14", "allocated = 2020-02-14") },
    { name = "allocated the day before", as_of = "2020-03-13",
      given = party("accession_executed = 2020-02-14", "allocated = 2020-02-13"),
      expect = { breach = "identifiers 90-B3-D5-1F-30-01-00-00 to 90-B3-D5-1F-30-01-FF-FF of Alpha Energy Limited " ..
        "were allocated on 13 Feb 2020, before the accession on 14 Feb 2020" } },
    { name = "when they were allocated is not known", as_of = "2020-03-13",
      given = party("accession_executed = 2020-02-14", ""), expect = { unknown = "identifier_range.allocated" } },
    { name = "when it acceded is not known", as_of = "2020-03-13", given = party("", "allocated = 2020-02-13"),
      expect = { unknown = "party.accession_executed" } },
  },
}
