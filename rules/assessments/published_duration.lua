-- A published duration "in WD" is the number of Working Days; where it isn't, the countings that give it are named.

local function explain(figure, first, last)
  local meanings = {}
  for i, counting in ipairs(days.explain(figure, first, last)) do meanings[i] = counting.meaning end
  if #meanings == 0 then return "no counting gives " .. figure end
  return figure .. " is " .. table.concat(meanings, ", or ")
end

local function compare(a, field, last, report)
  local figure, counted = a[field], wd.between(a.accepted, last)
  if figure == counted then return end
  report.note { at = field, key = field,
    with = { figure = figure, counted = counted, explained = explain(figure, a.accepted, last), last = last },
    message = "{subject} is published with {figure} WD: Working Days are {counted}; {explained}, to {last}" }
end

local function published(modification, type, accepted, figure)
  return ([=[
[[modification]]
id = "%s"
[[dcc_assessment]]
modification = "%s"
type = "%s"
%s
%s]=]):format(modification, modification, type, accepted, figure)
end

local function in_january(modification, type, accepted, figure)
  return published(modification, type, "accepted = " .. accepted,
    "published_as_at = 2020-01-31\npublished_current_wd = " .. figure)
end

local function to_return(facts) return published("MP101", "impact", "accepted = 2019-08-21", facts) end

