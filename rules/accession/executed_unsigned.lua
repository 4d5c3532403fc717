-- The applicant signs the Accession Agreement and sends it back; SECCo executes it after that, and not before.
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
  id         = "ACC-009",
  title      = "Accession Agreement executed before the applicant had signed it",
  subject    = "application",
  severity   = "major",
  cites      = { "SEC B1.10 to B1.13" },
  basis      = "derived",
  basis_note = "SECAS says that the Board counter-signs the signed copy; that it may not sign first is our reading",
  covers     = { "party/B-07" },
  why        = "An agreement that only SECCo has signed binds nobody: the applicant is no Party by it.",
  fix        = "Check when the signed copy came in and when the Board signed; have the agreement executed anew.",

  applies = function(a) return acceded(a) ~= nil end,

  check = function(a, report)
    local joined = acceded(a)
    if a.signed_copy <= joined then return end
    report.breach {
      message = "{subject}'s Accession Agreement was executed on {joined}, before its signed copy "
        .. "came in on {signed_copy}",
      with = { joined = joined }, at = "signed_copy" }
  end,

  cases = {
    { name = "on the same day", as_of = "2020-03-13", expect = "pass", given = admitted "signed_copy = 2020-02-14\n" },
    { name = "the day after", as_of = "2020-03-13", given = admitted "signed_copy = 2020-02-15\n",
      expect = { breach = "Alpha Energy Limited's Accession Agreement was executed on 14 Feb 2020, before its " ..
        "signed copy came in on 15 Feb 2020" } },
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
