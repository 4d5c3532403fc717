-- The published total of a month's Helpdesk emails is the sum of its categories.
local explain, months = use "explain", use "months"

local categories = {
  "applications", "sub_committees", "consultation_correspondence", "contact_info", "general_queries",
  "panel_and_board_correspondence", "modifications", "user_cio_assessments", "party_rdp_signifiers",
  "training_days_and_seminars", "other",
}

local function words(category) return table.concat(text.split(category, "_"), " ") end

local function month(figures)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[helpdesk_emails]]
paper = "report"
published = 2019-06-07
[[helpdesk_emails.month]]
month = 2019-05-01
%s]=]):format(figures)
end

-- All but general queries and the total: they add up to 1152.
local others = [=[
applications = 41
sub_committees = 228
consultation_correspondence = 0
contact_info = 34
panel_and_board_correspondence = 48
modifications = 415
user_cio_assessments = 235
party_rdp_signifiers = 1
training_days_and_seminars = 22
other = 128
]=]

return {
  id         = "RCN-001",
  title      = "Total of Helpdesk emails that isn't the sum of its categories",
  subject    = "helpdesk_month",
  severity   = "minor",
  cites      = { "Operations Report March 2019, Table 5" },
  basis      = "derived",
  basis_note = "no clause asks for it: 22 of 24 months printed in two reports add up, and two can't be read whole",
  why        = "A total that doesn't add up hides a wrong row, or is wrong itself.",
  fix        = "Look the month up in the Helpdesk's records, and correct the row or the total in the next report.",

  check = function(m, report)
    local total, sum, rows, lost = m.published_total, 0, {}, {}
    for _, category in ipairs(categories) do
      local emails = m:maybe(category)
      if emails then
        sum = sum + emails
        table.insert(rows, { name = words(category), value = emails })
      else
        table.insert(lost, category)
      end
    end
    local named = { month = months.name(m.month), paper = m.helpdesk_emails.paper, total = total, sum = sum }
    if #lost > 0 then
      local names = {}
      for i, category in ipairs(lost) do names[i] = words(category) end
      named.lost = explain.enumerate(names)
      named.left = explain.left(total, sum)
      report.unknown { missing = "helpdesk_month." .. lost[1], at = "published_total", with = named,
        message = "the emails of {month} in {paper} have no figure for {lost}: the other categories add up to {sum}, "
          .. "and {left}" }
      return
    end
    if sum == total then return end
    named.apart = explain.apart(total, sum)
    named.explained = explain.say(total, explain.total(total, rows, false))
    report.note { at = "published_total", with = named,
      message = "the emails of {month} in {paper} are published with a total of {total}: the categories add up to "
        .. "{sum}, so that it is {apart}; {explained}" }
  end,

  cases = {
    { name = "it adds up", as_of = "2019-06-14", expect = "pass",
      given = month(others .. "general_queries = 59\npublished_total = 1211") },
    { name = "one more", as_of = "2019-06-14", given = month(others .. "general_queries = 59\npublished_total = 1214"),
      expect = { note = "the emails of May 2019 in Report of May 2019 are published with a total of 1214: the "
        .. "categories add up to 1211, so that it is 3 more; no simple convention gives 1214" } },
    { name = "a category counted twice", as_of = "2019-06-14",
      given = month(others .. "general_queries = 59\npublished_total = 1212"),
      expect = { note = "the emails of May 2019 in Report of May 2019 are published with a total of 1212: the "
        .. "categories add up to 1211, so that it is 1 more; 1212 is the sum with a second time party rdp "
        .. "signifiers" } },
    { name = "a category left out, and others that would explain it as well", as_of = "2019-06-14",
      given = month(others .. "general_queries = 22\npublished_total = 1152"), expect = {
      note = "the emails of May 2019 in Report of May 2019 are published with a total of 1152: the categories add up "
        .. "to 1174, so that it is 22 fewer; 1152 is the sum without general queries, or the sum without training "
        .. "days and seminars" } },
    { name = "a category left out, and no two others, which are less simple", as_of = "2019-06-14",
      given = month(others .. "general_queries = 35\npublished_total = 1152"), expect = {
      note = "the emails of May 2019 in Report of May 2019 are published with a total of 1152: the categories add up "
        .. "to 1187, so that it is 35 fewer; 1152 is the sum without general queries" } },
    { name = "two left out, as none alone explains it", as_of = "2019-06-14",
      given = month(others .. "general_queries = 59\npublished_total = 1155"), expect = {
      note = "the emails of May 2019 in Report of May 2019 are published with a total of 1155: the categories add up "
        .. "to 1211, so that it is 56 fewer; 1155 is the sum without contact info and training days and seminars" } },
    { name = "a category is lost", as_of = "2019-06-14", given = month(others .. "published_total = 1211"),
      expect = { unknown = "helpdesk_month.general_queries" } },
    { name = "a category is lost, though the others are more than the total", as_of = "2019-06-14",
      given = month(others .. "published_total = 1151"), expect = { unknown = "helpdesk_month.general_queries" } },
    { name = "the total is lost", as_of = "2019-06-14", given = month(others .. "general_queries = 59"),
      expect = { unknown = "helpdesk_month.published_total" } },
  },
}
