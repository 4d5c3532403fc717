-- What several rules ask of the Panel's meetings and members.

local panel = {}

function panel.is_panel(m) return m.body == "sec_panel" end

function panel.is_held(m) return panel.is_panel(m) and m.date <= today end

-- The first Panel meeting after that day, of all or of those that are not extraordinary.
function panel.next_meeting(day, only_regular)
  for _, m in ipairs(state.meetings) do    -- in order of their bodies and dates
    if panel.is_panel(m) and day < m.date and not (only_regular and m.extraordinary) then return m end
  end
end

-- Whether somebody was a member on that day: true, false, or nil and the fact that is missing.
function panel.was_member(member, day)
  local appointed, ends, left = member:maybe "appointed", member:maybe "term_ends", member.left
  if appointed and day < appointed or ends and ends < day or left and left <= day then return false end
  if not appointed then return nil, "panel_member.appointed" end
  if not ends then return nil, "panel_member.term_ends" end
  return true
end

-- The number of the meeting and the action's own, or nothing where its reference is malformed.
function panel.numbers_of(action)
  local meeting, own = text.capture(action.id, param("panel.action_reference", today))
  return tonumber(meeting), tonumber(own)
end

return panel
