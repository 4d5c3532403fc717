-- The papers for a meeting of the Panel go out on paper day, five Working Days before it.

local function paper(more, meeting)
  return ([=[
[[meeting]]
body = "%s"
date = 2020-02-14
[[paper]]
id = "report"
title = "Change Status Report"
presented_to = "%s/2020-02-14"
%s
]=]):format(meeting or "sec_panel", meeting or "sec_panel", more)
end

return {
  id         = "PAP-001",
  title      = "Paper after paper day",
  subject    = "paper",
  severity   = "minor",
  cites      = { "SECAS, About SEC change" },
  basis      = "stated",
  covers     = { "party/WD-05", "change/C-04" },
  why        = "Members need the time to read it, and to ask those for whom they were elected.",
  fix        = "Hold the paper over to the next meeting, or have the Panel agree to take it late.",

  applies = function(p) return p.presented_to ~= nil and p.presented_to.body == "sec_panel" end,

  check = function(p, report)
    local field, meeting = p.circulated and "circulated" or "dated", p.presented_to
    local day = p[field]
    local least = param("paper.paper_day_wd", day)
    if wd.between(day, meeting.date) >= least then return end
    report.note { at = field,
      with = { day = day, meeting = meeting, paper_day = wd.add(meeting.date, -least) },
      message = "{subject} went out {day}, after {paper_day}, the paper day of the {meeting}" }
  end,

  cases = {
    { name = "on paper day", as_of = "2020-02-14", given = paper "dated = 2020-02-07", expect = "pass" },
    { name = "on the Sunday after it, with as many Working Days left", as_of = "2020-02-14",
      given = paper "dated = 2020-02-09", expect = "pass" },
    { name = "on the next Working Day", as_of = "2020-02-14", given = paper "dated = 2020-02-10", expect = { note =
      "Change Status Report went out 10 Feb 2020, after 7 Feb 2020, the paper day of the SEC Panel meeting of 14 "
        .. "Feb 2020" } },
    { name = "dated in time, and circulated later", as_of = "2020-02-14",
      given = paper "dated = 2020-02-07\ncirculated = 2020-02-13", expect = { note =
      "Change Status Report went out 13 Feb 2020, after 7 Feb 2020, the paper day of the SEC Panel meeting of 14 "
        .. "Feb 2020" } },
    { name = "after the meeting", as_of = "2020-02-24", given = paper "dated = 2020-02-17", expect = { note =
      "Change Status Report went out 17 Feb 2020, after 7 Feb 2020, the paper day of the SEC Panel meeting of 14 "
        .. "Feb 2020" } },
    { name = "its day is not known", as_of = "2020-02-14", given = paper "", expect = { unknown = "paper.dated" } },
    { name = "for another body", as_of = "2020-02-14", given = paper("dated = 2020-02-13", "tabasc"),
      expect = "not_applicable" },
    { name = "for no meeting", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[paper]]\nid = "p"\ntitle = "Response"\ndated = 2020-02-13\n' },
  },
}
