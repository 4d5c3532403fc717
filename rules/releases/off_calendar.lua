-- A scheduled release falls on its day of the release calendar, unless a change of its date was approved.

local function is_on_calendar(day)
  local calendar = param("release.calendar", day)
  local which = calendar.which[tostring(day.month)]
  if day.day_name ~= calendar.day then return false end
  return which == "first" and day.day <= 7 or which == "last" and (day + 7).month ~= day.month
end

local function release(day, more)
  return ([=[
[[release]]
id = "r"
name = "Sample SEC Release"
date = %s
%s
]=]):format(day, more or 'type = "scheduled"')
end

return {
  id         = "REL-005",
  title      = "Scheduled release off the release calendar",
  subject    = "release",
  severity   = "minor",
  cites      = { "Release calendar" },
  basis      = "derived",
  basis_note = "the dates are printed; that they follow a rule is our conclusion. A practice, not law",
  covers     = { "change/R-05", "change/R-06" },
  why        = "Parties plan by the three releases of the year; a date beside them is one they may not expect.",
  fix        = "Label the release as standalone or ad hoc, or record when the change of its date was approved.",

  check = function(r, report)
    if is_on_calendar(r.date) or r.date_changed or r.type ~= "scheduled" then return end
    report.note { at = "date", with = { day_name = r.date.day_name },
      message = "{subject} is dated {day_name} {date}, which is no day for a scheduled release" }
  end,

  cases = {
    { name = "the last Thursday of February", as_of = "2020-02-14", expect = "pass", given = release "2020-02-27" },
    { name = "the Thursday before it", as_of = "2020-02-14", given = release "2020-02-20", expect = { note =
      "Sample SEC Release is dated Thursday 20 Feb 2020, which is no day for a scheduled release" } },
    { name = "a Thursday with just one more after it, on the last day of the month", as_of = "2020-02-14",
      given = release "2022-06-23", expect = { note =
      "Sample SEC Release is dated Thursday 23 Jun 2022, which is no day for a scheduled release" } },
    { name = "a last Thursday that is the last day of its month", as_of = "2020-02-14", expect = "pass",
      given = release "2022-06-30" },
    { name = "the last Thursday of June", as_of = "2020-02-14", expect = "pass", given = release "2020-06-25" },
    { name = "the first Thursday of November", as_of = "2020-02-14", expect = "pass", given = release "2019-11-07" },
    { name = "the second Thursday of November", as_of = "2020-02-14", given = release "2019-11-14", expect = { note =
      "Sample SEC Release is dated Thursday 14 Nov 2019, which is no day for a scheduled release" } },
    { name = "the second Thursday, early in November", as_of = "2020-02-14", given = release "2018-11-08", expect = {
      note = "Sample SEC Release is dated Thursday 8 Nov 2018, which is no day for a scheduled release" } },
    { name = "the last Thursday of November", as_of = "2020-02-14", given = release "2019-11-28", expect = { note =
      "Sample SEC Release is dated Thursday 28 Nov 2019, which is no day for a scheduled release" } },
    { name = "the first Thursday of June", as_of = "2020-02-14", given = release "2020-06-04", expect = { note =
      "Sample SEC Release is dated Thursday 4 Jun 2020, which is no day for a scheduled release" } },
    { name = "the last Thursday of a month without a release", as_of = "2020-02-14", given = release "2020-03-26",
      expect = { note =
        "Sample SEC Release is dated Thursday 26 Mar 2020, which is no day for a scheduled release" } },
    { name = "a Friday", as_of = "2020-02-14", given = release "2019-11-29", expect = { note =
      "Sample SEC Release is dated Friday 29 Nov 2019, which is no day for a scheduled release" } },
    { name = "the first Friday of November", as_of = "2020-02-14", given = release "2019-11-01", expect = { note =
      "Sample SEC Release is dated Friday 1 Nov 2019, which is no day for a scheduled release" } },
    { name = "a Friday to which it was moved", as_of = "2019-10-30", expect = "pass",
      given = release("2019-11-29", 'type = "scheduled"\ndate_changed = 2019-10-30') },
    { name = "the day before it was moved", as_of = "2019-10-29",
      given = release("2019-11-29", 'type = "scheduled"\ndate_changed = 2019-10-30'), expect = { note =
      "Sample SEC Release is dated Friday 29 Nov 2019, which is no day for a scheduled release" } },
    { name = "a standalone release", as_of = "2020-02-14", expect = "pass",
      given = release("2019-11-29", 'type = "standalone"') },
    { name = "an ad hoc release", as_of = "2020-02-14", expect = "pass",
      given = release("2022-08-01", 'type = "ad_hoc"') },
    { name = "off the calendar, and nobody knows its type", as_of = "2020-02-14", expect = { unknown = "release.type" },
      given = release("2019-11-29", "") },
    { name = "on the calendar, whatever its type", as_of = "2020-02-14", expect = "pass",
      given = release("2020-02-27", "") },
    { name = "without a date", as_of = "2020-02-14", expect = { unknown = "release.date" },
      given = '[[release]]\nid = "r"\nname = "Sample SEC Release"\ntype = "scheduled"\n' },
    { name = "the first day of the calendar, a first Thursday", as_of = "2020-02-14", expect = "pass",
      given = release "2018-11-01" },
    { name = "the day before it", as_of = "2020-02-14", expect = "not_applicable", given = release "2018-10-31" },
  },
}
