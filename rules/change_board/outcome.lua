-- The Change Board approves or rejects under Self-Governance, and recommends on Paths 1 and 2. What came of a vote is
-- recorded.

local settled = use("votes").settled

local function voted(path, outcome)
  return ([=[
[[modification]]
id = "MP079"
%s
[[change_board_vote]]
modification = "MP079"
held = 2020-01-22
%s]=]):format(path and ("path = %q"):format(path) or "", outcome and ("outcome = %q"):format(outcome) or "")
end

return {
  id       = "CHB-003",
  title    = "Outcome of a vote that doesn't fit the path, or isn't recorded",
  subject  = "change_board_vote",
  severity = "major",
  cites    = { "SEC D8", "SECAS, Change Board" },
  basis    = "stated",
  covers   = { "change/D-34", "change/D-40" },
  why      = "An approval decides nothing where the Authority has to, and a recommendation nothing where the Change "
    .. "Board has to.",
  fix      = "Correct the outcome or the path; if both are right, have the Change Board vote again.",

  applies = function(v) return v.held <= today end,

  check = function(v, report)
    if not v.outcome and v.held < today then
      report.unknown { missing = "change_board_vote.outcome",
        message = "what came of the {subject} is not in the state" }
    end
    if not settled(v) then return end
    local m = v.modification
    local recommended = v.outcome == "recommend_approval" or v.outcome == "recommend_rejection"
    local said = { outcome = v:in_words "outcome", path = m:in_words "path" }
    if m.path == "self_governance" and recommended then
      report.breach { at = "outcome", with = said, facts = { { m, "path" } },
        message = "{modification} was {outcome} {held}: on {path} the Change Board decides" }
    elseif m.path ~= "self_governance" and m.path ~= "fast_track" and not recommended then
      report.breach { at = "outcome", with = said, facts = { { m, "path" } },
        message = "{modification} was {outcome} by the Change Board {held}: on {path} it only recommends" }
    end
  end,

  cases = {
    { name = "Path 3, approved", as_of = "2020-02-14", expect = "pass", given = voted("self_governance", "approve") },
    { name = "Path 3, rejected", as_of = "2020-02-14", expect = "pass", given = voted("self_governance", "reject") },
    { name = "Path 3, recommended", as_of = "2020-02-14", given = voted("self_governance", "recommend_approval"),
      expect = { breach = "MP079 was recommended for approval 22 Jan 2020: on Path 3 (Self-Governance) the Change "
        .. "Board decides" } },
    { name = "Path 3, recommended for rejection", as_of = "2020-02-14",
      given = voted("self_governance", "recommend_rejection"), expect = {
      breach = "MP079 was recommended for rejection 22 Jan 2020: on Path 3 (Self-Governance) the Change Board "
        .. "decides" } },
    { name = "Path 2, recommended", as_of = "2020-02-14", expect = "pass",
      given = voted("authority_determined", "recommend_approval") },
    { name = "Path 2, recommended for rejection", as_of = "2020-02-14", expect = "pass",
      given = voted("authority_determined", "recommend_rejection") },
    { name = "Path 2, approved", as_of = "2020-02-14", given = voted("authority_determined", "approve"), expect = {
      breach = "MP079 was approved by the Change Board 22 Jan 2020: on Path 2 (Authority-Determined) it only "
        .. "recommends" } },
    { name = "Path 1, rejected", as_of = "2020-02-14", given = voted("authority_led", "reject"), expect = {
      breach = "MP079 was rejected by the Change Board 22 Jan 2020: on Path 1 (Authority-Led) it only recommends" } },
    { name = "sent back", as_of = "2020-02-14", expect = "pass", given = voted(nil, "send_back") },
    { name = "deferred", as_of = "2020-02-14", expect = "pass", given = voted(nil, "defer") },
    { name = "the path is not known", as_of = "2020-02-14", given = voted(nil, "recommend_approval"),
      expect = { unknown = "modification.path" } },
    { name = "held today, and nothing recorded yet", as_of = "2020-01-22", expect = "pass",
      given = voted "self_governance" },
    { name = "held yesterday, and nothing recorded", as_of = "2020-01-23", given = voted "self_governance",
      expect = { unknown = "change_board_vote.outcome" } },
    { name = "not held yet", as_of = "2020-01-21", expect = "not_applicable",
      given = voted("self_governance", "recommend_approval") },
  },
}
