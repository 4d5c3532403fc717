-- Each member of the Change Board gives reasons for its vote, by the SEC Objectives.

local function vote(reasoned)
  return ([=[
[[modification]]
id = "MP097"
[[change_board_vote]]
modification = "MP097"
held = 2020-01-22
[[change_board_vote.member_vote]]
number = 1
member = "Alpha Energy Limited"
%s]=]):format(reasoned)
end

return {
  id         = "CHB-006",
  title      = "Vote of a member recorded without reasons",
  subject    = "member_vote",
  severity   = "minor",
  cites      = { "SEC D8" },
  basis      = "unverified",
  basis_note = "that members give reasons is recollection; the clause has not been read",
  covers     = { "change/D-39" },
  why        = "The Panel and the Authority read from the reasons what a change does for the SEC Objectives.",
  fix        = "Ask the member for its reasons, and add them to the record.",

  check = function(v, report)
    if v.reasoned then return end
    report.breach { at = "reasoned", with = { vote = v.change_board_vote },
      message = "The record of the {vote} gives no reasons for vote {number}" }
  end,

  cases = {
    { name = "with reasons", as_of = "2020-02-14", expect = "pass", given = vote "reasoned = true" },
    { name = "without", as_of = "2020-02-14", given = vote "reasoned = false", expect = {
      breach = "The record of the Change Board vote on MP097 of 22 Jan 2020 gives no reasons for vote 1" } },
    { name = "whether it has reasons is not known", as_of = "2020-02-14", given = vote "",
      expect = { unknown = "member_vote.reasoned" } },
  },
}
