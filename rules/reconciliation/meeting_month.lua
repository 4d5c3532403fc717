-- A list of the meetings of a month has meetings of that month only.
local months = use "months"

local function listed(date_of_meeting, month)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[meeting_list]]
paper = "report"
published = 2019-06-07
%s
[[meeting_list.meeting]]
body = "SEC Change Board"
date = %s
]=]):format(month or "month = 2019-05-01", date_of_meeting)
end

local function note(day, more)
  return { note = "SEC Change Board of " .. day .. " is listed in Report of May 2019 among the meetings of May 2019"
    .. (more or "") }
end

return {
  id         = "RCN-017",
  title      = "Meeting listed for a month in which it wasn't held",
  subject    = "listed_meeting",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, SEC Meeting Details" },
  basis      = "derived",
  basis_note = "no clause asks for it: the heading of the list says that it has the meetings of the last month",
  why        = "It is counted for a month that it isn't of, and missing from the report on its own.",
  fix        = "Check the date against the minutes, and whether the report on its month has it.",

  check = function(m, report)
    local list = m.meeting_list
    if months.same(m.date, list.month) then return end
    report.note { at = "date", facts = { { list, "month" } },
      with = { paper = list.paper, month = months.name(list.month),
        explained = months.same(m.date, days.add_months(list.month, -1)) and ", and lies in the month before" or "" },
      message = "{subject} is listed in {paper} among the meetings of {month}{explained}" }
  end,

  cases = {
    { name = "on the first day of the month", as_of = "2019-06-14", expect = "pass", given = listed "2019-05-01" },
    { name = "on the day before", as_of = "2019-06-14", expect = note("30 Apr 2019", ", and lies in the month before"),
      given = listed "2019-04-30" },
    { name = "on the last day of the month", as_of = "2019-06-14", expect = "pass", given = listed "2019-05-31" },
    { name = "on the day after", as_of = "2019-06-14", expect = note "1 Jun 2019", given = listed "2019-06-01" },
    { name = "in the same month a year before", as_of = "2019-06-14", expect = note "15 May 2018",
      given = listed "2018-05-15" },
    { name = "of which month the list is, is not known", as_of = "2019-06-14",
      expect = { unknown = "meeting_list.month" },
      given = listed("2019-05-15", "") },
  },
}
