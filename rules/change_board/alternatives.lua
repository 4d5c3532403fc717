-- The Change Board votes on each Alternative Proposal too when it votes on the modification.

local settled = use("votes").settled

local function alternative(facts, votes)
  return ([=[
[[modification]]
id = "SECMP0053"
[[modification.alternative]]
number = 1
%s
%s]=]):format(facts, votes or [=[
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-11-27
outcome = "approve"
]=])
end

return {
  id       = "CHB-009",
  title    = "Alternative Proposal that the Change Board didn't vote on",
  subject  = "alternative_proposal",
  severity = "major",
  cites    = { "SEC D8", "SECAS, Change Board" },
  basis    = "stated",
  covers   = { "change/D-28" },
  why      = "Without a vote on the alternative nobody knows which of the two solutions is the better one.",
  fix      = "Have the Change Board vote on it, or record the vote.",

  check = function(a, report)
    local vote    -- the last: they are in order of their days
    for _, v in ipairs(a.modification.change_board_votes) do
      if v.held <= today and settled(v) then vote = v end
    end
    if not vote or a.dropped and a.dropped <= vote.held then return end
    if not a.voted then
      report.breach { at = "voted", with = { held = vote.held }, about = { vote },
        message = "The Change Board voted on {modification} {held}, and no vote on {subject} is recorded" }
    elseif a.voted < vote.held then
      report.breach { at = "voted", with = { held = vote.held }, about = { vote },
        message = "The Change Board voted on {modification} {held}, and on {subject} only before that, {voted}" }
    end
  end,

  cases = {
    { name = "on the same day", as_of = "2020-02-14", expect = "pass", given = alternative "voted = 2019-11-27" },
    { name = "no vote on it", as_of = "2020-02-14", given = alternative "", expect = {
      breach = "The Change Board voted on SECMP0053 27 Nov 2019, and no vote on alternative 1 to SECMP0053 is "
        .. "recorded" } },
    { name = "voted on the day before only", as_of = "2020-02-14", given = alternative "voted = 2019-11-26", expect = {
      breach = "The Change Board voted on SECMP0053 27 Nov 2019, and on alternative 1 to SECMP0053 only before that, "
        .. "26 Nov 2019" } },
    { name = "given up on the day", as_of = "2020-02-14", expect = "pass", given = alternative "dropped = 2019-11-27" },
    { name = "given up a day later", as_of = "2020-02-14", given = alternative "dropped = 2019-11-28", expect = {
      breach = "The Change Board voted on SECMP0053 27 Nov 2019, and no vote on alternative 1 to SECMP0053 is "
        .. "recorded" } },
    { name = "the modification is not voted on yet", as_of = "2019-11-26", expect = "pass", given = alternative "" },
    { name = "it was sent back", as_of = "2020-02-14", expect = "pass", given = alternative("", [=[
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-11-27
outcome = "send_back"
]=]) },
    { name = "the last vote counts, wherever it stands", as_of = "2020-02-14", expect = "pass", given = alternative(
      "voted = 2019-11-27", [=[
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-11-27
outcome = "recommend_approval"
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-10-23
outcome = "recommend_approval"
]=]) },
    { name = "only the last vote counts, wherever it stands", as_of = "2020-02-14", given = alternative(
      "voted = 2019-11-26", [=[
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-11-27
outcome = "recommend_approval"
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-10-23
outcome = "recommend_approval"
]=]), expect = { breach = "The Change Board voted on SECMP0053 27 Nov 2019, and on alternative 1 to SECMP0053 only "
        .. "before that, 26 Nov 2019" } },
    { name = "voted on, and then the modification again", as_of = "2020-02-14", given = alternative(
      "voted = 2019-10-23", [=[
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-10-23
outcome = "recommend_approval"
[[change_board_vote]]
modification = "SECMP0053"
held = 2019-11-27
outcome = "recommend_approval"
]=]), expect = { breach = "The Change Board voted on SECMP0053 27 Nov 2019, and on alternative 1 to SECMP0053 only "
        .. "before that, 23 Oct 2019" } },
    { name = "the modification is voted on today", as_of = "2019-11-27", given = alternative "", expect = {
      breach = "The Change Board voted on SECMP0053 27 Nov 2019, and no vote on alternative 1 to SECMP0053 is "
        .. "recorded" } },
  },
}
