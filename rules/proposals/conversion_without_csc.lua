-- The Panel converts a Draft Proposal once the Change Sub-Committee has determined that it is ready.

local function converted(day, determination, more)
  return ([=[
[[draft_proposal]]
id = "DP101"
converted = %s
%s
%s]=]):format(day, determination and "[[draft_proposal.csc_decision]]\nnumber = 1\n" .. determination or "", more or "")
end

return {
  id       = "PRO-013",
  title    = "Draft Proposal converted before the CSC called it ready",
  subject  = "draft_proposal",
  severity = "major",
  cites    = { "SEC D3 as changed by SECMP0049", "SECAS, About SEC change" },
  basis    = "stated",
  since    = "2019-04-08", -- until its first meeting the Panel acted for the Change Sub-Committee
  dated_by = "converted",
  covers   = { "change/D-12" },
  why      = "The Change Sub-Committee sees to it that an issue is understood before Parties spend work on it.",
  fix      = "Record the determination, or put the proposal to the Change Sub-Committee and the Panel again.",

  applies = function(d) return d.converted ~= nil end,

  check = function(d, report)
    local first, undated, unread
    for _, c in ipairs(d.csc_decisions) do
      local outcome = c:maybe "outcome"
      unread = unread or not outcome and c
      if outcome == "ready" or outcome == "ready_for_report" then
        local day = c:maybe "decided" or c.reported -- it was taken no later than it was reported
        if day and day <= d.converted then return end
        if c:maybe "decided" then first = first or c else undated = true end
      end
    end
    if unread then local _ = unread.outcome end
    if #d.csc_decisions == 0 then
      report.unknown { missing = "draft_proposal.csc_decisions", at = "converted",
        message = "{subject} was converted {converted}; what the Change Sub-Committee determined is not in the state" }
    elseif undated then
      report.unknown { missing = "csc_decision.decided", at = "converted",
        message = "{subject} was converted {converted}; when the Change Sub-Committee called it ready is not in the "
          .. "state" }
    elseif first then
      report.breach { at = "converted", with = { decided = first.decided },
        message = "{subject} was converted {converted}, before the Change Sub-Committee called it ready {decided}" }
    else
      report.breach { at = "converted",
        message = "{subject} was converted {converted}, and none of the Change Sub-Committee's determinations by then "
          .. "calls it ready" }
    end
  end,

  cases = {
    { name = "at the next Panel", as_of = "2020-02-14", expect = "pass",
      given = converted("2020-02-14", "decided = 2020-01-28\noutcome = \"ready\"") },
    { name = "ready for the Report Phase", as_of = "2020-02-14", expect = "pass",
      given = converted("2020-02-14", "decided = 2020-01-28\noutcome = \"ready_for_report\"") },
    { name = "on the same day", as_of = "2020-02-14", expect = "pass",
      given = converted("2020-02-14", "decided = 2020-02-14\noutcome = \"ready\"") },
    { name = "the day before", as_of = "2020-02-15",
      given = converted("2020-02-14", "decided = 2020-02-15\noutcome = \"ready\""), expect = {
      breach = "DP101 was converted 14 Feb 2020, before the Change Sub-Committee called it ready 15 Feb 2020" } },
    { name = "the day before, the next day not being there yet", as_of = "2020-02-14",
      given = converted("2020-02-14", "decided = 2020-02-15\noutcome = \"ready\""),
      expect = { unknown = "draft_proposal.csc_decisions" } },
    { name = "reported in time, taken nobody knows when", as_of = "2020-02-14", expect = "pass",
      given = converted("2020-02-14", "reported = 2020-02-07\noutcome = \"ready\"") },
    { name = "reported later, taken nobody knows when", as_of = "2020-03-13",
      given = converted("2020-02-14", "reported = 2020-03-06\noutcome = \"ready\""),
      expect = { unknown = "csc_decision.decided" } },
    { name = "it needed more development", as_of = "2020-02-14",
      given = converted("2020-02-14", "decided = 2020-01-28\noutcome = \"more_development\""), expect = {
      breach = "DP101 was converted 14 Feb 2020, and none of the Change Sub-Committee's determinations by then calls "
        .. "it ready" } },
    { name = "it needed more at first", as_of = "2020-02-14", expect = "pass",
      given = converted("2020-02-14", "decided = 2019-12-17\noutcome = \"more_development\"",
        "[[draft_proposal.csc_decision]]\nnumber = 2\ndecided = 2020-01-28\noutcome = \"ready\"") },
    { name = "what was determined is not known", as_of = "2020-02-14",
      given = converted("2020-02-14", "decided = 2020-01-28"), expect = { unknown = "csc_decision.outcome" } },
    { name = "what was determined at first is not known", as_of = "2020-02-14", expect = "pass",
      given = converted("2020-02-14", "decided = 2019-12-17",
        "[[draft_proposal.csc_decision]]\nnumber = 2\ndecided = 2020-01-28\noutcome = \"ready\"") },
    { name = "no determination is known", as_of = "2020-02-14", given = converted("2020-02-14"),
      expect = { unknown = "draft_proposal.csc_decisions" } },
    { name = "not converted", as_of = "2020-02-13", expect = "not_applicable", given = converted("2020-02-14") },
    { name = "the day before the Change Sub-Committee first met", as_of = "2020-02-14", expect = "not_applicable",
      given = converted("2019-04-07", "decided = 2019-04-08\noutcome = \"more_development\"") },
    { name = "on that day", as_of = "2020-02-14",
      given = converted("2019-04-08", "decided = 2019-04-08\noutcome = \"more_development\""), expect = {
      breach = "DP101 was converted 8 Apr 2019, and none of the Change Sub-Committee's determinations by then calls it "
        .. "ready" } },
  },
}
