-- M8.1(g): another material breach, not remedied 20 Working Days after a notice that describes it and refers to M8,
-- is an Event of Default. A notice that does not do both is defective (DEF-009), and no time runs.
local breached = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "g"
]=]
local friday = breached .. "notice_received = 2019-12-20\n"  -- 20 WD: 23, 24, 27, 30, 31 Dec; 15 from 2 to 22 Jan
local noticed = friday .. "notice_cites_m8 = true\nnotice_describes_breach = true\n"

return {
  id       = "DEF-007",
  title    = "Other material breach not remedied after a notice under M8",
  subject  = "event_of_default",
  severity = "major",
  cites    = { "SEC M8.1(g)" },
  basis    = "stated",
  covers   = { "party/M8.1(g)", "party/WD-02" },
  tags     = { "limb" },
  why      = "The Party goes on breaking a material obligation after it was told of it.",
  fix      = "Record the day of the remedy; where there was none in time, put the default to the next Panel.",

  applies = function(e)
    return e.limb == "g" and e:maybe "notice_cites_m8" ~= false and e:maybe "notice_describes_breach" ~= false
  end,

  check = function(e, report)
    if e.dismissed then return end
    local notice, remedied = e.notice_received, e.remedied or e.ended
    local by = wd.add(notice, param("event_of_default.cure_wd_g", notice))
    if remedied and remedied <= by then return end    -- in time, whatever the notice says
    if e.notice_cites_m8 and e.notice_describes_breach then
      report.obligation { by = by, done = remedied, owed = "{party}'s remedy of a material breach (default {number})",
        verb = "made", at = "notice_received" }
    end
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-01-22", given = noticed, expect = { due = "2020-01-22" } },
    { name = "a day later it is a default", as_of = "2020-01-23", given = noticed, expect = { breach =
      "Alpha Energy Limited's remedy of a material breach (default 1) was due 22 Jan 2020: " ..
      "1 Working Day late and not made" } },
    { name = "remedied on the last day", as_of = "2020-02-14", given = noticed .. "remedied = 2020-01-22",
      expect = "pass" },
    { name = "remedied a day late: it has been a default", as_of = "2020-02-14",
      given = noticed .. "remedied = 2020-01-23", expect = { breach =
      "Alpha Energy Limited's remedy of a material breach (default 1) was due 22 Jan 2020 and was made 23 Jan 2020: " ..
      "1 Working Day late" } },
    { name = "resolved, though nobody wrote down a remedy", as_of = "2020-02-14",
      given = noticed .. "ended = 2020-01-24", expect = { breach =
      "Alpha Energy Limited's remedy of a material breach (default 1) was due 22 Jan 2020 and was made 24 Jan 2020: " ..
      "2 Working Days late" } },
    { name = "the notice does not refer to M8", as_of = "2020-02-14", expect = "not_applicable",
      given = friday .. "notice_cites_m8 = false\nnotice_describes_breach = true" },
    { name = "the notice does not describe the breach", as_of = "2020-02-14", expect = "not_applicable",
      given = friday .. "notice_cites_m8 = true\nnotice_describes_breach = false" },
    { name = "nobody knows whether the notice refers to M8", as_of = "2020-02-14",
      given = friday .. "notice_describes_breach = true", expect = { unknown = "event_of_default.notice_cites_m8" } },
    { name = "nobody knows whether the notice describes the breach", as_of = "2020-02-14",
      given = friday .. "notice_cites_m8 = true", expect = { unknown = "event_of_default.notice_describes_breach" } },
    { name = "nor does it matter, where it was remedied in time", as_of = "2020-02-14",
      given = friday .. "remedied = 2020-01-22", expect = "pass" },
    { name = "the Panel found no default", as_of = "2020-02-14", given = noticed .. "dismissed = 2020-02-14",
      expect = "pass" },
    { name = "nobody knows when the notice came", as_of = "2020-02-14", given = breached .. "recorded = 2020-02-14",
      expect = { unknown = "event_of_default.notice_received" } },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
notice_received = 2019-12-20
]=], expect = { unknown = "event_of_default.limb" } },
    { name = "another limb", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "e"
notice_received = 2019-12-20
]=] },
  },
}
