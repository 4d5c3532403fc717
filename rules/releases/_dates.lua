-- What several rules ask of the dates of modifications.

local dates = {}

-- The last Implementation Date of a modification that was set; one that is only asked for doesn't count.
function dates.last_set(modification)
  local last
  for _, each in ipairs(modification.implementation_dates) do
    if each:maybe "set" or not each.requested then last = each end
  end
  return last
end

return dates
