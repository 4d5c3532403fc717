-- The DCC draws on Credit Support only for Charges that are overdue, and for no more than these.
local overdue = use("due").overdue

-- Due 13 February 2020: 5 WD from Thursday 6; 8 WD from 31 January end on 12.
local function draw(rest, invoice)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
items = ["dcc_charges"]
month = 2020-01-01
amount = 1000
received = 2020-02-06
]=] .. (invoice or "") .. [=[

[[credit_support]]
party = "Alpha Energy Limited"
number = 1
[[credit_support.draw]]
number = 1
]=] .. rest .. "\n"
end
local function of(amount, drawn)
  return 'invoice = "Alpha Energy Limited/INV-1"\namount = ' .. amount .. "\ndrawn = " .. drawn .. "\n"
end

return {
  id         = "CHG-012",
  title      = "Credit Support drawn on without cause",
  subject    = "credit_draw",
  severity   = "major",
  cites      = { "SEC J3.15 to J3.18" },
  basis      = "unverified",
  basis_note = "The clauses are recollection",
  covers     = { "party/J-14" },
  why        = "The DCC took money of a Party that owed none, or more than it owed.",
  fix        = "Ask the DCC to give back what it took too much.",

  check = function(d, report)
    local amount, owed = d:maybe "amount", d.invoice:maybe "amount"
    if amount and owed and amount > owed then
      report.breach { message = "The {subject} took {amount} for {invoice}, which asks for {owed}",
        with = { owed = ("%.2f GBP"):format(owed) }, at = "amount", key = "amount" }
    end
    if not overdue(d.invoice, d.drawn) then
      report.breach { message = "The {subject} of {drawn} was made when nothing of {invoice} was overdue",
        at = "drawn", key = "drawn" }
    end
    local _ = d.amount, d.invoice.amount    -- unknown
  end,

  cases = {
    { name = "on the day after the Due Date", as_of = "2020-03-13", expect = "pass",
      given = draw(of(1000, "2020-02-14")) },
    { name = "on the Due Date", as_of = "2020-03-13", given = draw(of(1000, "2020-02-13")), expect = { breach =
      "The draw 1 on Alpha Energy Limited's Credit Support 1 of 13 Feb 2020 was made when nothing of " ..
      "Alpha Energy Limited's invoice INV-1 was overdue" } },
    { name = "the day after it was paid", as_of = "2020-03-13",
      given = draw(of(1000, "2020-02-18"), "paid = 2020-02-17"), expect = { breach =
      "The draw 1 on Alpha Energy Limited's Credit Support 1 of 18 Feb 2020 was made when nothing of " ..
      "Alpha Energy Limited's invoice INV-1 was overdue" } },
    { name = "on the day on which it was paid, by the draw maybe", as_of = "2020-03-13", expect = "pass",
      given = draw(of(1000, "2020-02-17"), "paid = 2020-02-17") },
    { name = "for what is in dispute", as_of = "2020-03-13", given = draw(of(1000, "2020-02-17"),
      "dispute_notified = 2020-02-13\ndispute_gives_reasons = true\ndisputed_amount = 1000"), expect = { breach =
      "The draw 1 on Alpha Energy Limited's Credit Support 1 of 17 Feb 2020 was made when nothing of " ..
      "Alpha Energy Limited's invoice INV-1 was overdue" } },
    { name = "a pound too much", as_of = "2020-03-13", given = draw(of(1001, "2020-02-14")), expect = { breach =
      "The draw 1 on Alpha Energy Limited's Credit Support 1 took 1001 GBP for Alpha Energy Limited's invoice " ..
      "INV-1, which asks for 1000.00 GBP" } },
    { name = "too much and too early", as_of = "2020-03-13", given = draw(of(1001, "2020-02-10")), expect = {
      { breach = "The draw 1 on Alpha Energy Limited's Credit Support 1 took 1001 GBP for " ..
        "Alpha Energy Limited's invoice INV-1, which asks for 1000.00 GBP" },
      { breach = "The draw 1 on Alpha Energy Limited's Credit Support 1 of 10 Feb 2020 was made when nothing of " ..
        "Alpha Energy Limited's invoice INV-1 was overdue" } } },
    { name = "nobody knows how much it took", as_of = "2020-03-13", expect = { unknown = "credit_draw.amount" },
      given = draw 'invoice = "Alpha Energy Limited/INV-1"\ndrawn = 2020-02-14' },
    { name = "too early, and nobody knows how much it took", as_of = "2020-03-13",
      given = draw 'invoice = "Alpha Energy Limited/INV-1"\ndrawn = 2020-02-13', expect = {
      { breach = "The draw 1 on Alpha Energy Limited's Credit Support 1 of 13 Feb 2020 was made when nothing of " ..
        "Alpha Energy Limited's invoice INV-1 was overdue" },
      { unknown = "credit_draw.amount" } } },
    { name = "nobody knows when it was drawn", as_of = "2020-03-13", expect = { unknown = "credit_draw.drawn" },
      given = draw 'invoice = "Alpha Energy Limited/INV-1"\namount = 1000' },
    { name = "nobody knows for which invoice", as_of = "2020-03-13", given = draw "amount = 1000\ndrawn = 2020-02-14",
      expect = { unknown = "credit_draw.invoice" } },
  },
}
