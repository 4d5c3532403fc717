-- Two papers that print the use of the SEC Website in the same month print the same figures.
local restated = use "restated"

local tables = { month = "website_month", table = "website_use", cells = {
  { "published_visits", "visits" },
  { "published_page_views", "page views" },
} }

return {
  id         = "RCN-010",
  title      = "Website statistics of a month that two papers print differently",
  subject    = "website_month",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Table 6" },
  basis      = "derived",
  basis_note = "no clause asks for it: what a month had doesn't depend on the report that prints it",
  why        = "A figure that was changed without a word leaves readers of the first report with a wrong one.",
  fix        = "Look both papers up; say in the later one that the figure was revised and why, or correct it.",

  applies = function(m) return restated.applies(m, tables) end,

  check = function(m, report) restated.check(m, tables, report) end,

  cases = function() return restated.cases(tables) end,
}
