-- Two papers that print the Helpdesk emails of the same month print the same figures.
local restated = use "restated"

local tables = { month = "helpdesk_month", table = "helpdesk_emails", cells = {
  { "applications", "emails on applications" },
  { "sub_committees", "emails on Sub-Committees" },
  { "consultation_correspondence", "emails on consultations" },
  { "contact_info", "emails on contact information" },
  { "general_queries", "general queries" },
  { "panel_and_board_correspondence", "emails on the Panel and the Board" },
  { "modifications", "emails on modifications" },
  { "user_cio_assessments", "emails on User CIO assessments" },
  { "party_rdp_signifiers", "emails on Party and RDP signifiers" },
  { "training_days_and_seminars", "emails on training days and seminars" },
  { "other", "other emails" },
  { "published_total", "emails in all" },
} }

return {
  id         = "RCN-009",
  title      = "Helpdesk emails of a month that two papers print differently",
  subject    = "helpdesk_month",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Helpdesk Activities" },
  basis      = "derived",
  basis_note = "no clause asks for it: what a month had doesn't depend on the report that prints it",
  why        = "A figure that was changed without a word leaves readers of the first report with a wrong one.",
  fix        = "Look both papers up; say in the later one that the figure was revised and why, or correct it.",

  applies = function(m) return restated.applies(m, tables) end,

  check = function(m, report) restated.check(m, tables, report) end,

  cases = function() return restated.cases(tables) end,
}
