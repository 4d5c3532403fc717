-- M8.1(c): Charges still unpaid 3 Working Days after the DCC's notice of payment failure are an Event of Default.
-- The day of the notice is not counted; payment on the last day is in time, and the default exists from the next day.
local failure = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "c"
]=]
local thursday = failure .. "notice_received = 2020-01-02\n"  -- 3 WD: Fri 3, Mon 6, Tue 7 January
local friday = failure .. "notice_received = 2019-12-20\n"    -- 3 WD: Mon 23, Tue 24, Fri 27 December
local tuesday = failure .. "notice_received = 2020-01-07\n"   -- 3 WD: Wed 8, Thu 9, Fri 10 January

return {
  id       = "DEF-003",
  title    = "Charges unpaid after a notice of payment failure",
  subject  = "event_of_default",
  severity = "major",
  cites    = { "SEC M8.1(c)", "SEC J2.1" },
  basis    = "stated",
  covers   = { "party/M8.1(c)", "party/WD-02" },
  tags     = { "limb" },
  why      = "What one Party does not pay falls on all the others in the end.",
  fix      = "Record the day of payment; where there was none in time, put the default to the next Panel.",

  applies = function(e) return e.limb == "c" end,

  check = function(e, report)
    if e.dismissed then return end
    local notice = e.notice_received
    report.obligation { by = wd.add(notice, param("event_of_default.cure_wd_c", notice)), done = e.remedied or e.ended,
      owed = "{party}'s payment of Charges (default {number})", verb = "settled", at = "notice_received" }
  end,

  cases = {
    { name = "on the day of the notice", as_of = "2020-01-02", given = thursday, expect = { due = "2020-01-07" } },
    { name = "the last day is still due", as_of = "2020-01-07", given = thursday, expect = { due = "2020-01-07" } },
    { name = "a day later it is a default", as_of = "2020-01-08", given = thursday, expect = { breach =
      "Alpha Energy Limited's payment of Charges (default 1) was due 7 Jan 2020: " ..
      "1 Working Day late and not settled" } },
    { name = "from the Saturday, though that is no Working Day", as_of = "2020-01-11", given = tuesday,
      expect = { breach =
      "Alpha Energy Limited's payment of Charges (default 1) was due 10 Jan 2020: 1 day late and not settled" } },
    { name = "Christmas Day and Boxing Day are not counted", as_of = "2019-12-27", given = friday,
      expect = { due = "2019-12-27" } },
    { name = "paid on the last day", as_of = "2020-02-14", expect = "pass",
      given = thursday .. "remedied = 2020-01-07" },
    { name = "paid a day late: it has been a default", as_of = "2020-02-14",
      given = thursday .. "remedied = 2020-01-08", expect = { breach =
      "Alpha Energy Limited's payment of Charges (default 1) was due 7 Jan 2020 and was settled 8 Jan 2020: " ..
      "1 Working Day late" } },
    { name = "the payment had not been made on that day", as_of = "2020-01-09",
      given = thursday .. "remedied = 2020-01-10", expect = { breach =
      "Alpha Energy Limited's payment of Charges (default 1) was due 7 Jan 2020: " ..
      "2 Working Days late and not settled" } },
    { name = "resolved, though nobody wrote down a payment", as_of = "2020-02-14",
      given = thursday .. "ended = 2020-01-10", expect = { breach =
      "Alpha Energy Limited's payment of Charges (default 1) was due 7 Jan 2020 and was settled 10 Jan 2020: " ..
      "3 Working Days late" } },
    { name = "the Panel found no default", as_of = "2020-02-14", given = thursday .. "dismissed = 2020-02-14",
      expect = "pass" },
    { name = "nobody knows when the notice came", as_of = "2020-02-14", given = failure .. "recorded = 2020-01-10",
      expect = { unknown = "event_of_default.notice_received" } },
    { name = "nobody knows the limb", as_of = "2020-01-08", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
notice_received = 2020-01-02
]=], expect = { unknown = "event_of_default.limb" } },
    { name = "another limb", as_of = "2020-01-08", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "d"
notice_received = 2020-01-02
]=] },
  },
}
