-- The Application Fee is the one that the Panel has published for the time of the application.
local function applied(received, fee)
  return ([=[
[[application]]
applicant = "Alpha Energy Limited"
received = %s
fee_paid = %s
%s
]=]):format(received, received, fee)
end

return {
  id       = "ACC-005",
  title    = "Application Fee below the published one",
  subject  = "application",
  severity = "minor",
  cites    = { "SEC B1.3 to B1.5" },
  basis    = "stated",
  covers   = { "party/B-04" },
  why      = "The fee is set to recover what an application costs; what is short falls on the other Parties.",
  fix      = "Compare the payment with the fee that was published on the day of the application, and ask for the rest.",

  applies = function(a) return not a.refused end,

  check = function(a, report)
    local fee = param("accession.fee", a.received)
    if a.fee >= fee then return end
    report.note {
      message = "{subject} applied on {received} and paid {fee}, less than the Application Fee of {due}",
      with = { due = fee .. " GBP" }, at = "fee" }
  end,

  cases = {
    { name = "the fee", as_of = "2020-03-13", expect = "pass", given = applied("2020-02-14", "fee = 540") },
    { name = "more than the fee", as_of = "2020-03-13", expect = "pass", given = applied("2020-02-14", "fee = 541") },
    { name = "a pound less", as_of = "2020-03-13", given = applied("2020-02-14", "fee = 539"),
      expect = { note = "Alpha Energy Limited applied on 14 Feb 2020 and paid 539 GBP, less than the Application Fee "
        .. "of 540 GBP" } },
    { name = "what was paid is not known", as_of = "2020-03-13", expect = { unknown = "application.fee" },
      given = applied("2020-02-14", "") },
    { name = "the first day for which the level is known", as_of = "2020-03-13",
      given = applied("2019-01-01", "fee = 539"),
      expect = { note = "Alpha Energy Limited applied on 1 Jan 2019 and paid 539 GBP, less than the Application Fee of "
        .. "540 GBP" } },
    { name = "the day before", as_of = "2020-03-13", expect = "not_applicable",
      given = applied("2018-12-31", "fee = 539") },
    { name = "the last day for which the level is known", as_of = "2023-03-13",
      given = applied("2022-12-31", "fee = 0"),
      expect = { note = "Alpha Energy Limited applied on 31 Dec 2022 and paid 0 GBP, less than the Application Fee of "
        .. "540 GBP" } },
    { name = "the day after", as_of = "2023-03-13", expect = "not_applicable",
      given = applied("2023-01-01", "fee = 0") },
    { name = "the application was refused", as_of = "2020-03-13", expect = "not_applicable",
      given = applied("2020-02-14", "fee = 0\nrefused = 2020-02-20") },
  },
}
