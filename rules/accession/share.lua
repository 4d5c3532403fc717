-- A licensee takes one share in SECCo when it accedes; whether others do is up to them.
local acceded = use("applicant").acceded

local function admitted(category, facts)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
accession_executed = 2020-02-14
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-01-14
%s
%s
]=]):format(category and ('category = "%s"'):format(category) or "", facts)
end
local late = { note = "Alpha Energy Limited acceded on 14 Feb 2020 as a licensee, but paid for its SECCo share only " ..
  "on 15 Feb 2020" }

return {
  id         = "ACC-006",
  title      = "Licensee without a share in SECCo",
  subject    = "application",
  severity   = "minor",
  cites      = { "SECAS, Becoming a SEC Party", "SECAS, FAQs" },
  basis      = "derived",
  basis_note = "That licensees must take a share is stated; that it is paid for by the accession is our reading",
  covers     = { "party/B-05" },
  why        = "SECCo belongs to the licensees: its Board issues the share certificate after it has counter-signed.",
  fix        = "Ask the Party for the pound, and see that the Board issues its certificate.",

  applies = function(a)
    return acceded(a) ~= nil and param("accession.licensees", a.received, a.category)
  end,

  check = function(a, report)
    local joined = acceded(a)
    if a.share_paid <= joined then return end
    report.note {
      message = "{subject} acceded on {joined} as a licensee, but paid for its SECCo share only on {share_paid}",
      with = { joined = joined }, at = "share_paid" }
  end,

  cases = {
    { name = "paid on the day of the accession", as_of = "2020-03-13", expect = "pass",
      given = admitted("small_supplier", "share_paid = 2020-02-14") },
    { name = "paid the day after", as_of = "2020-03-13", expect = late,
      given = admitted("small_supplier", "share_paid = 2020-02-15") },
    { name = "a Large Supplier too", as_of = "2020-03-13", expect = late,
      given = admitted("large_supplier", "share_paid = 2020-02-15") },
    { name = "an Electricity Network too", as_of = "2020-03-13", expect = late,
      given = admitted("electricity_network", "share_paid = 2020-02-15") },
    { name = "a Gas Network too", as_of = "2020-03-13", expect = late,
      given = admitted("gas_network", "share_paid = 2020-02-15") },
    { name = "others need none", as_of = "2020-03-13", expect = "not_applicable",
      given = admitted("other_sec_party", "share_paid = 2020-02-15") },
    { name = "whether it was paid is not known", as_of = "2020-03-13", expect = { unknown = "application.share_paid" },
      given = admitted("small_supplier", "") },
    { name = "the category is not known", as_of = "2020-03-13", expect = { unknown = "application.category" },
      given = admitted(nil, "share_paid = 2020-02-15") },
    { name = "it has not acceded", as_of = "2020-03-13", expect = "not_applicable", given = [=[
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-01-14
category = "small_supplier"
]=] },
  },
}
