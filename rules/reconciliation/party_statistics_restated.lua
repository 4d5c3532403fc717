-- Two papers that print the Party statistics of the same month print the same figures.
local restated = use "restated"

local tables = { month = "party_statistics_month", table = "party_statistics", cells = {
  { "published_accessions", "accessions" },
  { "published_in_default", "Parties in default" },
  { "published_withdrawals", "withdrawals" },
  { "published_expulsions", "expulsions" },
} }

return {
  id         = "RCN-008",
  title      = "Party statistics of a month that two papers print differently",
  subject    = "party_statistics_month",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Table 3" },
  basis      = "derived",
  basis_note = "no clause asks for it: what a month had doesn't depend on the report that prints it",
  why        = "A figure that was changed without a word leaves readers of the first report with a wrong one.",
  fix        = "Look both papers up; say in the later one that the figure was revised and why, or correct it.",

  applies = function(m) return restated.applies(m, tables) end,

  check = function(m, report) restated.check(m, tables, report) end,

  cases = function() return restated.cases(tables) end,
}
