-- As many Parties accede in a month as were listed as the applicants who were to accede in it.
local explain, months = use "explain", use "months"

-- The column for that month in the latest paper that prints its accessions.
local function column_for(month)
  local latest
  for _, column in ipairs(state.party_statistics_months) do
    local has = months.same(column.month, month) and column:maybe "published_accessions" ~= nil
    if has and not (latest and column.party_statistics.published <= latest.party_statistics.published) then
      latest = column
    end
  end
  return latest
end

local function applicants(list, ...)
  local toml = { ([=[
[[paper]]
id = "list"
title = "Report of April 2019"
[[applicant_list]]
paper = "list"
published = 2019-05-03
%s
]=]):format(list) }
  for _, name in ipairs { ... } do
    table.insert(toml, ('[[applicant_list.applicant]]\nname = "%s"\n'):format(name))
  end
  return table.concat(toml)
end

local function two(list)
  return applicants(list or "to_accede = 2019-05-01", "Alpha Energy Limited", "Beta Energy Limited")
end

local function published(paper, day, cell)
  return ([=[
[[paper]]
id = "%s"
title = "Report of %s 2019"
[[party_statistics]]
paper = "%s"
published = %s
[[party_statistics.month]]
month = 2019-05-01
%s
[[party_statistics.month]]
month = 2018-05-01
published_accessions = 7
]=]):format(paper, paper, paper, day, cell)
end

local heading = "applicants listed in Report of April 2019 to accede in May 2019 are "

return {
  id         = "RCN-019",
  title      = "Applicants listed that aren't the accessions published for their month",
  subject    = "applicant_list",
  severity   = "minor",
  cites      = { "Operations Report January 2019, Table 1", "Operations Report March 2019, Table 3" },
  basis      = "derived",
  basis_note = "no clause asks for it, and an applicant may sign later than it was to: Feb 2019 agrees, ten and ten",
  why        = "An applicant that was to accede and is not among the accessions may be acting as a Party, and is none.",
  fix        = "Look up when SECCo executed the Accession Agreement of each applicant on the list.",

  applies = function(list)
    local month = list.to_accede
    return month ~= nil and (today >= days.add_months(month, 1) or column_for(month) ~= nil)
  end,

  check = function(list, report)
    local column, listed = column_for(list.to_accede), #list.listed_applicants
    local named = { paper = list.paper, month = months.name(list.to_accede), listed = listed }
    if not column then
      report.unknown { missing = "party_statistics_month.published_accessions", at = "to_accede", with = named,
        message = "applicants listed in {paper} to accede in {month} are {listed}: no paper in the state has the "
          .. "accessions of that month" }
      return
    end
    local acceded = column.published_accessions
    if listed == acceded and not list.has_lost_rows then return end
    named.acceded, named.other = acceded, column.party_statistics.paper
    if list.has_lost_rows and listed <= acceded then
      report.unknown { missing = "listed_applicant.name", at = "to_accede", about = { column }, with = named,
        message = "applicants listed in {paper} to accede in {month} are {listed} without the rows that were lost: "
          .. "{other} has {acceded} accessions" }
      return
    end
    named.apart = explain.apart(listed, acceded)
    report.note { at = "to_accede", about = { column }, with = named,
      message = "applicants listed in {paper} to accede in {month} are {listed}: the accessions of that month in "
        .. "{other} are {acceded}, so that it is {apart}" }
  end,

  cases = {
    { name = "as many as were listed", as_of = "2019-06-14", expect = "pass",
      given = two() .. published("May", "2019-06-07", "published_accessions = 2") },
    { name = "one fewer acceded", as_of = "2019-06-14",
      given = two() .. published("May", "2019-06-07", "published_accessions = 1"), expect = {
      note = heading .. "2: the accessions of that month in Report of May 2019 are 1, so that it is 1 more" } },
    { name = "one more acceded", as_of = "2019-06-14",
      given = two() .. published("May", "2019-06-07", "published_accessions = 3"), expect = {
      note = heading .. "2: the accessions of that month in Report of May 2019 are 3, so that it is 1 fewer" } },
    { name = "the latest paper counts", as_of = "2019-07-12", expect = "pass", given = two()
        .. published("May", "2019-06-07", "published_accessions = 1")
        .. published("June", "2019-07-05", "published_accessions = 2") },
    { name = "wherever it stands", as_of = "2019-07-12", expect = "pass", given = two()
        .. published("April", "2019-07-05", "published_accessions = 2")
        .. published("May", "2019-06-07", "published_accessions = 1") },
    { name = "of two papers of one day, the first by its name", as_of = "2019-07-12", expect = "pass", given = two()
        .. published("April", "2019-07-05", "published_accessions = 2")
        .. published("May", "2019-07-05", "published_accessions = 1") },
    { name = "on the last day of the month nothing is owed", as_of = "2019-05-31", expect = "not_applicable",
      given = two() },
    { name = "the day after, no paper has it", as_of = "2019-06-01",
      expect = { unknown = "party_statistics_month.published_accessions" }, given = two() },
    { name = "the cell is lost", as_of = "2019-06-14",
      expect = { unknown = "party_statistics_month.published_accessions" },
      given = two() .. published("May", "2019-06-07", "") },
    { name = "rows of the list are lost", as_of = "2019-06-14", expect = { unknown = "listed_applicant.name" },
      given = two "to_accede = 2019-05-01\nhas_lost_rows = true"
        .. published("May", "2019-06-07", "published_accessions = 2") },
    { name = "rows of the list are lost, and the rest is too many", as_of = "2019-06-14",
      given = two "to_accede = 2019-05-01\nhas_lost_rows = true"
        .. published("May", "2019-06-07", "published_accessions = 1"), expect = {
      note = heading .. "2: the accessions of that month in Report of May 2019 are 1, so that it is 1 more" } },
    { name = "the paper names no month", as_of = "2019-06-14", expect = "not_applicable",
      given = two "" .. published("May", "2019-06-07", "published_accessions = 1") },
  },
}
