-- What a published figure may be, where it isn't what the state makes it: the simplest convention that gives it, or
-- those, where several are as simple. It explains, and never judges.
local explain = {}

-- "633.07 is the sum without Data Quality, or ..."
function explain.say(figure, meanings)
  if #meanings == 0 then return "no simple convention gives " .. figure end
  return figure .. " is " .. table.concat(meanings, ", or ")
end

-- The meanings whose number is the figure: candidates are { meaning, number }, simplest first.
function explain.among(figure, candidates)
  local meanings = {}
  for _, candidate in ipairs(candidates) do
    if candidate[2] == figure then table.insert(meanings, candidate[1]) end
  end
  return meanings
end

-- How far a published figure is from what was counted, which is another: "9 more".
function explain.apart(figure, counted)
  if figure > counted then return figure - counted .. " more" end    -- mutation: they are not the same here
  return counted - figure .. " fewer"
end

-- What a total leaves for rows that were lost, given the sum of the others.
function explain.left(total, sum)
  -- mutation: no case sees the words of what is unknown
  if sum > total then return "the total of " .. total .. " is even short of them" end
  return "the total of " .. total .. " leaves " .. total - sum .. " for what is lost"
end

function explain.enumerate(names)
  if #names < 2 then return names[1] end
  return table.concat(names, ", ", 1, #names - 1) .. " and " .. names[#names]
end

-- Calls visit with each choice of `size` rows from the one numbered `first` on.
local function choose(rows, size, first, chosen, sum, visit)
  if size == 0 then
    visit(chosen, sum)
    return
  end
  for i = first, #rows - size + 1 do
    table.insert(chosen, rows[i].name)
    choose(rows, size - 1, i + 1, chosen, sum + rows[i].value, visit)
    table.remove(chosen)
  end
end

-- The fewest rows, three at most, that make up the gap between the sum of all and the figure, but for the slack.
local function make_up(rows, gap, slack)
  local found = {}
  -- lint: LNT-017 what a reader can follow, no number of the Code
  for size = 1, math.min(3, #rows - 1) do
    choose(rows, size, 1, {}, 0, function(names, sum)
      if math.abs(sum - gap) > slack then return end
      table.insert(found, explain.enumerate(names) .. (sum == gap and "" or ", but for rounding"))
    end)
    if #found > 0 then break end
  end
  return found
end

-- What a total may be that isn't the sum of its rows, { name, value } in whole units; each of them, and the total, may
-- be rounded by half a unit where `rounded`.
function explain.total(figure, rows, rounded)
  local sum = 0
  for _, row in ipairs(rows) do sum = sum + row.value end
  local slack = rounded and (#rows + 1) // 2 or 0
  if math.abs(figure - sum) <= slack then return { "what the sum may be before its rows were rounded" } end
  local meanings = {}
  -- mutation: they are not the same here
  local word = figure < sum and "the sum without " or "the sum with a second time "
  for i, names in ipairs(make_up(rows, math.abs(figure - sum), slack)) do meanings[i] = word .. names end
  return meanings
end

return explain
