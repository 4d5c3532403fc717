-- An Impact Assessment is requested only once the Preliminary Assessment is returned and the Change Board has agreed to
-- it. Where the day of the request isn't known, its acceptance stands for it: the request came no later.

local function impact(dates, preliminary)
  return ([=[
[[modification]]
id = "MP101"
[[dcc_assessment]]
modification = "MP101"
type = "impact"
%s
%s]=]):format(dates, preliminary or [=[
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
returned = 2019-04-24
]=])
end

return {
  id         = "ASM-005",
  title      = "Impact Assessment requested too early",
  subject    = "dcc_assessment",
  severity   = "major",
  cites      = { "SEC D6 as changed by SECMP0049", "Change Status Report January 2020" },
  basis      = "derived",
  basis_note = "the report speaks of Impact Assessments requested at the Change Board; the clause itself has not "
    .. "been read",
  covers     = { "change/A-06" },
  why        = "The DCC can't assess in full what it hasn't assessed in outline, and Parties pay for work nobody "
    .. "agreed to.",
  fix        = "Record the return and the Change Board's agreement, or stop the request until it has both.",

  applies = function(a) return a.type == "impact" end,

  check = function(a, report)
    local requested = a:maybe "requested"
    local day = requested or a.accepted
    local said = { agreed_by = param("dcc_assessment.impact_agreed_by", day), day = day,
      done = requested and "requested" or "accepted" }

    local preliminary = state.find("dcc_assessment", a.modification:key() .. "/preliminary")
    if not preliminary then
      report.unknown { missing = "modification.dcc_assessments", key = "preliminary",
        message = "the state has no Preliminary Assessment of {modification}" }
    elseif not preliminary.returned then
      report.breach { at = said.done, key = "preliminary", with = said,
        message = "{subject} was {done} {day} and the Preliminary Assessment is not returned" }
    elseif preliminary.returned > day then
      said.returned = preliminary.returned
      report.breach { at = said.done, key = "preliminary", with = said,
        message = "{subject} was {done} {day}, before the Preliminary Assessment was returned {returned}" }
    end

    if a.change_board_agreed > day then
      report.breach { at = said.done, key = "agreed", with = said,
        message = "{subject} was {done} {day}, before {agreed_by} agreed to it {change_board_agreed}" }
    end
    if not requested then
      report.unknown { missing = "dcc_assessment.requested", key = "requested",
        message = "when {subject} was requested, and so what came first, is not in the state" }
    end
  end,

  cases = {
    { name = "after both", as_of = "2020-02-14", subject = "MP101/impact", expect = "pass",
      given = impact("requested = 2019-06-25\nchange_board_agreed = 2019-05-22") },
    { name = "on the day of both", as_of = "2020-02-14", subject = "MP101/impact", expect = "pass",
      given = impact("requested = 2019-04-24\nchange_board_agreed = 2019-04-24") },
    { name = "a day before both", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("requested = 2019-04-23\nchange_board_agreed = 2019-04-24"), expect = {
      { breach = "MP101 Impact Assessment was requested 23 Apr 2019, before the Preliminary Assessment was "
          .. "returned 24 Apr 2019" },
      { breach = "MP101 Impact Assessment was requested 23 Apr 2019, before the Change Board agreed to it "
          .. "24 Apr 2019" } } },
    { name = "the Preliminary Assessment is open", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("requested = 2019-06-25\nchange_board_agreed = 2019-05-22", [=[
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
accepted = 2019-03-01
]=]), expect = {
      breach = "MP101 Impact Assessment was requested 25 Jun 2019 and the Preliminary Assessment is not "
        .. "returned" } },
    { name = "whether the Change Board agreed is not known", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("requested = 2019-06-25"),
      expect = { unknown = "dcc_assessment.change_board_agreed" } },
    { name = "too early by the one, not known by the other", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("requested = 2019-04-23"),
      expect = {
      { breach = "MP101 Impact Assessment was requested 23 Apr 2019, before the Preliminary Assessment was "
          .. "returned 24 Apr 2019" },
      { unknown = "dcc_assessment.change_board_agreed" } } },
    { name = "no Preliminary Assessment is known", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("requested = 2019-06-25\nchange_board_agreed = 2019-06-26", ""), expect = {
      { unknown = "modification.dcc_assessments" },
      { breach = "MP101 Impact Assessment was requested 25 Jun 2019, before the Change Board agreed to it "
          .. "26 Jun 2019" } } },
    { name = "accepted in order, requested nobody knows when", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("accepted = 2019-07-02\nchange_board_agreed = 2019-05-22"),
      expect = { unknown = "dcc_assessment.requested" } },
    { name = "even accepted too early", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("accepted = 2019-04-23\nchange_board_agreed = 2019-04-23"), expect = {
      { breach = "MP101 Impact Assessment was accepted 23 Apr 2019, before the Preliminary Assessment was returned "
          .. "24 Apr 2019" },
      { unknown = "dcc_assessment.requested" } } },
    { name = "neither day is known", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("change_board_agreed = 2019-05-22"),
      expect = { unknown = "dcc_assessment.accepted" } },
    { name = "the day before SECMP0049", as_of = "2020-02-14", subject = "MP101/impact", expect = "not_applicable",
      given = impact("requested = 2019-02-27\nchange_board_agreed = 2019-05-22") },
    { name = "the first day of SECMP0049, as we recollect it", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("requested = 2019-02-28\nchange_board_agreed = 2019-02-28"), expect = {
      breach = "MP101 Impact Assessment was requested 28 Feb 2019, before the Preliminary Assessment was returned "
        .. "24 Apr 2019" } },
    { name = "the day of which we know that SECMP0049 was in effect", as_of = "2020-02-14", subject = "MP101/impact",
      given = impact("requested = 2019-03-29\nchange_board_agreed = 2019-03-29"), expect = {
      breach = "MP101 Impact Assessment was requested 29 Mar 2019, before the Preliminary Assessment was returned "
        .. "24 Apr 2019" } },
    { name = "a Preliminary Assessment needs neither", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "MP101"
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
requested = 2019-03-01
]=] },
  },
}
