-- A proposer may withdraw by notice until the Change Board has voted, and not at all what the Authority leads. MP079
-- widens that right: what relies on it is for PRO-030.

local function withdrawn(notice, modification, vote)
  return ([=[
[[modification]]
id = "SECMP0063"
%s
[[modification.withdrawal]]
noticed = %s
%s]=]):format(modification or "path = \"self_governance\"", notice, vote or "")
end

local function vote(outcome, more)
  return ("[[change_board_vote]]\nmodification = \"SECMP0063\"\nheld = 2019-10-23\n%s\n%s"):format(
    outcome and ("outcome = %q"):format(outcome) or "", more or "")
end

return {
  id         = "PRO-028",
  title      = "Withdrawal of a modification that may no longer be withdrawn",
  subject    = "withdrawal",
  severity   = "major",
  cites      = { "SEC D5" },
  basis      = "unverified",
  basis_note = "until when one may withdraw is recollection; the clause has not been read",
  covers     = { "change/D-50" },
  why        = "Once there is a vote, Parties' views are part of the modification: it isn't the proposer's alone.",
  fix        = "Tell the proposer that the notice has no effect, and go on with the modification.",

  applies = function(w)
    return maybe_param("proposal.mp079_in_force", w.noticed) == false or w.provisions == "d5"
  end,

  check = function(w, report)
    local m = w.modification
    local unclear
    for _, vote in ipairs(m.change_board_votes) do
      if vote.held <= w.noticed and vote.held <= today then
        local outcome = vote.outcome
        if outcome and outcome ~= "defer" and outcome ~= "send_back" then
          report.breach { at = "noticed", with = { held = vote.held }, about = { vote },
            message = "{modification} was to be withdrawn by notice of {noticed}, when the Change Board had voted on "
              .. "it {held}" }
          return
        end
        if not outcome then unclear = vote end
      end
    end
    if m.decided and m.decided <= w.noticed then
      report.breach { at = "noticed", with = { decided = m.decided },
        message = "{modification} was to be withdrawn by notice of {noticed}, when it had been decided {decided}" }
    elseif m.outcome and not m.decided then
      report.unknown { missing = "modification.decided",
        message = "when {modification} was decided is not in the state" }
    elseif unclear then
      report.unknown { missing = "change_board_vote.outcome", with = { vote = unclear },
        message = "what came of the {vote} is not in the state" }
    elseif m.path == "authority_led" then
      report.breach { at = "noticed",
        message = "{modification} was to be withdrawn by notice of {noticed}, though the Authority leads it" }
    end
  end,

  cases = {
    { name = "the day before the vote", as_of = "2020-02-14", expect = "pass",
      given = withdrawn("2019-10-22", nil, vote "approve") },
    { name = "on the day of the vote", as_of = "2020-02-14", given = withdrawn("2019-10-23", nil, vote "approve"),
      expect = { breach = "SECMP0063 was to be withdrawn by notice of 23 Oct 2019, when the Change Board had voted on "
        .. "it 23 Oct 2019" } },
    { name = "after a recommendation", as_of = "2020-02-14",
      given = withdrawn("2019-11-07", nil, vote "recommend_rejection"), expect = {
      breach = "SECMP0063 was to be withdrawn by notice of 7 Nov 2019, when the Change Board had voted on it 23 Oct "
        .. "2019" } },
    { name = "after the vote was deferred", as_of = "2020-02-14", expect = "pass",
      given = withdrawn("2019-11-07", nil, vote "defer") },
    { name = "after it was sent back", as_of = "2020-02-14", expect = "pass",
      given = withdrawn("2019-11-07", nil, vote "send_back") },
    { name = "what came of the vote is not known", as_of = "2020-02-14", given = withdrawn("2019-11-07", nil, vote()),
      expect = { unknown = "change_board_vote.outcome" } },
    { name = "no vote is known, but a decision", as_of = "2020-02-14",
      given = withdrawn("2019-11-07", "path = \"self_governance\"\ndecided = 2019-11-07"), expect = {
      breach = "SECMP0063 was to be withdrawn by notice of 7 Nov 2019, when it had been decided 7 Nov 2019" } },
    { name = "decided later", as_of = "2020-02-14", expect = "pass",
      given = withdrawn("2019-11-07", "path = \"self_governance\"\ndecided = 2019-11-08") },
    { name = "the Authority leads it", as_of = "2020-02-14",
      given = withdrawn("2019-11-07", "path = \"authority_led\""), expect = {
      breach = "SECMP0063 was to be withdrawn by notice of 7 Nov 2019, though the Authority leads it" } },
    { name = "the path is not known", as_of = "2020-02-14", given = withdrawn("2019-11-07", "decided = 2020-01-01"),
      expect = { unknown = "modification.path" } },
    { name = "the last day on which MP079 was not in force for certain", as_of = "2020-03-13",
      given = withdrawn("2020-02-07", nil, vote "approve"), expect = {
      breach = "SECMP0063 was to be withdrawn by notice of 7 Feb 2020, when the Change Board had voted on it 23 Oct "
        .. "2019" } },
    { name = "the day after, on what provisions is not known", as_of = "2020-03-13",
      given = withdrawn("2020-02-08", nil, vote "approve"), expect = { unknown = "withdrawal.provisions" } },
    { name = "the day after, on those of MP079", as_of = "2020-03-13", expect = "not_applicable",
      given = withdrawn("2020-02-08\nprovisions = \"mp079\"", nil, vote "approve") },
    { name = "the day after, on those of before", as_of = "2020-03-13",
      given = withdrawn("2020-02-08\nprovisions = \"d5\"", nil, vote "approve"), expect = {
      breach = "SECMP0063 was to be withdrawn by notice of 8 Feb 2020, when the Change Board had voted on it 23 Oct "
        .. "2019" } },
    { name = "on the day of the vote, which is today", as_of = "2019-10-23",
      given = withdrawn("2019-10-23", nil, vote "approve"), expect = {
      breach = "SECMP0063 was to be withdrawn by notice of 23 Oct 2019, when the Change Board had voted on it 23 Oct "
        .. "2019" } },
    { name = "when it was decided is not known", as_of = "2020-02-14", expect = { unknown = "modification.decided" },
      given = withdrawn("2019-11-07", "path = \"self_governance\"\noutcome = \"approved\"") },
  },
}
