-- The DCC invoices the Communications Hub Finance Charges apart from its other Charges, until November 2020.
local function invoice(items, rest)
  return '[[party]]\nname = "Alpha Energy Limited"\n[[invoice]]\nparty = "Alpha Energy Limited"\n' ..
    'reference = "INV-1"\n' .. items .. (rest or "issued = 2020-02-05") .. "\n"
end
local mixed = 'items = ["dcc_charges", "hub_finance"]\n'

return {
  id         = "CHG-002",
  title      = "Communications Hub Finance Charges on an invoice with others",
  subject    = "invoice",
  severity   = "minor",
  cites      = { "SEC J1.2 to J1.3" },
  basis      = "derived",
  basis_note = "That they came apart until November 2020 was read; the paragraph and the last day are concluded",
  covers     = { "party/J-02" },
  why        = "These Charges go to those who financed the hubs, and must be told from the others.",
  fix        = "Ask the DCC for two invoices in place of this one.",

  applies = function(i)
    for _, item in ipairs(i.items) do
      if item == "hub_finance" then return true end
    end
    return false
  end,

  check = function(i, report)
    if #i.items == 1 or not param("invoice.hub_finance_apart", i.issued) then return end
    report.breach { message = "{subject} of {issued} bills Communications Hub Finance Charges together with others",
      at = "items" }
  end,

  cases = {
    { name = "both on one invoice", as_of = "2020-03-13", given = invoice(mixed), expect = { breach =
      "Alpha Energy Limited's invoice INV-1 of 5 Feb 2020 bills Communications Hub Finance Charges together with " ..
      "others" } },
    { name = "on an invoice of their own", as_of = "2020-03-13", expect = "pass",
      given = invoice 'items = ["hub_finance"]\n' },
    { name = "an invoice without any", as_of = "2020-03-13", expect = "not_applicable",
      given = invoice 'items = ["dcc_charges", "user_cio"]\n' },
    { name = "the last day on which it is sure to have been law", as_of = "2020-12-11",
      given = invoice(mixed, "issued = 2020-10-31"), expect = { breach =
      "Alpha Energy Limited's invoice INV-1 of 31 Oct 2020 bills Communications Hub Finance Charges together with " ..
      "others" } },
    { name = "the day after", as_of = "2020-12-11", given = invoice(mixed, "issued = 2020-11-01"),
      expect = "not_applicable" },
    { name = "nobody knows when it was issued", as_of = "2020-03-13", expect = { unknown = "invoice.issued" },
      given = invoice(mixed, "received = 2020-02-06") },
    { name = "nobody knows what it bills", as_of = "2020-03-13", given = invoice(""),
      expect = { unknown = "invoice.items" } },
  },
}
