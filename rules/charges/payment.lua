-- A Party pays an invoice in full by its Due Date, be it suspended or gone, unless it disputes it in time and with
-- reasons.
local by_day = use("due").by

local party = '[[party]]\nname = "Alpha Energy Limited"\n'
local function invoice(rest)
  return '[[invoice]]\nparty = "Alpha Energy Limited"\nreference = "INV-1"\namount = 1000\n' .. rest .. "\n"
end
local function received(day, rest)
  return invoice('items = ["dcc_charges"]\nmonth = 2020-01-01\nreceived = ' .. day .. "\n" .. (rest or ""))
end
-- 5 WD from Thursday 6 February 2020 end on Thursday 13; 8 WD from 31 January on Wednesday 12: the first counts.
local function thursday(rest) return party .. received("2020-02-06", rest) end
-- 5 WD from Monday 3 February 2020 end on Monday 10; 8 WD from 31 January on Wednesday 12.
local function monday(rest) return party .. received("2020-02-03", rest) end
local disputed = "dispute_notified = 2020-02-13\ndispute_gives_reasons = true\ndisputed_amount = 400\n"

return {
  id         = "CHG-001",
  title      = "Invoice not paid by its Due Date",
  subject    = "invoice",
  severity   = "major",
  cites      = { "SEC J1.1", "SEC J1.5 to J1.6", "SEC M8.7" },
  basis      = "derived",
  basis_note = "5 Working Days from receipt were read; that a Party suspended or gone still pays is recollection",
  covers     = { "party/J-01", "party/J-03", "party/M-07", "party/M-14" },
  why        = "What one Party does not pay falls on all the others in the end.",
  fix        = "Ask the DCC whether it was paid, and when; where it was not, a notice of payment failure is due.",

  applies = function(i) return i:maybe "amount" ~= 0 end,

  check = function(i, report)
    local paid, dispute = i.paid, i.dispute_notified
    local by = by_day(i, paid or today)
    if paid and paid <= by then return end
    if dispute and dispute <= by_day(i, dispute) and i.dispute_gives_reasons then return end    -- CHG-016 tells of it
    report.obligation { by = by, done = paid, owed = "Payment of {subject}", verb = "made", unit = "working_days",
      at = "received" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-02-13", given = thursday(), expect = { due = "2020-02-13" } },
    { name = "a day later it is a breach", as_of = "2020-02-14", given = thursday(), expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020: 1 Working Day late and not made" } },
    { name = "paid on the last day", as_of = "2020-03-13", given = thursday "paid = 2020-02-13", expect = "pass" },
    { name = "paid on that day, and in dispute with or without reasons", as_of = "2020-03-13", expect = "pass",
      given = thursday "paid = 2020-02-13\ndispute_notified = 2020-02-13\ndisputed_amount = 400\n" },
    { name = "paid a day late", as_of = "2020-03-13", given = thursday "paid = 2020-02-14", expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020 and was made 14 Feb 2020: " ..
      "1 Working Day late" } },
    { name = "the payment had not been made on that day", as_of = "2020-02-14", given = thursday "paid = 2020-02-17",
      expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020: 1 Working Day late and not made" } },
    { name = "nobody knows when it was received", as_of = "2020-03-13", expect = { unknown = "invoice.received" },
      given = party .. invoice 'items = ["dcc_charges"]\nmonth = 2020-01-01\nissued = 2020-02-05' },
    { name = "an invoice of nothing", as_of = "2020-03-13", expect = "not_applicable",
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
amount = 0
received = 2020-02-06
]=] },

    { name = "early in the month: due by the certain day", as_of = "2020-02-10", given = monday(),
      expect = { due = "2020-02-10" } },
    { name = "paid by the certain day", as_of = "2020-03-13", given = monday "paid = 2020-02-10", expect = "pass" },
    { name = "paid between the two days", as_of = "2020-03-13", given = monday "paid = 2020-02-11",
      expect = { unknown = "invoice.due" } },
    { name = "unpaid on the last day between them", as_of = "2020-02-12", given = monday(),
      expect = { unknown = "invoice.due" } },
    { name = "unpaid after both", as_of = "2020-02-13", given = monday(), expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 12 Feb 2020: 1 Working Day late and not made" } },
    { name = "it prints the later day, and that is still due", as_of = "2020-02-12", given = monday "due = 2020-02-12",
      expect = { due = "2020-02-12" } },
    { name = "paid on the day that it prints", as_of = "2020-03-13", expect = "pass",
      given = monday "due = 2020-02-12\npaid = 2020-02-12" },
    { name = "paid a day after the day that it prints", as_of = "2020-03-13",
      given = monday "due = 2020-02-11\npaid = 2020-02-12", expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 11 Feb 2020 and was made 12 Feb 2020: " ..
      "1 Working Day late" } },
    { name = "a printed day that is too early binds nobody", as_of = "2020-02-13", given = thursday "due = 2020-02-07",
      expect = { due = "2020-02-13" } },
    { name = "late, and nobody knows the month", as_of = "2020-03-13", expect = { unknown = "invoice.month" },
      given = party .. invoice 'items = ["dcc_charges"]\nreceived = 2020-02-06' },
    { name = "late, and nobody knows what it bills", as_of = "2020-03-13", expect = { unknown = "invoice.items" },
      given = party .. invoice "received = 2020-02-06" },
    { name = "any day of the month will do, February having 29", as_of = "2020-03-12", expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 11 Mar 2020: 1 Working Day late and not made" },
      given = party .. invoice 'items = ["hub_finance"]\nmonth = 2020-02-29\nreceived = 2020-03-02' },
    { name = "a month that ends on a Tuesday, before Easter", as_of = "2020-04-15", expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 14 Apr 2020: 1 Working Day late and not made" },
      given = party .. invoice 'items = ["dcc_charges"]\nmonth = 2020-03-01\nreceived = 2020-04-02' },
    { name = "an assessment's invoice has the certain day only", as_of = "2020-02-11", expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 10 Feb 2020: 1 Working Day late and not made" },
      given = party .. invoice 'items = ["user_cio"]\nreceived = 2020-02-03' },

    { name = "disputed a day too late", as_of = "2020-03-13", given = thursday(
      "dispute_notified = 2020-02-14\ndispute_gives_reasons = true\ndisputed_amount = 1000\n"), expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020: 21 Working Days late and not made" } },
    { name = "disputed between the two days", as_of = "2020-03-13",
      expect = { unknown = "invoice.due" }, given = monday(
      "dispute_notified = 2020-02-11\ndispute_gives_reasons = true\ndisputed_amount = 1000\n") },
    { name = "disputed without reasons", as_of = "2020-02-14", given = thursday(
      "dispute_notified = 2020-02-13\ndispute_gives_reasons = false\ndisputed_amount = 1000\n"), expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020: 1 Working Day late and not made" } },
    { name = "nobody knows whether there were reasons", as_of = "2020-03-13", given = thursday(
      "dispute_notified = 2020-02-13\ndisputed_amount = 1000\n"),
      expect = { unknown = "invoice.dispute_gives_reasons" } },
    { name = "disputed in time, with reasons: CHG-016 tells of the rest", as_of = "2020-03-13", expect = "pass",
      given = thursday(disputed) },

    { name = "a Party that was expelled still owes it", as_of = "2020-02-14", given = party ..
      "expelled = 2020-02-10\n" .. received "2020-02-06", expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020: 1 Working Day late and not made" } },
    { name = "so does one that is suspended", as_of = "2020-02-14", given = thursday() .. [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.step]]
step = "suspend_services"
decided = 2020-01-10
carried_out = 2020-01-13
]=], expect = { breach =
      "Payment of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020: 1 Working Day late and not made" } },
  },
}
