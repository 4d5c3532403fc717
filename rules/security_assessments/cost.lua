-- A User pays for its assessment through an invoice of the DCC, usually of GBP 5,000 to 45,000; CHG-001 says by when.

local function invoice(items, more)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
received = 2020-01-20
items = [%s]
%s]=]):format(items, more)
end

return {
  id       = "SAS-010",
  title    = "Invoice for a security assessment of an unusual amount",
  subject  = "invoice",
  severity = "minor",
  cites    = { "DP151, Amending payment terms for User CIO invoices" },
  basis    = "stated",
  covers   = { "party/G-19" },
  why      = "The cost of an assessment is the User's alone: a wrong amount should be found before it is overdue.",
  fix      = "Ask the User CIO for its account of the assessment, and the DCC whether it billed that.",

  applies = function(i)
    local items = i:maybe "items"
    return items ~= nil and #items == 1 and items[1] == "user_cio"
  end,

  check = function(i, report)
    local usual = param("security_assessment.usual_cost_gbp", today)
    if i.amount >= usual.least and i.amount <= usual.most then return end
    report.note { message = "{subject} for an assessment asks for {amount}, where GBP {least} to {most} are usual",
      with = { least = usual.least, most = usual.most }, at = "amount" }
  end,

  cases = {
    { name = "GBP 5,000", as_of = "2020-02-14", expect = "pass", given = invoice('"user_cio"', "amount = 5000") },
    { name = "a penny less", as_of = "2020-02-14", given = invoice('"user_cio"', "amount = 4999.99"), expect = {
      note = "Alpha Energy Limited's invoice INV-1 for an assessment asks for 4999.99 GBP, where GBP 5000 to 45000 are "
        .. "usual" } },
    { name = "GBP 45,000", as_of = "2020-02-14", expect = "pass", given = invoice('"user_cio"', "amount = 45000") },
    { name = "a penny more", as_of = "2020-02-14", given = invoice('"user_cio"', "amount = 45000.01"), expect = {
      note = "Alpha Energy Limited's invoice INV-1 for an assessment asks for 45000.01 GBP, where GBP 5000 to 45000 "
        .. "are usual" } },
    { name = "the amount is not known", as_of = "2020-02-14", given = invoice('"user_cio"', ""),
      expect = { unknown = "invoice.amount" } },
    { name = "an invoice of Charges", as_of = "2020-02-14", expect = "not_applicable",
      given = invoice('"dcc_charges"', "amount = 1000") },
    { name = "an invoice of both", as_of = "2020-02-14", expect = "not_applicable",
      given = invoice('"user_cio", "dcc_charges"', "amount = 1000") },
  },
}
