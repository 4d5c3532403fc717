-- Urgent modifications, whose assessments follow a process of their own.
local urgency = {}

-- Whether it was Urgent by that day: one that became so later keeps the target that had begun to run.
function urgency.by(modification, day)
  local decided = modification.urgency_decided
  return decided ~= nil and day ~= nil and decided <= day and modification.urgency == "urgent"
end

return urgency
