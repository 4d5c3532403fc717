-- The Panel's regular meetings are numbered month by month.

local function meeting(day, more) return ('[[meeting]]\nbody = "sec_panel"\ndate = %s\n%s\n'):format(day, more) end

return {
  id         = "PAP-004",
  title      = "Number of a Panel meeting off the monthly count",
  subject    = "meeting",
  severity   = "minor",
  cites      = { "references of the papers of Panels 52, 65, 67 and 77" },
  basis      = "derived",
  basis_note = "four meetings fit a count of one a month; that all do is our conclusion",
  covers     = { "change/C-14" },
  why        = "Papers and actions are found by the number of their meeting.",
  fix        = "Check the number against the minutes; where a month had two meetings, or none, say so in a note.",

  applies = function(m) return m.body == "sec_panel" and not m.extraordinary end,

  check = function(m, report)
    local known = param("paper.panel_number", m.date)
    local counted = known.number + 12 * (m.date.year - known.year) + m.date.month - known.month
    if m.number ~= counted then
      report.note { at = "number", with = { counted = counted },
        message = "The {subject} has the number {number}, and by the count of one a month {counted}" }
    end
  end,

  cases = {
    { name = "52 in January 2018", as_of = "2020-02-14", given = meeting("2018-01-12", "number = 52"),
      expect = "pass" },
    { name = "67 in April 2019", as_of = "2020-02-14", given = meeting("2019-04-12", "number = 67"), expect = "pass" },
    { name = "77 in February 2020", as_of = "2020-02-14", given = meeting("2020-02-14", "number = 77"),
      expect = "pass" },
    { name = "one too many", as_of = "2020-02-14", given = meeting("2020-02-14", "number = 78"), expect = {
      note = "The SEC Panel meeting of 14 Feb 2020 has the number 78, and by the count of one a month 77" } },
    { name = "its number is not known", as_of = "2020-02-14", given = meeting("2020-03-13", ""),
      expect = { unknown = "meeting.number" } },
    { name = "an extraordinary one", as_of = "2020-02-14", expect = "not_applicable",
      given = meeting("2020-03-06", "number = 78\nextraordinary = true") },
    { name = "the last day for which the count is known", as_of = "2020-02-14",
      given = meeting("2020-03-31", "number = 79"), expect = {
      note = "The SEC Panel meeting of 31 Mar 2020 has the number 79, and by the count of one a month 78" } },
    { name = "the day after it", as_of = "2020-02-14", given = meeting("2020-04-01", "number = 70"),
      expect = "not_applicable" },
    { name = "the first day for which it is known", as_of = "2020-02-14",
      given = meeting("2018-01-01", "number = 52"), expect = "pass" },
    { name = "the day before the first", as_of = "2020-02-14", given = meeting("2017-12-31", "number = 70"),
      expect = "not_applicable" },
  },
}
