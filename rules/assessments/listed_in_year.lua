-- An assessment that a paper lists as completed in a Regulatory Year was returned in it, from 1 April to 31 March.

local function listed(year, more)
  return ([=[
[[modification]]
id = "SECMP0062"
[[dcc_assessment]]
modification = "SECMP0062"
type = "preliminary"
published_as_at = 2020-01-31
%s
%s]=]):format(year, more)
end

return {
  id         = "ASM-008",
  title      = "DCC Assessment listed in a year in which it wasn't completed",
  subject    = "dcc_assessment",
  severity   = "minor",
  cites      = { "Change Status Report January 2020, Assessments completed during 2019/20" },
  basis      = "derived",
  basis_note = "that a Regulatory Year runs from April to March is stated; that the list is to keep to it is concluded",
  covers     = { "change/A-11" },
  why        = "It counts towards the total and the average of a year that it doesn't belong to.",
  fix        = "Take it out of the list, or correct the day of its return.",

  applies = function(a) return a.listed_in_year ~= nil end,

  check = function(a, report)
    if not a.returned then
      report.unknown { missing = "dcc_assessment.returned", at = "listed_in_year",
        message = "{subject} is listed as completed in the year from {listed_in_year}: its return is not in the state" }
      return
    end
    local last = days.add_months(a.listed_in_year, 12) - 1
    if a.listed_in_year <= a.returned and a.returned <= last then return end
    report.note { at = "returned", with = { last = last },
      message = "{subject} is listed as completed between {listed_in_year} and {last}: it was returned {returned}" }
  end,

  cases = {
    { name = "on the first day of the year", as_of = "2020-02-14", expect = "pass",
      given = listed("listed_in_year = 2019-04-01", "returned = 2019-04-01") },
    { name = "the day before", as_of = "2020-02-14",
      given = listed("listed_in_year = 2019-04-01", "returned = 2019-03-31"), expect = {
      note = "SECMP0062 Preliminary Assessment is listed as completed between 1 Apr 2019 and 31 Mar 2020: it was "
        .. "returned 31 Mar 2019" } },
    { name = "on the last day of the year", as_of = "2020-02-14", expect = "pass",
      given = listed("listed_in_year = 2018-04-01", "returned = 2019-03-31") },
    { name = "the day after", as_of = "2020-02-14",
      given = listed("listed_in_year = 2018-04-01", "returned = 2019-04-01"), expect = {
      note = "SECMP0062 Preliminary Assessment is listed as completed between 1 Apr 2018 and 31 Mar 2019: it was "
        .. "returned 1 Apr 2019" } },
    { name = "in the list of January 2020", as_of = "2020-02-14",
      given = listed("listed_in_year = 2019-04-01", "returned = 2019-01-31"), expect = {
      note = "SECMP0062 Preliminary Assessment is listed as completed between 1 Apr 2019 and 31 Mar 2020: it was "
        .. "returned 31 Jan 2019" } },
    { name = "not yet listed", as_of = "2020-01-30", expect = "not_applicable",
      given = listed("listed_in_year = 2019-04-01", "returned = 2019-01-31") },
    { name = "not listed at all", as_of = "2020-02-14", expect = "not_applicable",
      given = listed("", "returned = 2019-01-31") },
    { name = "when it was returned is not known", as_of = "2020-02-14",
      given = listed("listed_in_year = 2019-04-01", ""), expect = { unknown = "dcc_assessment.returned" } },
  },
}
