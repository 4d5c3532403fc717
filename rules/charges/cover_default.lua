-- Credit Support that is still missing when the time after the DCC's notice is over is an Event of Default, and it is
-- recorded.
local recorded = use "recorded"

local party = '[[party]]\nname = "Alpha Energy Limited"\n'
local function requirement(rest)
  return party .. '[[credit_requirement]]\nparty = "Alpha Energy Limited"\nas_at = 2019-12-05\n' .. rest .. "\n"
end
local noticed = requirement "breach_notified = 2020-01-02\n"    -- 3 WD: Fri 3, Mon 6, Tue 7 January
local function default(rest)
  return '[[event_of_default]]\nparty = "Alpha Energy Limited"\nnumber = 1\n' .. rest .. "\n"
end
local note = { note = "Alpha Energy Limited's Credit Cover Requirement of 5 Dec 2019 was not met by 7 Jan 2020, " ..
  "after the notice of 2 Jan 2020, and no default under M8.1(d) is in the state" }

return {
  id         = "CHG-015",
  title      = "Credit Support missing after the notice, and no default recorded",
  subject    = "credit_requirement",
  severity   = "minor",
  cites      = { "SEC M8.1(d)", "SEC J3.14" },
  basis      = "derived",
  basis_note = "The limb was read; that the default is recorded is practice",
  covers     = { "party/J-13", "party/M8.1(d)", "party/7.3" },
  why        = "Until the default is recorded the Panel can't act on it, and Charges without cover build up.",
  fix        = "Record the default with its notice, and put it to the next Panel.",

  applies = function(r) return r.breach_notified ~= nil end,

  check = function(r, report)
    recorded.check(report, r.party, "d", r.breach_notified, r.met, { at = "breach_notified", with = {},
      message = "{subject} was not met by {by}, after the notice of {breach_notified}, " ..
        "and no default under M8.1(d) is in the state" })
  end,

  cases = {
    { name = "on the last day there is no default", as_of = "2020-01-07", given = noticed, expect = "pass" },
    { name = "a day later there is", as_of = "2020-01-08", given = noticed, expect = note },
    { name = "lodged on the last day", as_of = "2020-02-14", given = noticed .. "met = 2020-01-07", expect = "pass" },
    { name = "lodged a day later", as_of = "2020-02-14", given = noticed .. "met = 2020-01-08", expect = note },
    { name = "the default is recorded", as_of = "2020-02-14", expect = "pass",
      given = noticed .. default 'limb = "d"\nnotice_received = 2020-01-02' },
    { name = "one with another notice is another", as_of = "2020-02-14", expect = note,
      given = noticed .. default 'limb = "d"\nnotice_received = 2020-01-03' },
    { name = "so is one under another limb", as_of = "2020-02-14", expect = note,
      given = noticed .. default 'limb = "c"\nnotice_received = 2020-01-02' },
    { name = "nobody knows the limb of one", as_of = "2020-02-14", given = noticed .. default "",
      expect = { unknown = "event_of_default.limb" } },
    { name = "nobody knows the notice of one", as_of = "2020-02-14", given = noticed .. default 'limb = "d"',
      expect = { unknown = "event_of_default.notice_received" } },
    { name = "there was no notice", as_of = "2020-02-14", given = requirement "requirement = 10000",
      expect = "not_applicable" },
  },
}
