-- While a default continues, the Panel notifies the Authority and the Party of it. The Code names no day: the rule
-- allows until the first regular Panel after it began for its recording, and until the one after that for the notices.
local party = [=[
[[party]]
name = "Alpha Energy Limited"
]=]
local february = [=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
]=]
local panels = february .. [=[
[[meeting]]
body = "sec_panel"
date = 2020-01-10
[[meeting]]
body = "sec_panel"
date = 2020-01-24
extraordinary = true
[[meeting]]
body = "sec_panel"
date = 2020-03-13
[[meeting]]
body = "change_board"
date = 2020-01-22
]=]
local default = [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=]
local insolvency = panels .. party .. default .. 'limb = "h"\noccurred = 2020-01-06\n'
-- 3 Working Days end on Friday 10 January, 5 from the 6th on Monday 13 January.
local charges = panels .. party .. default .. 'limb = "c"\nnotice_received = 2020-01-07\n'
local other_sum = panels .. party .. default .. 'limb = "e"\nnotice_received = 2020-01-06\n'
local noted = insolvency .. "recorded = 2020-01-10\n"

local cure, next_panel = use "cure", use "panel"

return {
  id         = "DEF-011",
  title      = "Event of Default not recorded or notified by the next Panel",
  subject    = "event_of_default",
  severity   = "minor",
  cites      = { "SEC M8.4(a)", "SEC M8.4(b)" },
  basis      = "unverified",
  basis_note = "The duty is recollection; the Code as we know it names no day, and the next Panel is our yardstick",
  covers     = { "party/M-03" },
  why        = "The Authority may have to protect the Party's customers, and the Party must know where it stands.",
  fix        = "Notify whoever was not notified, and record the day.",

  applies = function(e)
    for _, fact in ipairs(cure.notice_must(e)) do
      if e:maybe(fact) == false then return false end    -- such a notice starts no default
    end
    local first = cure.first_day(e)
    return first <= today and not cure.is_over(e, first - 1)
  end,

  check = function(e, report)
    local first = cure.first_day(e)
    local panel = next_panel.after(first, report)
    if not panel or cure.is_over(e, panel) then return end
    if not e:maybe "recorded" then
      for _, fact in ipairs(cure.notice_must(e)) do local _ = e[fact] end    -- unknown: was it a default at all?
      if today <= panel then
        return report.due { message = "{subject} began on {first} and is to be recorded by the Panel of {by}",
          by = panel, with = { first = first }, at = "recorded", key = "recorded" }
      end
    end
    local recorded = e.recorded
    if recorded > panel then
      report.note { message = "{subject} began on {first} and was recorded on {recorded}, after the Panel of {panel}",
        with = { first = first, panel = panel }, at = "recorded", key = "recorded" }
    end

    -- mutation: where the days are the same, either will do
    local by = next_panel.after(recorded < first and first or recorded, report)
    if not by or cure.is_over(e, by) then return end
    next_panel.owe(report, "Notice to the Authority of {subject}", by, e, "authority_notified", "given")
    next_panel.owe(report, "Notice to the Party of {subject}", by, e, "party_notified", "given")
    if today <= by then return end
    for _, field in ipairs { "authority_notified", "party_notified" } do local _ = e[field] end    -- unknown
  end,

  cases = {
    { name = "to be recorded by the next Panel", as_of = "2020-01-06", given = insolvency,
      expect = { due = "2020-01-10" } },
    { name = "on the day of that Panel it is still due", as_of = "2020-01-10", given = insolvency,
      expect = { due = "2020-01-10" } },
    { name = "a day later nobody knows", as_of = "2020-01-11", given = insolvency,
      expect = { unknown = "event_of_default.recorded" } },
    { name = "recorded at the Panel, and both are to be notified by the next regular one", as_of = "2020-01-10",
      given = noted, expect = { { due = "2020-02-14" }, { due = "2020-02-14" } } },
    { name = "on the day of that Panel both are still due", as_of = "2020-02-14", given = noted,
      expect = { { due = "2020-02-14" }, { due = "2020-02-14" } } },
    { name = "both were notified on the last day", as_of = "2020-03-13", expect = "pass",
      given = noted .. "authority_notified = 2020-02-14\nparty_notified = 2020-02-14" },
    { name = "the Authority a day too late", as_of = "2020-03-13",
      given = noted .. "authority_notified = 2020-02-15\nparty_notified = 2020-02-14", expect = { breach =
      "Notice to the Authority of Alpha Energy Limited's default 1 was due 14 Feb 2020 and was given 15 Feb 2020: " ..
      "1 day late" } },
    { name = "the Party a day too late", as_of = "2020-03-13",
      given = noted .. "authority_notified = 2020-02-14\nparty_notified = 2020-02-15", expect = { breach =
      "Notice to the Party of Alpha Energy Limited's default 1 was due 14 Feb 2020 and was given 15 Feb 2020: " ..
      "1 day late" } },
    { name = "one is late, and of the other nobody knows", as_of = "2020-03-13",
      given = noted .. "party_notified = 2020-02-17", expect = {
      { breach =
        "Notice to the Party of Alpha Energy Limited's default 1 was due 14 Feb 2020 and was given 17 Feb 2020: " ..
        "3 days late" },
      { unknown = "event_of_default.authority_notified" } } },
    { name = "nobody knows of the Authority's", as_of = "2020-02-15",
      given = noted .. "party_notified = 2020-01-13", expect = { unknown = "event_of_default.authority_notified" } },
    { name = "nobody knows of the Party's", as_of = "2020-02-15",
      given = noted .. "authority_notified = 2020-01-13", expect = { unknown = "event_of_default.party_notified" } },
    { name = "recorded a day after the Panel", as_of = "2020-03-13", given = insolvency ..
      "recorded = 2020-01-11\nauthority_notified = 2020-02-14\nparty_notified = 2020-02-14", expect = { note =
      "Alpha Energy Limited's default 1 began on 6 Jan 2020 and was recorded on 11 Jan 2020, " ..
      "after the Panel of 10 Jan 2020" } },
    { name = "within the cure period nothing is to be recorded", as_of = "2020-01-10", given = charges,
      expect = "not_applicable" },
    { name = "the day after it, a Panel on its last day being too early", as_of = "2020-01-11", given = charges,
      expect = { due = "2020-02-14" } },
    { name = "paid in time", as_of = "2020-02-15", expect = "not_applicable",
      given = charges .. "remedied = 2020-01-10" },
    { name = "paid a day late", as_of = "2020-02-15", given = charges .. "remedied = 2020-01-11", expect = "pass" },
    { name = "(d): within the cure period", as_of = "2020-01-10", expect = "not_applicable",
      given = panels .. party .. default .. 'limb = "d"\nnotice_received = 2020-01-07\n' },
    { name = "(g): the day after the cure period", as_of = "2020-01-14", expect = { due = "2020-02-14" },
      given = panels .. party .. default .. 'limb = "g"\nnotice_received = 2019-12-11\n' ..
      "notice_cites_m8 = true\nnotice_describes_breach = true\n" },
    { name = "paid late, but on the day of the Panel at the latest", as_of = "2020-02-15", expect = "pass",
      given = charges .. "remedied = 2020-02-14" },
    { name = "paid the day after the Panel", as_of = "2020-02-15", given = charges .. "remedied = 2020-02-15",
      expect = { unknown = "event_of_default.recorded" } },
    { name = "recorded, and over before the notices were due", as_of = "2020-03-13", expect = "pass",
      given = noted .. "ended = 2020-02-14" },
    { name = "recorded, and over a day too late for that", as_of = "2020-03-13",
      given = noted .. "ended = 2020-02-15", expect = { unknown = "event_of_default.authority_notified" } },
    { name = "dismissed in time", as_of = "2020-03-13", expect = "pass", given = noted .. "dismissed = 2020-02-14" },
    { name = "the Party was expelled in time", as_of = "2020-03-13", expect = "pass",
      given = panels .. party .. "expelled = 2020-01-10\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n' },
    { name = "the Party was expelled on the day on which the default arose", as_of = "2020-03-13", expect = "pass",
      given = panels .. party .. "expelled = 2020-01-06\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n' },
    { name = "the Party was expelled within the cure period", as_of = "2020-03-13", expect = "not_applicable",
      given = panels .. party .. "expelled = 2020-01-10\n" .. default .. 'limb = "c"\nnotice_received = 2020-01-07\n' },
    { name = "it withdrew in time", as_of = "2020-03-13", expect = "pass",
      given = panels .. party .. "withdrawn = 2020-01-10\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n' },
    { name = "the expulsion of an earlier membership changes nothing", as_of = "2020-01-11",
      given = panels .. party .. "expelled = 2018-01-12\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n',
      expect = { unknown = "event_of_default.recorded" } },
    { name = "recorded before it existed (DEF-010), the notices count from its first day", as_of = "2020-01-11",
      given = charges .. "recorded = 2020-01-09", expect = { { due = "2020-02-14" }, { due = "2020-02-14" } } },
    { name = "(e): a notice that does not refer to M8 starts no default", as_of = "2020-02-14",
      given = other_sum .. "notice_cites_m8 = false", expect = "not_applicable" },
    { name = "(e): one that does", as_of = "2020-01-14", given = other_sum .. "notice_cites_m8 = true",
      expect = { due = "2020-02-14" } },
    { name = "(e): nobody knows", as_of = "2020-01-14", given = other_sum,
      expect = { unknown = "event_of_default.notice_cites_m8" } },
    { name = "no later Panel is in the state", as_of = "2020-02-14", given = party .. default ..
      'limb = "h"\noccurred = 2020-01-06\n', expect = { unknown = "meeting.date" } },
    { name = "a Panel five weeks later is the next one", as_of = "2020-02-14", expect = { due = "2020-02-14" },
      given = february .. party .. default .. 'limb = "h"\noccurred = 2020-01-10\n' },
    { name = "after a day more the state must lack one", as_of = "2020-02-14", expect = { unknown = "meeting.date" },
      given = february .. party .. default .. 'limb = "h"\noccurred = 2020-01-09\n' },
    { name = "no Panel after the recording is in the state", as_of = "2020-03-13",
      given = insolvency .. "recorded = 2020-03-13", expect = {
      { note = "Alpha Energy Limited's default 1 began on 6 Jan 2020 and was recorded on 13 Mar 2020, " ..
        "after the Panel of 10 Jan 2020" },
      { unknown = "meeting.date" } } },
    { name = "nobody knows when it happened", as_of = "2020-02-14", given = panels .. party .. default ..
      'limb = "h"\nrecorded = 2020-02-14\n', expect = { unknown = "event_of_default.occurred" } },
    { name = "nobody knows when the notice came", as_of = "2020-02-14", given = panels .. party .. default ..
      'limb = "c"\nrecorded = 2020-02-14\n', expect = { unknown = "event_of_default.notice_received" } },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = panels .. party .. default ..
      "recorded = 2020-02-14\n", expect = { unknown = "event_of_default.limb" } },
  },
}
