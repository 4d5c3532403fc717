-- Who disputes an invoice tells the DCC by its Due Date, with reasons. A dispute that doesn't do so puts off nothing.
local by_day = use("due").by

-- 5 WD from Thursday 6 February 2020 end on Thursday 13; 8 WD from 31 January on Wednesday 12: the first counts.
local function disputed(rest, received)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
items = ["dcc_charges"]
month = 2020-01-01
]=] .. (received or "received = 2020-02-06") .. "\n" .. rest .. "\n"
end
local reasons = "dispute_gives_reasons = true\n"

return {
  id         = "CHG-006",
  title      = "Dispute of an invoice that puts off nothing",
  subject    = "invoice",
  severity   = "minor",
  cites      = { "SEC J2.4 to J2.5" },
  basis      = "unverified",
  basis_note = "The clauses are recollection",
  covers     = { "party/J-07" },
  why        = "The Party has to pay the whole invoice, and comes to be in default if it believes that it need not.",
  fix        = "Tell the Party and the DCC that the whole sum is owed; the Party may still claim it back.",

  applies = function(i) return i.dispute_notified ~= nil end,

  check = function(i, report)
    if i:maybe "dispute_gives_reasons" == false then
      report.note { message = "{subject} was disputed on {dispute_notified} without reasons, so all of it is owed",
        at = "dispute_gives_reasons", key = "reasons" }
    end
    local dispute = i.dispute_notified
    local by = by_day(i, dispute)
    if dispute > by then
      report.note { message = "{subject} was disputed on {dispute_notified}, after its Due Date of {by}, " ..
        "so all of it is owed", with = { by = by }, at = "dispute_notified", key = "late" }
    else
      local _ = i.dispute_gives_reasons    -- unknown; it doesn't matter to a late one
    end
  end,

  cases = {
    { name = "on the Due Date", as_of = "2020-03-13", expect = "pass",
      given = disputed(reasons .. "dispute_notified = 2020-02-13") },
    { name = "a day later", as_of = "2020-03-13", given = disputed(reasons .. "dispute_notified = 2020-02-14"),
      expect = { note = "Alpha Energy Limited's invoice INV-1 was disputed on 14 Feb 2020, after its Due Date of " ..
      "13 Feb 2020, so all of it is owed" } },
    { name = "without reasons", as_of = "2020-03-13",
      given = disputed "dispute_notified = 2020-02-13\ndispute_gives_reasons = false", expect = { note =
      "Alpha Energy Limited's invoice INV-1 was disputed on 13 Feb 2020 without reasons, so all of it is owed" } },
    { name = "nobody knows whether it gave reasons", as_of = "2020-03-13",
      given = disputed "dispute_notified = 2020-02-13", expect = { unknown = "invoice.dispute_gives_reasons" } },
    { name = "nor does it matter, where it came too late", as_of = "2020-03-13",
      given = disputed "dispute_notified = 2020-02-14", expect = { note =
      "Alpha Energy Limited's invoice INV-1 was disputed on 14 Feb 2020, after its Due Date of 13 Feb 2020, " ..
      "so all of it is owed" } },
    { name = "too late, and without reasons", as_of = "2020-03-13",
      given = disputed "dispute_notified = 2020-02-14\ndispute_gives_reasons = false", expect = {
      { note = "Alpha Energy Limited's invoice INV-1 was disputed on 14 Feb 2020 without reasons, " ..
        "so all of it is owed" },
      { note = "Alpha Energy Limited's invoice INV-1 was disputed on 14 Feb 2020, after its Due Date of " ..
        "13 Feb 2020, so all of it is owed" } } },
    { name = "nobody knows when the invoice was received", as_of = "2020-03-13",
      given = disputed(reasons .. "dispute_notified = 2020-02-13", "issued = 2020-02-05"),
      expect = { unknown = "invoice.received" } },
    { name = "nobody knows which of two days was the Due Date", as_of = "2020-03-13",
      given = disputed(reasons .. "dispute_notified = 2020-02-11", "received = 2020-02-03"),
      expect = { unknown = "invoice.due" } },
    { name = "not there yet on that day", as_of = "2020-02-13", expect = "not_applicable",
      given = disputed(reasons .. "dispute_notified = 2020-02-14") },
  },
}
