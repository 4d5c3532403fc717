-- A modification that was sent back is voted on again before a paper lists it in a release, but as targeted, and before
-- its Implementation Date is set.
local settled = use("change_board/votes").settled

-- The last send-back before that day, by the Change Board or by the Authority: its record, field and day.
local function last_send_back(m, day)
  local last
  local function take(record, field, on)
    -- mutation: where the days are the same, either will do
    if on < day and (not last or last.day < on) then last = { record = record, field = field, day = on } end
  end
  for _, vote in ipairs(m.change_board_votes) do
    if vote.held <= today and vote.outcome == "send_back" then take(vote, "outcome", vote.held) end
  end
  for _, back in ipairs(m.authority_send_backs) do take(back, "sent_back", back.sent_back) end
  return last
end

-- What relies on a modification that was sent back before, and since when: its lines in releases and its Implementation
-- Dates. Of a date that was set on a day which nobody tells, it is not known whether it does.
local function after_send_back(m)
  local found = {}
  local function add(record, field, day)
    local back = last_send_back(m, day or today + 1)    -- mutation: of the days to come nothing is known
    if back then table.insert(found, { record = record, field = field, day = day, back = back }) end
  end
  for _, i in ipairs(m.release_items) do
    if i.listed then add(i, "listed", i.listed) end
  end
  for _, d in ipairs(m.implementation_dates) do
    local set = d:maybe "set"
    if set or not d.requested then add(d, "set", set) end
  end
  return found
end

-- Whether it was voted on or decided between the two days, and the last vote of which nobody tells what came of it.
local function voted_again(m, each)
  if m.decided and each.back.day < m.decided and m.decided <= each.day then return true end
  local open
  for _, vote in ipairs(m.change_board_votes) do
    if each.back.day < vote.held and vote.held <= each.day then
      if settled(vote) then return true end
      if not vote.outcome then open = vote end
    end
  end
  return false, open
end

local function tell(each, open, report)
  local record = each.record
  local about = { record, each.back.record, open }
  local with = { back = each.back.day, day = each.day,
    since = open and "what came of the vote of " .. tostring(open.held) .. " is not in the state"
      or "no vote since is recorded" }
  local message = "{subject} was sent back {back}, and its Implementation Date was set to {date} on {day}: {since}"
  if kind_of(record) == "implementation_date" then
    with.date = record.date
  else
    local as = record:maybe "listed_as"
    if as == "targeted" then return end
    if not as then
      report.unknown { missing = "release_item.listed_as", key = record, about = about,
        with = { item = record, back = each.back.day },
        message = "{subject} was sent back {back}, and as what {item} is listed is not in the state" }
      return
    end
    with.as, with.release = record:in_words "listed_as", record.release
    message = "{subject} was sent back {back}, and is listed as {as} in the {release} {day}: {since}"
  end
  report.note { at = { record, each.field }, key = record, about = about, with = with, message = message,
    facts = { { each.back.record, each.back.field } } }
end

local function given(votes, more)
  local toml = { '[[modification]]\nid = "SECMP0062"\n' }
  for day, outcome in pairs(votes) do
    table.insert(toml, ('[[change_board_vote]]\nmodification = "SECMP0062"\nheld = %s\n%s\n'):format(day,
      outcome == "" and "" or 'outcome = "' .. outcome .. '"'))
  end
  return table.concat(toml) .. more
end
local function listed(day, as)
  return ([=[
[[release]]
id = "2020-06"
name = "June 2020 SEC Release"
[[release.item]]
modification = "SECMP0062"
listed = %s
%s
]=]):format(day, as or 'listed_as = "in_scope"')
end
local vote_back = '[[change_board_vote]]\nmodification = "SECMP0062"\nheld = 2020-01-22\noutcome = "send_back"\n'
local function dated(set)
  return '[[modification]]\nid = "SECMP0062"\n[[modification.implementation_date]]\nnumber = 1\ndate = 2020-06-25\n'
    .. set .. vote_back
end
local back = { ["2020-01-22"] = "send_back" }
local function and_again(day, outcome) return { ["2020-01-22"] = "send_back", [day] = outcome } end

local heading = "SECMP0062 was sent back 22 Jan 2020, and is listed as in scope in the June 2020 SEC Release "

