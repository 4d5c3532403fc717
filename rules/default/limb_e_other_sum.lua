-- M8.1(e): another sum due under the Code and still unpaid 5 Working Days after a notice that refers to M8 is an
-- Event of Default. Without that reference the notice is defective (DEF-009), and no time runs.
local debt = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "e"
]=]
local friday = debt .. "notice_received = 2019-12-20\n"  -- 5 WD: Mon 23, Tue 24, Fri 27, Mon 30, Tue 31 December
local noticed = friday .. "notice_cites_m8 = true\n"

return {
  id       = "DEF-005",
  title    = "Sum other than Charges unpaid after a notice under M8",
  subject  = "event_of_default",
  severity = "major",
  cites    = { "SEC M8.1(e)" },
  basis    = "stated",
  covers   = { "party/M8.1(e)", "party/WD-02" },
  tags     = { "limb" },
  why      = "A creditor under the Code, such as SECCo, goes without what it is owed.",
  fix      = "Record the day of payment; where there was none in time, put the default to the next Panel.",

  applies = function(e) return e.limb == "e" and e:maybe "notice_cites_m8" ~= false end,

  check = function(e, report)
    if e.dismissed then return end
    local notice, settled = e.notice_received, e.remedied or e.ended
    local by = wd.add(notice, param("event_of_default.cure_wd_e", notice))
    if settled and settled <= by then return end    -- in time, whatever the notice says
    if e.notice_cites_m8 then
      report.obligation { by = by, done = settled, owed = "{party}'s payment of a sum due (default {number})",
        verb = "settled", at = "notice_received" }
    end
  end,

  cases = {
    { name = "the last day is still due", as_of = "2019-12-31", given = noticed, expect = { due = "2019-12-31" } },
    { name = "a day later it is a default, be it New Year's Day", as_of = "2020-01-01", given = noticed,
      expect = { breach =
      "Alpha Energy Limited's payment of a sum due (default 1) was due 31 Dec 2019: 1 day late and not settled" } },
    { name = "a Working Day later", as_of = "2020-01-02", given = noticed, expect = { breach =
      "Alpha Energy Limited's payment of a sum due (default 1) was due 31 Dec 2019: " ..
      "1 Working Day late and not settled" } },
    { name = "paid on the last day", as_of = "2020-02-14", expect = "pass",
      given = noticed .. "remedied = 2019-12-31" },
    { name = "paid a Working Day late: it has been a default", as_of = "2020-02-14",
      given = noticed .. "remedied = 2020-01-02", expect = { breach =
      "Alpha Energy Limited's payment of a sum due (default 1) was due 31 Dec 2019 and was settled 2 Jan 2020: " ..
      "1 Working Day late" } },
    { name = "resolved, though nobody wrote down a payment", as_of = "2020-02-14",
      given = noticed .. "ended = 2020-01-03", expect = { breach =
      "Alpha Energy Limited's payment of a sum due (default 1) was due 31 Dec 2019 and was settled 3 Jan 2020: " ..
      "2 Working Days late" } },
    { name = "the notice does not refer to M8", as_of = "2020-02-14", given = friday .. "notice_cites_m8 = false",
      expect = "not_applicable" },
    { name = "nobody knows whether the notice refers to M8", as_of = "2020-02-14", given = friday,
      expect = { unknown = "event_of_default.notice_cites_m8" } },
    { name = "nor does it matter, where it was paid in time", as_of = "2020-02-14",
      given = friday .. "remedied = 2019-12-31", expect = "pass" },
    { name = "the Panel found no default", as_of = "2020-02-14", given = noticed .. "dismissed = 2020-02-14",
      expect = "pass" },
    { name = "nobody knows when the notice came", as_of = "2020-02-14", given = debt .. "recorded = 2020-01-10",
      expect = { unknown = "event_of_default.notice_received" } },
    { name = "nobody knows the limb", as_of = "2020-01-02", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
notice_received = 2019-12-20
]=], expect = { unknown = "event_of_default.limb" } },
    { name = "another limb", as_of = "2020-01-02", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "c"
notice_received = 2019-12-20
]=] },
  },
}
