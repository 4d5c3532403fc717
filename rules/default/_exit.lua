-- When a Party left the Code, and what is recorded of it.
local exit = {}

-- The last day on which it was a Party, or nil.
function exit.day(p)
  local expelled, withdrawn = p.expelled, p.withdrawn
  -- mutation: where the days are the same, either will do
  if expelled and withdrawn then return expelled > withdrawn and expelled or withdrawn end
  return expelled or withdrawn
end

-- The record of its departure on that day; unknown, and nil, where the state has none.
function exit.departure(p, report)
  local left = exit.day(p)
  for _, d in ipairs(p.departures) do
    if d.left == left then return d end
  end
  report.unknown { message = "what was done after {subject} left on {left} is not in the state",
    missing = "departure.left", with = { left = left } }
end

return exit
