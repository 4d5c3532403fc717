-- Votes of the Change Board.
local votes = {}

-- Whether the Change Board said what it thinks of the modification: a vote that was deferred, or sent it back, did not.
function votes.settled(vote)
  local outcome = vote.outcome
  return outcome ~= nil and outcome ~= "defer" and outcome ~= "send_back"
end

return votes
