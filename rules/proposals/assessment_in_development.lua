-- In the Development Stage an issue is described and nothing is solved: no DCC Assessment is asked for before the
-- Panel converts the Draft Proposal.

local function assessed(dates, modification)
  return ([=[
[[modification]]
id = "%s"
%s
[[dcc_assessment]]
modification = "%s"
type = "preliminary"
%s]=]):format(modification or "MP090", modification and "" or "raised = 2019-11-15", modification or "MP090", dates)
end

return {
  id         = "PRO-010",
  title      = "DCC Assessment asked for in the Development Stage",
  subject    = "dcc_assessment",
  severity   = "major",
  cites      = { "SEC D3 as changed by SECMP0049", "SECAS, About SEC change" },
  basis      = "derived",
  basis_note = "that no solution is worked on in the Development Stage is stated; that an assessment is such work is "
    .. "how we read it",
  covers     = { "change/D-10" },
  why        = "Parties pay for the assessment of a change that the Panel has not yet taken up.",
  fix        = "Withdraw the request until the Panel has converted the Draft Proposal, or correct its date.",

  -- Those converted from a Draft Proposal are called MPnnn.
  applies = function(a) return text.starts(a.modification.id, "MP") end,

  check = function(a, report)
    local converted = a.modification.raised
    local requested = a:maybe "requested"
    local accepted = not requested and a:maybe "accepted" or nil
    -- It was asked for no later than it was accepted, and accepted no later than it was returned.
    local day = requested or accepted or a.returned
    if day and day < converted then
      local verb = requested and "requested" or accepted and "accepted" or "returned"
      report.breach { at = verb, with = { verb = verb, day = day, converted = converted },
        facts = { { a.modification, "raised" } },
        message = "{subject} was {verb} {day}, before {modification} was converted {converted}" }
    elseif not requested then
      report.unknown { missing = "dcc_assessment.requested", with = { converted = converted },
        message = "when {subject} was requested is not in the state; {modification} was converted {converted}" }
    end
  end,

  cases = {
    { name = "asked for on the day of conversion", as_of = "2020-02-14", expect = "pass",
      given = assessed "requested = 2019-11-15\naccepted = 2019-11-22" },
    { name = "asked for the day before", as_of = "2020-02-14",
      given = assessed "requested = 2019-11-14\naccepted = 2019-11-22", expect = {
      breach = "MP090 Preliminary Assessment was requested 14 Nov 2019, before MP090 was converted 15 Nov 2019" } },
    { name = "accepted the day before", as_of = "2020-02-14", given = assessed "accepted = 2019-11-14", expect = {
      breach = "MP090 Preliminary Assessment was accepted 14 Nov 2019, before MP090 was converted 15 Nov 2019" } },
    { name = "returned the day before", as_of = "2020-02-14", given = assessed "returned = 2019-11-14", expect = {
      breach = "MP090 Preliminary Assessment was returned 14 Nov 2019, before MP090 was converted 15 Nov 2019" } },
    { name = "accepted after, asked for nobody knows when", as_of = "2020-02-14",
      given = assessed "accepted = 2019-11-22", expect = { unknown = "dcc_assessment.requested" } },
    { name = "none of its days is known", as_of = "2020-02-14", given = assessed "",
      expect = { unknown = "dcc_assessment.requested" } },
    { name = "when it was converted is not known", as_of = "2020-02-14", expect = { unknown = "modification.raised" },
      given = assessed("requested = 2019-11-14", "MP092") },
    { name = "a modification that was no Draft Proposal", as_of = "2020-02-14", expect = "not_applicable",
      given = assessed("requested = 2019-03-14", "SECMP0067") },
  },
}
