-- The DCC invoices a Party's Charges every month. A month between two that were invoiced may be missing from the
-- state, or its Charges may have been too small for an invoice: the rule can't tell which.
local function month_of(day) return day - (day.day - 1) end

-- The first days of the months that a Party was invoiced for DCC Charges, those it has, and their first and last.
local function invoiced(p)
  local has, billed = {}, {}
  for _, i in ipairs(p.invoices) do
    for _, item in ipairs(i.items) do
      if item == "dcc_charges" then
        local month = month_of(i.month)
        has[month:iso()] = true
        table.insert(billed, month)
      end
    end
  end
  table.sort(billed)
  return has, billed[1], billed[#billed]
end

local party = '[[party]]\nname = "Alpha Energy Limited"\n'
local count = { dec = "2019-12-01", jan = "2020-01-01", feb = "2020-02-29", mar = "2020-03-31" }
local function bill(month, items)
  return '[[invoice]]\nparty = "Alpha Energy Limited"\nreference = "' .. month .. '"\nissued = 2020-01-06\n' ..
    'items = ["' .. (items or "dcc_charges") .. '"]\nmonth = ' .. count[month] .. "\n"
end

return {
  id         = "CHG-003",
  title      = "Month for which a Party was not invoiced",
  subject    = "party",
  severity   = "minor",
  cites      = { "SEC J1.2 to J1.3" },
  basis      = "derived",
  basis_note = "SECAS speaks of monthly invoices; the clause was not read",
  covers     = { "party/J-02" },
  why        = "Charges that nobody invoices are never due, and the others pay them in the meantime.",
  fix        = "Add the invoice, or ask the DCC whether the month's Charges were rolled over to the next.",

  applies = function(p) return #p.invoices > 0 end,

  check = function(p, report)
    local has, month, last = invoiced(p)
    while month ~= last do
      if not has[month:iso()] then
        report.note { message = "No invoice to {subject} for the month from {month} is in the state, though there " ..
          "are some before and after it", with = { month = month }, key = month:iso() }
      end
      month = days.add_months(month, 1)
    end
  end,

  cases = {
    { name = "three months in a row", as_of = "2020-04-17", expect = "pass",
      given = party .. bill "jan" .. bill "feb" .. bill "mar" },
    { name = "there is but one invoice", as_of = "2020-04-17", expect = "pass", given = party .. bill "jan" },
    { name = "over the end of the year", as_of = "2020-04-17", expect = "pass",
      given = party .. bill "dec" .. bill "jan" },
    { name = "one is missing", as_of = "2020-04-17", given = party .. bill "jan" .. bill "mar",
      expect = { note = "No invoice to Alpha Energy Limited for the month from 1 Feb 2020 is in the state, " ..
      "though there are some before and after it" } },
    { name = "two are missing", as_of = "2020-04-17", given = party .. bill "dec" .. bill "mar",
      expect = {
      { note = "No invoice to Alpha Energy Limited for the month from 1 Jan 2020 is in the state, " ..
        "though there are some before and after it" },
      { note = "No invoice to Alpha Energy Limited for the month from 1 Feb 2020 is in the state, " ..
        "though there are some before and after it" } } },
    { name = "an invoice for other things fills no gap", as_of = "2020-04-17",
      given = party .. bill "jan" .. bill("feb", "hub_finance") .. bill "mar", expect = { note = "No invoice to " ..
      "Alpha Energy Limited for the month from 1 Feb 2020 is in the state, " ..
      "though there are some before and after it" } },
    { name = "there is no gap between other things", as_of = "2020-04-17", expect = "pass",
      given = party .. bill("jan", "hub_finance") .. bill("mar", "hub_finance") },
    { name = "nobody knows the month of one", as_of = "2020-04-17", expect = { unknown = "invoice.month" },
      given = party .. bill "jan" .. [=[
[[invoice]]
party = "Alpha Energy Limited"
reference = "feb"
issued = 2020-03-05
items = ["dcc_charges"]
]=] },
    { name = "nobody knows what one bills", as_of = "2020-04-17", expect = { unknown = "invoice.items" },
      given = party .. bill "jan" .. [=[
[[invoice]]
party = "Alpha Energy Limited"
reference = "feb"
issued = 2020-03-05
month = 2020-02-01
]=] },
    { name = "no invoice at all", as_of = "2020-04-17", given = party, expect = "not_applicable" },
  },
}
