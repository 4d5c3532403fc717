-- The Panel meets at least every two months.
local panel = use "panel"

local function meeting(day, more)
  return ('[[meeting]]\nbody = "sec_panel"\ndate = %s\n%s\n'):format(day, more or "")
end
local january = meeting("2020-01-10", "number = 76")
local about_january = "sec_panel/2020-01-10"

return {
  id         = "PNL-004",
  title      = "Too long between two Panel meetings",
  subject    = "meeting",
  severity   = "major",
  cites      = { "SEC C5" },
  basis      = "unverified",
  basis_note = "the minimum is recollection; monthly meetings are the practice",
  covers     = { "change/C-03" },
  why        = "Proposals, defaults and reports wait for the next meeting.",
  fix        = "Call a meeting, or record the one that was held.",

  applies = panel.is_held,

  check = function(m, report)
    local by = days.add_months(m.date, param("panel.meeting_gap_months", m.date))
    local next_one = panel.next_meeting(m.date)
    if next_one and next_one.date <= by then return end
    if today <= by then
      report.due { by = by, at = "date", with = { by = by }, about = { next_one },
        message = "The Panel meeting after that of {date} is due by {by}" }
      return
    end
    -- Only where the numbers follow each other is it certain that the state lacks no meeting between the two.
    if next_one and m:maybe "number" and next_one:maybe "number" == m.number + 1 then
      report.breach { at = "date", about = { next_one }, with = { by = by, next_one = next_one.date },
        message = "By their numbers, the Panel met {date} and next {next_one}; it was to meet by {by}" }
    else
      report.unknown { missing = "meeting.date", at = "date", about = { next_one }, with = { by = by },
        message = "The state has no Panel meeting after {date} that was held by {by}" }
    end
  end,

  cases = {
    { name = "two months to the day", as_of = "2020-06-01", subject = about_january, expect = "pass",
      given = january .. meeting("2020-03-10", "number = 77") },
    { name = "a day more", as_of = "2020-06-01", subject = about_january,
      given = january .. meeting("2020-03-11", "number = 77"),
      expect = { breach = "By their numbers, the Panel met 10 Jan 2020 and next 11 Mar 2020; it was to meet by 10 "
        .. "Mar 2020" } },
    { name = "foreseen too late, while there is time", as_of = "2020-03-10", subject = about_january,
      given = january .. meeting("2020-03-11", "number = 77"), expect = { due = "2020-03-10" } },
    { name = "foreseen too late, and the time is over", as_of = "2020-03-11", subject = about_january,
      given = january .. meeting("2020-03-20", "number = 77"),
      expect = { breach = "By their numbers, the Panel met 10 Jan 2020 and next 20 Mar 2020; it was to meet by 10 "
        .. "Mar 2020" } },
    { name = "an extraordinary one between the two counts", as_of = "2020-06-01", subject = about_january,
      given = january .. meeting("2020-03-06", "extraordinary = true") .. meeting("2020-03-13", "number = 77"),
      expect = "pass" },
    { name = "the number shows that one lies between", as_of = "2020-06-01", subject = about_january,
      given = january .. meeting("2020-04-10", "number = 79"), expect = { unknown = "meeting.date" } },
    { name = "its number is not known", as_of = "2020-06-01", subject = about_january,
      given = january .. meeting "2020-04-10", expect = { unknown = "meeting.date" } },
    { name = "none is known, the last day", as_of = "2020-03-10", given = january, expect = { due = "2020-03-10" } },
    { name = "none is known, a day later", as_of = "2020-03-11", given = january,
      expect = { unknown = "meeting.date" } },
    { name = "not held yet", as_of = "2020-01-09", given = january, expect = "not_applicable" },
    { name = "of another body", as_of = "2020-06-01", expect = "not_applicable",
      given = '[[meeting]]\nbody = "tabasc"\ndate = 2020-01-10\n' },
  },
}
