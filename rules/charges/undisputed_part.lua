-- Who disputes a part of an invoice, in time and with reasons, pays the rest by the Due Date.
local by_day = use("due").by

local function first_of(a, b)
  if a and b then return a < b and a or b end    -- mutation: where the days are the same, either will do
  return a or b
end

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
  id         = "CHG-016",
  title      = "Undisputed part of an invoice not paid by its Due Date",
  subject    = "invoice",
  severity   = "major",
  cites      = { "SEC J2.4 to J2.5" },
  basis      = "unverified",
  basis_note = "The clauses are recollection",
  covers     = { "party/J-07" },
  why        = "A dispute about a part is no reason to withhold the rest, and the rest still leads to a default.",
  fix        = "Ask the DCC whether the undisputed part was paid, and when; where not, a notice of failure is due.",

  applies = function(i) return i.dispute_notified ~= nil end,

  check = function(i, report)
    local paid, dispute = i.paid, i.dispute_notified
    if paid and paid <= by_day(i, paid) then return end
    -- A dispute without reasons, or too late, puts off nothing: CHG-001 tells of it.
    if i:maybe "dispute_gives_reasons" == false or dispute > by_day(i, dispute) then return end

    local part = first_of(i.undisputed_paid, paid)
    local by = by_day(i, part or today)
    if not (part and part <= by) and i.disputed_amount < i.amount then
      report.obligation { by = by, done = part, owed = "Payment of the undisputed part of {subject}", verb = "made",
        unit = "working_days", at = "received", key = "undisputed" }
    end
    local _ = i.dispute_gives_reasons    -- unknown: was it in dispute at all?
    if i.dispute_resolved and not paid then
      report.note { message = "The dispute about {subject} was resolved on {day}, and it is not paid in full",
        with = { day = i.dispute_resolved }, at = "dispute_resolved", key = "resolved" }
    end
  end,

  cases = {
    { name = "disputed in part: the rest is due", as_of = "2020-02-13", given = thursday(disputed),
      expect = { due = "2020-02-13" } },
    { name = "disputed in part: the rest is late", as_of = "2020-02-14", given = thursday(disputed),
      expect = { breach = "Payment of the undisputed part of Alpha Energy Limited's invoice INV-1 was due " ..
      "13 Feb 2020: 1 Working Day late and not made" } },
    { name = "disputed in part, the rest paid on the last day", as_of = "2020-03-13", expect = "pass",
      given = thursday(disputed .. "undisputed_paid = 2020-02-13") },
    { name = "disputed in part, the rest paid a day late", as_of = "2020-03-13",
      given = thursday(disputed .. "undisputed_paid = 2020-02-14"), expect = { breach =
      "Payment of the undisputed part of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020 and was made " ..
      "14 Feb 2020: 1 Working Day late" } },
    { name = "disputed in part, and all paid late", as_of = "2020-03-13",
      given = thursday(disputed .. "paid = 2020-02-17"), expect = { breach =
      "Payment of the undisputed part of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020 and was made " ..
      "17 Feb 2020: 2 Working Days late" } },
    { name = "the rest paid in time, and all of it later", as_of = "2020-03-13", expect = "pass",
      given = thursday(disputed .. "undisputed_paid = 2020-02-13\npaid = 2020-03-02") },
    { name = "disputed as a whole", as_of = "2020-03-13", expect = "pass", given = thursday(
      "dispute_notified = 2020-02-13\ndispute_gives_reasons = true\ndisputed_amount = 1000\n") },
    { name = "disputed between the two days", as_of = "2020-03-13",
      expect = { unknown = "invoice.due" }, given = monday(
      "dispute_notified = 2020-02-11\ndispute_gives_reasons = true\ndisputed_amount = 1000\n") },
    { name = "nobody knows whether there were reasons", as_of = "2020-03-13", given = thursday(
      "dispute_notified = 2020-02-13\ndisputed_amount = 1000\n"),
      expect = { unknown = "invoice.dispute_gives_reasons" } },
    { name = "nor that, and the rest is late anyhow", as_of = "2020-02-14", given = thursday(
      "dispute_notified = 2020-02-13\ndisputed_amount = 400\n"), expect = {
      { breach = "Payment of the undisputed part of Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020: " ..
        "1 Working Day late and not made" },
      { unknown = "invoice.dispute_gives_reasons" } } },
    { name = "nobody knows how much is disputed", as_of = "2020-03-13", given = thursday(
      "dispute_notified = 2020-02-13\ndispute_gives_reasons = true\n"),
      expect = { unknown = "invoice.disputed_amount" } },
    { name = "nor does it matter, where the rest was paid in time", as_of = "2020-03-13", expect = "pass",
      given = thursday("dispute_notified = 2020-02-13\ndispute_gives_reasons = true\nundisputed_paid = 2020-02-13") },
    { name = "a dispute that was resolved, and it is still not paid", as_of = "2020-03-13",
      given = thursday(disputed .. "undisputed_paid = 2020-02-13\ndispute_resolved = 2020-03-13"), expect = { note =
      "The dispute about Alpha Energy Limited's invoice INV-1 was resolved on 13 Mar 2020, " ..
      "and it is not paid in full" } },
    { name = "resolved and paid", as_of = "2020-03-13", expect = "pass", given = thursday(
      disputed .. "undisputed_paid = 2020-02-13\ndispute_resolved = 2020-03-12\npaid = 2020-03-13") },
    { name = "disputed a day too late, which is for CHG-001", as_of = "2020-03-13", expect = "pass", given = thursday(
      "dispute_notified = 2020-02-14\ndispute_gives_reasons = true\ndisputed_amount = 400\n") },
    { name = "disputed without reasons, which is for CHG-001 too", as_of = "2020-03-13", expect = "pass",
      given = thursday "dispute_notified = 2020-02-13\ndispute_gives_reasons = false\ndisputed_amount = 400\n" },
    { name = "all of it was paid in time", as_of = "2020-03-13", expect = "pass",
      given = thursday "dispute_notified = 2020-02-13\npaid = 2020-02-13" },
    { name = "nobody knows what the whole is", as_of = "2020-03-13", expect = { unknown = "invoice.amount" },
      given = party .. [=[
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
items = ["user_cio"]
received = 2020-02-06
dispute_notified = 2020-02-13
dispute_gives_reasons = true
disputed_amount = 400
]=] },
    { name = "no dispute", as_of = "2020-03-13", given = thursday(), expect = "not_applicable" },
  },
}
