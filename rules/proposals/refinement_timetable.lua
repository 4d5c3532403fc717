-- Refinement ends by the timetable that the Panel agreed; only the Panel may extend it, and before it has ended.

local function refined(facts, timetables)
  local given = "[[modification]]\nid = \"SECMP0067\"\n" .. facts
  for number, timetable in ipairs(timetables) do
    given = given .. ("\n[[modification.timetable]]\nnumber = %d\n%s"):format(number, timetable)
  end
  return given
end

-- The first thing known of it that comes after Refinement: where it is, Refinement has ended by then.
local function after_refinement(m)
  local later = {}
  table.insert(later, m.decided)
  for _, c in ipairs(m.consultations) do
    if c.type == "modification_report" then table.insert(later, c.issued) end
  end
  for _, vote in ipairs(m.change_board_votes) do
    if vote.outcome then table.insert(later, vote.held) end
  end
  table.sort(later)
  return later[1]
end

local first = "agreed = 2019-09-13\nends = 2020-01-31"

return {
  id         = "PRO-021",
  title      = "Refinement past its timetable",
  subject    = "modification",
  severity   = "major",
  cites      = { "SEC D6", "Minutes of Panel 77, item 12" },
  basis      = "unverified",
  basis_note = "that the Panel agrees the timetables is in its minutes; that nobody else may extend them, and that a "
    .. "late extension counts only from its day, is recollection",
  covers     = { "change/D-25" },
  why        = "A timetable that can be overrun without the Panel is none.",
  fix        = "Ask the Panel for an extension before the timetable ends, or send the report to it.",

  applies = function(m) return #m.refinement_timetables > 0 end,

  check = function(m, report)
    local done = m.report_to_panel
    -- mutation: where the days are the same, either will do
    if m.withdrawn and not (done and done <= m.withdrawn) then done = m.withdrawn end
    local ends
    for _, timetable in ipairs(m.refinement_timetables) do
      local agreed = timetable.agreed
      if agreed and ends and agreed > ends and not (done and done <= ends) then
        report.breach { at = { timetable, "agreed" }, key = timetable,
          with = { timetable = timetable, ends = ends, agreed = agreed },
          message = "The Panel agreed {timetable} {agreed}, after the one before it had ended {ends}" }
      end
      if agreed then ends = timetable.ends end
    end
    if not ends then
      report.unknown { missing = "refinement_timetable.agreed",
        message = "that the Panel agreed to a timetable for {subject} is not in the state" }
      return
    end
    local later = after_refinement(m)
    if not done and (later or m.outcome) then
      if today <= ends or later and later <= ends then return end
      report.unknown { missing = "modification.report_to_panel", key = "end", with = { ends = ends },
        message = "Refinement of {subject} has ended; whether by {ends}, as agreed, is not in the state" }
      return
    end
    report.obligation { by = ends, done = done, owed = "The end of Refinement of {subject}", verb = "reached",
      at = "report_to_panel", key = "end" }
  end,

  cases = {
    { name = "on its last day", as_of = "2020-01-31", expect = { due = "2020-01-31" }, given = refined("", { first }) },
    { name = "a day later", as_of = "2020-02-01", given = refined("", { first }), expect = {
      breach = "The end of Refinement of SECMP0067 was due 31 Jan 2020: 1 day late and not reached" } },
    { name = "the report came on its last day", as_of = "2020-02-14", expect = "pass",
      given = refined("report_to_panel = 2020-01-31", { first }) },
    { name = "the report came a day later", as_of = "2020-02-14",
      given = refined("report_to_panel = 2020-02-01", { first }), expect = {
      breach = "The end of Refinement of SECMP0067 was due 31 Jan 2020 and was reached 1 Feb 2020: 1 day late" } },
    { name = "withdrawn before", as_of = "2020-02-14", expect = "pass",
      given = refined("withdrawn = 2020-01-31", { first }) },
    { name = "withdrawn a day late", as_of = "2020-02-14", given = refined("withdrawn = 2020-02-01", { first }),
      expect = { breach = "The end of Refinement of SECMP0067 was due 31 Jan 2020 and was reached 1 Feb 2020: 1 day "
        .. "late" } },
    { name = "the report came in time, withdrawn later", as_of = "2020-02-14", expect = "pass",
      given = refined("report_to_panel = 2020-01-31\nwithdrawn = 2020-02-10", { first }) },
    { name = "extended in time", as_of = "2020-02-14", expect = { due = "2020-03-31" },
      given = refined("", { first, "agreed = 2020-01-31\nends = 2020-03-31" }) },
    { name = "extended a day late", as_of = "2020-02-14",
      given = refined("", { first, "agreed = 2020-02-01\nends = 2020-03-31" }), expect = {
      { breach = "The Panel agreed timetable 2 of SECMP0067 1 Feb 2020, after the one before it had ended 31 Jan "
          .. "2020" },
      { due = "2020-03-31" } } },
    { name = "an extension that only others agreed to", as_of = "2020-02-14",
      given = refined("", { first, "ends = 2020-03-31" }), expect = {
      breach = "The end of Refinement of SECMP0067 was due 31 Jan 2020: 14 days late and not reached" } },
    { name = "an extension that was not there yet", as_of = "2020-02-14",
      given = refined("", { first, "agreed = 2020-03-13\nends = 2020-03-31" }), expect = {
      breach = "The end of Refinement of SECMP0067 was due 31 Jan 2020: 14 days late and not reached" } },
    { name = "an extension after the end", as_of = "2020-02-14", expect = "pass",
      given = refined("report_to_panel = 2020-01-31", { first, "agreed = 2020-02-14\nends = 2020-03-31" }) },
    { name = "no timetable is known to be agreed", as_of = "2020-02-14",
      given = refined("", { "ends = 2020-01-31" }), expect = { unknown = "refinement_timetable.agreed" } },
    { name = "until when is not known", as_of = "2020-02-14", given = refined("", { "agreed = 2019-09-13" }),
      expect = { unknown = "refinement_timetable.ends" } },
    { name = "no timetable", as_of = "2020-02-14", expect = "not_applicable", given = refined("", {}) },
    { name = "no report is known, but a consultation on it in time", as_of = "2020-02-14", expect = "pass",
      given = refined("", { first }) .. [=[

[[consultation]]
modification = "SECMP0067"
type = "modification_report"
number = 1
issued = 2020-01-31
]=] },
    { name = "no report is known, but a consultation on it later", as_of = "2020-02-14",
      expect = { unknown = "modification.report_to_panel" }, given = refined("", { first }) .. [=[

[[consultation]]
modification = "SECMP0067"
type = "modification_report"
number = 1
issued = 2020-02-01
]=] },
    { name = "a Refinement Consultation doesn't end it", as_of = "2020-02-14", given = refined("", { first }) .. [=[

[[consultation]]
modification = "SECMP0067"
type = "refinement"
number = 1
issued = 2020-01-31
]=], expect = { breach = "The end of Refinement of SECMP0067 was due 31 Jan 2020: 14 days late and not reached" } },
    { name = "no report is known, but a vote in time", as_of = "2020-02-14", expect = "pass",
      given = refined("decided = 2020-02-10\noutcome = \"approved\"", { first }) .. [=[

[[change_board_vote]]
modification = "SECMP0067"
held = 2020-01-31
outcome = "approve"
]=] },
    { name = "no report is known, but a decision in time", as_of = "2020-02-14", expect = "pass",
      given = refined("decided = 2020-01-31\noutcome = \"approved\"", { first }) },
    { name = "no report is known, but a decision later", as_of = "2020-02-14",
      expect = { unknown = "modification.report_to_panel" },
      given = refined("decided = 2020-02-01\noutcome = \"approved\"", { first }) },
    { name = "decided nobody knows when", as_of = "2020-02-14", expect = { unknown = "modification.report_to_panel" },
      given = refined("outcome = \"approved\"", { first }) },
    { name = "decided nobody knows when, by the last day", as_of = "2020-01-31", expect = "pass",
      given = refined("outcome = \"approved\"", { first }) },
    { name = "a vote that came to nothing yet", as_of = "2020-01-31", expect = { due = "2020-01-31" },
      given = refined("", { first }) .. "\n[[change_board_vote]]\nmodification = \"SECMP0067\"\nheld = 2020-01-30" },
  },
}
