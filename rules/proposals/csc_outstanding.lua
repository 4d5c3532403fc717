-- The Change Sub-Committee meets monthly and determines upon each Draft Proposal: two meetings after it was raised, it
-- has done so, as a rule.

-- Raised on 28 Jan 2020, the day of a meeting.
local function raised_then(meetings, more)
  local given = "[[draft_proposal]]\nid = \"DP112\"\nraised = 2020-01-28\n" .. (more or "")
  for _, day in ipairs(meetings) do
    given = given .. "\n[[meeting]]\nbody = \"change_sub_committee\"\ndate = " .. day
  end
  return given
end

return {
  id         = "PRO-012",
  title      = "Draft Proposal on which the CSC has not determined",
  subject    = "draft_proposal",
  severity   = "minor",
  cites      = { "SEC D3 as changed by SECMP0049, practice" },
  basis      = "derived",
  basis_note = "that the CSC considers each Draft Proposal is stated; no clause is known that says by when",
  covers     = { "change/D-11" },
  why        = "A Draft Proposal that is never considered stays in Define unnoticed.",
  fix        = "Put it on the agenda of the next Change Sub-Committee, or record what that determined.",

  applies = function(d) return not d.converted and not d.withdrawn and #d.csc_decisions == 0 end,

  check = function(d, report)
    local usual, held, last = param("proposal.csc_meetings", today), 0, nil
    for _, meeting in ipairs(state.meetings) do
      if meeting.body == "change_sub_committee" and d.raised < meeting.date and meeting.date <= today then
        held, last = held + 1, meeting
      end
    end
    if held >= usual then
      report.note { at = "raised", with = { held = held, last = last.date }, about = { last },
        message = "{subject} was raised {raised}; the Change Sub-Committee has met {held} times since, last {last}, "
          .. "and no determination is recorded" }
    elseif today > days.add_months(d.raised, usual) then
      report.unknown { missing = "meeting.date",
        message = "{subject} was raised {raised} and no determination is recorded; how often the Change Sub-Committee "
          .. "has met since is not in the state" }
    end
  end,

  cases = {
    { name = "one meeting since", as_of = "2020-03-23", expect = "pass",
      given = raised_then { "2020-01-28", "2020-02-25", "2020-03-24" } },
    { name = "two meetings since", as_of = "2020-03-24",
      given = raised_then { "2020-01-28", "2020-02-25", "2020-03-24" }, expect = {
      note = "DP112 was raised 28 Jan 2020; the Change Sub-Committee has met 2 times since, last 24 Mar 2020, and no "
        .. "determination is recorded" } },
    { name = "two months since, no meeting is known", as_of = "2020-03-28", expect = "pass", given = raised_then {} },
    { name = "a day more", as_of = "2020-03-29", given = raised_then {}, expect = { unknown = "meeting.date" } },
    { name = "another body met", as_of = "2020-03-28", expect = "pass", given = raised_then {} .. [=[

[[meeting]]
body = "change_board"
date = 2020-02-26
[[meeting]]
body = "change_board"
date = 2020-03-25
]=] },
    { name = "raised today", as_of = "2020-01-28", expect = "pass", given = raised_then {} },
    { name = "it has determined", as_of = "2020-03-24", expect = "not_applicable",
      given = raised_then({ "2020-02-25", "2020-03-24" }, "[[draft_proposal.csc_decision]]\nnumber = 1\n"
        .. "decided = 2020-03-24\noutcome = \"ready\"") },
    { name = "it had not the day before", as_of = "2020-03-24", given = raised_then({ "2020-02-25", "2020-03-24" },
      "[[draft_proposal.csc_decision]]\nnumber = 1\ndecided = 2020-03-25\noutcome = \"ready\""), expect = {
      note = "DP112 was raised 28 Jan 2020; the Change Sub-Committee has met 2 times since, last 24 Mar 2020, and no "
        .. "determination is recorded" } },
    { name = "it was withdrawn", as_of = "2020-03-24", expect = "not_applicable",
      given = raised_then({ "2020-02-25", "2020-03-24" }, "withdrawn = 2020-03-24") },
    { name = "it was converted all the same: for PRO-013", as_of = "2020-03-24", expect = "not_applicable",
      given = raised_then({ "2020-02-25", "2020-03-24" }, "converted = 2020-03-13") },
    { name = "when it was raised is not known", as_of = "2020-03-24", expect = { unknown = "draft_proposal.raised" },
      given = "[[draft_proposal]]\nid = \"DP112\"" },
  },
}
