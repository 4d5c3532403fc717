-- By SECAS's guidance the signed Accession Agreement is with it a week before the SECCo Board meets to counter-sign it.
local acceded = use("applicant").acceded

local function admitted(facts)
  return [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2020-02-14
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-01-14
]=] .. facts
end

return {
  id         = "ACC-010",
  title      = "Accession Agreement put to the Board at short notice",
  subject    = "application",
  severity   = "minor",
  cites      = { "SECAS, Becoming a SEC Party" },
  basis      = "derived",
  basis_note = "The week is stated; that the Board met on the day on which the agreement was executed is our reading",
  covers     = { "party/B-07" },
  why        = "The Board is to see what it signs in time; it is guidance and not a duty.",
  fix        = "Ask why the agreement was not left for the Board's next meeting.",

  applies = function(a) return acceded(a) ~= nil end,

  check = function(a, report)
    local joined = acceded(a)
    local by = joined - param("accession.signed_copy_days", joined)
    if a.signed_copy <= by then return end
    report.note {
      message = "{subject} acceded on {joined}: its signed agreement was to be in by {by}, and "
        .. "came in on {signed_copy}",
      with = { joined = joined, by = by }, at = "signed_copy" }
  end,

  cases = {
    { name = "a week before", as_of = "2020-03-13", expect = "pass", given = admitted "signed_copy = 2020-02-07\n" },
    { name = "six days before", as_of = "2020-03-13", given = admitted "signed_copy = 2020-02-08\n",
      expect = { note = "Alpha Energy Limited acceded on 14 Feb 2020: its signed agreement was to be in by 7 Feb " ..
        "2020, and came in on 8 Feb 2020" } },
    { name = "when it came in is not known", as_of = "2020-03-13", given = admitted "",
      expect = { unknown = "application.signed_copy" } },
    { name = "it has not acceded", as_of = "2020-03-13", expect = "not_applicable", given = [=[
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-01-14
signed_copy = 2020-01-20
]=] },
  },
}
