-- M8.1(d): Credit Support still missing 3 Working Days after the DCC's notice of its breach is an Event of Default.
-- The day of the notice is not counted; lodging it on the last day is in time.
local shortfall = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "d"
]=]
local wednesday = shortfall .. "notice_received = 2019-04-17\n"  -- 3 WD: Thu 18, Tue 23, Wed 24 April, over Easter

return {
  id       = "DEF-004",
  title    = "Credit Support missing after a notice of breach",
  subject  = "event_of_default",
  severity = "major",
  cites    = { "SEC M8.1(d)", "SEC J3.14" },
  basis    = "stated",
  covers   = { "party/M8.1(d)", "party/WD-02" },
  tags     = { "limb" },
  why      = "Without cover, what the Party fails to pay falls on all the others.",
  fix      = "Record the day on which cover was lodged; where it was not in time, put the default to the next Panel.",

  applies = function(e) return e.limb == "d" end,

  check = function(e, report)
    if e.dismissed then return end
    local notice = e.notice_received
    report.obligation { by = wd.add(notice, param("event_of_default.cure_wd_d", notice)), done = e.remedied or e.ended,
      owed = "{party}'s Credit Support (default {number})", verb = "provided", at = "notice_received" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2019-04-24", given = wednesday, expect = { due = "2019-04-24" } },
    { name = "a day later it is a default", as_of = "2019-04-25", given = wednesday, expect = { breach =
      "Alpha Energy Limited's Credit Support (default 1) was due 24 Apr 2019: 1 Working Day late and not provided" } },
    { name = "lodged on the last day", as_of = "2019-05-31", given = wednesday .. "remedied = 2019-04-24",
      expect = "pass" },
    { name = "lodged a day late: it has been a default", as_of = "2019-05-31",
      given = wednesday .. "remedied = 2019-04-25", expect = { breach =
      "Alpha Energy Limited's Credit Support (default 1) was due 24 Apr 2019 and was provided 25 Apr 2019: " ..
      "1 Working Day late" } },
    { name = "resolved, though nobody wrote down that cover came", as_of = "2019-05-31",
      given = wednesday .. "ended = 2019-04-26", expect = { breach =
      "Alpha Energy Limited's Credit Support (default 1) was due 24 Apr 2019 and was provided 26 Apr 2019: " ..
      "2 Working Days late" } },
    { name = "the Panel found no default", as_of = "2019-05-31", given = wednesday .. "dismissed = 2019-05-10",
      expect = "pass" },
    { name = "nobody knows when the notice came", as_of = "2019-05-31", given = shortfall .. "recorded = 2019-05-10",
      expect = { unknown = "event_of_default.notice_received" } },
    { name = "nobody knows the limb", as_of = "2019-04-25", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
notice_received = 2019-04-17
]=], expect = { unknown = "event_of_default.limb" } },
    { name = "another limb", as_of = "2019-04-25", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "c"
notice_received = 2019-04-17
]=] },
  },
}
