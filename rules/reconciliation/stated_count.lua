-- A number that a paper states in its prose is that of the list or the table which the same paper has of it.
local explain, months = use "explain", use "months"

-- What counts a list: what the paper calls such lists, and the field that is lacking where rows of it are.
local lists = {
  applicants = { "applicant_lists", "listed_applicant.name" },
  completions = { "completion_lists", "listed_completion.name" },
  meetings = { "meeting_lists", "listed_meeting.date" },
}

local function list_of(c)
  local list = lists[c.counts]
  return list and c.paper[list[1]][1]
end

-- Each of these gives what the paper itself has: the number, the records that it comes from, and what else the figure
-- may be. Without the number, the second is the field that is lacking.
local counted = {}

function counted.applicants(c)
  local list = list_of(c)
  if not list then return nil, lists[c.counts][2] end
  local categories, candidates = {}, {}
  for _, applicant in ipairs(list.listed_applicants) do
    local category = applicant:maybe "published_category"
    if category then categories[category] = (categories[category] or 0) + 1 end
  end
  for category, number in pairs(categories) do
    table.insert(candidates, { "that of those listed as " .. category, number })
  end
  return #list.listed_applicants, list.listed_applicants, candidates
end

function counted.completions(c)
  local list = list_of(c)
  if not list then return nil, lists[c.counts][2] end
  local roles = 0
  for _, completion in ipairs(list.listed_completions) do
    roles = roles + #(completion:maybe "user_roles" or {})
  end
  return #list.listed_completions, list.listed_completions, { { "the number of their User Roles", roles } }
end

function counted.meetings(c)
  local list = list_of(c)
  if not list then return nil, lists[c.counts][2] end
  if not c.body then return nil, "stated_count.body" end
  local held, all = {}, {}
  for _, meeting in ipairs(list.listed_meetings) do
    if meeting.body == c.body then
      table.insert(all, meeting)
      if not c.month or months.same(meeting.date, c.month) then table.insert(held, meeting) end
    end
  end
  return #held, all, { { "the number of those listed in whatever month", #all } }
end

-- A cell of the table of that month: its number, its record, and the numbers of the months beside it.
local function cell(tables, kind, c, field)
  if not c.month then return nil, "stated_count.month" end
  local columns = tables[1] and tables[1][kind .. "s"] or {}
  local month = months.find(columns, c.month)
  if not month then return nil, kind .. "." .. field end
  local candidates = {}
  for _, step in ipairs { -1, 1 } do
    local beside = months.find(columns, days.add_months(c.month, step))
    local number = beside and beside:maybe(field)
    if number then table.insert(candidates, { "that of " .. months.name(beside.month), number }) end
  end
  return month[field], { month }, candidates
end

function counted.emails(c) return cell(c.paper.helpdesk_emails_tables, "helpdesk_month", c, "published_total") end

function counted.in_default(c)
  return cell(c.paper.party_statistics_tables, "party_statistics_month", c, "published_in_default")
end

-- The prose gives whole days: the nearest to the grand total.
function counted.resource_days(c)
  local table_of_days = c.paper.resource_days_tables[1]
  if not table_of_days or not c.month or not months.same(table_of_days.month, c.month) then
    return nil, "resource_days.published_total"
  end
  local total = table_of_days.published_total
  local candidates = { { "that rounded down", math.floor(total) }, { "that rounded up", math.ceil(total) } }
  return math.floor(total + 0.5), { table_of_days }, candidates
end

-- Rows that are records of their own: those which the same paper gives, and those of them which the sentence counts.
-- Where it gives none and the sentence counts some, the list is not in the state.
local function rows(c, records, is_counted, field, told)
  local counting, all = {}, {}
  for _, record in ipairs(records) do
    if record:maybe "source.paper" == c.paper then
      table.insert(all, record)
      if is_counted(record) then table.insert(counting, record) end
    end
  end
  if #all == 0 and c.figure > 0 then return nil, field end
  return #counting, all, { { told, #all } }
end

function counted.change_board_votes(c)
  if not c.day then return nil, "stated_count.day" end
  return rows(c, state.change_board_votes, function(vote) return vote.held == c.day end, "change_board_vote.held",
    "the number of its votes on whatever day")
end

function counted.drafts_presented(c)
  local meeting = c.paper.presented_to
  if not meeting then return nil, "paper.presented_to" end
  return rows(c, state.draft_proposals, function(p) return p.panel_expected == meeting.date end,
    "draft_proposal.panel_expected", "the number of all its Draft Proposals")
