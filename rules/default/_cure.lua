-- When a default begins and ends: for some limbs of M8.1 a notice comes first, and time to make good.
local cure = {}

cure.on_notice = { c = true, d = true, e = true, g = true }

-- The day it happened, or the day after the cure period: before that there is no default.
function cure.first_day(e)
  if not cure.on_notice[e.limb] then return e.occurred end
  local notice = e.notice_received
  return wd.add(notice, param("event_of_default.cure_wd_" .. e.limb, notice)) + 1
end

-- What the notice must do before its cure period runs; of a limb that needs none, nothing.
function cure.notice_must(e)
  return cure.on_notice[e.limb] and param("event_of_default.notice_must", e.notice_received, e.limb) or {}
end

-- Whether the notice starts no cure period, so that there is no default: one thing that it fails to do is enough.
function cure.is_defective(e)
  local must = cure.notice_must(e)
  for _, fact in ipairs(must) do if e:maybe(fact) == false then return true end end
  for _, fact in ipairs(must) do local _ = e[fact] end    -- ends as unknown where the state doesn't say
  return false
end

-- Whether nothing was left of it at the end of the day.
function cure.is_over(e, day)
  local function by(over) return over and over <= day end
  local function left(exit)
    if not by(exit) then return false end
    local from = e:maybe "occurred" or e:maybe "notice_received" or e.recorded
    return from <= exit    -- not the exit of an earlier membership
  end
  return by(e.remedied) or by(e.ended) or by(e.dismissed) or left(e.party.expelled) or left(e.party.withdrawn)
end

return cure