return {
  id         = "RCN-021",
  title      = "Modification in a release though it was sent back",
  subject    = "modification",
  severity   = "minor",
  cites      = { "Change Status Report January 2020, section 4", "Panel 77 minutes, item 16" },
  basis      = "derived",
  basis_note = "no clause is known that forbids it: a release has what was approved, and one sent back is not",
  covers     = { "change/sent-back-listed" },
  why        = "Parties prepare for a change that may be changed once more, or rejected.",
  fix        = "Say what came of the new vote, or list the modification as targeted until there is one.",

  applies = function(m) return #after_send_back(m) > 0 end,

  check = function(m, report)
    for _, each in ipairs(after_send_back(m)) do
      if not each.day then
        report.unknown { missing = "implementation_date.set", key = each.record,
          with = { date = each.record, back = each.back.day },
          message = "{subject} was sent back {back}, and when {date} was set is not in the state" }
      else
        local again, open = voted_again(m, each)
        if not again then tell(each, open, report) end
      end
    end
  end,

  cases = {
    { name = "what came of the new vote is not known", as_of = "2020-02-14",
      given = given(and_again("2020-02-07", ""), listed "2020-02-14"),
      expect = { note = heading .. "14 Feb 2020: what came of the vote of 7 Feb 2020 is not in the state" } },
    { name = "no new vote", as_of = "2020-02-14", given = given(back, listed "2020-02-14"),
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "listed on the day after it was sent back", as_of = "2020-02-14",
      given = given(back, listed "2020-01-23"),
      expect = { note = heading .. "23 Jan 2020: no vote since is recorded" } },
    { name = "listed on the day on which it was sent back", as_of = "2020-02-14", expect = "not_applicable",
      given = given(back, listed "2020-01-22") },
    { name = "voted on again", as_of = "2020-02-14", expect = "pass",
      given = given(and_again("2020-02-07", "recommend_approval"), listed "2020-02-14") },
    { name = "voted on again on the day on which it is listed", as_of = "2020-02-14", expect = "pass",
      given = given(and_again("2020-02-14", "approve"), listed "2020-02-14") },
    { name = "voted on again the day after it is listed", as_of = "2020-02-15",
      given = given(and_again("2020-02-15", "approve"), listed "2020-02-14"),
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "deferred", as_of = "2020-02-14", given = given(and_again("2020-02-07", "defer"), listed "2020-02-14"),
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "sent back again", as_of = "2020-02-14",
      given = given(and_again("2020-02-07", "send_back"), listed "2020-02-14"), expect = {
      note = "SECMP0062 was sent back 7 Feb 2020, and is listed as in scope in the June 2020 SEC Release 14 Feb 2020: "
        .. "no vote since is recorded" } },
    { name = "approved first, and then sent back", as_of = "2020-02-14",
      given = given({ ["2020-01-08"] = "recommend_approval", ["2020-01-22"] = "send_back" }, listed "2020-02-14"),
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "decided, in whatever way, on the day on which it is listed", as_of = "2020-02-14", expect = "pass",
      given = '[[modification]]\nid = "SECMP0062"\ndecided = 2020-02-14\n' .. vote_back .. listed "2020-02-14" },
    { name = "decided the day after", as_of = "2020-02-15",
      given = '[[modification]]\nid = "SECMP0062"\ndecided = 2020-02-15\n' .. vote_back .. listed "2020-02-14",
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "decided on the day on which it was sent back", as_of = "2020-02-14",
      given = '[[modification]]\nid = "SECMP0062"\ndecided = 2020-01-22\n' .. vote_back .. listed "2020-02-14",
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "targeted", as_of = "2020-02-14", expect = "pass",
      given = given(back, listed("2020-02-14", 'listed_as = "targeted"')) },
    { name = "as what it is listed is not known", as_of = "2020-02-14",
      expect = { unknown = "release_item.listed_as" }, given = given(back, listed("2020-02-14", "")) },
    { name = "as what it is listed is not known, but it was voted on again", as_of = "2020-02-14", expect = "pass",
      given = given(and_again("2020-02-07", "approve"), listed("2020-02-14", "")) },
    { name = "sent back by the Authority", as_of = "2020-02-14",
      given = '[[modification]]\nid = "SECMP0062"\n[[modification.authority_send_back]]\nsent_back = 2020-01-22\n'
        .. listed "2020-02-14",
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "sent back by the Authority on the day of the last vote", as_of = "2020-02-14",
      given = '[[modification]]\nid = "SECMP0062"\n[[modification.authority_send_back]]\nsent_back = 2020-01-22\n'
        .. '[[change_board_vote]]\nmodification = "SECMP0062"\nheld = 2020-01-22\noutcome = "recommend_approval"\n'
        .. listed "2020-02-14",
      expect = { note = heading .. "14 Feb 2020: no vote since is recorded" } },
    { name = "its date set before it is voted on again", as_of = "2020-02-14",
      given = dated "set = 2020-02-06\n",
      expect = { note = "SECMP0062 was sent back 22 Jan 2020, and its Implementation Date was set to 25 Jun 2020 on "
        .. "6 Feb 2020: no vote since is recorded" } },
    { name = "its date set before it was sent back", as_of = "2020-02-14", expect = "not_applicable",
      given = dated "set = 2020-01-21\n" },
    { name = "when its date was set is not known", as_of = "2020-02-14",
      expect = { unknown = "implementation_date.set" },
      given = dated "" },
    { name = "it is not known, and it was sent back today", as_of = "2020-01-22",
      expect = { unknown = "implementation_date.set" }, given = dated "" },
    { name = "its date is only asked for", as_of = "2020-02-14", expect = "not_applicable",
      given = dated "requested = 2020-02-06\n" },
    { name = "never sent back", as_of = "2020-02-14", expect = "not_applicable",
      given = given({ ["2020-01-22"] = "approve" }, listed "2020-02-14") },
    { name = "the day before it is listed", as_of = "2020-02-13", expect = "not_applicable",
      given = given(back, listed "2020-02-14") },
  },
}
