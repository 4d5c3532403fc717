-- The DCC reports on its assessments to each monthly Panel.

local function panel(date, report, more)
  return ("[[meeting]]\nbody = \"sec_panel\"\ndate = %s\n%s\n%s"):format(date, more or "",
    report and "[[assessment_progress_report]]\npanel = " .. date .. "\n" .. report or "")
end

return {
  id       = "ASM-012",
  title    = "Panel without the DCC's progress report on assessments",
  subject  = "meeting",
  severity = "major",
  cites    = { "SEC D6 (SECMP0034)", "Change Status Report January 2020, Appendix A" },
  basis    = "stated",
  since    = "2018-11-01",
  dated_by = "date",
  covers   = { "change/A-07" },
  why      = "Without the report the Panel doesn't see which assessments hold modifications up.",
  fix      = "Ask the DCC for the report, or record the paper that has it.",

  applies = function(m) return m.body == "sec_panel" and not m.extraordinary and m.date <= today end,

  check = function(m, report)
    local progress = state.find("assessment_progress_report", m.date:iso())
    if progress then
      report.obligation { by = m.date, done = progress.reported, owed = "The DCC's progress report to the Panel",
        verb = "made", at = { progress, "reported" } }
    else
      report.unknown { missing = "assessment_progress_report.panel",
        message = "whether the Panel of {date} got the DCC's progress report is not in the state" }
    end
  end,

  cases = {
    { name = "on the day of the meeting", as_of = "2020-02-14", expect = "pass",
      given = panel("2020-02-14", "reported = 2020-02-14") },
    { name = "a day later", as_of = "2020-02-15", given = panel("2020-02-14", "reported = 2020-02-15"), expect = {
      breach = "The DCC's progress report to the Panel was due 14 Feb 2020 and was made 15 Feb 2020: 1 day late" } },
    { name = "not there on the day", as_of = "2020-02-14", given = panel("2020-02-14", ""),
      expect = { due = "2020-02-14" } },
    { name = "not there the day after", as_of = "2020-02-15", given = panel("2020-02-14", ""), expect = {
      breach = "The DCC's progress report to the Panel was due 14 Feb 2020: 1 day late and not made" } },
    { name = "of the report nothing is known", as_of = "2020-02-14", given = panel("2020-02-14"),
      expect = { unknown = "assessment_progress_report.panel" } },
    { name = "a meeting that is to come", as_of = "2020-02-13", expect = "not_applicable",
      given = panel("2020-02-14") },
    { name = "an extraordinary meeting", as_of = "2020-03-13", expect = "not_applicable",
      given = panel("2020-03-06", "", "extraordinary = true") },
    { name = "another body", as_of = "2020-03-13", expect = "not_applicable",
      given = "[[meeting]]\nbody = \"change_board\"\ndate = 2020-02-14" },
    { name = "the day before SECMP0034", as_of = "2020-02-14", expect = "not_applicable",
      given = panel("2018-10-31", "") },
    { name = "on its first day", as_of = "2020-02-14", given = panel("2018-11-01", ""), expect = {
      breach = "The DCC's progress report to the Panel was due 1 Nov 2018: 470 days late and not made" } },
  },
}
