-- Where the Code says "promptly" and names no time, the first regular Panel after the event is our yardstick.
local panel = {}

-- One that comes too late shows that the state lacks those between. `key` tells apart what is found for its want.
function panel.after(day, report, key)
  local within = param("event_of_default.next_panel_days", day)
  for _, m in ipairs(state.meetings) do    -- in order of their bodies and dates
    if m.body == "sec_panel" and not m.extraordinary and m.date > day then
      if m.date - day > within then break end
      return m.date
    end
  end
  report.unknown { message = "no Panel meeting in the {within} days after {day} is in the state",
    missing = "meeting.date", key = key, with = { within = within, day = day } }
end

-- Past the deadline, word of which the state says nothing may have been given in time or not.
function panel.owe(record, field, day, owed, report)
  local done = record:maybe(field)
  local by = panel.after(day, report, field)
  if not by then return end
  if done or today <= by then
    return report.obligation { by = by, done = done, owed = owed, verb = "given", at = field, key = field }
  end
  report.unknown { message = owed .. " was due {by}, and whether it was given is not in the state", with = { by = by },
    missing = kind_of(record) .. "." .. field, key = field }
end

-- For cases: the Panels of January and February 2019, with an extraordinary one and another body's between them.
panel.meetings = [=[
[[meeting]]
body = "sec_panel"
date = 2019-01-18
[[meeting]]
body = "sec_panel"
date = 2019-02-08
extraordinary = true
[[meeting]]
body = "change_board"
date = 2019-01-23
[[meeting]]
body = "sec_panel"
date = 2019-02-15
]=]

return panel
