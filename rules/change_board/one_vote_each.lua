-- Each member of the Change Board has one vote.

local function votes(...)
  local given = "[[modification]]\nid = \"MP097\"\n[[change_board_vote]]\nmodification = \"MP097\"\nheld = 2020-01-22\n"
  for number, member in ipairs { ... } do
    given = given .. ("[[change_board_vote.member_vote]]\nnumber = %d\n%s\n"):format(number,
      member ~= "" and ("member = %q"):format(member) or "choice = \"abstain\"")
  end
  return given
end

return {
  id       = "CHB-005",
  title    = "Member of the Change Board who voted twice",
  subject  = "change_board_vote",
  severity = "critical",
  cites    = { "SEC D8", "SEC Newsletter, 17 Dec 2021" },
  basis    = "stated",
  covers   = { "change/D-36" },
  why      = "A vote counted twice may have carried the decision.",
  fix      = "Count the vote anew, and tell the Panel if that changes what came of it.",

  applies = function(v) return #v.member_votes > 0 end,

  check = function(v, report)
    local first, missing = {}, nil
    for _, vote in ipairs(v.member_votes) do
      local member = vote:maybe "member"
      if not member then
        missing = missing or vote
      elseif first[member] then
        report.breach { at = { vote, "member" }, key = vote, with = { member = member },
          facts = { { first[member], "member" } }, about = { vote, first[member] },
          message = "{member} voted more than once in the {subject}" }
      else
        first[member] = vote
      end
    end
    if missing then local _ = missing.member end
  end,

  cases = {
    { name = "each once", as_of = "2020-02-14", expect = "pass",
      given = votes("Alpha Energy Limited", "Beta Networks Limited") },
    { name = "only one voted", as_of = "2020-02-14", expect = "pass", given = votes "Alpha Energy Limited" },
    { name = "one of them twice", as_of = "2020-02-14",
      given = votes("Alpha Energy Limited", "Beta Networks Limited", "Alpha Energy Limited"), expect = {
      breach = "Alpha Energy Limited voted more than once in the Change Board vote on MP097 of 22 Jan 2020" } },
    { name = "who voted is not known of one", as_of = "2020-02-14", given = votes("Alpha Energy Limited", ""),
      expect = { unknown = "member_vote.member" } },
    { name = "one twice, and one not known", as_of = "2020-02-14",
      given = votes("", "Alpha Energy Limited", "Alpha Energy Limited"), expect = {
      { breach = "Alpha Energy Limited voted more than once in the Change Board vote on MP097 of 22 Jan 2020" },
      { unknown = "member_vote.member" } } },
    { name = "who voted how is not in the state", as_of = "2020-02-14", expect = "not_applicable", given = votes() },
  },
}
