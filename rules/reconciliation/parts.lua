-- A modification of which papers name a part has at least two, and each part is in one release, in all papers.

local function names_parts(m)
  for _, i in ipairs(m.release_items) do
    if i.part then return true end
  end
  return #m.modification_parts > 0
end

-- The parts that anything names, by their numbers, and the highest of these.
local function numbers_of(m)
  local has, numbers = {}, {}
  local function add(number)
    has[number] = true
    table.insert(numbers, number)
  end
  for _, part in ipairs(m.modification_parts) do add(part.number) end
  for _, i in ipairs(m.release_items) do
    if i.part then add(i.part) end
  end
  table.sort(numbers)
  return has, numbers[#numbers]
end

local function part_of(m, number)
  for _, part in ipairs(m.modification_parts) do
    if part.number == number then return part end
  end
end

local function parts(items, ...)
  local toml = { '[[modification]]\nid = "SECMP0062"\n' }
  for _, part in ipairs { ... } do
    table.insert(toml, ("[[modification.part]]\nnumber = %d\n%s\n"):format(part[1], part[2] or ""))
  end
  for _, release in ipairs { "2020-06", "2020-11" } do
    table.insert(toml, ('[[release]]\nid = "%s"\nname = "Release of %s"\n'):format(release, release))
    if items[release] then
      table.insert(toml, ('[[release.item]]\nmodification = "SECMP0062"\nlisted = 2020-02-14\n%s\n')
        :format(items[release]))
    end
  end
  return table.concat(toml)
end
local june, november = 'release = "2020-06"', 'release = "2020-11"'

return {
  id         = "RCN-026",
  title      = "Parts of a modification that don't add up",
  subject    = "modification",
  severity   = "minor",
  cites      = { "Panel 77 minutes, item 16" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a part 1 means that there is a part 2 is concluded from the word",
  covers     = { "change/parts" },
  why        = "A part that no paper names is in no release, and nobody prepares for it.",
  fix        = "Say what the other parts are and in which release they come, or list the modification as a whole.",

  applies = names_parts,

  check = function(m, report)
    local has, last = numbers_of(m)
    for number = 1, math.max(last, 2) do
      if not has[number] then
        report.note { key = "part " .. number, with = { number = number, last = last },
          -- mutation: they are not the same here: the last is named
          message = number > last and "{subject} is to be implemented in parts, and part {last} is the only one named"
            or "{subject} has a part {last}, and its part {number} is not named" }
      end
    end
    for _, i in ipairs(m.release_items) do
      local part = i.part and not i.removed and part_of(m, i.part)
      if part and part.release ~= i.release then
        report.note { at = { i, "part" }, key = i, about = { i, part }, facts = { { part, "release" } },
          with = { part = part, release = part.release, listed = i.release },
          message = "{part} is in the {release}, and is listed in the {listed}" }
      end
    end
  end,

  cases = {
    { name = "two parts, each in its release", as_of = "2020-02-14", expect = "pass",
      given = parts({ ["2020-06"] = "part = 1", ["2020-11"] = "part = 2" }, { 1, june }, { 2, november }) },
    { name = "the second is not listed yet", as_of = "2020-02-14", expect = "pass",
      given = parts({ ["2020-06"] = "part = 1" }, { 1, june }, { 2 }) },
    { name = "only the first is named", as_of = "2020-02-14",
      given = parts({ ["2020-06"] = "part = 1" }, { 1, june }),
      expect = { note = "SECMP0062 is to be implemented in parts, and part 1 is the only one named" } },
    { name = "only a release names it", as_of = "2020-02-14", given = parts { ["2020-06"] = "part = 1" },
      expect = { note = "SECMP0062 is to be implemented in parts, and part 1 is the only one named" } },
    { name = "the second is named by a release", as_of = "2020-02-14", expect = "pass",
      given = parts({ ["2020-06"] = "part = 1", ["2020-11"] = "part = 2" }, { 1, june }) },
    { name = "only the second is named", as_of = "2020-02-14", given = parts({}, { 2, november }),
      expect = { note = "SECMP0062 has a part 2, and its part 1 is not named" } },
    { name = "one between them is not named", as_of = "2020-02-14", given = parts({}, { 1, june }, { 3, november }),
      expect = { note = "SECMP0062 has a part 3, and its part 2 is not named" } },
    { name = "listed in another release", as_of = "2020-02-14",
      given = parts({ ["2020-11"] = "part = 1" }, { 1, june }, { 2, november }),
      expect = { note = "SECMP0062 part 1 is in the Release of 2020-06, and is listed in the Release of 2020-11" } },
    { name = "taken out of it again", as_of = "2020-02-14", expect = "pass",
      given = parts({ ["2020-11"] = "part = 1\nremoved = 2020-02-14" }, { 1, june }, { 2, november }) },
    { name = "taken out of it the day after", as_of = "2020-02-14",
      given = parts({ ["2020-11"] = "part = 1\nremoved = 2020-02-15" }, { 1, june }, { 2, november }),
      expect = { note = "SECMP0062 part 1 is in the Release of 2020-06, and is listed in the Release of 2020-11" } },
    { name = "the release of a listed part is not known", as_of = "2020-02-14",
      expect = { unknown = "modification_part.release" },
      given = parts({ ["2020-06"] = "part = 1" }, { 1 }, { 2, november }) },
    { name = "in no parts", as_of = "2020-02-14", expect = "not_applicable", given = parts { ["2020-06"] = "" } },
  },
}
