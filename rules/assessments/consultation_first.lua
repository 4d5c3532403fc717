-- A Refinement Consultation on a modification that the DCC assesses follows the Preliminary Assessment: without it,
-- Parties are asked about a change whose effect on the DCC Systems isn't known.

local function consultation(dates, preliminary, modification)
  return ([=[
[[modification]]
id = "MP078"
%s
[[consultation]]
modification = "MP078"
type = "refinement"
number = 1
%s
%s]=]):format(modification or "dcc_impact = true", dates, preliminary or "")
end

local function preliminary(dates)
  return "[[dcc_assessment]]\nmodification = \"MP078\"\ntype = \"preliminary\"\n" .. dates
end

return {
  id         = "ASM-009",
  title      = "Refinement Consultation ahead of the Preliminary Assessment",
  subject    = "consultation",
  severity   = "minor",
  cites      = { "SEC D6, practice" },
  basis      = "derived",
  basis_note = "no clause is known that asks for this order: it is how Refinement usually goes",
  since      = "2018-11-01",
  dated_by   = "issued",
  covers     = { "change/D-27" },
  why        = "Parties can't judge a change without knowing what it does to the DCC Systems and what that costs.",
  fix        = "Hold the consultation back until the assessment is returned, or tell the Panel why it can't wait.",

  applies = function(c)
    local foreseen = c.issued ~= nil or c.expected_by ~= nil and not c.modification.withdrawn
    return c.type == "refinement" and foreseen and c.modification:maybe "dcc_impact" ~= false
  end,

  check = function(c, report)
    local assessment = state.find("dcc_assessment", c.modification:key() .. "/preliminary")
    if not assessment then
      if not c.modification.dcc_impact then return end
      report.unknown { missing = "modification.dcc_assessments",
        message = "the state has no Preliminary Assessment of {modification}" }
      return
    end

    local returned = assessment.returned
    if not returned and c.issued then
      report.note { at = "issued",
        message = "{subject} was issued {issued} and the Preliminary Assessment is not returned" }
    elseif not returned then
      report.note { at = "expected_by",
        message = "{subject} is expected by {expected_by} and the Preliminary Assessment is not returned" }
    elseif c.issued and returned > c.issued then
      report.note { at = "issued", with = { returned = returned },
        message = "{subject} was issued {issued}, before the Preliminary Assessment was returned {returned}" }
    end
  end,

  cases = {
    { name = "issued on the day of the return", as_of = "2020-02-14", expect = "pass",
      given = consultation("issued = 2020-02-10", preliminary "returned = 2020-02-10") },
    { name = "issued the day before", as_of = "2020-02-14",
      given = consultation("issued = 2020-02-10", preliminary "returned = 2020-02-11"), expect = {
      note = "MP078 Refinement Consultation was issued 10 Feb 2020, before the Preliminary Assessment was returned "
        .. "11 Feb 2020" } },
    { name = "issued while it is open", as_of = "2020-02-14",
      given = consultation("issued = 2020-02-10", preliminary "accepted = 2019-10-01"), expect = {
      note = "MP078 Refinement Consultation was issued 10 Feb 2020 and the Preliminary Assessment is not returned" } },
    { name = "expected while it is open", as_of = "2020-02-14",
      given = consultation("expected_by = 2020-02-29", preliminary "accepted = 2019-10-01"), expect = {
      note = "MP078 Refinement Consultation is expected by 29 Feb 2020 and the Preliminary Assessment is not "
        .. "returned" } },
    { name = "foreseen by a paper, and issued since", as_of = "2020-02-14",
      given = consultation("listed = 2020-02-07\nexpected_by = 2020-02-29\nissued = 2020-02-20",
        preliminary "accepted = 2019-10-01\nreturned = 2020-02-19"), expect = {
      note = "MP078 Refinement Consultation is expected by 29 Feb 2020 and the Preliminary Assessment is not "
        .. "returned" } },
    { name = "expected, and it is returned", as_of = "2020-02-14", expect = "pass",
      given = consultation("expected_by = 2020-02-29", preliminary "returned = 2020-02-14") },
    { name = "neither issued nor expected", as_of = "2020-02-14", expect = "not_applicable",
      given = consultation("", preliminary "accepted = 2019-10-01") },
    { name = "expected on a modification that was withdrawn", as_of = "2020-02-14", expect = "not_applicable",
      given = consultation("expected_by = 2020-02-29", preliminary "accepted = 2019-10-01", "withdrawn = 2020-02-14") },
    { name = "the DCC Systems don't change", as_of = "2020-02-14", expect = "not_applicable",
      given = consultation("issued = 2020-02-10", preliminary "accepted = 2019-10-01", "dcc_impact = false") },
    { name = "whether they change is not known, but it is assessed", as_of = "2020-02-14",
      given = consultation("issued = 2020-02-10", preliminary "accepted = 2019-10-01", ""), expect = {
      note = "MP078 Refinement Consultation was issued 10 Feb 2020 and the Preliminary Assessment is not returned" } },
    { name = "whether they change is not known", as_of = "2020-02-14",
      given = consultation("issued = 2020-02-10", nil, ""), expect = { unknown = "modification.dcc_impact" } },
    { name = "no Preliminary Assessment is known", as_of = "2020-02-14", given = consultation("issued = 2020-02-10"),
      expect = { unknown = "modification.dcc_assessments" } },
    { name = "before assessments were in the Code", as_of = "2020-02-14", expect = "not_applicable",
      given = consultation("issued = 2018-10-31", preliminary "accepted = 2018-10-01") },
    { name = "on the first day that they were", as_of = "2020-02-14",
      given = consultation("issued = 2018-11-01", preliminary "accepted = 2018-10-01"), expect = {
      note = "MP078 Refinement Consultation was issued 1 Nov 2018 and the Preliminary Assessment is not returned" } },
    { name = "another consultation", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "MP078"
dcc_impact = true
[[consultation]]
modification = "MP078"
type = "modification_report"
number = 1
issued = 2020-02-10
[[dcc_assessment]]
modification = "MP078"
type = "preliminary"
accepted = 2019-10-01
]=] },
  },
}
