-- The monthly Working Group meets on the first Wednesday, and its agenda is fixed ten Working Days before.

local function meeting(date, more)
  return ("[[meeting]]\nbody = \"working_group\"\ndate = %s\n%s"):format(date, more or "")
end

return {
  id         = "PRO-017",
  title      = "Working Group off its day, or with a late agenda",
  subject    = "meeting",
  severity   = "minor",
  cites      = { "SEC D6, practice", "Change Status Report January 2020" },
  basis      = "derived",
  basis_note = "the papers print days of meetings and of one agenda, not the rule",
  since      = "2019-05-01", -- the first monthly meeting
  dated_by   = "date",
  covers     = { "change/D-16" },
  tags       = { "meetings" },
  why        = "Parties plan to attend by the first Wednesday, and by the agenda.",
  fix        = "Announce the other day, or mark the meeting as extraordinary; confirm the agenda earlier.",

  applies = function(m) return m.body == "working_group" and not m.extraordinary end,

  check = function(m, report)
    local usual = param("proposal.working_group_day", m.date)
    if m.date.day_name ~= usual.day or m.date.day > usual.last_day_of_month then
      report.note { at = "date", key = "day", with = { day = m.date.day_name, usual = usual.day },
        message = "The Working Group of {date} is on a {day}: it usually meets on the first {usual} of the month" }
    end
    if not m.agenda_confirmed then return end
    local by = wd.add(m.date, -usual.agenda_wd)
    if m.agenda_confirmed <= by then return end
    report.note { at = "agenda_confirmed", key = "agenda", with = { by = by },
      message = "The agenda of the Working Group of {date} is confirmed {agenda_confirmed}: it usually is by {by}" }
  end,

  cases = {
    { name = "as that of March 2020", as_of = "2020-02-14", expect = "pass",
      given = meeting("2020-03-04", "agenda_confirmed = 2020-02-19") },
    { name = "its agenda a day later", as_of = "2020-02-14",
      given = meeting("2020-03-04", "agenda_confirmed = 2020-02-20"), expect = {
      note = "The agenda of the Working Group of 4 Mar 2020 is confirmed 20 Feb 2020: it usually is by 19 Feb 2020" } },
    { name = "no agenda is known", as_of = "2020-02-14", expect = "pass", given = meeting "2020-02-05" },
    { name = "on a Thursday", as_of = "2020-02-14", given = meeting "2020-02-06", expect = {
      note = "The Working Group of 6 Feb 2020 is on a Thursday: it usually meets on the first Wednesday of the "
        .. "month" } },
    { name = "on the seventh", as_of = "2020-02-14", expect = "pass", given = meeting "2019-08-07" },
    { name = "on the second Wednesday", as_of = "2020-02-14", given = meeting "2020-01-08", expect = {
      note = "The Working Group of 8 Jan 2020 is on a Wednesday: it usually meets on the first Wednesday of the "
        .. "month" } },
    { name = "an extraordinary one", as_of = "2020-02-14", expect = "not_applicable",
      given = meeting("2020-02-06", "extraordinary = true") },
    { name = "another body", as_of = "2020-02-14", expect = "not_applicable",
      given = "[[meeting]]\nbody = \"change_board\"\ndate = 2020-02-06" },
    { name = "the day before the first monthly one", as_of = "2020-02-14", expect = "not_applicable",
      given = meeting "2019-04-30" },
    { name = "its first day", as_of = "2020-02-14", expect = "pass", given = meeting "2019-05-01" },
    { name = "the day after", as_of = "2020-02-14", given = meeting "2019-05-02", expect = {
      note = "The Working Group of 2 May 2019 is on a Thursday: it usually meets on the first Wednesday of the "
        .. "month" } },
  },
}
