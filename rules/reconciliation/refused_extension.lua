-- An assessment for which a longer target was refused runs by then, or soon after: where no paper tells when it was
-- accepted, the day of its return says when it must have been, to be in time.

local urgency = use "assessments/urgency"

-- The last day of the time in which it was decided: of its month, where the paper names it, but not after the paper.
local function decided_by(r)
  local last = r.month and days.add_months(r.month, 1) - 1
  -- mutation: where the days are the same, either will do
  return last and last < r.reported and last or r.reported
end

-- What papers tell of longer targets for this assessment: the first refusal, and whether one was granted.
local function told_of(a)
  local refusal, is_granted
  for _, r in ipairs(state.reported_decisions) do
    if r.extension_of == a.type and r.proposal == a.modification.id then
      if r.outcome == "rejected" or r.outcome == "recommended_rejection" then
        -- mutation: where the days are the same, either will do
        if not refusal or decided_by(r) < decided_by(refusal) then refusal = r end
      else
        is_granted = true
      end
    end
  end
  return refusal, is_granted
end

local function assessment(facts)
  return '[[modification]]\nid = "SECMP0053"\n[[dcc_assessment]]\nmodification = "SECMP0053"\ntype = "preliminary"\n'
    .. facts .. "\n"
end
local function decided(outcome, more, body)
  return ([=[
[[reported_decision]]
paper = "report"
reported = 2019-02-08
body = "%s"
about = "a longer target"
proposal = "SECMP0053"
outcome = "%s"
%s
]=]):format(body or "sec_panel", outcome, more or 'extension_of = "preliminary"\nmonth = 2019-01-01')
end
local paper = '[[paper]]\nid = "report"\ntitle = "Report of January"\n'
local function refused(returned, more)
  return paper .. assessment("returned = " .. returned) .. decided("rejected", more)
end
local function finding(returned, accepted, by)
  return { note = "SECMP0053 Preliminary Assessment was returned " .. returned .. ", which is in time only if it was "
    .. "accepted " .. accepted .. " or later: a longer target for it was refused by " .. (by or "31 Jan 2019") }
end

return {
  id         = "RCN-027",
  title      = "Assessment returned long after its extension was refused",
  subject    = "dcc_assessment",
  severity   = "minor",
  cites      = { "SEC D6 (SECMP0034)", "Operations Report January 2019", "Change Status Report January 2020" },
  basis      = "derived",
  basis_note = "the target is stated; that the DCC asks for a longer one about when it accepts the request, and not "
    .. "long before, is our conclusion",
  covers     = { "change/refused-extension" },
  why        = "Either the assessment was late, and no paper says so, or the papers leave out when its clock began.",
  fix        = "Ask the DCC when it accepted the request, and record it.",

  applies = function(a)
    if a:maybe "accepted" or not a.returned then return false end
    local refusal, is_granted = told_of(a)
    return refusal ~= nil and not is_granted and not urgency.by(a.modification, decided_by(refusal))
  end,

  check = function(a, report)
    local refusal = told_of(a)
    local by = decided_by(refusal)
    local accepted = wd.add(a.returned, -param("dcc_assessment.target_wd", by, a.type))
    if accepted <= by then return end
    report.note { at = "returned", about = { refusal }, with = { accepted = accepted, by = by },
      facts = { { refusal, "outcome" }, { refusal, "extension_of" } },
      message = "{subject} was returned {returned}, which is in time only if it was accepted {accepted} or later: a "
        .. "longer target for it was refused by {by}" }
  end,

  cases = {
    { name = "returned long after", as_of = "2020-02-14", given = refused "2019-05-02",
      expect = finding("2 May 2019", "9 Apr 2019") },
    { name = "accepted when it was refused, it was just in time", as_of = "2020-02-14", expect = "pass",
      given = refused "2019-02-21" },
    { name = "returned the day after", as_of = "2020-02-14", given = refused "2019-02-22",
      expect = finding("22 Feb 2019", "1 Feb 2019") },
    { name = "in which month it was refused is not known: by the paper", as_of = "2020-02-14",
      given = refused("2019-03-04", 'extension_of = "preliminary"'),
      expect = finding("4 Mar 2019", "11 Feb 2019", "8 Feb 2019") },
    { name = "that of the paper, and in time", as_of = "2020-02-14", expect = "pass",
      given = refused("2019-03-01", 'extension_of = "preliminary"') },
    { name = "refused in the month of the paper", as_of = "2020-02-14",
      given = refused("2019-03-04", 'extension_of = "preliminary"\nmonth = 2019-02-01'),
      expect = finding("4 Mar 2019", "11 Feb 2019", "8 Feb 2019") },
    { name = "the day of the paper is not known", as_of = "2020-02-14", expect = {
      unknown = "reported_decision.reported" }, given = paper .. assessment "returned = 2019-05-02" .. [=[
[[reported_decision]]
paper = "report"
body = "sec_panel"
about = "a longer target"
proposal = "SECMP0053"
outcome = "rejected"
extension_of = "preliminary"
]=] },
    { name = "when it was accepted is known", as_of = "2020-02-14", expect = "not_applicable",
      given = paper .. assessment "accepted = 2019-01-02\nreturned = 2019-05-02" .. decided "rejected" },
    { name = "an urgent one has a target of its own", as_of = "2020-02-14", expect = "not_applicable",
      given = paper .. '[[modification]]\nid = "SECMP0053"\nurgency_decided = 2019-01-31\nurgency = "urgent"\n'
        .. '[[dcc_assessment]]\nmodification = "SECMP0053"\ntype = "preliminary"\nreturned = 2019-05-02\n'
        .. decided "rejected" },
    { name = "not returned yet", as_of = "2019-05-01", expect = "not_applicable", given = refused "2019-05-02" },
    { name = "granted", as_of = "2020-02-14", expect = "not_applicable",
      given = paper .. assessment "returned = 2019-05-02" .. decided "approved" },
    { name = "refused by one body, and granted by another", as_of = "2020-02-14", expect = "not_applicable",
      given = paper .. assessment "returned = 2019-05-02" .. decided "approved"
        .. decided("rejected", nil, "working_group") },
    { name = "of the other assessment", as_of = "2020-02-14", expect = "not_applicable",
      given = refused("2019-05-02", 'extension_of = "impact"') },
    { name = "a decision on something else", as_of = "2020-02-14", expect = "not_applicable",
      given = refused("2019-05-02", "month = 2019-01-01") },
    { name = "before there was a target", as_of = "2020-02-14", expect = "not_applicable", given = paper
      .. assessment "returned = 2019-05-02" .. ([=[
[[reported_decision]]
paper = "report"
reported = 2018-10-31
body = "sec_panel"
about = "a longer target"
proposal = "SECMP0053"
outcome = "rejected"
extension_of = "preliminary"
]=]) },
  },
}
