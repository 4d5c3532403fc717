-- The form gives everything that B1 asks for, and is found complete, before the applicant is admitted.
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
  id         = "ACC-007",
  title      = "Party admitted on an incomplete form",
  subject    = "application",
  severity   = "minor",
  cites      = { "SEC B1.7 to B1.9" },
  basis      = "unverified",
  basis_note = "What the form must give, and that it is checked first, is recollection of B1.7 to B1.9",
  covers     = { "party/B-06" },
  why        = "The category and the licences on the form decide what the Party may do and whom it votes with.",
  fix        = "Ask the Party for what its form lacked, and check its Party Details against it.",

  applies = function(a) return acceded(a) ~= nil end,

  check = function(a, report)
    local joined = acceded(a)
    if a.form_complete <= joined then return end
    report.note {
      message = "{subject} acceded on {joined}, before its form was found complete on {form_complete}",
      with = { joined = joined }, at = "form_complete" }
  end,

  cases = {
    { name = "complete on the day of the accession", as_of = "2020-03-13", expect = "pass",
      given = admitted "form_complete = 2020-02-14\n" },
    { name = "complete the day after", as_of = "2020-03-13", given = admitted "form_complete = 2020-02-15\n",
      expect = { note = "Alpha Energy Limited acceded on 14 Feb 2020, before its form was found complete "
        .. "on 15 Feb 2020" } },
    { name = "whether it was complete is not known", as_of = "2020-03-13", given = admitted "",
      expect = { unknown = "application.form_complete" } },
    { name = "it has not acceded", as_of = "2020-03-13", expect = "not_applicable", given = [=[
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-01-14
]=] },
  },
}
