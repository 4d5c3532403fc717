-- The same cells of a month in the tables of two papers. A rule for each kind of table says which cells these are: the
-- kind of a month and of its table, and the cells with what they are called.
local explain, months = use "explain", use "months"

local restated = {}

local function is_before(a, b)
  if a.published ~= b.published then return a.published < b.published end    -- mutation: they are not the same here
  return a.paper.id < b.paper.id
end

-- The columns for the same month in papers before this one's.
local function columns_before(m, tables)
  local found = {}
  for _, other in ipairs(state[tables.month .. "s"]) do
    if months.same(other.month, m.month) and is_before(other[tables.table], m[tables.table]) then
      table.insert(found, other)
    end
  end
  return found
end

function restated.applies(m, tables) return #columns_before(m, tables) > 0 end

-- What the other table has for the months beside it, for figures that were put one column off.
local function shifted(figure, other, tables, field)
  local candidates = {}
  for _, step in ipairs { -1, 1 } do
    local column = months.find(other[tables.table][tables.month .. "s"], days.add_months(other.month, step))
    local number = column and column:maybe(field)
    if number then table.insert(candidates, { "what that paper has for " .. months.name(column.month), number }) end
  end
  return explain.among(figure, candidates)
end

local function compare(m, other, cell, tables, report)
  local field, figure, first = cell[1], m:maybe(cell[1]), other:maybe(cell[1])
  if figure and figure == first then return end
  local paper, earlier = m[tables.table].paper, other[tables.table].paper
  local lost = figure and other or m
  local named = { what = cell[2], month = months.name(m.month), paper = paper, other = earlier,
    figure = figure, first = first, lost = lost[tables.table].paper }
  local key = field .. " " .. earlier.id
  if not (figure and first) then
    report.unknown { missing = tables.month .. "." .. field, key = key, at = { lost, field },
      with = named,
      message = "{what} of {month} are printed in {paper} and in {other}: those in {lost} are not in the state" }
    return
  end
  named.apart = explain.apart(figure, first)
  named.explained = explain.say(figure, shifted(figure, other, tables, field))
  report.note { at = field, key = key, with = named, about = { other }, facts = { { m, field }, { other, field } },
    message = "{what} of {month} are {figure} in {paper}: in {other} they are {first}, so that it is {apart}; "
      .. "{explained}" }
end

function restated.check(m, tables, report)
  for _, other in ipairs(columns_before(m, tables)) do
    for _, cell in ipairs(tables.cells) do compare(m, other, cell, tables, report) end
  end
end

-- A paper with that table, whose months have the number given in the cell tried, and 1 in each of the others.
local function printed(name, published, tables, tried, columns)
  local toml = { ('[[paper]]\nid = "%s"\ntitle = "Report of %s"\n[[%s]]\npaper = "%s"\npublished = %s\n')
    :format(name, name, tables.table, name, published) }
  for month, number in pairs(columns) do
    table.insert(toml, ("[[%s.month]]\nmonth = %s\n"):format(tables.table, month))
    for _, cell in ipairs(tables.cells) do
      local value = cell == tried and number or cell ~= tried and 1
      if value then table.insert(toml, ("%s = %d\n"):format(cell[1], value)) end
    end
  end
  return table.concat(toml)
end

-- The cases of such a rule, tried with each cell in turn.
function restated.cases(tables)
  local cases = {}
  for _, cell in ipairs(tables.cells) do
    local field, what = cell[1], cell[2]
    -- The report of June prints May again, with the number given.
    local function in_june(number, in_may)
      if in_may == nil then in_may = 9 end
      local may = { ["2019-04-01"] = 7, ["2019-05-01"] = in_may, ["2019-06-01"] = 5 }
      return printed("May", "2019-06-07", tables, cell, may)
        .. printed("June", "2019-07-05", tables, cell, { ["2019-05-01"] = number, ["2019-07-01"] = 5 })
    end
    local function add(name, given, expect, subject, as_of)
      table.insert(cases, { name = what .. ": " .. name, as_of = as_of or "2019-07-12", given = given, expect = expect,
        subject = subject or "June/2019-05-01" })
    end
    local heading = what .. " of May 2019 are "
    add("the same", in_june(9), "pass")
    add("one more", in_june(10), { note = heading .. "10 in Report of June: in Report of May they are 9, so that it is "
      .. "1 more; no simple convention gives 10" })
    add("the number of the month before", in_june(7), { note = heading .. "7 in Report of June: in Report of May they "
      .. "are 9, so that it is 2 fewer; 7 is what that paper has for Apr 2019" })
    add("the number of the month after", in_june(5), { note = heading .. "5 in Report of June: in Report of May they "
      .. "are 9, so that it is 4 fewer; 5 is what that paper has for Jun 2019" })
    add("lost in the later paper", in_june(false), { unknown = tables.month .. "." .. field })
    add("lost in the earlier paper", in_june(9, false), { unknown = tables.month .. "." .. field })
    add("lost in both", in_june(false, false), { unknown = tables.month .. "." .. field })
    add("of two papers of one day, told of that whose name comes later",
      printed("April", "2019-07-05", tables, cell, { ["2019-05-01"] = 9 })
        .. printed("June", "2019-07-05", tables, cell, { ["2019-05-01"] = 10 }),
      { note = heading .. "10 in Report of June: in Report of April they are 9, so that it is 1 more; no simple "
        .. "convention gives 10" })
    add("it is told of the later paper", in_june(10), "not_applicable", "May/2019-05-01")
    add("a month that only one has", in_june(10), "not_applicable", "June/2019-07-01")
    add("not before the later paper is published", in_june(10), "not_applicable", "May/2019-05-01", "2019-07-04")
  end
  return cases
end

return restated