end

function counted.refinement_consultations(c)
  if not c.month then return nil, "stated_count.month" end
  return rows(c, state.consultations, function(each)
    local by = each.type == "refinement" and each.expected_by
    return by and months.same(by, c.month) or false
  end, "consultation.expected_by", "the number of its consultations of whatever month and type")
end

function counted.approved_in_release(c)
  if not c.release then return nil, "stated_count.release" end
  return rows(c, c.release.release_items, function(i) return i.listed_as == "approved" end, "release_item.listed_as",
    "the number of all that it lists in the release")
end

local function paper(what, figure, more)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[stated_count]]
paper = "report"
published = 2019-06-07
what = "things"
figure = %d
counts = "%s"
%s
]=]):format(figure, what, more or "")
end

local function applicants(has_lost_rows)
  return ([=[
[[applicant_list]]
paper = "report"
published = 2019-06-07
has_lost_rows = %s
[[applicant_list.applicant]]
name = "Alpha Energy Limited"
published_category = "Small Supplier"
[[applicant_list.applicant]]
name = "Beta Energy Limited"
published_category = "Small Supplier"
[[applicant_list.applicant]]
name = "Gamma Metering Limited"
]=]):format(tostring(has_lost_rows))
end

local completions = [=[
[[completion_list]]
paper = "report"
published = 2019-06-07
[[completion_list.completion]]
name = "Alpha Energy Limited"
user_roles = ["Import Supplier", "Gas Supplier"]
[[completion_list.completion]]
name = "Beta Energy Limited"
user_roles = ["Other User"]
]=]

local meetings = [=[
[[meeting_list]]
paper = "report"
published = 2019-06-07
month = 2019-05-01
[[meeting_list.meeting]]
body = "SEC Change Board"
date = 2019-04-30
[[meeting_list.meeting]]
body = "SEC Change Board"
date = 2019-05-31
[[meeting_list.meeting]]
body = "Working Group"
date = 2019-05-01
]=]

local function months_of(field_of_month)
  return ([=[
[[party_statistics]]
paper = "report"
published = 2019-06-07
[[party_statistics.month]]
month = 2019-04-01
published_in_default = 6
[[party_statistics.month]]
month = 2019-05-01
%s
]=]):format(field_of_month)
end

local function in_may(body) return ('month = 2019-05-01\n%s'):format(body and 'body = "' .. body .. '"' or "") end

local function total(days_worked)
  return ([=[
[[resource_days]]
paper = "report"
published = 2019-06-07
month = 2019-05-01
%s
]=]):format(days_worked)
end

-- Records as the same paper gives them.
local function votes(...)
  local toml = {}
  for i, day in ipairs { ... } do
    table.insert(toml, ([=[
[[modification]]
id = "MP1%d"
[[change_board_vote]]
modification = "MP1%d"
held = %s
source = { paper = "report" }
]=]):format(i, i, day))
  end
  return table.concat(toml)
end
local function drafts(figure, ...)
  local toml = { ([=[
[[meeting]]
body = "sec_panel"
date = 2019-06-14
[[paper]]
id = "report"
title = "Report of May 2019"
presented_to = "sec_panel/2019-06-14"
[[stated_count]]
paper = "report"
published = 2019-06-07
what = "things"
figure = %d
counts = "drafts_presented"
]=]):format(figure) }
  for i, day in ipairs { ... } do
    table.insert(toml, ('[[draft_proposal]]\nid = "DP00%d"\npanel_expected = %s\nsource = { paper = "report" }\n')
      :format(i, day))
  end
  return table.concat(toml)
end
local function consultations(expected)
  local toml, number = { '[[modification]]\nid = "MP001"\n' }, 0
  for day, kind in pairs(expected) do
    number = number + 1
    table.insert(toml, ([=[
[[consultation]]
modification = "MP001"
type = "%s"
number = %d
expected_by = %s
source = { paper = "report" }
]=]):format(kind, number, day))
  end
  return table.concat(toml)
end
local function in_release(...)
  local toml = { '[[release]]\nid = "2019-11"\nname = "November 2019 SEC Release"\n' }
  for i, as in ipairs { ... } do
    table.insert(toml, ([=[
[[release.item]]
modification = "MP00%d"
listed = 2019-06-07
listed_as = "%s"
source = { paper = "report" }
]=]):format(i, as))
  end
  for i = 1, #toml - 1 do table.insert(toml, ('[[modification]]\nid = "MP00%d"\n'):format(i)) end
  return table.concat(toml)
end

