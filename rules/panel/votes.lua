-- Each member has one vote and more than half of the votes carry; the Chair votes only to break a tie. Some decisions
-- need everybody.

local function decision(more, present)
  local given = [=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
]=]
  for i = 1, present or 8 do
    given = given .. ('[[meeting.attendance]]\nnumber = %d\nseat = "%s"\n'):format(i, i == 1 and "chair" or "dcc")
  end
  return given .. [=[
[[meeting.agenda_item]]
number = 4
dealt_with = 2020-02-14
[[meeting.agenda_item.decision]]
number = 1
verb = "agreed"
text = "that it be so"
]=] .. more
end
local function votes(in_favour, against, more)
  return ("votes_for = %d\nvotes_against = %d\n%s"):format(in_favour, against, more or "")
end
local it = "decision 1 of item 4 of the SEC Panel meeting of 14 Feb 2020"

return {
  id         = "PNL-008",
  title      = "Panel decision that its votes don't carry",
  subject    = "decision",
  severity   = "major",
  cites      = { "SEC C5" },
  basis      = "unverified",
  basis_note = "one vote each, the simple majority, the Chair's vote and where all must agree are recollection",
  covers     = { "change/C-06" },
  why        = "What the votes don't carry is not decided, and what is done upon it has no ground.",
  fix        = "Check the votes against the minutes; where they are right, the decision has to be taken again.",

  applies = function(d)
    local counted = d.votes_for or d.votes_against or d.chair_vote
    return counted ~= nil and d.agenda_item.meeting.body == "sec_panel"
  end,

  check = function(d, report)
    local in_favour, against, chair = d.votes_for, d.votes_against, d.chair_vote
    if not in_favour or not against then
      report.unknown { missing = in_favour and "decision.votes_against" or "decision.votes_for",
        message = "How many voted for and against {subject} is not in the state" }
      return
    end
    if chair and in_favour ~= against then
      report.breach { at = "chair_vote", key = "chair",
        message = "The Chair voted on {subject}, though the votes were {votes_for} to {votes_against} without the "
          .. "Chair" }
    end
    if d.unanimity_needed and (against > 0 or chair == "against") then
      report.breach { at = "votes_against", key = "unanimity",
        message = "{subject} needs all members, and was not carried with {votes_for} to {votes_against} votes" }
    elseif in_favour < against or in_favour == against and chair ~= "in_favour" then
      report.breach { at = "votes_for", key = "majority",
        message = "{subject} was not carried with {votes_for} to {votes_against} votes" }
    end

    local voters = 0
    for _, a in ipairs(d.agenda_item.meeting.attendances) do
      if a.seat ~= "chair" then voters = voters + 1 end
    end
    if #d.agenda_item.meeting.attendances == 0 then
      report.unknown { missing = "meeting.attendances", key = "voters",
        message = "Whether as many could vote on {subject} as did is not in the state" }
    elseif voters < in_favour + against then
      report.breach { at = "votes_for", key = "voters", with = { votes = in_favour + against, voters = voters },
        message = "{votes} votes were counted on {subject}, where {voters} members could vote besides the Chair" }
    end
  end,

  cases = {
    { name = "a majority", as_of = "2020-02-14", given = decision(votes(4, 3)), expect = "pass" },
    { name = "a minority", as_of = "2020-02-14", given = decision(votes(3, 4)),
      expect = { breach = it .. " was not carried with 3 to 4 votes" } },
    { name = "a tie", as_of = "2020-02-14", given = decision(votes(3, 3)),
      expect = { breach = it .. " was not carried with 3 to 3 votes" } },
    { name = "a tie that the Chair broke", as_of = "2020-02-14", expect = "pass",
      given = decision(votes(3, 3, 'chair_vote = "in_favour"')) },
    { name = "a tie, and the Chair was against", as_of = "2020-02-14",
      given = decision(votes(3, 3, 'chair_vote = "against"')),
      expect = { breach = it .. " was not carried with 3 to 3 votes" } },
    { name = "the Chair voted without a tie", as_of = "2020-02-14",
      given = decision(votes(4, 3, 'chair_vote = "in_favour"')), expect = { breach =
        "The Chair voted on " .. it .. ", though the votes were 4 to 3 without the Chair" } },
    { name = "all had to agree, and did", as_of = "2020-02-14", expect = "pass",
      given = decision(votes(7, 0, "unanimity_needed = true")) },
    { name = "all had to agree, and one did not", as_of = "2020-02-14",
      given = decision(votes(6, 1, "unanimity_needed = true")),
      expect = { breach = it .. " needs all members, and was not carried with 6 to 1 votes" } },
    { name = "as many votes as members", as_of = "2020-02-14", given = decision(votes(7, 0)), expect = "pass" },
    { name = "more votes than members", as_of = "2020-02-14", given = decision(votes(7, 1)), expect = { breach =
      "8 votes were counted on " .. it .. ", where 7 members could vote besides the Chair" } },
    { name = "who was there is not known", as_of = "2020-02-14", given = decision(votes(4, 3), 0),
      expect = { unknown = "meeting.attendances" } },
    { name = "not carried, and who was there is not known", as_of = "2020-02-14", given = decision(votes(3, 4), 0),
      expect = { { breach = it .. " was not carried with 3 to 4 votes" }, { unknown = "meeting.attendances" } } },
    { name = "how many were against is not known", as_of = "2020-02-14", given = decision "votes_for = 4",
      expect = { unknown = "decision.votes_against" } },
    { name = "only the Chair's vote is known", as_of = "2020-02-14", given = decision 'chair_vote = "in_favour"',
      expect = { unknown = "decision.votes_for" } },
    { name = "the minutes count no votes", as_of = "2020-02-14", given = decision "", expect = "not_applicable" },
  },
}
