-- The Change Sub-Committee determines upon a Draft Proposal after it was raised.

local function determined(raised, dates)
  return ([=[
[[draft_proposal]]
id = "DP109"
%s
[[draft_proposal.csc_decision]]
number = 1
outcome = "more_development"
%s]=]):format(raised and "raised = " .. raised or "", dates)
end

return {
  id       = "PRO-011",
  title    = "Determination of the CSC on a Draft Proposal not yet raised",
  subject  = "csc_decision",
  severity = "major",
  cites    = { "SEC D3 as changed by SECMP0049", "Change Status Report January 2020" },
  basis    = "stated",
  covers   = { "change/D-11" },
  why      = "The Change Sub-Committee can't have considered what nobody had raised: one of the two dates is wrong.",
  fix      = "Correct the date of the determination or that of the raising.",

  check = function(c, report)
    local draft = c.draft_proposal
    local decided = c:maybe "decided"
    -- A paper reports a determination on the day of it or later.
    local field = decided and "decided" or "reported"
    local day = c[field]
    if day and day < draft.raised then
      report.breach { at = field, facts = { { draft, "raised" } },
        with = { day = day, verb = decided and "taken" or "reported", raised = draft.raised },
        message = "{subject} was {verb} {day}, before {draft_proposal} was raised {raised}" }
    elseif not decided then
      local _ = c.decided
    end
  end,

  cases = {
    { name = "a month later", as_of = "2020-03-13", expect = "pass", given = determined("2020-01-13",
      "decided = 2020-02-25") },
    { name = "on the same day", as_of = "2020-03-13", expect = "pass", given = determined("2020-01-28",
      "decided = 2020-01-28") },
    { name = "the day before", as_of = "2020-03-13", given = determined("2020-01-29", "decided = 2020-01-28"),
      expect = { breach = "CSC decision 1 on DP109 was taken 28 Jan 2020, before DP109 was raised 29 Jan 2020" } },
    { name = "reported the day before", as_of = "2020-03-13", given = determined("2020-02-08", "reported = 2020-02-07"),
      expect = { breach = "CSC decision 1 on DP109 was reported 7 Feb 2020, before DP109 was raised 8 Feb 2020" } },
    { name = "reported later, taken nobody knows when", as_of = "2020-03-13",
      given = determined("2020-01-13", "reported = 2020-02-07"), expect = { unknown = "csc_decision.decided" } },
    { name = "when it was taken is not known", as_of = "2020-03-13", given = determined("2020-01-13", ""),
      expect = { unknown = "csc_decision.decided" } },
    { name = "when it was raised is not known", as_of = "2020-03-13", given = determined(nil, "decided = 2020-01-28"),
      expect = { unknown = "draft_proposal.raised" } },
  },
}
