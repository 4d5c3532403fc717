-- The next regular Panel: our yardstick where the Code names no day.
local panel = {}

-- The first one after the day. One that comes too late shows that the state lacks those between: unknown, and nil.
function panel.after(day, report)
  local within = param("event_of_default.next_panel_days", day)
  for _, m in ipairs(state.meetings) do    -- in order of their bodies and dates
    if m.body == "sec_panel" and not m.extraordinary and m.date > day then
      if m.date - day > within then break end
      return m.date
    end
  end
  report.unknown { message = "no Panel meeting in the {within} days after {day} is in the state",
    missing = "meeting.date", with = { within = within, day = day } }
end

-- Owes something by a Panel. Past it, what the state doesn't say may have been done in time: the caller reads it.
function panel.owe(report, owed, by, record, field, verb)
  local done = record:maybe(field)
  if not done and today > by then return end
  report.obligation { by = by, done = done, owed = owed, verb = verb, at = { record, field }, key = field,
    about = { record, state.find("meeting", "sec_panel/" .. by:iso()) } }
end

return panel
