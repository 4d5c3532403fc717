-- Nobody is admitted who is a Party already. Who left on the very day of its application is none any more.
local former_party = use("applicant").former_party

-- A day of leaving counts unless it was admitted again after it.
local function left_before(party, day)
  local joined = party:maybe "accession_executed"
  for _, exit in ipairs { "expelled", "withdrawn", "dissolved" } do
    local left = party[exit]
    if left and left <= day and not (joined and joined > left) then return true end
  end
  return false
end

local function case(party, application)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
%s]=]):format(party, application or "")
end
local is_party = { breach = "Alpha Energy Limited applied on 14 Feb 2020, but has been a Party since 13 Feb 2020" }

return {
  id       = "ACC-002",
  title    = "Application by an existing Party",
  subject  = "application",
  severity = "major",
  cites    = { "SEC B1.2(a)" },
  basis    = "stated",
  covers   = { "party/B-02" },
  why      = "Admitted twice, a Party would count twice: in votes, in charges and in the register.",
  fix      = "Refuse the application; a Party that wants another category or role changes its Party Details instead.",

  applies = function(a) return not a.refused and former_party(a) ~= nil end,

  check = function(a, report)
    local party = former_party(a)
    local joined = party:maybe "accession_executed"
    if joined and joined >= a.received or left_before(party, a.received) then return end
    report.breach {
      message = "{subject} applied on {received}, but has been a Party since {joined}",
      with = { joined = party.accession_executed }, at = "received" }
  end,

  cases = {
    { name = "a Party since the day before", as_of = "2020-03-13", expect = is_party,
      given = case "accession_executed = 2020-02-13" },
    { name = "acceded on the day of the application", as_of = "2020-03-13", expect = "pass",
      given = case "accession_executed = 2020-02-14" },
    { name = "acceded on this very application", as_of = "2020-03-13", expect = "pass",
      given = case "accession_executed = 2020-03-13" },
    { name = "when it acceded is not known", as_of = "2020-03-13", expect = { unknown = "party.accession_executed" },
      given = case "" },
    { name = "another company of the same person", as_of = "2020-03-13", given = [=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2019-06-14
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-14
former_party = "Alpha Energy Limited"
]=], expect = { breach = "Alpha Energy (New) Limited applied on 14 Feb 2020, " ..
      "but has been a Party since 14 Jun 2019" } },
    { name = "withdrawn on the day of the application", as_of = "2020-03-13", expect = "pass",
      given = case "accession_executed = 2020-02-13\nwithdrawn = 2020-02-14" },
    { name = "withdrawn the day after", as_of = "2020-03-13", expect = is_party,
      given = case "accession_executed = 2020-02-13\nwithdrawn = 2020-02-15" },
    { name = "expelled on the day of the application", as_of = "2020-03-13", expect = "pass",
      given = case "expelled = 2020-02-14" },
    { name = "expelled the day after", as_of = "2020-03-13", expect = is_party,
      given = case "accession_executed = 2020-02-13\nexpelled = 2020-02-15" },
    { name = "dissolved on the day of the application", as_of = "2020-03-13", expect = "pass",
      given = case "dissolved = 2020-02-14" },
    { name = "dissolved the day after", as_of = "2020-03-13", expect = is_party,
      given = case "accession_executed = 2020-02-13\ndissolved = 2020-02-15" },
    { name = "admitted again after its withdrawal, and a Party since", as_of = "2020-03-13", expect = is_party,
      given = case "withdrawn = 2019-08-09\naccession_executed = 2020-02-13" },
    { name = "it acceded and left on one day", as_of = "2020-03-13", expect = "pass",
      given = case "accession_executed = 2019-08-09\nwithdrawn = 2019-08-09" },
    { name = "it will withdraw, but has not yet", as_of = "2020-02-14", expect = is_party,
      given = case "accession_executed = 2020-02-13\nwithdrawn = 2020-02-15" },
    { name = "the application was refused", as_of = "2020-03-13", expect = "not_applicable",
      given = case("accession_executed = 2020-02-13", "refused = 2020-02-20") },
    { name = "somebody who never was a Party", as_of = "2020-03-13", expect = "not_applicable", given = [=[
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
]=] },
  },
}
