-- Notice of a regular meeting of the Panel is given five Working Days before it.
local panel = use "panel"

-- 14 Feb 2020 is a Friday: five Working Days before it is Friday, 7 Feb.
local function meeting(more) return '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n' .. (more or "") end

return {
  id         = "PNL-005",
  title      = "Short notice of a Panel meeting",
  subject    = "meeting",
  severity   = "minor",
  cites      = { "SEC C5" },
  basis      = "unverified",
  basis_note = "the five Working Days are known of papers; that they hold for the notice is recollection",
  covers     = { "change/C-04" },
  why        = "Members and their alternates have to keep the day free and prepare for it.",
  fix        = "Give the notice in time, or record when it was given.",

  applies = function(m) return panel.is_panel(m) and not m.extraordinary end,

  check = function(m, report)
    local least = param("panel.notice_wd", m.date)
    local given = m:maybe "notice_given"
    if given and wd.between(given, m.date) < least then
      report.note { at = "notice_given", with = { least = least },
        message = "Notice of the {subject} was given {notice_given}, less than {least} WD before it" }
    -- mutation: on the day of the meeting there are no Working Days left
    elseif not given and today < m.date and wd.between(today, m.date) >= least then
      report.due { by = wd.add(m.date, -least), at = "date", with = { by = wd.add(m.date, -least) },
        message = "Notice of the {subject} is due {by}" }
    else
      local _ = m.notice_given
    end
  end,

  cases = {
    { name = "five Working Days before", as_of = "2020-02-14", given = meeting "notice_given = 2020-02-07",
      expect = "pass" },
    { name = "on the next Working Day", as_of = "2020-02-14", given = meeting "notice_given = 2020-02-10", expect = {
      note = "Notice of the SEC Panel meeting of 14 Feb 2020 was given 10 Feb 2020, less than 5 WD before it" } },
    { name = "on the day after it", as_of = "2020-02-20", given = meeting "notice_given = 2020-02-17", expect = {
      note = "Notice of the SEC Panel meeting of 14 Feb 2020 was given 17 Feb 2020, less than 5 WD before it" } },
    { name = "not given yet, and there is time", as_of = "2020-02-07", given = meeting(),
      expect = { due = "2020-02-07" } },
    { name = "on the day of the meeting", as_of = "2020-02-14", given = meeting(),
      expect = { unknown = "meeting.notice_given" } },
    { name = "when it was given is not known", as_of = "2020-02-10", given = meeting(),
      expect = { unknown = "meeting.notice_given" } },
    { name = "an extraordinary one", as_of = "2020-02-14", expect = "not_applicable",
      given = meeting "extraordinary = true\nnotice_given = 2020-02-13" },
  },
}
