-- Parties are consulted at least once during Refinement, before the Modification Report goes to the Panel, unless the
-- Panel decides that this isn't needed.

local function reported(facts, consultation)
  return ([=[
[[modification]]
id = "SECMP0062"
report_to_panel = 2019-07-12
%s
%s]=]):format(facts, consultation and "[[consultation]]\nmodification = \"SECMP0062\"\n" .. consultation or "")
end

local refined = "route = \"refinement\""

return {
  id         = "CON-003",
  title      = "Modification Report without a Refinement Consultation before it",
  subject    = "modification",
  severity   = "major",
  cites      = { "SEC D6" },
  basis      = "unverified",
  basis_note = "that one consultation is needed, and that the Panel can waive it, is recollection",
  covers     = { "change/D-26" },
  why        = "The solution would be settled without those who have to live with it.",
  fix        = "Have the Panel return the report for a consultation, or record the one that was held.",

  applies = function(m) return m.report_to_panel ~= nil and (m.drafts[1] or m).route == "refinement" end,

  check = function(m, report)
    local waived = m.refinement_consultation_waived
    if waived and waived <= m.report_to_panel then return end
    local first, undated
    for _, c in ipairs(m.consultations) do
      if c.type == "refinement" and c.issued then
        local closes = c:maybe "closes"
        if closes and closes < m.report_to_panel then return end
        if c.number == 1 then first = c end
        undated = undated or not closes
      end
    end
    if undated then
      report.unknown { missing = "consultation.closes", at = "report_to_panel",
        message = "when the Refinement Consultation on {subject} closed is not in the state" }
    elseif first then
      report.breach { at = "report_to_panel", with = { closes = first.closes },
        message = "The Modification Report of {subject} went to the Panel {report_to_panel}, and the first Refinement "
          .. "Consultation was open until {closes}" }
    elseif not m.refinement_consulted then
      report.breach { at = "refinement_consulted",
        message = "The Modification Report of {subject} went to the Panel {report_to_panel} without a Refinement "
          .. "Consultation" }
    end
  end,

  cases = {
    { name = "closed the day before", as_of = "2020-02-14", expect = "pass",
      given = reported(refined, "type = \"refinement\"\nnumber = 1\nissued = 2019-06-20\ncloses = 2019-07-11") },
    { name = "closed on the day", as_of = "2020-02-14", given = reported(refined,
      "type = \"refinement\"\nnumber = 1\nissued = 2019-06-20\ncloses = 2019-07-12"), expect = {
      breach = "The Modification Report of SECMP0062 went to the Panel 12 Jul 2019, and the first Refinement "
        .. "Consultation was open until 12 Jul 2019" } },
    { name = "the second was open, of the first nothing is known", as_of = "2020-02-14", given = reported(refined,
      "type = \"refinement\"\nnumber = 2\nissued = 2019-06-20\ncloses = 2019-07-12"),
      expect = { unknown = "modification.refinement_consulted" } },
    { name = "when it closed is not known", as_of = "2020-02-14",
      given = reported(refined, "type = \"refinement\"\nnumber = 1\nissued = 2019-06-20"),
      expect = { unknown = "consultation.closes" } },
    { name = "the first was open, when the second closed is not known", as_of = "2020-02-14", given = reported(refined,
      "type = \"refinement\"\nnumber = 1\nissued = 2019-06-20\ncloses = 2019-07-12\n[[consultation]]\n"
        .. "modification = \"SECMP0062\"\ntype = \"refinement\"\nnumber = 2\nissued = 2019-06-25"),
      expect = { unknown = "consultation.closes" } },
    { name = "one that was never issued", as_of = "2020-02-14", given = reported(refined,
      "type = \"refinement\"\nnumber = 1\nlisted = 2019-06-20\ncloses = 2019-07-11"),
      expect = { unknown = "modification.refinement_consulted" } },
    { name = "a consultation on the report is another", as_of = "2020-02-14", given = reported(refined,
      "type = \"modification_report\"\nnumber = 1\nissued = 2019-06-20\ncloses = 2019-07-11"),
      expect = { unknown = "modification.refinement_consulted" } },
    { name = "there was none", as_of = "2020-02-14", given = reported(refined .. "\nrefinement_consulted = false"),
      expect = { breach = "The Modification Report of SECMP0062 went to the Panel 12 Jul 2019 without a Refinement "
        .. "Consultation" } },
    { name = "a paper says there was one", as_of = "2020-02-14", expect = "pass",
      given = reported(refined .. "\nrefinement_consulted = true") },
    { name = "waived on the day", as_of = "2020-02-14", expect = "pass",
      given = reported(refined .. "\nrefinement_consulted = false\nrefinement_consultation_waived = 2019-07-12") },
    { name = "waived a day later", as_of = "2020-02-14",
      given = reported(refined .. "\nrefinement_consulted = false\nrefinement_consultation_waived = 2019-07-13"),
      expect = { breach = "The Modification Report of SECMP0062 went to the Panel 12 Jul 2019 without a Refinement "
        .. "Consultation" } },
    { name = "whether there was one is not known", as_of = "2020-02-14", given = reported(refined),
      expect = { unknown = "modification.refinement_consulted" } },
    { name = "it went straight to the Report Phase", as_of = "2020-02-14", expect = "not_applicable",
      given = reported "route = \"report\"" },
    { name = "as a Draft Proposal it went straight there", as_of = "2020-02-14", expect = "not_applicable",
      given = reported("", nil) .. [=[
[[draft_proposal]]
id = "DP062"
converted = 2019-07-01
modification = "SECMP0062"
route = "report"
]=] },
    { name = "its route is not known", as_of = "2020-02-14", given = reported "",
      expect = { unknown = "modification.route" } },
    { name = "no report yet", as_of = "2019-07-11", expect = "not_applicable", given = reported(refined) },
  },
}
