-- Which suspension of a Party is in force on a day, whatever default it rests on.
local suspension = {}

-- The first day of a step that takes effect on the day after its decision, or on the day that it names.
function suspension.begins(s) return s.effective or s.decided + 1 end

local function steps(party)
  local all = {}
  for _, e in ipairs(party.events_of_default) do
    for _, s in ipairs(e.default_steps) do all[#all + 1] = s end
  end
  return all
end

-- The suspension of that kind that `holds` on the day, from its first day on, and that no end decided since `lifts` by
-- then. Of two decisions of one day nobody knows the order: the end counts.
function suspension.in_force(party, kind, day, holds, lifts)
  local all = steps(party)
  local function lifted(suspended)
    for _, s in ipairs(all) do
      if s.step == "end_suspension" and suspended <= s.decided and (s.effective or s.decided) <= day and lifts(s) then
        return true
      end
    end
    return false
  end
  for _, s in ipairs(all) do
    if s.step == kind then
      local first = holds(s)
      if first and first <= day and not lifted(s.decided) then return first end
    end
  end
end

return suspension
