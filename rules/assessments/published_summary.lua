-- The published totals and averages of DCC Assessments agree with the assessments: how many were open on the day, or
-- were returned in the Regulatory Year up to it, and the mean of their published durations, rounded to a whole WD.

local named = "{type}s {state} as at {as_at}"

-- true or false; nil where the state doesn't say.
local function was_open(a, summary)
  if a.returned and a.returned <= summary.as_at then return false end
  local accepted, requested = a:maybe "accepted", a:maybe "requested"
  if accepted then return accepted <= summary.as_at end
  if requested and requested > summary.as_at then return false end
end

local function was_completed(a, summary)
  local first = summary.year_begins
  return a.returned ~= nil and first <= a.returned and a.returned <= summary.as_at
    and a.returned < days.add_months(first, 12)
end

-- The assessments that the summary is about, and those that may be.
local function select_assessments(summary)
  local counted, doubtful = {}, {}
  local belongs = summary.state == "completed" and was_completed or was_open
  for _, a in ipairs(state.dcc_assessments) do
    if a.type == summary.type then
      local included = belongs(a, summary)
      if included then table.insert(counted, a) end
      if included == nil then table.insert(doubtful, a) end
    end
  end
  return counted, doubtful
end

local function check_total(summary, counted, doubtful, report)
  local least, most = #counted, #counted + #doubtful
  local published = summary.published_total
  if not published or least == published and least == most then return end
  if published < least or published > most then
    report.note { at = "published_total", key = "total", about = counted,
      with = { counted = least == most and least or least .. " to " .. most },
      message = named .. " are published as {published_total}: by the state they are {counted}" }
  else
    report.unknown { missing = "dcc_assessment.accepted", key = "total", at = { doubtful[1], "accepted" },
      with = { first = doubtful[1] },
      message = "whether {first} was accepted by {as_at}, and so is among the {published_total}, is not in the state" }
  end
end

-- The published duration that the average was made of: one that counts to another day is another.
local function duration(a, summary)
  if summary.state == "completed" then return a.published_actual_wd end
  if a.published_as_at == summary.as_at then return a.published_current_wd end
end

