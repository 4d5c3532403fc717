-- An application goes forward only once the Application Fee is paid: nobody accedes before it.
local acceded = use("applicant").acceded

local function admitted(facts, executed)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-01-14
%s
]=]):format(executed or "accession_executed = 2020-02-14", facts)
end

return {
  id       = "ACC-004",
  title    = "Party admitted before it had paid the Application Fee",
  subject  = "application",
  severity = "minor",
  cites    = { "SEC B1.3 to B1.5" },
  basis    = "stated",
  covers   = { "party/B-04" },
  why      = "The fee pays for the work on the application; what one applicant does not pay, all the others do.",
  fix      = "Ask the SECCo accounts when the fee was paid, and collect it if it was not.",

  applies = function(a) return acceded(a) ~= nil end,

  check = function(a, report)
    local joined = acceded(a)
    if a.fee_paid <= joined then return end
    report.note {
      message = "{subject} acceded on {joined}, before it paid the Application Fee on {fee_paid}",
      with = { joined = joined }, at = "fee_paid" }
  end,

  cases = {
    { name = "paid on the day of the accession", as_of = "2020-03-13", expect = "pass",
      given = admitted "fee_paid = 2020-02-14" },
    { name = "paid the day after", as_of = "2020-03-13", given = admitted "fee_paid = 2020-02-15",
      expect = { note = "Alpha Energy Limited acceded on 14 Feb 2020, before it paid the Application Fee "
        .. "on 15 Feb 2020" } },
    { name = "whether it was paid is not known", as_of = "2020-03-13", expect = { unknown = "application.fee_paid" },
      given = admitted "" },
    { name = "paid, but whether it acceded is not known", as_of = "2020-03-13", given = admitted("", ""),
      expect = { unknown = "party.accession_executed" } },
    { name = "it acceded on the day of its application", as_of = "2020-03-13",
      expect = { unknown = "application.fee_paid" },
      given = admitted("", "accession_executed = 2020-01-14") },
    { name = "its accession was an earlier one", as_of = "2020-03-13", expect = "not_applicable",
      given = admitted("", "accession_executed = 2020-01-13") },
    { name = "the application was refused", as_of = "2020-03-13", expect = "not_applicable",
      given = admitted "refused = 2020-02-01" },
    { name = "it is no Party yet", as_of = "2020-03-13", expect = "not_applicable", given = [=[
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-01-14
]=] },
  },
}
