-- The minutes of a meeting of the Panel are circulated before its next regular meeting.
local panel = use "panel"

-- Whether the state lacks no regular meeting between the two: by their numbers, else as there is one a month.
local function is_next(m, following)
  local number, next_number = m:maybe "number", following:maybe "number"
  if number and next_number then return next_number == number + 1 end
  return 12 * (following.date.year - m.date.year) + following.date.month - m.date.month <= 1
end

local function january(minutes, following)
  return ([=[
[[paper]]
id = "panel-76-minutes"
title = "Minutes of Panel 76"
%s
[[meeting]]
body = "sec_panel"
date = 2020-01-10
%s
]=]):format(minutes, following or '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14')
end
local its = 'minutes_of = "sec_panel/2020-01-10"\n'
local extraordinary = '[[meeting]]\nbody = "sec_panel"\ndate = 2020-01-24\nextraordinary = true\n'
-- The numbers of the meeting and of the next.
local function numbered(number, next_number, day)
  return ('number = %d\n[[meeting]]\nbody = "sec_panel"\ndate = %s\nnumber = %d\n'):format(
    number, day or "2020-03-13", next_number)
end
local about = "sec_panel/2020-01-10"
local message = "Circulation of the minutes of the SEC Panel meeting of 10 Jan 2020 was due 14 Feb 2020 and was made "
  .. "17 Feb 2020: 3 days late"

return {
  id         = "PNL-010",
  title      = "Panel minutes later than the next meeting",
  subject    = "meeting",
  severity   = "minor",
  cites      = { "SEC C5" },
  basis      = "unverified",
  basis_note = "that they go out at or before the next meeting is recollection",
  covers     = { "change/C-09" },
  why        = "Actions and decisions are done from the minutes, and the next meeting approves them.",
  fix        = "Circulate the minutes, or record when they were.",

  applies = function(m) return panel.is_held(m) and not m.extraordinary end,

  check = function(m, report)
    local circulations = {}
    for _, paper in ipairs(m.minutes) do table.insert(circulations, paper.circulated or paper.approved) end
    table.sort(circulations)
    local circulated = circulations[1]
    local following = panel.next_meeting(m.date, true)
    if not following or not is_next(m, following) and not (circulated and following.date < circulated) then
      report.unknown { missing = "meeting.date", at = "date",
        message = "The state has no meeting that follows the {subject}, by which its minutes are due" }
    elseif circulated or #m.minutes == 0 and today <= following.date then
      report.obligation { about = { following }, by = following.date, done = circulated, verb = "made", at = "date",
        owed = "Circulation of the minutes of the {subject}" }
    else
      report.unknown { missing = "paper.circulated", at = "date", about = { following, table.unpack(m.minutes) },
        with = { by = following.date },
        message = "When the minutes of the {subject}, due {by}, were circulated is not in the state" }
    end
  end,

  cases = {
    { name = "circulated on the day of the next meeting", as_of = "2020-03-13", subject = about, expect = "pass",
      given = january(its .. "circulated = 2020-02-14") },
    { name = "circulated later", as_of = "2020-03-13", subject = about,
      given = january(its .. "circulated = 2020-02-17"), expect = { breach = message } },
    { name = "an extraordinary meeting is none", as_of = "2020-03-13", subject = about, expect = "pass",
      given = january(its .. "circulated = 2020-01-31",
        extraordinary .. '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14') },
    { name = "approved, so they were circulated by then", as_of = "2020-03-13", subject = about, expect = "pass",
      given = january(its .. "approved = 2020-02-14") },
    { name = "circulated twice: the first time counts", as_of = "2020-03-13", subject = about, expect = "pass",
      given = january(its .. "circulated = 2020-01-31",
        '[[paper]]\nid = "again"\ntitle = "Minutes again"\ncirculated = 2020-02-28\n' .. its
          .. '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n') },
    { name = "the last day", as_of = "2020-02-14", subject = about, given = january "",
      expect = { due = "2020-02-14" } },
    { name = "there are minutes, and when they were circulated is not known", as_of = "2020-02-14", subject = about,
      given = january(its), expect = { unknown = "paper.circulated" } },
    { name = "a day later, when they were circulated is not known", as_of = "2020-02-15", subject = about,
      given = january(its), expect = { unknown = "paper.circulated" } },
    { name = "the state has no minutes", as_of = "2020-02-15", subject = about, given = january "",
      expect = { unknown = "paper.circulated" } },
    { name = "the next meeting in the state is two months later", as_of = "2020-03-13", subject = about,
      given = january(its .. "circulated = 2020-02-14", '[[meeting]]\nbody = "sec_panel"\ndate = 2020-03-13'),
      expect = { unknown = "meeting.date" } },
    { name = "circulated even later than that", as_of = "2020-03-16", subject = about,
      given = january(its .. "circulated = 2020-03-16", '[[meeting]]\nbody = "sec_panel"\ndate = 2020-03-13'),
      expect = { breach = "Circulation of the minutes of the SEC Panel meeting of 10 Jan 2020 was due 13 Mar 2020 and "
        .. "was made 16 Mar 2020: 3 days late" } },
    { name = "circulated on the day of that", as_of = "2020-03-13", subject = about,
      given = january(its .. "circulated = 2020-03-13", '[[meeting]]\nbody = "sec_panel"\ndate = 2020-03-13'),
      expect = { unknown = "meeting.date" } },
    { name = "over the end of the year", as_of = "2020-01-10", subject = "sec_panel/2019-12-13", expect = "pass",
      given = [=[
[[paper]]
id = "panel-75-minutes"
title = "Minutes of Panel 75"
minutes_of = "sec_panel/2019-12-13"
circulated = 2020-01-10
[[meeting]]
body = "sec_panel"
date = 2019-12-13
[[meeting]]
body = "sec_panel"
date = 2020-01-10
]=] },
    { name = "the month after, whose number is not known", as_of = "2020-03-13", subject = about, expect = "pass",
      given = january(its .. "circulated = 2020-02-14",
        'number = 76\n[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14') },
    { name = "two months later, but the next by its number", as_of = "2020-03-13", subject = about, expect = "pass",
      given = january(its .. "circulated = 2020-03-13", numbered(76, 77)) },
    { name = "the month after, but not the next by its number", as_of = "2020-03-13", subject = about,
      given = january(its .. "circulated = 2020-01-31", numbered(76, 78, "2020-02-14")),
      expect = { unknown = "meeting.date" } },
    { name = "when the next meeting is is not known", as_of = "2020-03-13", subject = about,
      given = january(its .. "circulated = 2020-01-31", extraordinary), expect = { unknown = "meeting.date" } },
    { name = "not held yet", as_of = "2020-01-09", subject = about, given = january(its), expect = "not_applicable" },
  },
}
