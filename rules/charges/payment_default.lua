-- Charges that are still unpaid when the time after the notice of payment failure is over are an Event of Default, and
-- it is recorded.
local in_dispute, recorded = use("due").in_dispute, use "recorded"

local party = '[[party]]\nname = "Alpha Energy Limited"\n'
local function invoice(rest)
  return party .. '[[invoice]]\nparty = "Alpha Energy Limited"\nreference = "INV-1"\nissued = 2019-12-05\n' ..
    rest .. "\n"
end
local noticed = invoice "failure_notified = 2020-01-02\n"    -- 3 WD: Fri 3, Mon 6, Tue 7 January
local function default(rest)
  return '[[event_of_default]]\nparty = "Alpha Energy Limited"\nnumber = 1\n' .. rest .. "\n"
end
local note = { note = "Alpha Energy Limited's invoice INV-1 was not settled by 7 Jan 2020, after the notice of " ..
  "2 Jan 2020, and no default under M8.1(c) is in the state" }

return {
  id         = "CHG-014",
  title      = "Charges unpaid after the notice, and no default recorded",
  subject    = "invoice",
  severity   = "minor",
  cites      = { "SEC M8.1(c)", "SEC J2.1" },
  basis      = "derived",
  basis_note = "The limb was read; that the default is recorded is practice",
  covers     = { "party/J-05", "party/M8.1(c)", "party/7.3" },
  why        = "Until the default is recorded the Panel can't act on it, and unpaid Charges build up.",
  fix        = "Record the default with its notice, and put it to the next Panel.",

  applies = function(i) return i.failure_notified ~= nil end,

  check = function(i, report)
    if in_dispute(i, today) then return end
    recorded.check(report, i.party, "c", i.failure_notified, i.paid, { at = "failure_notified", with = {},
      message = "{subject} was not settled by {by}, after the notice of {failure_notified}, " ..
        "and no default under M8.1(c) is in the state" })
  end,

  cases = {
    { name = "on the last day there is no default", as_of = "2020-01-07", given = noticed, expect = "pass" },
    { name = "a day later there is", as_of = "2020-01-08", given = noticed, expect = note },
    { name = "paid on the last day", as_of = "2020-02-14", given = noticed .. "paid = 2020-01-07", expect = "pass" },
    { name = "paid a day later", as_of = "2020-02-14", given = noticed .. "paid = 2020-01-08", expect = note },
    { name = "the default is recorded", as_of = "2020-02-14", expect = "pass",
      given = noticed .. default 'limb = "c"\nnotice_received = 2020-01-02' },
    { name = "one with another notice is another", as_of = "2020-02-14", expect = note,
      given = noticed .. default 'limb = "c"\nnotice_received = 2020-01-03' },
    { name = "so is one under another limb", as_of = "2020-02-14", expect = note,
      given = noticed .. default 'limb = "d"\nnotice_received = 2020-01-02' },
    { name = "nobody knows the limb of one", as_of = "2020-02-14", given = noticed .. default "",
      expect = { unknown = "event_of_default.limb" } },
    { name = "nobody knows the limb of one with that notice", as_of = "2020-02-14",
      given = noticed .. default "notice_received = 2020-01-02", expect = { unknown = "event_of_default.limb" } },
    { name = "nobody knows the notice of one", as_of = "2020-02-14", given = noticed .. default 'limb = "c"',
      expect = { unknown = "event_of_default.notice_received" } },
    { name = "all that is unpaid is in dispute", as_of = "2020-02-14", expect = "pass", given = noticed .. [=[
items = ["user_cio"]
received = 2019-12-05
amount = 1000
dispute_notified = 2019-12-12
dispute_gives_reasons = true
disputed_amount = 1000
]=] },
    { name = "the notice came too early, and all is in dispute from today", as_of = "2019-12-12", expect = "pass",
      given = invoice [=[
failure_notified = 2019-12-06
items = ["user_cio"]
received = 2019-12-05
amount = 1000
dispute_notified = 2019-12-12
dispute_gives_reasons = true
disputed_amount = 1000
]=] },
    { name = "disputed a day too late", as_of = "2020-02-14", expect = note, given = noticed .. [=[
items = ["user_cio"]
received = 2019-12-05
amount = 1000
dispute_notified = 2019-12-13
dispute_gives_reasons = true
disputed_amount = 1000
]=] },
    { name = "there was no notice", as_of = "2020-02-14", given = invoice "received = 2019-12-06",
      expect = "not_applicable" },
    { name = "the day before the notice", as_of = "2020-01-01", given = noticed, expect = "not_applicable" },
  },
}