local function check_average(summary, counted, doubtful, report)
  local field = summary.state == "completed" and "published_actual_wd" or "published_current_wd"
  local sum, lacking = 0, doubtful[1]
  for _, a in ipairs(counted) do
    local wd_published = duration(a, summary)
    if wd_published then sum = sum + wd_published else lacking = lacking or a end
  end
  if lacking or #counted == 0 then
    report.unknown { missing = "dcc_assessment." .. field, key = "average", at = "published_average_wd",
      with = { whose = lacking or "any assessment" },
      message = named .. " are published with an average of {published_average_wd}: the published duration of {whose} "
        .. "is not in the state" }
    return
  end
  local mean = (2 * sum + #counted) // (2 * #counted) -- a half is rounded up
  if mean == summary.published_average_wd then return end
  report.note { at = "published_average_wd", key = "average", about = counted, with = { mean = mean, count = #counted },
    message = named .. " are published with an average of {published_average_wd}: the published durations of the "
      .. "{count} counted give {mean} WD" }
end

local function summary_of(type, state, figures, assessments)
  local toml = { ([=[
[[assessment_summary]]
type = "%s"
state = "%s"
as_at = 2020-01-31
%s
]=]):format(type, state, figures) }
  for id, facts in pairs(assessments) do
    table.insert(toml, ([=[
[[modification]]
id = "%s"
[[dcc_assessment]]
modification = "%s"
type = "%s"
published_as_at = 2020-01-31
%s
]=]):format(id, id, type, facts))
  end
  return table.concat(toml)
end

local function open_impacts(figures, more)
  local assessments = {
    SECMP0007 = "accepted = 2019-07-30\npublished_current_wd = 134",
    SECMP0015 = "accepted = 2019-04-25\npublished_current_wd = 202",
    SECMP0056 = "accepted = 2019-07-02\npublished_current_wd = 154",
  }
  for id, facts in pairs(more or {}) do assessments[id] = facts end
  return summary_of("impact", "open", figures, assessments)
end

local function completed(figures, assessments)
  return summary_of("impact", "completed", figures, assessments)
end

return {
  id         = "ASM-007",
  title      = "Published total or average that the assessments don't give",
  subject    = "assessment_summary",
  severity   = "minor",
  cites      = { "Change Status Report January 2020, DCC Assessment timescales" },
  basis      = "derived",
  basis_note = "that averages are means of the published durations, and a year runs from April to March, is concluded "
    .. "from the report's figures",
  covers     = { "change/A-10" },
  why        = "The Panel follows the DCC's performance by these figures.",
  fix        = "Correct the figure, or add the assessments and durations that the state lacks.",

  applies = function(summary) return summary.published_total ~= nil or summary.published_average_wd ~= nil end,

  check = function(summary, report)
    if summary.state == "completed" and not summary.year_begins then
      report.unknown { missing = "assessment_summary.year_begins",
        message = named .. " are of a Regulatory Year that is not in the state" }
      return
    end
    local counted, doubtful = select_assessments(summary)
    check_total(summary, counted, doubtful, report)
    if summary.published_average_wd then check_average(summary, counted, doubtful, report) end
  end,

  -- lint: LNT-015 "a year has twelve months" has both days within one case
  cases = {
    { name = "the open Impact Assessments of January 2020", as_of = "2020-02-14", expect = "pass",
      given = open_impacts("published_total = 3\npublished_average_wd = 163") },
    { name = "the open Preliminary Assessments of January 2020", as_of = "2020-02-14", expect = "pass",
      given = summary_of("preliminary", "open", "published_total = 5\npublished_average_wd = 106", {
        SECMP0024 = "accepted = 2019-05-29\npublished_current_wd = 178",
        SECMP0066 = "accepted = 2019-06-13\npublished_current_wd = 167",
        MP078 = "accepted = 2019-10-01\npublished_current_wd = 89",
        MP090 = "accepted = 2019-11-22\npublished_current_wd = 51",
        MP092 = "accepted = 2019-12-02\npublished_current_wd = 45",
      }) },
    { name = "one too many, one WD too long", as_of = "2020-02-14",
      given = open_impacts("published_total = 4\npublished_average_wd = 164"), expect = {
      { note = "Impact Assessments open as at 31 Jan 2020 are published as 4: by the state they are 3" },
      { note = "Impact Assessments open as at 31 Jan 2020 are published with an average of 164 WD: the published "
          .. "durations of the 3 counted give 163 WD" } } },
    { name = "one too few", as_of = "2020-02-14", given = open_impacts("published_total = 2"),
      expect = { note = "Impact Assessments open as at 31 Jan 2020 are published as 2: by the state they are 3" } },
    { name = "a half is rounded up", as_of = "2020-02-14",
      given = summary_of("impact", "open", "published_average_wd = 163", {
        SECMP0007 = "accepted = 2019-07-30\npublished_current_wd = 134",
        SECMP0015 = "accepted = 2019-04-25\npublished_current_wd = 191",
      }), expect = "pass" },
    { name = "accepted and returned around the day", as_of = "2020-02-14", expect = "pass",
      given = open_impacts("published_total = 5", {
        MP101 = "accepted = 2020-01-31",
        MP102 = "accepted = 2020-02-01",
        MP103 = "accepted = 2019-07-30\nreturned = 2020-01-31",
        MP104 = "accepted = 2019-07-30\nreturned = 2020-02-03",
        MP105 = "requested = 2020-02-03",
      }) },
    { name = "another type isn't counted", as_of = "2020-02-14", expect = "pass",
      given = open_impacts("published_total = 3") .. [=[
[[dcc_assessment]]
modification = "SECMP0007"
type = "preliminary"
accepted = 2019-07-30
]=] },
    { name = "whether one was accepted by then is not known", as_of = "2020-02-14",
      expect = { { unknown = "dcc_assessment.accepted" }, { unknown = "dcc_assessment.published_current_wd" } },
      given = open_impacts("published_total = 4\npublished_average_wd = 163", { MP101 = "requested = 2020-01-31" }) },
    { name = "right unless that one was accepted", as_of = "2020-02-14",
      given = open_impacts("published_total = 3", { MP101 = "requested = 2020-01-31" }),
      expect = { unknown = "dcc_assessment.accepted" } },
    { name = "wrong whether or not that one was accepted", as_of = "2020-02-14",
      given = open_impacts("published_total = 5", { MP101 = "requested = 2020-01-31" }),
      expect = {
      note = "Impact Assessments open as at 31 Jan 2020 are published as 5: by the state they are 3 to 4" } },
    { name = "a duration is not known", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.published_current_wd" },
      given = open_impacts("published_total = 4\npublished_average_wd = 163", { MP101 = "accepted = 2020-01-20" }) },
    { name = "a duration to another day", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.published_current_wd" }, given = [=[
[[assessment_summary]]
type = "impact"
state = "open"
as_at = 2020-01-31
published_average_wd = 111
[[modification]]
id = "SECMP0007"
[[dcc_assessment]]
modification = "SECMP0007"
type = "impact"
accepted = 2019-07-30
published_as_at = 2019-12-31
published_current_wd = 111
]=] },
    { name = "an average of nothing that is in the state", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.published_current_wd" },
      given = summary_of("impact", "open", "published_average_wd = 163", {}) },
    { name = "nothing is published", as_of = "2020-02-14", expect = "not_applicable", given = open_impacts("") },

    { name = "completed: the first day of the year and the last of the paper", as_of = "2020-02-14", expect = "pass",
      given = completed("year_begins = 2019-04-01\npublished_total = 2\npublished_average_wd = 56", {
        MP101 = "returned = 2019-04-01\npublished_actual_wd = 47",
        MP102 = "returned = 2020-01-31\npublished_actual_wd = 65",
        MP103 = "returned = 2019-03-31\npublished_actual_wd = 10",
        MP104 = "returned = 2020-02-03\npublished_actual_wd = 10",
      }) },
    { name = "completed: a year has twelve months", as_of = "2020-02-14", expect = "pass",
      given = completed("year_begins = 2018-04-01\npublished_total = 1", {
        MP101 = "returned = 2019-03-31",
        MP102 = "returned = 2019-04-01",
      }) },
    { name = "completed: one of those published came before the year", as_of = "2020-02-14",
      given = completed("year_begins = 2019-04-01\npublished_total = 2\npublished_average_wd = 50", {
        SECMP0053 = "returned = 2019-09-20\npublished_actual_wd = 65",
        SECMP0062 = "returned = 2019-01-31\npublished_actual_wd = 35",
      }), expect = {
      { note = "Impact Assessments completed as at 31 Jan 2020 are published as 2: by the state they are 1" },
      { note = "Impact Assessments completed as at 31 Jan 2020 are published with an average of 50 WD: the published "
          .. "durations of the 1 counted give 65 WD" } } },
    { name = "completed: a duration is not known", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.published_actual_wd" },
      given = completed("year_begins = 2019-04-01\npublished_total = 2\npublished_average_wd = 65", {
        SECMP0053 = "returned = 2019-09-20\npublished_actual_wd = 65",
        SECMP0062 = "returned = 2019-07-04",
      }) },
    { name = "completed: in which year is not known", as_of = "2020-02-14",
      expect = { unknown = "assessment_summary.year_begins" },
      given = completed("published_total = 1", { SECMP0053 = "returned = 2019-09-20" }) },
  },
}
