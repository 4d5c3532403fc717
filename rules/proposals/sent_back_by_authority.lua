-- What the Authority sent back is voted on by the Change Board again before it is decided.

local function sent_back(decided, votes)
  local given = "[[modification]]\nid = \"SECMP0025\"\n" .. decided
    .. "\n[[modification.authority_send_back]]\nsent_back = 2018-12-14"
  for _, vote in ipairs(votes) do
    given = given .. "\n[[change_board_vote]]\nmodification = \"SECMP0025\"\n" .. vote
  end
  return given
end

local before = "held = 2018-06-20\noutcome = \"recommend_rejection\""

return {
  id         = "PRO-023",
  title      = "Decided after a send-back without another vote",
  subject    = "authority_send_back",
  severity   = "major",
  cites      = { "SEC D9", "Operations Report March 2019" },
  basis      = "unverified",
  basis_note = "the papers tell of one that was voted on again; that it must be, is recollection",
  covers     = { "change/D-44" },
  why        = "The Authority asked for more work: only a vote on that work lets it decide.",
  fix        = "Put the modification to the Change Board again, or record the vote.",

  applies = function(s)
    local m = s.modification
    return m.outcome ~= nil and not m.decided or m.decided ~= nil and m.decided > s.sent_back
  end,

  check = function(s, report)
    local m = s.modification
    if not m.decided then
      report.unknown { missing = "modification.decided",
        message = "when {modification} was decided is not in the state" }
      return
    end
    local open
    for _, vote in ipairs(m.change_board_votes) do
      if vote.held > s.sent_back and vote.held <= m.decided then
        local outcome = vote.outcome
        if outcome and outcome ~= "defer" and outcome ~= "send_back" then return end
        if not outcome then open = vote end
      end
    end
    local said = { decided = m.decided, sent_back = s.sent_back }
    if open then
      report.unknown { missing = "change_board_vote.outcome", with = { open = open },
        message = "what came of the {open} is not in the state" }
    elseif #m.change_board_votes == 0 then
      report.unknown { missing = "modification.change_board_votes",
        message = "the state has no Change Board vote on {modification}" }
    else
      report.breach { at = "sent_back", with = said, facts = { { m, "decided" } },
        message = "{modification} was sent back {sent_back} and decided {decided}, and no vote between is recorded" }
    end
  end,

  cases = {
    { name = "voted on again", as_of = "2020-02-14", expect = "pass", given = sent_back("decided = 2019-06-03",
      { before, "held = 2019-03-20\nby_correspondence = true\noutcome = \"recommend_rejection\"" }) },
    { name = "voted on again on the day of the decision", as_of = "2020-02-14", expect = "pass",
      given = sent_back("decided = 2019-06-03", { before, "held = 2019-06-03\noutcome = \"recommend_rejection\"" }) },
    { name = "voted on again a day later", as_of = "2020-02-14", given = sent_back("decided = 2019-06-03",
      { before, "held = 2019-06-04\noutcome = \"recommend_rejection\"" }), expect = {
      breach = "SECMP0025 was sent back 14 Dec 2018 and decided 3 Jun 2019, and no vote between is recorded" } },
    { name = "voted on the day of the letter", as_of = "2020-02-14", given = sent_back("decided = 2019-06-03",
      { "held = 2018-12-14\noutcome = \"recommend_rejection\"" }), expect = {
      breach = "SECMP0025 was sent back 14 Dec 2018 and decided 3 Jun 2019, and no vote between is recorded" } },
    { name = "deferred again", as_of = "2020-02-14", given = sent_back("decided = 2019-06-03",
      { before, "held = 2019-03-20\noutcome = \"defer\"" }), expect = {
      breach = "SECMP0025 was sent back 14 Dec 2018 and decided 3 Jun 2019, and no vote between is recorded" } },
    { name = "sent back by the Change Board too", as_of = "2020-02-14", given = sent_back("decided = 2019-06-03",
      { before, "held = 2019-03-20\noutcome = \"send_back\"" }), expect = {
      breach = "SECMP0025 was sent back 14 Dec 2018 and decided 3 Jun 2019, and no vote between is recorded" } },
    { name = "what came of the vote is not known", as_of = "2020-02-14", given = sent_back("decided = 2019-06-03",
      { before, "held = 2019-03-20" }), expect = { unknown = "change_board_vote.outcome" } },
    { name = "no vote is known at all", as_of = "2020-02-14", given = sent_back("decided = 2019-06-03", {}),
      expect = { unknown = "modification.change_board_votes" } },
    { name = "not decided yet", as_of = "2019-06-02", expect = "not_applicable",
      given = sent_back("decided = 2019-06-03", { before }) },
    { name = "decided on the day it was sent back", as_of = "2020-02-14", expect = "not_applicable",
      given = sent_back("decided = 2018-12-14", { before }) },
    { name = "when it was decided is not known", as_of = "2020-02-14", expect = { unknown = "modification.decided" },
      given = sent_back("outcome = \"approved\"", { before }) },
  },
}
