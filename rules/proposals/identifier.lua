-- A modification is numbered as was usual on the day on which it was raised: SECMPnnnn before the Development Stage,
-- MPnnn since. The numbers are one sequence, so that SECMP0070 is the last of the old and MP071 the first of the new.

local function modification(id, raised)
  return ("[[modification]]\nid = \"%s\"\n%s"):format(id, raised and "raised = " .. raised or "")
end

return {
  id       = "PRO-001",
  title    = "Modification with a number of another time",
  subject  = "modification",
  severity = "minor",
  cites    = { "SEC D1, practice", "Operations Report March 2019", "Change Status Report January 2020" },
  basis    = "stated",
  covers   = { "change/D-01" },
  tags     = { "identifiers" },
  why      = "The number tells by which process a modification goes; one of the wrong form is lost in the register.",
  fix      = "Correct the number, or the day on which the modification was raised.",

  check = function(m, report)
    local old, new = text.capture(m.id, "(?:SECMP([0-9]+)|MP([0-9]+)[A-Z]?)")
    local first_new = param("proposal.first_new_number", today)
    if old and old ~= "" and tonumber(old) >= first_new then
      report.note { at = "id", with = { first_new = first_new },
        message = "{subject} is of the old form: from {first_new} on, modifications are numbered MPnnn" }
      return
    elseif new and new ~= "" and tonumber(new) < first_new then
      report.note { at = "id", with = { first_new = first_new },
        message = "{subject} is of the new form: below {first_new}, modifications are numbered SECMPnnnn" }
      return
    end
    local usual = param("proposal.identifier", m.raised)
    if text.matches(m.id, usual.pattern) then return end
    report.note { at = "id", with = { form = usual.form },
      message = "{subject} was raised {raised}, when modifications were numbered {form}" }
  end,

  cases = {
    { name = "an old number before the Development Stage", as_of = "2020-02-14", expect = "pass",
      given = modification("SECMP0067", "2018-12-14") },
    { name = "a new number since", as_of = "2020-02-14", expect = "pass", given = modification("MP101", "2020-02-14") },
    { name = "a part of one that was split", as_of = "2020-12-01", expect = "pass",
      given = modification("MP102A", "2020-06-19") },
    { name = "the last day for certain of the old", as_of = "2020-02-14", expect = "pass",
      given = modification("SECMP0070", "2019-02-08") },
    { name = "the last day of the old, as we recollect it", as_of = "2020-02-14", expect = "pass",
      given = modification("SECMP0070", "2019-02-27") },
    { name = "the first day of the new, as we recollect it", as_of = "2020-02-14",
      given = modification("SECMP0070", "2019-02-28"), expect = {
      note = "SECMP0070 was raised 28 Feb 2019, when modifications were numbered MPnnn" } },
    { name = "an old number on the first day for certain of the new", as_of = "2020-02-14",
      given = modification("SECMP0070", "2019-03-29"), expect = {
      note = "SECMP0070 was raised 29 Mar 2019, when modifications were numbered MPnnn" } },
    { name = "a new number on that day", as_of = "2020-02-14", expect = "pass",
      given = modification("MP071", "2019-03-29") },
    { name = "a new number on the first day as we recollect it", as_of = "2020-02-14", expect = "pass",
      given = modification("MP071", "2019-02-28") },
    { name = "a new number on the last day of the old", as_of = "2020-02-14",
      given = modification("MP071", "2019-02-27"), expect = {
      note = "MP071 was raised 27 Feb 2019, when modifications were numbered SECMPnnnn" } },
    { name = "a new number on the last day for certain of the old", as_of = "2020-02-14",
      given = modification("MP071", "2019-02-08"), expect = {
      note = "MP071 was raised 8 Feb 2019, when modifications were numbered SECMPnnnn" } },
    { name = "the first number of the new, in the old form", as_of = "2020-02-14", given = modification("SECMP0071"),
      expect = { note = "SECMP0071 is of the old form: from 71 on, modifications are numbered MPnnn" } },
    { name = "the last number of the old, in the new form", as_of = "2020-02-14", given = modification("MP070"),
      expect = { note = "MP070 is of the new form: below 71, modifications are numbered SECMPnnnn" } },
    { name = "three digits where four were usual", as_of = "2020-02-14",
      given = modification("SECMP067", "2018-12-14"), expect = {
      note = "SECMP067 was raised 14 Dec 2018, when modifications were numbered SECMPnnnn" } },
    { name = "four digits where three are usual", as_of = "2020-02-14", given = modification("MP0101", "2020-02-14"),
      expect = { note = "MP0101 was raised 14 Feb 2020, when modifications were numbered MPnnn" } },
    { name = "it is no longer called a Draft Proposal", as_of = "2020-02-14",
      given = modification("DP101", "2020-02-14"), expect = {
      note = "DP101 was raised 14 Feb 2020, when modifications were numbered MPnnn" } },
    { name = "when it was raised is not known", as_of = "2020-02-14", given = modification("MP101"),
      expect = { unknown = "modification.raised" } },
    { name = "the first day on which the old is not certain", as_of = "2020-02-14", given = modification("MP071",
      "2019-02-09"), expect = {
      note = "MP071 was raised 9 Feb 2019, when modifications were numbered SECMPnnnn" } },
    { name = "the last day on which the new is not certain", as_of = "2020-02-14", given = modification("SECMP0070",
      "2019-03-28"), expect = {
      note = "SECMP0070 was raised 28 Mar 2019, when modifications were numbered MPnnn" } },
  },
}
