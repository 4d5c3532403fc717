-- What the rules of this folder share: the assessments before one, and the TOML of their cases.
local assessments = {}

-- Those before it in order of their numbers, and whether the state has them all.
function assessments.earlier(a)
  local earlier = {}
  for _, other in ipairs(a.party.security_assessments) do
    if other.number < a.number then table.insert(earlier, other) end
  end
  return earlier, #earlier == a.number - 1
end

-- Whether a Party had left the Code by the end of a day.
function assessments.left_by(party, day)
  local expelled, withdrawn = party.expelled, party.withdrawn
  return expelled ~= nil and expelled <= day or withdrawn ~= nil and withdrawn <= day
end

-- A Party with assessments, each of them a text of its facts; numbered from 1 unless that text has the number.
function assessments.toml(...)
  local toml = { "[[party]]\nname = \"Alpha Energy Limited\"\n" }
  for number, facts in ipairs { ... } do
    local numbered = text.starts(facts, "number = ") and "" or ("number = %d\n"):format(number)
    table.insert(toml, "[[party.security_assessment]]\n" .. numbered .. facts .. "\n")
  end
  return table.concat(toml)
end

return assessments
