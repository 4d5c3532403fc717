-- Where the footnotes to the Party statistics name those expelled, they name as many as the month's figure says.
local explain, months = use "explain", use "months"

local function has_footnotes(statistics)
  for _, column in ipairs(statistics.party_statistics_months) do
    if #column.footnoted_expulsions > 0 then return true end
  end
  return false
end

local function column(month, cells, ...)
  local toml = { ("[[party_statistics.month]]\nmonth = %s\n%s\n"):format(month, cells) }
  for _, name in ipairs { ... } do
    table.insert(toml, ('[[party_statistics.month.expelled]]\nname = "%s"\n'):format(name))
  end
  return table.concat(toml)
end

local function statistics(columns)
  return [=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[party_statistics]]
paper = "report"
published = 2019-06-07
]=] .. columns
end

local april = column("2019-04-01", "published_expulsions = 1", "Alpha Energy Limited")

return {
  id         = "RCN-011",
  title      = "Expulsions published that aren't those named",
  subject    = "party_statistics_month",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Table 3 and its footnotes" },
  basis      = "derived",
  basis_note = "no clause asks for it: that the footnotes name all those expelled is concluded from the two tables",
  why        = "An expulsion without a name, or a name without one, can't be traced to a decision of the Panel.",
  fix        = "Put the mark of the right footnote at the month, and name in it every Party expelled.",

  applies = function(m) return has_footnotes(m.party_statistics) end,

  check = function(m, report)
    local names = {}
    for i, expelled in ipairs(m.footnoted_expulsions) do names[i] = expelled.name end
    if #names == m.published_expulsions then return end
    report.note { at = "published_expulsions", about = m.footnoted_expulsions,
      with = { month = months.name(m.month), paper = m.party_statistics.paper, count = #names,
        names = #names > 0 and " (" .. explain.enumerate(names) .. ")" or "" },
      message = "expulsions of {month} are published in {paper} as {published_expulsions}: its footnotes name {count} "
        .. "for that month{names}" }
  end,

  cases = {
    { name = "as many as are named", as_of = "2019-06-14", expect = "pass", given = statistics(
      column("2019-04-01", "published_expulsions = 2", "Alpha Energy Limited", "Beta Energy Limited")) },
    { name = "more than are named", as_of = "2019-06-14", given = statistics(
      column("2019-04-01", "published_expulsions = 3", "Alpha Energy Limited", "Beta Energy Limited")), expect = {
      note = "expulsions of Apr 2019 are published in Report of May 2019 as 3: its footnotes name 2 for that month "
        .. "(Alpha Energy Limited and Beta Energy Limited)" } },
    { name = "fewer than are named", as_of = "2019-06-14", given = statistics(
      column("2019-04-01", "published_expulsions = 0", "Alpha Energy Limited")), expect = {
      note = "expulsions of Apr 2019 are published in Report of May 2019 as 0: its footnotes name 1 for that month "
        .. "(Alpha Energy Limited)" } },
    { name = "one that is not named, though others are", as_of = "2019-06-14", subject = "report/2019-05-01",
      given = statistics(april .. column("2019-05-01", "published_expulsions = 1")), expect = {
      note = "expulsions of May 2019 are published in Report of May 2019 as 1: its footnotes name 0 for that month" } },
    { name = "none, and none named", as_of = "2019-06-14", subject = "report/2019-05-01", expect = "pass",
      given = statistics(april .. column("2019-05-01", "published_expulsions = 0")) },
    { name = "the figure is lost", as_of = "2019-06-14", subject = "report/2019-05-01",
      expect = { unknown = "party_statistics_month.published_expulsions" },
      given = statistics(april .. column("2019-05-01", "")) },
    { name = "a table that names nobody", as_of = "2019-06-14", expect = "not_applicable",
      given = statistics(column("2019-05-01", "published_expulsions = 1")) },
  },
}