local heading = '"things" in Report of May 2019 are stated as '

return {
  id         = "RCN-006",
  title      = "Number in prose that isn't that of the list or the table",
  subject    = "stated_count",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019", "Change Status Report January 2020" },
  basis      = "derived",
  basis_note = "no clause asks for it: what the sentence counts, and that the list has all of it, is our reading",
  why        = "Who reads the sentence alone is told another number than who reads the list.",
  fix        = "Find out which of the two is right, and make both from the same records.",

  applies = function(c) return counted[c.counts] ~= nil end,

  check = function(c, report)
    local number, records, candidates = counted[c.counts](c)
    if not number then
      report.unknown { missing = records, at = "figure", with = { label = c:in_words "counts" },
        message = "{subject} are stated as {figure}: of the {label} the paper has no number in the state" }
      return
    end
    local list = list_of(c)
    local is_short = list and list.has_lost_rows
    if c.figure == number and not is_short then return end
    -- Rows that were lost can only add to those that are there.
    if c.figure >= number and is_short then
      report.unknown { missing = lists[c.counts][2], at = "figure", with = { number = number },
        message = "{subject} are stated as {figure}: the list lost rows, and has {number} still" }
      return
    end
    report.note { at = "figure", about = records,
      with = { label = c:in_words "counts", number = number, apart = explain.apart(c.figure, number),
        explained = explain.say(c.figure, explain.among(c.figure, candidates)) },
      message = "{subject} are stated as {figure}: the {label} are {number}, so that it is {apart}; {explained}" }
  end,

  cases = {
    { name = "applicants", as_of = "2019-06-14", expect = "pass", given = paper("applicants", 3) .. applicants(false) },
    { name = "more applicants are listed", as_of = "2019-06-14",
      given = paper("applicants", 2) .. applicants(false), expect = {
      note = heading .. "2: the applicants listed are 3, so that it is 1 fewer; 2 is that of those listed as Small "
        .. "Supplier" } },
    { name = "fewer applicants are listed", as_of = "2019-06-14", given = paper("applicants", 4) .. applicants(false),
      expect = { note = heading .. "4: the applicants listed are 3, so that it is 1 more; no simple convention gives "
        .. "4" } },
    { name = "no applicants are in the state", as_of = "2019-06-14", expect = { unknown = "listed_applicant.name" },
      given = paper("applicants", 2) },
    { name = "rows of the list are lost", as_of = "2019-06-14", expect = { unknown = "listed_applicant.name" },
      given = paper("applicants", 4) .. applicants(true) },
    { name = "rows of the list are lost, though the rest would do", as_of = "2019-06-14",
      expect = { unknown = "listed_applicant.name" }, given = paper("applicants", 3) .. applicants(true) },
    { name = "rows of the list are lost, and the rest is too many", as_of = "2019-06-14",
      given = paper("applicants", 2) .. applicants(true), expect = {
      note = heading .. "2: the applicants listed are 3, so that it is 1 fewer; 2 is that of those listed as Small "
        .. "Supplier" } },
    { name = "the list of another paper is not that of this one", as_of = "2019-06-14",
      expect = { unknown = "listed_applicant.name" },
      given = paper("applicants", 2) .. '[[paper]]\nid = "other"\n[[applicant_list]]\npaper = "other"\n' },

    { name = "completions", as_of = "2019-06-14", expect = "pass", given = paper("completions", 2) .. completions },
    { name = "the roles are counted", as_of = "2019-06-14", given = paper("completions", 3) .. completions, expect = {
      note = heading .. "3: the Parties listed with their completion are 2, so that it is 1 more; 3 is the number of "
        .. "their User Roles" } },
    { name = "no completions are in the state", as_of = "2019-06-14", expect = { unknown = "listed_completion.name" },
      given = paper("completions", 2) },

    { name = "meetings in the month", as_of = "2019-06-14", expect = "pass",
      given = paper("meetings", 1, in_may "SEC Change Board") .. meetings },
    { name = "no meetings", as_of = "2019-06-14", expect = "pass",
      given = paper("meetings", 0, in_may "TABASC") .. meetings },
    { name = "a meeting of the month before is counted", as_of = "2019-06-14",
      given = paper("meetings", 2, in_may "SEC Change Board") .. meetings, expect = {
      note = heading .. "2: the meetings listed are 1, so that it is 1 more; 2 is the number of those listed in "
        .. "whatever month" } },
    { name = "a meeting is not listed", as_of = "2019-06-14",
      given = paper("meetings", 2, in_may "Working Group") .. meetings,
      expect = { note = heading .. "2: the meetings listed are 1, so that it is 1 more; no simple convention gives "
        .. "2" } },
    { name = "of no month: all that are listed", as_of = "2019-06-14", expect = "pass",
      given = paper("meetings", 2, 'body = "SEC Change Board"') .. meetings },
    { name = "no meetings are in the state", as_of = "2019-06-14", expect = { unknown = "listed_meeting.date" },
      given = paper("meetings", 0, in_may "TABASC") },
    { name = "whose meetings is not known", as_of = "2019-06-14", expect = { unknown = "stated_count.body" },
      given = paper("meetings", 0, in_may()) .. meetings },

    { name = "in default", as_of = "2019-06-14", expect = "pass",
      given = paper("in_default", 5, in_may()) .. months_of "published_in_default = 5" },
    { name = "in default a month before", as_of = "2019-06-14",
      given = paper("in_default", 6, in_may()) .. months_of "published_in_default = 5", expect = {
      note = heading .. "6: the Parties in default at the end of the month are 5, so that it is 1 more; 6 is that of "
        .. "Apr 2019" } },
    { name = "the cell is lost", as_of = "2019-06-14",
      expect = { unknown = "party_statistics_month.published_in_default" },
      given = paper("in_default", 5, in_may()) .. months_of "" },
    { name = "the month is not in the table", as_of = "2019-06-14",
      expect = { unknown = "party_statistics_month.published_in_default" },
      given = paper("in_default", 5, "month = 2019-03-01") .. months_of "published_in_default = 5" },
    { name = "which month it counts is not known", as_of = "2019-06-14", expect = { unknown = "stated_count.month" },
      given = paper("in_default", 5) .. months_of "published_in_default = 5" },

    { name = "emails", as_of = "2019-06-14", expect = "pass", given = paper("emails", 1211, in_may()) .. [=[
[[helpdesk_emails]]
paper = "report"
published = 2019-06-07
[[helpdesk_emails.month]]
month = 2019-05-01
published_total = 1211
]=] },
    { name = "emails of the month after", as_of = "2019-06-14", given = paper("emails", 1205, in_may()) .. [=[
[[helpdesk_emails]]
paper = "report"
published = 2019-06-07
[[helpdesk_emails.month]]
month = 2019-05-01
published_total = 1211
[[helpdesk_emails.month]]
month = 2019-06-01
published_total = 1205
]=], expect = { note = heading .. "1205: the emails in the month are 1211, so that it is 6 fewer; 1205 is that of "
  .. "Jun 2019" } },

    { name = "days rounded down, the nearest", as_of = "2019-06-14", expect = "pass",
      given = paper("resource_days", 633, in_may()) .. total "published_total = 633.49" },
    { name = "days rounded up, the nearest", as_of = "2019-06-14", expect = "pass",
      given = paper("resource_days", 634, in_may()) .. total "published_total = 633.50" },
    { name = "days rounded down, not the nearest", as_of = "2019-06-14",
      given = paper("resource_days", 633, in_may()) .. total "published_total = 633.50", expect = {
      note = heading .. "633: the resource days in the month are 634, so that it is 1 fewer; 633 is that rounded "
        .. "down" } },
    { name = "days rounded up, not the nearest", as_of = "2019-06-14",
      given = paper("resource_days", 634, in_may()) .. total "published_total = 633.49", expect = {
      note = heading .. "634: the resource days in the month are 633, so that it is 1 more; 634 is that rounded up" } },
    { name = "the paper has no table of resource days", as_of = "2019-06-14",
      expect = { unknown = "resource_days.published_total" }, given = paper("resource_days", 633, in_may()) },
    { name = "the grand total is lost", as_of = "2019-06-14", expect = { unknown = "resource_days.published_total" },
      given = paper("resource_days", 633, in_may()) .. total "" },
    { name = "the days are of another month", as_of = "2019-06-14",
      expect = { unknown = "resource_days.published_total" },
      given = paper("resource_days", 633, "month = 2019-04-01") .. total "published_total = 633.07" },

    { name = "votes on the day", as_of = "2019-06-14", expect = "pass",
      given = paper("change_board_votes", 2, "day = 2019-05-22") .. votes("2019-05-22", "2019-05-22", "2019-05-23") },
    { name = "no votes on the day", as_of = "2019-06-14", expect = "pass",
      given = paper("change_board_votes", 0, "day = 2019-05-22") .. votes "2019-05-23" },
    { name = "votes on two days are counted", as_of = "2019-06-14",
      given = paper("change_board_votes", 2, "day = 2019-05-22") .. votes("2019-05-22", "2019-05-23"), expect = {
      note = heading .. "2: the votes of the Change Board on that day are 1, so that it is 1 more; 2 is the number of "
        .. "its votes on whatever day" } },
    { name = "a vote that another paper tells of is none of this one's", as_of = "2019-06-14",
      given = paper("change_board_votes", 2, "day = 2019-05-22") .. votes "2019-05-22" .. [=[
[[paper]]
id = "other"
[[modification]]
id = "MP002"
[[change_board_vote]]
modification = "MP002"
held = 2019-05-22
source = { paper = "other" }
]=], expect = { note = heading .. "2: the votes of the Change Board on that day are 1, so that it is 1 more; no simple "
        .. "convention gives 2" } },
    { name = "no votes are stated, and none is in the state", as_of = "2019-06-14", expect = "pass",
      given = paper("change_board_votes", 0, "day = 2019-05-22") },
    { name = "no votes are in the state", as_of = "2019-06-14", expect = { unknown = "change_board_vote.held" },
      given = paper("change_board_votes", 2, "day = 2019-05-22") },
    { name = "on which day is not known", as_of = "2019-06-14", expect = { unknown = "stated_count.day" },
      given = paper("change_board_votes", 1) .. votes "2019-05-22" },

    { name = "Draft Proposals for the meeting", as_of = "2019-06-14", expect = "pass",
      given = drafts(2, "2019-06-14", "2019-06-14", "2019-07-12") },
    { name = "one for the next meeting is counted", as_of = "2019-06-14",
      given = drafts(2, "2019-06-14", "2019-07-12"), expect = {
      note = heading .. "2: the Draft Proposals presented to that meeting are 1, so that it is 1 more; 2 is the number "
        .. "of all its Draft Proposals" } },
    { name = "none is in the state", as_of = "2019-06-14", expect = { unknown = "draft_proposal.panel_expected" },
      given = drafts(1) },
    { name = "for which meeting the paper is, is not known", as_of = "2019-06-14",
      expect = { unknown = "paper.presented_to" }, given = paper("drafts_presented", 1) },

    { name = "consultations of the month", as_of = "2019-06-14", expect = "pass",
      given = paper("refinement_consultations", 1, "month = 2019-06-01")
        .. consultations { ["2019-06-30"] = "refinement", ["2019-07-31"] = "refinement" } },
    { name = "one of the month after is counted", as_of = "2019-06-14",
      given = paper("refinement_consultations", 2, "month = 2019-06-01")
        .. consultations { ["2019-06-30"] = "refinement", ["2019-07-01"] = "refinement" }, expect = {
      note = heading .. "2: the Refinement Consultations expected in the month are 1, so that it is 1 more; 2 is the "
        .. "number of its consultations of whatever month and type" } },
    { name = "one of another type is not", as_of = "2019-06-14", expect = "pass",
      given = paper("refinement_consultations", 1, "month = 2019-06-01")
        .. consultations { ["2019-06-30"] = "refinement", ["2019-06-29"] = "modification_report" } },
    { name = "of which month is not known", as_of = "2019-06-14", expect = { unknown = "stated_count.month" },
      given = paper("refinement_consultations", 1) .. consultations { ["2019-06-30"] = "refinement" } },

    { name = "modifications approved for the release", as_of = "2019-06-14", expect = "pass",
      given = paper("approved_in_release", 1, 'release = "2019-11"') .. in_release("approved", "targeted") },
    { name = "a targeted one is counted", as_of = "2019-06-14",
      given = paper("approved_in_release", 2, 'release = "2019-11"') .. in_release("approved", "targeted"), expect = {
      note = heading .. "2: the modifications approved for the release are 1, so that it is 1 more; 2 is the number of "
        .. "all that it lists in the release" } },
    { name = "an approved one is not counted", as_of = "2019-06-14",
      given = paper("approved_in_release", 1, 'release = "2019-11"') .. in_release("approved", "approved"), expect = {
      note = heading .. "1: the modifications approved for the release are 2, so that it is 1 fewer; no simple "
        .. "convention gives 1" } },
    { name = "which release is not known", as_of = "2019-06-14", expect = { unknown = "stated_count.release" },
      given = paper("approved_in_release", 1) .. in_release "approved" },

    { name = "what only other rules look at", as_of = "2019-06-14", expect = "not_applicable",
      given = paper("exits", 0, in_may()) },
  },
}
