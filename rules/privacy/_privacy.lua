-- What the rules of this folder share: the role of an Other User, and the TOML of their cases.
local privacy = {}

function privacy.other_user(party)
  for _, r in ipairs(party.user_roles) do
    if r.role == "other_user" then return r end
  end
end

-- Whether a Party had left the Code by the end of a day.
function privacy.left_by(party, day)
  local expelled, withdrawn = party.expelled, party.withdrawn
  return expelled ~= nil and expelled <= day or withdrawn ~= nil and withdrawn <= day
end

-- When the Party ceased to be an Other User, nil where it still is one.
function privacy.ended(party, role)
  local day = role.ceases
  for _, left in ipairs { "expelled", "withdrawn" } do
    -- mutation: where the days are the same, either will do
    if party[left] and (not day or party[left] < day) then day = party[left] end
  end
  return day
end

-- An Other User with assessments, each of them a text of its facts; `role` is nil, or the facts of its role.
function privacy.toml(role, ...)
  local toml = { '[[party]]\nname = "Alpha Data Limited"\n' }
  if role then table.insert(toml, '[[party.user_role]]\nrole = "other_user"\n' .. role .. "\n") end
  for number, facts in ipairs { ... } do
    table.insert(toml, ("[[party.privacy_assessment]]\nnumber = %d\n%s\n"):format(number, facts))
  end
  return table.concat(toml)
end

return privacy
