-- A visit to the SEC Website views at least one page, so that a month has at least as many page views as visits.
local months = use "months"

local function month(visits, views)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[website_use]]
paper = "report"
published = 2019-06-07
[[website_use.month]]
month = 2019-05-01
%s
%s
]=]):format(visits and "published_visits = " .. visits or "", views and "published_page_views = " .. views or "")
end

return {
  id         = "RCN-018",
  title      = "More visits to the SEC Website than pages viewed",
  subject    = "website_month",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Table 6" },
  basis      = "derived",
  basis_note = "no clause asks for it: concluded from what the footnotes to the table say a visit and a page view are",
  why        = "The rows were mixed up, or one of them lost a digit.",
  fix        = "Take the month from the website's statistics again.",

  check = function(m, report)
    if m.published_visits <= m.published_page_views then return end
    report.note { at = "published_visits",
      with = { month = months.name(m.month), paper = m.website_use.paper },
      message = "visits of {month} are published in {paper} as {published_visits}, with only {published_page_views} "
        .. "page views" }
  end,

  cases = {
    { name = "more pages than visits", as_of = "2019-06-14", expect = "pass", given = month(8883, 47841) },
    { name = "a page for each visit", as_of = "2019-06-14", expect = "pass", given = month(8883, 8883) },
    { name = "one page too few", as_of = "2019-06-14", given = month(8883, 8882), expect = {
      note = "visits of May 2019 are published in Report of May 2019 as 8883, with only 8882 page views" } },
    { name = "the visits are lost", as_of = "2019-06-14", expect = { unknown = "website_month.published_visits" },
      given = month(nil, 47841) },
    { name = "the page views are lost", as_of = "2019-06-14",
      expect = { unknown = "website_month.published_page_views" },
      given = month(8883, nil) },
  },
}
