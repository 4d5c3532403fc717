-- The Due Date that an invoice prints is neither earlier nor later than the Code's.
local due = use "due"

local function invoice(rest)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
items = ["dcc_charges"]
issued = 2020-01-31
]=] .. rest .. "\n"
end
-- 5 WD from Monday 3 February 2020 end on Monday 10; 8 WD from 31 January on Wednesday 12.
local function prints(day) return invoice("month = 2020-01-01\nreceived = 2020-02-03\ndue = " .. day) end

return {
  id         = "CHG-013",
  title      = "Invoice with another Due Date than the Code's",
  subject    = "invoice",
  severity   = "minor",
  cites      = { "SEC J1.5 to J1.6" },
  basis      = "derived",
  basis_note = "5 Working Days from receipt were read; that the invoice prints the Due Date is concluded",
  covers     = { "party/J-03" },
  why        = "Other rules go by the Due Date that is printed, where it isn't too early: it must be the right one.",
  fix        = "Ask the DCC for a corrected invoice, and the Party to pay by the Due Date of the Code.",

  applies = function(i) return i:maybe "due" ~= nil end,

  check = function(i, report)
    local printed, earliest = i.due, due.earliest(i)
    if printed < earliest then
      report.note { message = "{subject} prints the Due Date {due}, and by the Code it is not before {earliest}",
        with = { earliest = earliest }, at = "due" }
    elseif printed > earliest then
      local latest = due.latest(i)
      if printed > latest then
        report.note { message = "{subject} prints the Due Date {due}, and by the Code it is not after {latest}",
          with = { latest = latest }, at = "due" }
      end
    end
  end,

  cases = {
    { name = "the earlier of two days", as_of = "2020-03-13", given = prints "2020-02-10", expect = "pass" },
    { name = "the later of them", as_of = "2020-03-13", given = prints "2020-02-12", expect = "pass" },
    { name = "a day too early", as_of = "2020-03-13", given = prints "2020-02-09", expect = { note =
      "Alpha Energy Limited's invoice INV-1 prints the Due Date 9 Feb 2020, " ..
      "and by the Code it is not before 10 Feb 2020" } },
    { name = "a day too late", as_of = "2020-03-13", given = prints "2020-02-13", expect = { note =
      "Alpha Energy Limited's invoice INV-1 prints the Due Date 13 Feb 2020, " ..
      "and by the Code it is not after 12 Feb 2020" } },
    { name = "too early, whichever month it bills", as_of = "2020-03-13",
      given = invoice "received = 2020-02-03\ndue = 2020-02-07", expect = { note =
      "Alpha Energy Limited's invoice INV-1 prints the Due Date 7 Feb 2020, " ..
      "and by the Code it is not before 10 Feb 2020" } },
    { name = "later than the certain day, and nobody knows the month", as_of = "2020-03-13",
      given = invoice "received = 2020-02-03\ndue = 2020-02-12", expect = { unknown = "invoice.month" } },
    { name = "on the certain day, whichever month it bills", as_of = "2020-03-13", expect = "pass",
      given = invoice "received = 2020-02-03\ndue = 2020-02-10" },
    { name = "nobody knows when it was received", as_of = "2020-03-13", given = invoice "due = 2020-02-12",
      expect = { unknown = "invoice.received" } },
    { name = "it prints none, or nobody knows", as_of = "2020-03-13", given = invoice "received = 2020-02-03",
      expect = "not_applicable" },
  },
}
