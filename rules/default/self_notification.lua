-- A Party that learns that it is in default tells the Panel itself. The Code names no day: the next regular Panel is
-- our yardstick. Where the Panel had recorded the default before, there is nothing left to tell.
local cure, next_panel = use "cure", use "panel"

local learns_later = { a = true, b = true, f = true }

local function default(rest, party)
  return [=[
[[meeting]]
body = "sec_panel"
date = 2020-01-10
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[party]]
name = "Alpha Energy Limited"
]=] .. (party or "") .. [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=] .. rest .. "\n"
end
local charges = default 'limb = "c"\nnotice_received = 2020-01-02\n'    -- a default from Wed 8 January
local insolvency = default 'limb = "h"\noccurred = 2020-01-06\n'
local data_access = default 'limb = "a"\noccurred = 2019-12-02\n'

return {
  id         = "DEF-020",
  title      = "Party in default did not tell the Panel",
  subject    = "event_of_default",
  severity   = "minor",
  cites      = { "SEC M8.3" },
  basis      = "unverified",
  basis_note = "The duty is recollection; the Code as we know it names no day, and the next Panel is our yardstick",
  covers     = { "party/M-02" },
  why        = "The Panel can help a Party that speaks early; it has to weigh that one didn't.",
  fix        = "Record the day on which the Party told the Panel, or put its silence to the Panel with the default.",

  check = function(e, report)
    if e.dismissed then return end
    local knows = learns_later[e.limb] and e.learned or cure.first_day(e)
    if knows > today or cure.is_over(e, knows - 1) or cure.is_defective(e) then return end
    local recorded = e:maybe "recorded"
    if recorded and recorded <= knows then return end
    local by = next_panel.after(knows, report)
    if not by or cure.is_over(e, by) then return end
    next_panel.owe(report, "{party}'s own notice of its default {number}", by, e, "self_notified", "given")
    if today > by then local _ = e.self_notified end    -- unknown
  end,

  cases = {
    { name = "on the last day of the cure period it is in no default", as_of = "2020-01-07", given = charges,
      expect = "pass" },
    { name = "on the first day of the default", as_of = "2020-01-08", given = charges,
      expect = { due = "2020-01-10" } },
    { name = "on the day of the next Panel", as_of = "2020-01-10", given = charges, expect = { due = "2020-01-10" } },
    { name = "a day later nobody knows", as_of = "2020-01-11", given = charges,
      expect = { unknown = "event_of_default.self_notified" } },
    { name = "told on the day of the Panel", as_of = "2020-02-14", given = charges .. "self_notified = 2020-01-10",
      expect = "pass" },
    { name = "told a day late", as_of = "2020-02-14", given = charges .. "self_notified = 2020-01-11",
      expect = { breach = "Alpha Energy Limited's own notice of its default 1 was due 10 Jan 2020 and was given " ..
      "11 Jan 2020: 1 day late" } },
    { name = "an insolvent Party knows it at once", as_of = "2020-02-14",
      given = insolvency .. "self_notified = 2020-01-11", expect = { breach =
      "Alpha Energy Limited's own notice of its default 1 was due 10 Jan 2020 and was given 11 Jan 2020: " ..
      "1 day late" } },
    { name = "a breach of which it learned later", as_of = "2020-02-14", expect = { due = "2020-02-14" },
      given = data_access .. "learned = 2020-01-10" },
    { name = "a breach of an enforcement notice of which it learned later", as_of = "2020-02-14",
      given = default 'limb = "b"\noccurred = 2019-12-02\nlearned = 2020-01-10\n', expect = { due = "2020-02-14" } },
    { name = "a misrepresentation of which it learned later", as_of = "2020-02-14",
      given = default 'limb = "f"\noccurred = 2019-12-02\nlearned = 2020-01-10\n', expect = { due = "2020-02-14" } },
    { name = "the day before it learned", as_of = "2020-01-09", given = data_access .. "learned = 2020-01-10",
      expect = { unknown = "event_of_default.learned" } },
    { name = "nobody knows when it learned", as_of = "2020-02-14", given = data_access,
      expect = { unknown = "event_of_default.learned" } },
    { name = "the Panel had recorded it on that day", as_of = "2020-02-14", expect = "pass",
      given = insolvency .. "recorded = 2020-01-06" },
    { name = "the Panel recorded it a day later", as_of = "2020-02-14", given = insolvency .. "recorded = 2020-01-07",
      expect = { unknown = "event_of_default.self_notified" } },
    { name = "over by the Panel", as_of = "2020-02-14", given = charges .. "remedied = 2020-01-10", expect = "pass" },
    { name = "over a day later", as_of = "2020-02-14", given = charges .. "remedied = 2020-01-11",
      expect = { unknown = "event_of_default.self_notified" } },
    { name = "paid in time", as_of = "2020-02-14", given = charges .. "remedied = 2020-01-07", expect = "pass" },
    { name = "(e): a notice that does not refer to M8 starts no default", as_of = "2020-02-14", expect = "pass",
      given = default 'limb = "e"\nnotice_received = 2020-01-02\nnotice_cites_m8 = false' },
    { name = "(e): nobody knows whether it does", as_of = "2020-02-14",
      given = default 'limb = "e"\nnotice_received = 2020-01-02',
      expect = { unknown = "event_of_default.notice_cites_m8" } },
    { name = "(e): it does", as_of = "2020-01-10", expect = { due = "2020-02-14" },
      given = default 'limb = "e"\nnotice_received = 2020-01-02\nnotice_cites_m8 = true' },
    { name = "dismissed", as_of = "2020-02-14", given = charges .. "dismissed = 2020-02-14", expect = "pass" },
    { name = "the Party was expelled by then", as_of = "2020-02-14", expect = "pass",
      given = default('limb = "h"\noccurred = 2020-01-06\n', "expelled = 2020-01-10\n") },
    { name = "no later Panel is in the state", as_of = "2020-03-13", expect = { unknown = "meeting.date" },
      given = default 'limb = "h"\noccurred = 2020-02-14\n' },
    { name = "nor does it matter, where all was paid in time", as_of = "2020-03-13", expect = "pass",
      given = default 'limb = "c"\nnotice_received = 2020-02-24\nremedied = 2020-02-27\n' },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = default "occurred = 2020-01-06",
      expect = { unknown = "event_of_default.limb" } },
    { name = "nobody knows when it happened", as_of = "2020-02-14", given = default 'limb = "h"',
      expect = { unknown = "event_of_default.occurred" } },
  },
}
