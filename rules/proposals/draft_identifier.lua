-- A Draft Proposal is numbered DPnnn, and keeps its digits when it is converted: DP101 becomes MP101.

local function draft(id, converted)
  return ("[[draft_proposal]]\nid = \"%s\"\n%s"):format(id, converted or "")
end

local function converted_to(id)
  return ("converted = 2020-02-14\nmodification = \"%s\"\n[[modification]]\nid = \"%s\""):format(id, id)
end

return {
  id       = "PRO-002",
  title    = "Draft Proposal with a wrong number, or another one after conversion",
  subject  = "draft_proposal",
  severity = "minor",
  cites    = { "SEC D1, practice", "Minutes of Panel 77, items 13 to 15" },
  basis    = "stated",
  covers   = { "change/D-01" },
  tags     = { "identifiers" },
  why      = "Numbers are one sequence: whoever looks up MP101 expects what was DP101.",
  fix      = "Correct the number, or the modification that the Draft Proposal is said to have become.",

  check = function(d, report)
    local digits = text.capture(d.id, "DP([0-9]{3}[A-Z]?)")
    if not digits then
      report.note { at = "id", key = "form", message = "{subject} is no number of a Draft Proposal: these are DPnnn" }
      return
    end
    local modification = d.modification
    if not modification or modification.id == "MP" .. digits then return end
    report.note { at = "modification", key = "digits", with = { expected = "MP" .. digits },
      message = "{subject} is said to have become {modification}: by its number it is {expected}" }
  end,

  cases = {
    { name = "not converted", as_of = "2020-02-14", expect = "pass", given = draft("DP107") },
    { name = "converted", as_of = "2020-02-14", expect = "pass", given = draft("DP101", converted_to "MP101") },
    { name = "other digits", as_of = "2020-02-14", given = draft("DP101", converted_to "MP102"), expect = {
      note = "DP101 is said to have become MP102: by its number it is MP101" } },
    { name = "a number of the old form", as_of = "2020-02-14", given = draft("DP101", converted_to "SECMP0101"),
      expect = { note = "DP101 is said to have become SECMP0101: by its number it is MP101" } },
    { name = "the day before its conversion", as_of = "2020-02-13", expect = "pass",
      given = draft("DP101", converted_to "MP102") },
    { name = "four digits", as_of = "2020-02-14", given = draft("DP0107"), expect = {
      note = "DP0107 is no number of a Draft Proposal: these are DPnnn" } },
    { name = "a modification's number", as_of = "2020-02-14", given = draft("MP107"), expect = {
      note = "MP107 is no number of a Draft Proposal: these are DPnnn" } },
  },
}
