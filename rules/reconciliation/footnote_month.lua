-- A footnote that says in which month a Party was expelled stands at the expulsions of that month.
local months = use "months"

-- What the same table shows for the month that the footnote says.
local function shown_for(m)
  if not m then return "which the table doesn't have" end
  local expulsions = m:maybe "published_expulsions"
  if not expulsions then return "of which the figure is not in the state" end
  return "for which the table shows " .. expulsions
end

local function expelled(facts, march)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[party_statistics]]
paper = "report"
published = 2019-06-07
%s
[[party_statistics.month]]
month = 2019-04-01
[[party_statistics.month.expelled]]
name = "Alpha Energy Limited"
footnote = 2
%s
]=]):format(march or "[[party_statistics.month]]\nmonth = 2019-03-01\npublished_expulsions = 0", facts)
end

local heading = "Alpha Energy Limited is named in Report of May 2019 as expelled in Apr 2019: footnote 2 says Mar "
  .. "2019, "

return {
  id         = "RCN-012",
  title      = "Footnote at another month than the one it states",
  subject    = "footnoted_expulsion",
  severity   = "minor",
  cites      = { "Operations Report January 2019, Table 3 and its footnotes" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a mark stands at the figure which the footnote is about is what marks mean",
  why        = "From its expulsion a Party is barred from applying again: the month must be beyond doubt.",
  fix        = "Look up when the Panel's decision took effect, and correct the footnote or the column.",

  applies = function(e) return e.stated_month ~= nil end,

  check = function(e, report)
    local m = e.party_statistics_month
    if months.same(e.stated_month, m.month) then return end
    local said = months.find(m.party_statistics.party_statistics_months, e.stated_month)
    report.note { at = "stated_month", about = { m, said }, facts = { { m, "published_expulsions" } },
      with = { month = months.name(m.month), stated = months.name(e.stated_month), paper = m.party_statistics.paper,
        shown = shown_for(said) },
      message = "{name} is named in {paper} as expelled in {month}: footnote {footnote} says {stated}, {shown}" }
  end,

  cases = {
    { name = "the same month", as_of = "2019-06-14", expect = "pass", given = expelled "stated_month = 2019-04-01" },
    { name = "the month before", as_of = "2019-06-14", given = expelled "stated_month = 2019-03-01",
      expect = { note = heading .. "for which the table shows 0" } },
    { name = "the same month of another year", as_of = "2019-06-14", given = expelled "stated_month = 2018-04-01",
      expect = { note = "Alpha Energy Limited is named in Report of May 2019 as expelled in Apr 2019: footnote 2 says "
        .. "Apr 2018, which the table doesn't have" } },
    { name = "the month before, whose figure is lost", as_of = "2019-06-14",
      given = expelled("stated_month = 2019-03-01", "[[party_statistics.month]]\nmonth = 2019-03-01"),
      expect = { note = heading .. "of which the figure is not in the state" } },
    { name = "it states no month", as_of = "2019-06-14", expect = "not_applicable", given = expelled "" },
  },
}
