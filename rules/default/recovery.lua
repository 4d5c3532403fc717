-- The DCC tells the Panel of Charges that it was not paid, and since MP076 takes its approach to recovering them to the
-- Panel for agreement. The Code names no day: the next regular Panel is our yardstick.
local cure, next_panel = use "cure", use "panel"

local function default(rest, panels)
  return (panels or [=[
[[meeting]]
body = "sec_panel"
date = 2020-01-10
[[meeting]]
body = "sec_panel"
date = 2020-02-14
]=]) .. [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=] .. rest .. "\n"
end
local charges = default 'limb = "c"\nnotice_received = 2020-01-02\n'    -- a default from Wed 8 January
local old_panels = '[[meeting]]\nbody = "sec_panel"\ndate = 2019-12-13\n'
-- 3 WD from Monday 25 November 2019 end on Thursday 28: a default from the 29th. From Friday 22 they end on Wed 27.
local first_day = default('limb = "c"\nnotice_received = 2019-11-25\n', old_panels)
local day_before = default('limb = "c"\nnotice_received = 2019-11-22\n', old_panels)

return {
  id         = "DEF-018",
  title      = "Unpaid Charges not taken to the Panel by the DCC",
  subject    = "event_of_default",
  severity   = "minor",
  cites      = { "SEC J2.6(a)", "SEC J2.6(b) (MP076)" },
  basis      = "derived",
  basis_note = "The duties were read; the Code as we know it names no day, and the next Panel is our yardstick",
  covers     = { "party/J-08" },
  why        = "What the DCC doesn't recover is paid by all the other Parties: the Panel has a say in how it is done.",
  fix        = "Ask the DCC to tell the Panel what it does to recover the Charges, and record the day.",

  applies = function(e) return e.limb == "c" and cure.first_day(e) <= today end,

  check = function(e, report)
    if e.dismissed then return end
    local first = cure.first_day(e)
    if cure.is_over(e, first - 1) then return end
    local by = next_panel.after(first, report)
    if not by or cure.is_over(e, by) then return end

    local must_agree = maybe_param("event_of_default.agree_approach", first)
    next_panel.owe(report, "The DCC's report to the Panel of {subject}", by, e, "dcc_told_panel", "made")
    if must_agree then
      next_panel.owe(report, "The DCC's approach to recovering the Charges of {subject}", by, e,
        "dcc_sought_agreement", "put to the Panel")
    end
    if today <= by then return end
    local _ = e.dcc_told_panel                                -- unknown
    if must_agree then local _ = e.dcc_sought_agreement end
  end,

  cases = {
    { name = "on the last day of the cure period there is no default", as_of = "2020-01-07", given = charges,
      expect = "not_applicable" },
    { name = "on its first day both are due by the next Panel", as_of = "2020-01-08", given = charges,
      expect = { { due = "2020-01-10" }, { due = "2020-01-10" } } },
    { name = "on the day of the Panel still", as_of = "2020-01-10", given = charges,
      expect = { { due = "2020-01-10" }, { due = "2020-01-10" } } },
    { name = "a day later nobody knows", as_of = "2020-01-11", given = charges,
      expect = { unknown = "event_of_default.dcc_told_panel" } },
    { name = "both done on the day of the Panel", as_of = "2020-02-14", expect = "pass",
      given = charges .. "dcc_told_panel = 2020-01-10\ndcc_sought_agreement = 2020-01-10" },
    { name = "even before the default began", as_of = "2020-02-14", expect = "pass",
      given = charges .. "dcc_told_panel = 2020-01-03\ndcc_sought_agreement = 2020-01-03" },
    { name = "told a day late", as_of = "2020-02-14",
      given = charges .. "dcc_told_panel = 2020-01-11\ndcc_sought_agreement = 2020-01-10", expect = { breach =
      "The DCC's report to the Panel of Alpha Energy Limited's default 1 was due 10 Jan 2020 and was made " ..
      "11 Jan 2020: 1 day late" } },
    { name = "the approach a day late", as_of = "2020-02-14",
      given = charges .. "dcc_told_panel = 2020-01-10\ndcc_sought_agreement = 2020-01-11", expect = { breach =
      "The DCC's approach to recovering the Charges of Alpha Energy Limited's default 1 was due 10 Jan 2020 and was " ..
      "put to the Panel 11 Jan 2020: 1 day late" } },
    { name = "told, and nobody knows of the approach", as_of = "2020-02-14",
      given = charges .. "dcc_told_panel = 2020-01-10",
      expect = { unknown = "event_of_default.dcc_sought_agreement" } },
    { name = "a default from the first day of MP076", as_of = "2020-01-10",
      given = first_day .. "dcc_told_panel = 2019-12-13",
      expect = { unknown = "event_of_default.dcc_sought_agreement" } },
    { name = "one from the day before needs no agreement", as_of = "2020-01-10", expect = "pass",
      given = day_before .. "dcc_told_panel = 2019-12-13" },
    { name = "but the Panel was to be told", as_of = "2020-01-10", given = day_before,
      expect = { unknown = "event_of_default.dcc_told_panel" } },
    { name = "paid in time", as_of = "2020-02-14", given = charges .. "remedied = 2020-01-07", expect = "pass" },
    { name = "paid by the Panel: nothing is left to recover", as_of = "2020-02-14", expect = "pass",
      given = charges .. "remedied = 2020-01-10" },
    { name = "paid a day later", as_of = "2020-02-14", given = charges .. "remedied = 2020-01-11",
      expect = { unknown = "event_of_default.dcc_told_panel" } },
    { name = "the Panel found no default", as_of = "2020-02-14", expect = "pass",
      given = charges .. "dismissed = 2020-02-14" },
    { name = "no Panel is in the state", as_of = "2020-02-14", expect = { unknown = "meeting.date" },
      given = default('limb = "c"\nnotice_received = 2020-01-02\n', "") },
    { name = "nor does it matter, where all was paid in time", as_of = "2020-02-14", expect = "pass",
      given = default('limb = "c"\nnotice_received = 2020-01-02\nremedied = 2020-01-07\n', "") },
    { name = "nobody knows when the notice came", as_of = "2020-02-14", given = default 'limb = "c"',
      expect = { unknown = "event_of_default.notice_received" } },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = default "notice_received = 2020-01-02",
      expect = { unknown = "event_of_default.limb" } },
    { name = "another limb", as_of = "2020-02-14", expect = "not_applicable",
      given = default 'limb = "d"\nnotice_received = 2020-01-02' },
  },
}