return {
  id         = "ASM-006",
  title      = "Published duration that isn't counted in Working Days",
  subject    = "dcc_assessment",
  severity   = "minor",
  cites      = { "SEC Section A, Working Day", "Change Status Report January 2020, section 3" },
  basis      = "derived",
  basis_note = "how the reports count is concluded from their figures: one counting gives all eight of January 2020",
  covers     = { "change/A-09", "party/published-wd" },
  why        = "Targets are in Working Days: a duration that counts bank holidays can't be compared with them.",
  fix        = "Count by the Code's Working Days, or say in the report how the durations are counted.",

  applies = function(a) return a.published_current_wd ~= nil or a.published_actual_wd ~= nil end,

  check = function(a, report)
    if a.published_actual_wd and a.returned then
      compare(a, "published_actual_wd", a.returned, report)
    elseif a.published_actual_wd then
      report.unknown { missing = "dcc_assessment.returned", key = "published_actual_wd", at = "published_actual_wd",
        message = "{subject} is published with {published_actual_wd} to its return, whose day is not in the state" }
    end
    if a.published_current_wd and a.published_as_at then
      compare(a, "published_current_wd", a.published_as_at, report)
    elseif a.published_current_wd then
      report.unknown { missing = "dcc_assessment.published_as_at", key = "published_current_wd",
        at = "published_current_wd",
        message = "{subject} is published with {published_current_wd} so far, to a day that is not in the state" }
    end
  end,

  cases = {
    { name = "Working Days", as_of = "2020-02-14", expect = "pass",
      given = in_january("SECMP0007", "impact", "2019-07-30", 129) },
    { name = "one more than Working Days", as_of = "2020-02-14",
      given = in_january("SECMP0007", "impact", "2019-07-30", 130), expect = {
      note = "SECMP0007 Impact Assessment is published with 130 WD: Working Days are 129; 130 is Working Days, both "
        .. "ends counted, to 31 Jan 2020" } },
    { name = "by no counting", as_of = "2020-02-14", given = in_january("SECMP0007", "impact", "2019-07-30", 128),
      expect = { note = "SECMP0007 Impact Assessment is published with 128 WD: Working Days are 129; no counting gives "
        .. "128, to 31 Jan 2020" } },
    { name = "by several countings, simplest first", as_of = "2020-02-14",
      given = in_january("MP101", "preliminary", "2020-01-27", 5), expect = {
      note = "MP101 Preliminary Assessment is published with 5 WD: Working Days are 4; 5 is Working Days, both ends "
        .. "counted, or weekdays, both ends counted, bank holidays not removed, or calendar days, both ends counted, "
        .. "to 31 Jan 2020" } },
    { name = "nothing is published", as_of = "2020-02-14", expect = "not_applicable",
      given = published("MP092", "preliminary", "accepted = 2019-12-02", "") },
    { name = "not yet published", as_of = "2020-01-30", expect = "not_applicable",
      given = in_january("SECMP0007", "impact", "2019-07-30", 134) },
    { name = "published on that day", as_of = "2020-01-31",
      given = in_january("SECMP0007", "impact", "2019-07-30", 134), expect = {
      note = "SECMP0007 Impact Assessment is published with 134 WD: Working Days are 129; 134 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "up to which day is not known", as_of = "2020-02-14",
      given = published("MP092", "preliminary", "accepted = 2019-12-02", "published_current_wd = 45"),
      expect = { unknown = "dcc_assessment.published_as_at" } },
    { name = "from which day is not known", as_of = "2020-02-14",
      given = published("MP092", "preliminary", "", "published_as_at = 2020-01-31\npublished_current_wd = 45"),
      expect = { unknown = "dcc_assessment.accepted" } },

    { name = "to its return: Working Days", as_of = "2020-02-14", expect = "pass",
      given = to_return("returned = 2019-09-20\npublished_actual_wd = 21") },
    { name = "to its return: weekdays", as_of = "2020-02-14",
      given = to_return("returned = 2019-09-20\npublished_actual_wd = 23"), expect = {
      note = "MP101 Impact Assessment is published with 23 WD: Working Days are 21; 23 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 20 Sep 2019" } },
    { name = "published both so far and to its return", as_of = "2020-02-14",
      given = to_return([=[
returned = 2019-09-20
published_as_at = 2019-08-30
published_current_wd = 8
published_actual_wd = 22
]=]), expect = {
      { note = "MP101 Impact Assessment is published with 22 WD: Working Days are 21; 22 is Working Days, both "
          .. "ends counted, or weekdays, the first day not counted, bank holidays not removed, to 20 Sep 2019" },
      { note = "MP101 Impact Assessment is published with 8 WD: Working Days are 6; 8 is weekdays, both ends "
          .. "counted, bank holidays not removed, to 30 Aug 2019" } } },
    { name = "when it was returned is not known", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.returned" },
      given = to_return("published_actual_wd = 23") },

    -- The eight that the Change Status Report of January 2020 lists as open.
    { name = "open in January 2020: SECMP0007", as_of = "2020-01-31",
      given = in_january("SECMP0007", "impact", "2019-07-30", 134), expect = {
      note = "SECMP0007 Impact Assessment is published with 134 WD: Working Days are 129; 134 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "open in January 2020: SECMP0015", as_of = "2020-01-31",
      given = in_january("SECMP0015", "impact", "2019-04-25", 202), expect = {
      note = "SECMP0015 Impact Assessment is published with 202 WD: Working Days are 195; 202 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "open in January 2020: SECMP0024", as_of = "2020-01-31",
      given = in_january("SECMP0024", "preliminary", "2019-05-29", 178), expect = {
      note = "SECMP0024 Preliminary Assessment is published with 178 WD: Working Days are 173; 178 is weekdays, both "
        .. "ends counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "open in January 2020: SECMP0056", as_of = "2020-01-31",
      given = in_january("SECMP0056", "impact", "2019-07-02", 154), expect = {
      note = "SECMP0056 Impact Assessment is published with 154 WD: Working Days are 149; 154 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "open in January 2020: SECMP0066", as_of = "2020-01-31",
      given = in_january("SECMP0066", "preliminary", "2019-06-13", 167), expect = {
      note = "SECMP0066 Preliminary Assessment is published with 167 WD: Working Days are 162; 167 is weekdays, both "
        .. "ends counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "open in January 2020: MP078", as_of = "2020-01-31",
      given = in_january("MP078", "preliminary", "2019-10-01", 89), expect = {
      note = "MP078 Preliminary Assessment is published with 89 WD: Working Days are 85; 89 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "open in January 2020: MP090", as_of = "2020-01-31",
      given = in_january("MP090", "preliminary", "2019-11-22", 51), expect = {
      note = "MP090 Preliminary Assessment is published with 51 WD: Working Days are 47; 51 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 31 Jan 2020" } },
    { name = "open in January 2020: MP092", as_of = "2020-01-31",
      given = in_january("MP092", "preliminary", "2019-12-02", 45), expect = {
      note = "MP092 Preliminary Assessment is published with 45 WD: Working Days are 41; 45 is weekdays, both ends "
        .. "counted, bank holidays not removed, to 31 Jan 2020" } },
  },
}
