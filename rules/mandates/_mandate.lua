-- What all mandates have in common: entry in a role by a calendar day, which does not move to the next Working Day.
local mandate = {}

local function user_role(party, role)
  for _, r in ipairs(party.user_roles) do
    if r.role == role then return r end
  end
end

local function role_for(supply, day) return param("mandate.role", day, supply.fuel) end

-- When the Party completed entry for the supply; nil where it hasn't, and where nothing is known of the role.
function mandate.entry(supply, day)
  local r = user_role(supply.party, role_for(supply, day))
  return r and r.uep_completed, r ~= nil
end

-- When the supply came to an end, by its own record or because the Party ceased altogether.
local function ended(supply)
  local day, began = supply.ended, supply:maybe "began"
  for _, exit in ipairs { "ceased_trading", "dissolved", "expelled", "withdrawn" } do
    local left = supply.party[exit]
    -- mutation: where the days are the same, either will do
    if left and (not day or left < day) and not (began and left < began) then day = left end
  end
  return day
end

-- Whether the mandate of Large Suppliers left it out. What began later can't have been Large by then, but is so only
-- where that is on record.
function mandate.was_small(supply)
  local party, by = supply.party, param("mandate.large_supplier_by", today)
  if party.category ~= "large_supplier" then return party.category == "small_supplier" end
  local since = supply.began > by and party.category_since or party:maybe "category_since"
  return since ~= nil and since > by
end

function mandate.in_time(supply, by)
  local entry, over = mandate.entry(supply, by), ended(supply)
  return entry and entry <= by or over and over <= by or false
end

function mandate.owe(supply, by, report)
  if mandate.in_time(supply, by) then return end
  local entry, known = mandate.entry(supply, by)
  if not known and today > by then
    return report.unknown { missing = "party.user_roles",
      message = "whether {party} had completed entry for the {subject} by {by} is not in the state",
        with = { by = by } }
  end
  local done, verb, over = entry, "completed", ended(supply)
  if over and not (entry and entry <= over) then done, verb = over, "given up with the supply" end
  report.obligation { by = by, done = done, owed = "Entry for the {subject}", verb = verb, at = "began" }
end

return mandate
