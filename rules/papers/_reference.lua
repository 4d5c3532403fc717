-- The reference of a paper, taken apart: SECP_67_1204_19 is the paper of item 19 of Panel 67 of 12 April.

local reference = {}

-- Its prefix, number, day and month, or nothing where it isn't written so.
function reference.parts(paper)
  local prefix, number, day, month =
    text.capture(paper.reference, "([A-Z]+)[_ ]([0-9]+)[_ ]([0-9]{2})([0-9]{2})(?:[_ ].*)?")
  return prefix, tonumber(number), tonumber(day), tonumber(month)
end

-- The day that the paper bears, or today: by it the parameters are read.
function reference.day(paper) return paper:maybe "dated" or today end

return reference
