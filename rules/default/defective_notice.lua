-- A notice starts the cure period of M8.1(e) only if it refers to M8; of (g) only if it describes the breach as well.
local noticed = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
notice_received = 2020-01-06
]=]
local other_sum = noticed .. 'limb = "e"\n'
local other_breach = noticed .. 'limb = "g"\n'

local fails_to = { notice_cites_m8 = "refer to M8", notice_describes_breach = "describe the breach" }

return {
  id       = "DEF-009",
  title    = "Notice that starts no cure period",
  subject  = "event_of_default",
  severity = "minor",
  cites    = { "SEC M8.1(e)", "SEC M8.1(g)" },
  basis    = "stated",
  covers   = { "party/M8.1(e)", "party/M8.1(g)" },
  why      = "Until there is a proper notice the Party cannot come to be in default, however long it waits.",
  fix      = "Have a notice served that refers to M8, and under (g) describes the breach; time runs from that one.",

  applies = function(e) return e.limb == "e" or e.limb == "g" end,

  check = function(e, report)
    local notice = e.notice_received
    local must = param("event_of_default.notice_must", notice, e.limb)
    for _, fact in ipairs(must) do
      if e:maybe(fact) == false then
        report.note { message = "The notice of {notice} in {subject} does not {what}, so no cure period runs",
          with = { notice = notice, what = fails_to[fact] }, at = fact, key = fact }
      end
    end
    for _, fact in ipairs(must) do local _ = e[fact] end    -- ends as unknown where the state doesn't say
  end,

  cases = {
    { name = "(e): it refers to M8", as_of = "2020-01-06", expect = "pass",
      given = other_sum .. "notice_cites_m8 = true" },
    { name = "(e): it does not", as_of = "2020-01-06", given = other_sum .. "notice_cites_m8 = false",
      expect = { note = "The notice of 6 Jan 2020 in Alpha Energy Limited's default 1 does not refer to M8, " ..
      "so no cure period runs" } },
    { name = "(e): nobody knows", as_of = "2020-02-14", given = other_sum,
      expect = { unknown = "event_of_default.notice_cites_m8" } },
    { name = "(e): it need not describe anything", as_of = "2020-01-06", expect = "pass",
      given = other_sum .. "notice_cites_m8 = true\nnotice_describes_breach = false" },
    { name = "(g): it does both", as_of = "2020-01-06", expect = "pass",
      given = other_breach .. "notice_cites_m8 = true\nnotice_describes_breach = true" },
    { name = "(g): it does neither", as_of = "2020-01-06",
      given = other_breach .. "notice_cites_m8 = false\nnotice_describes_breach = false", expect = {
      { note = "The notice of 6 Jan 2020 in Alpha Energy Limited's default 1 does not refer to M8, " ..
        "so no cure period runs" },
      { note = "The notice of 6 Jan 2020 in Alpha Energy Limited's default 1 does not describe the breach, " ..
        "so no cure period runs" } } },
    { name = "(g): one is wrong, and of the other nobody knows", as_of = "2020-01-06",
      given = other_breach .. "notice_describes_breach = false", expect = {
      { note = "The notice of 6 Jan 2020 in Alpha Energy Limited's default 1 does not describe the breach, " ..
        "so no cure period runs" },
      { unknown = "event_of_default.notice_cites_m8" } } },
    { name = "(g): nobody knows whether it describes the breach", as_of = "2020-01-06",
      given = other_breach .. "notice_cites_m8 = true",
      expect = { unknown = "event_of_default.notice_describes_breach" } },
    { name = "(c): a notice of payment failure need not refer to M8", as_of = "2020-02-14", expect = "not_applicable",
      given = noticed .. 'limb = "c"\nnotice_cites_m8 = false' },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = noticed,
      expect = { unknown = "event_of_default.limb" } },
    { name = "nobody knows when the notice came", as_of = "2020-02-14", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
limb = "e"
recorded = 2020-02-14
]=], expect = { unknown = "event_of_default.notice_received" } },
  },
}
