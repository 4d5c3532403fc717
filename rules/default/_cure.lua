-- The limbs of M8.1 for which a notice comes first, and time to make good.
local cure = {}

cure.on_notice = { c = true, d = true, e = true, g = true }

-- The day it happened, or the day after the cure period: before that there is no default.
function cure.first_day(e)
  if not cure.on_notice[e.limb] then return e.occurred end
  local notice = e.notice_received
  return wd.add(notice, param("event_of_default.cure_wd_" .. e.limb, notice)) + 1
end

return cure
