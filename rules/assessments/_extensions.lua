-- Extensions of an assessment's target.
local extensions = {}

-- Both have to approve, on whatever day: that they did so in time is for ASM-004.
function extensions.approved(extension)
  return extension.working_group_outcome == "approved" and extension.panel_outcome == "approved"
end

return extensions
