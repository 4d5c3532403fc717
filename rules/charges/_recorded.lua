-- Whether a default under one limb of M8.1 is in the state, once the cure period after a notice is over.
local recorded = {}

-- Notes that none is; unknown where a default of the Party may be the one. `done` is when all was settled.
function recorded.check(report, party, limb, served, done, say)
  local by = wd.add(served, param("event_of_default.cure_wd_" .. limb, served))
  if today <= by or done and done <= by then return end
  local defaults = party.events_of_default
  for _, e in ipairs(defaults) do
    if e:maybe "limb" == limb and e:maybe "notice_received" == served then return end
  end
  for _, e in ipairs(defaults) do
    local received = e:maybe "notice_received"
    if not received or received == served then
      if e.limb == limb then local _ = e.notice_received end    -- unknown: it may be this one
    end
  end
  say.with.by = by
  report.note(say)
end

return recorded
