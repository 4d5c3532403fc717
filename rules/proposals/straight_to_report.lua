-- A Draft Proposal that goes straight to the Report Phase comes to the Panel with its Modification Report and the
-- final legal text; without them it waits for a later Panel.

local function draft(facts, outcome)
  return ([=[
[[draft_proposal]]
id = "DP110"
%s
[[draft_proposal.csc_decision]]
number = 1
reported = 2020-02-07
outcome = "%s"
]=]):format(facts, outcome or "ready_for_report")
end

return {
  id         = "PRO-015",
  title      = "Draft Proposal for the Report Phase without a final Modification Report",
  subject    = "draft_proposal",
  severity   = "minor",
  cites      = { "SEC D3, practice", "Change Status Report January 2020" },
  basis      = "derived",
  basis_note = "the report keeps DP098 and DP110 from the Panel until their Modification Reports are final; no clause "
    .. "is known",
  covers     = { "change/D-14" },
  why        = "The Panel can't let a Modification Report go to consultation that isn't finished.",
  fix        = "Have the report and its legal text finished by then, or move the proposal to a later Panel.",

  applies = function(d)
    if d.converted then return d.route == "report" end
    if d.withdrawn or not d.panel_expected then return false end
    local last = d.csc_decisions[#d.csc_decisions]
    return last ~= nil and last.outcome == "ready_for_report"
  end,

  check = function(d, report)
    local panel, ready = d.converted or d.panel_expected, d:maybe "report_ready"
    if not ready and not d.converted and today <= panel then
      report.due { by = panel, at = "panel_expected",
        message = "The final Modification Report of {subject} is due by the Panel of {panel_expected}" }
      return
    end
    -- What isn't ready and isn't converted waits for a later Panel, as it should.
    if d.report_ready <= panel or not d.converted then return end
    report.note { at = "report_ready", with = { panel = panel },
      message = "{subject} came to the Panel of {panel}, and its Modification Report was final only on {report_ready}" }
  end,

  cases = {
    { name = "final on the day of the Panel", as_of = "2020-03-13", expect = "pass",
      given = draft "converted = 2020-03-13\nroute = \"report\"\nreport_ready = 2020-03-13" },
    { name = "final a day later", as_of = "2020-03-14",
      given = draft "converted = 2020-03-13\nroute = \"report\"\nreport_ready = 2020-03-14", expect = {
      note = "DP110 came to the Panel of 13 Mar 2020, and its Modification Report was final only on 14 Mar 2020" } },
    { name = "converted, and whether it was final is not known", as_of = "2020-03-14",
      given = draft "converted = 2020-03-13\nroute = \"report\"",
      expect = { unknown = "draft_proposal.report_ready" } },
    { name = "expected at the next Panel", as_of = "2020-02-14", given = draft "panel_expected = 2020-03-13",
      expect = { due = "2020-03-13" } },
    { name = "on the day of that Panel", as_of = "2020-03-13", given = draft "panel_expected = 2020-03-13",
      expect = { due = "2020-03-13" } },
    { name = "the day after, and nothing is known", as_of = "2020-03-14", given = draft "panel_expected = 2020-03-13",
      expect = { unknown = "draft_proposal.report_ready" } },
    { name = "final before the Panel that expects it", as_of = "2020-02-28", expect = "pass",
      given = draft "panel_expected = 2020-03-13\nreport_ready = 2020-02-28" },
    { name = "final after the Panel that expected it, which didn't convert it", as_of = "2020-03-20", expect = "pass",
      given = draft "panel_expected = 2020-03-13\nreport_ready = 2020-03-16" },
    { name = "converted for Refinement", as_of = "2020-03-14", expect = "not_applicable",
      given = draft "converted = 2020-03-13\nroute = \"refinement\"" },
    { name = "converted, and the route is not known", as_of = "2020-03-14", given = draft "converted = 2020-03-13",
      expect = { unknown = "draft_proposal.route" } },
    { name = "ready for Refinement", as_of = "2020-02-14", expect = "not_applicable",
      given = draft("panel_expected = 2020-03-13", "ready") },
    { name = "no Panel expects it", as_of = "2020-02-14", expect = "not_applicable", given = draft "" },
    { name = "withdrawn", as_of = "2020-02-14", expect = "not_applicable",
      given = draft "panel_expected = 2020-03-13\nwithdrawn = 2020-02-14" },
  },
}
