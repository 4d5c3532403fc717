-- A DCC Assessment of a modification that was withdrawn is no longer open.

local function withdrawn(dates)
  return ([=[
[[modification]]
id = "SECMP0063"
withdrawn = 2019-11-21
[[dcc_assessment]]
modification = "SECMP0063"
type = "preliminary"
%s]=]):format(dates)
end

return {
  id         = "ASM-010",
  title      = "Open DCC Assessment of a withdrawn modification",
  subject    = "dcc_assessment",
  severity   = "minor",
  cites      = { "SEC D5, practice" },
  basis      = "derived",
  basis_note = "no clause is known; the report of January 2020 lists no open assessment of a withdrawn modification",
  covers     = { "change/D-53" },
  why        = "The DCC works on a change that nobody wants, and the totals of open assessments are too high.",
  fix        = "Tell the DCC to stop, and close the assessment; or correct the withdrawal.",

  applies = function(a) return a.modification.withdrawn ~= nil end,

  check = function(a, report)
    if a.returned then return end
    report.note { at = "returned", facts = { { a.modification, "withdrawn" } },
      with = { withdrawn = a.modification.withdrawn },
      message = "{subject} is still open: {modification} was withdrawn {withdrawn}" }
  end,

  cases = {
    { name = "returned before the withdrawal", as_of = "2020-02-14", expect = "pass",
      given = withdrawn("returned = 2019-08-01") },
    { name = "returned after it", as_of = "2020-02-14", expect = "pass", given = withdrawn("returned = 2019-11-22") },
    { name = "still open", as_of = "2020-02-14", given = withdrawn("accepted = 2019-06-03"), expect = {
      note = "SECMP0063 Preliminary Assessment is still open: SECMP0063 was withdrawn 21 Nov 2019" } },
    { name = "open on the day of the withdrawal", as_of = "2019-11-21", given = withdrawn("returned = 2019-11-22"),
      expect = { note = "SECMP0063 Preliminary Assessment is still open: SECMP0063 was withdrawn 21 Nov 2019" } },
    { name = "the day before", as_of = "2019-11-20", expect = "not_applicable",
      given = withdrawn("accepted = 2019-06-03") },
    { name = "when it was requested or accepted doesn't matter", as_of = "2020-02-14", given = withdrawn(""), expect = {
      note = "SECMP0063 Preliminary Assessment is still open: SECMP0063 was withdrawn 21 Nov 2019" } },
  },
}
