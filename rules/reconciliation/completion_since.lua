-- A list of those that completed the User Entry Process since the last meeting of the Panel has nobody from before.
local months = use "months"

local function listed(completed, list)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[completion_list]]
paper = "report"
published = 2019-06-07
%s
[[completion_list.completion]]
name = "Alpha Energy Limited"
%s
]=]):format(list or "since = 2019-05-10\nmonth = 2019-05-01", completed)
end

local heading = "Alpha Energy Limited is listed in Report of May 2019 as having completed the User Entry Process "
  .. "since 10 May 2019: "

return {
  id         = "RCN-014",
  title      = "Completion of the User Entry Process listed for a time in which it wasn't",
  subject    = "listed_completion",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Table 2" },
  basis      = "derived",
  basis_note = "no clause asks for it: the heading of the list says since when, which may be the day of the meeting",
  why        = "A completion outside of its time was missed by the report before, or has a wrong date.",
  fix        = "Check the date against the Party's evidence, and whether the report before has it.",

  check = function(c, report)
    local list = c.completion_list
    local completed, since = c.published_completed, list.since
    if completed < since then
      report.note { at = "published_completed", facts = { { list, "since" } },
        with = { paper = list.paper, since = since, completed = completed,
          explained = list.month and months.same(completed, list.month)
            and ", in the month that the paper is about" or "" },
        message = "{name} is listed in {paper} as having completed the User Entry Process since {since}: its date is "
          .. "{completed}, before that{explained}" }
    elseif completed > list.published then
      report.note { at = "published_completed", facts = { { list, "published" } },
        with = { paper = list.paper, since = since, completed = completed, published = list.published },
        message = "{name} is listed in {paper} as having completed the User Entry Process since {since}: its date is "
          .. "{completed}, after the paper, which is of {published}" }
    end
  end,

  cases = {
    { name = "after the meeting", as_of = "2019-06-14", expect = "pass",
      given = listed "published_completed = 2019-05-20" },
    { name = "on the day of the meeting", as_of = "2019-06-14", expect = "pass",
      given = listed "published_completed = 2019-05-10" },
    { name = "the day before, in the month of the paper", as_of = "2019-06-14",
      given = listed "published_completed = 2019-05-09", expect = {
      note = heading .. "its date is 9 May 2019, before that, in the month that the paper is about" } },
    { name = "in the month before", as_of = "2019-06-14", given = listed "published_completed = 2019-04-30",
      expect = { note = heading .. "its date is 30 Apr 2019, before that" } },
    { name = "before the meeting, where the month of the paper is not known", as_of = "2019-06-14",
      given = listed("published_completed = 2019-05-09", "since = 2019-05-10"),
      expect = { note = heading .. "its date is 9 May 2019, before that" } },
    { name = "on the day of the paper", as_of = "2019-06-14", expect = "pass",
      given = listed "published_completed = 2019-06-07" },
    { name = "a day after the paper", as_of = "2019-06-14", given = listed "published_completed = 2019-06-08",
      expect = { note = heading .. "its date is 8 Jun 2019, after the paper, which is of 7 Jun 2019" } },
    { name = "the date is lost", as_of = "2019-06-14", expect = { unknown = "listed_completion.published_completed" },
      given = listed "" },
    { name = "the day of the meeting is not known", as_of = "2019-06-14",
      expect = { unknown = "completion_list.since" },
      given = listed("published_completed = 2019-05-20", "month = 2019-05-01") },
  },
}
