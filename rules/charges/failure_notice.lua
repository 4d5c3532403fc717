-- The DCC serves a notice of payment failure on a Party that has not paid by the Due Date, and on no other.
local due = use "due"

-- 5 WD from Thursday 6 February 2020 end on Thursday 13; 8 WD from 31 January on Wednesday 12: the first counts.
local function invoice(rest)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
items = ["dcc_charges"]
month = 2020-01-01
amount = 1000
]=] .. rest .. "\n"
end
local function thursday(rest) return invoice("received = 2020-02-06\n" .. (rest or "")) end
local function monday(rest) return invoice("received = 2020-02-03\n" .. rest) end    -- 10 February, or 12
local disputed = "dispute_notified = 2020-02-13\ndispute_gives_reasons = true\ndisputed_amount = 400\n"

return {
  id         = "CHG-004",
  title      = "Notice of payment failure missing or without cause",
  subject    = "invoice",
  severity   = "minor",
  cites      = { "SEC J2.1" },
  basis      = "derived",
  basis_note = "M8.1(c) names the notice; that nobody is to have one before the Due Date is concluded",
  covers     = { "party/J-05", "party/M8.1(c)" },
  why        = "The notice starts the time after which the Party is in default: without a proper one it never is.",
  fix        = "Ask the DCC to serve the notice, or to take back the one that had no cause.",

  applies = function(i) return i:maybe "amount" ~= 0 end,

  check = function(i, report)
    local served, paid = i.failure_notified, i.paid
    if not served then
      if not paid and due.overdue(i, today) then
        report.note { at = "due", message = "{subject} was due {by} and is not paid, " ..
          "and no notice of payment failure is in the state", with = { by = due.by(i, today) } }
      end
    elseif paid and paid < served then
      report.breach { at = "failure_notified", message = "{subject} was paid on {paid}, " ..
        "before the notice of payment failure of {failure_notified}" }
    elseif served <= due.by(i, served) then
      report.breach { at = "failure_notified", message = "The notice of payment failure of {failure_notified} for " ..
        "{subject} came before the end of the Due Date, {by}", with = { by = due.by(i, served) } }
    elseif due.in_dispute(i, served) then
      report.breach { at = "failure_notified", message = "The notice of payment failure of {failure_notified} for " ..
        "{subject} came when all that was unpaid was in dispute" }
    end
  end,

  cases = {
    { name = "on the Due Date nobody has failed to pay", as_of = "2020-02-13", given = thursday(), expect = "pass" },
    { name = "a day later a notice is due", as_of = "2020-02-14", given = thursday(), expect = { note =
      "Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020 and is not paid, " ..
      "and no notice of payment failure is in the state" } },
    { name = "paid late, before any notice", as_of = "2020-03-13", given = thursday "paid = 2020-02-14",
      expect = "pass" },
    { name = "served on the Due Date", as_of = "2020-03-13", given = thursday "failure_notified = 2020-02-13",
      expect = { breach = "The notice of payment failure of 13 Feb 2020 for Alpha Energy Limited's invoice INV-1 " ..
      "came before the end of the Due Date, 13 Feb 2020" } },
    { name = "served the day after", as_of = "2020-03-13", given = thursday "failure_notified = 2020-02-14",
      expect = "pass" },
    { name = "served between the two days", as_of = "2020-03-13", given = monday "failure_notified = 2020-02-11",
      expect = { unknown = "invoice.due" } },
    { name = "served between them, after the day that the invoice prints", as_of = "2020-03-13", expect = "pass",
      given = monday "due = 2020-02-10\nfailure_notified = 2020-02-11" },
    { name = "served after both", as_of = "2020-03-13", given = monday "failure_notified = 2020-02-13",
      expect = "pass" },
    { name = "paid the day before the notice", as_of = "2020-03-13",
      given = thursday "paid = 2020-02-14\nfailure_notified = 2020-02-17", expect = { breach =
      "Alpha Energy Limited's invoice INV-1 was paid on 14 Feb 2020, " ..
      "before the notice of payment failure of 17 Feb 2020" } },
    { name = "that is certain, whenever it was due", as_of = "2020-03-13",
      given = invoice "issued = 2020-02-05\npaid = 2020-02-14\nfailure_notified = 2020-02-17", expect = { breach =
      "Alpha Energy Limited's invoice INV-1 was paid on 14 Feb 2020, " ..
      "before the notice of payment failure of 17 Feb 2020" } },
    { name = "paid on the day of the notice", as_of = "2020-03-13", expect = "pass",
      given = thursday "paid = 2020-02-17\nfailure_notified = 2020-02-17" },
    { name = "the notice was not there yet on that day", as_of = "2020-02-14",
      given = thursday "failure_notified = 2020-02-17", expect = { note =
      "Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020 and is not paid, " ..
      "and no notice of payment failure is in the state" } },
    { name = "unpaid, in part in dispute", as_of = "2020-03-13", given = thursday(disputed), expect = { note =
      "Alpha Energy Limited's invoice INV-1 was due 13 Feb 2020 and is not paid, " ..
      "and no notice of payment failure is in the state" } },
    { name = "what is not in dispute is paid", as_of = "2020-03-13", expect = "pass",
      given = thursday(disputed .. "undisputed_paid = 2020-02-13") },
    { name = "and there is a notice all the same", as_of = "2020-03-13",
      given = thursday(disputed .. "undisputed_paid = 2020-02-13\nfailure_notified = 2020-02-14"), expect = { breach =
      "The notice of payment failure of 14 Feb 2020 for Alpha Energy Limited's invoice INV-1 came when all that was " ..
      "unpaid was in dispute" } },
    { name = "the rest was paid only on the day of the notice", as_of = "2020-03-13", expect = "pass",
      given = thursday(disputed .. "undisputed_paid = 2020-02-14\nfailure_notified = 2020-02-14") },
    { name = "the dispute was resolved by then", as_of = "2020-03-13", expect = "pass", given = thursday(
      disputed .. "undisputed_paid = 2020-02-13\ndispute_resolved = 2020-02-28\nfailure_notified = 2020-02-28") },
    { name = "disputed too late", as_of = "2020-03-13", expect = "pass", given = thursday [=[
dispute_notified = 2020-02-14
dispute_gives_reasons = true
disputed_amount = 1000
failure_notified = 2020-02-17
]=] },
    { name = "disputed after the notice only", as_of = "2020-03-13", expect = "pass", given = thursday [=[
dispute_notified = 2020-02-17
failure_notified = 2020-02-14
]=] },
    { name = "nobody knows whether the dispute gave reasons", as_of = "2020-03-13", given = thursday [=[
dispute_notified = 2020-02-13
disputed_amount = 1000
failure_notified = 2020-02-14
]=], expect = { unknown = "invoice.dispute_gives_reasons" } },
    { name = "disputed without reasons", as_of = "2020-03-13", expect = "pass", given = thursday [=[
dispute_notified = 2020-02-13
dispute_gives_reasons = false
failure_notified = 2020-02-14
]=] },
    { name = "nobody knows when the invoice was received", as_of = "2020-03-13",
      given = invoice "issued = 2020-02-05", expect = { unknown = "invoice.received" } },
    { name = "an invoice of nothing", as_of = "2020-03-13", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
amount = 0
received = 2020-02-06
]=] },
  },
}
