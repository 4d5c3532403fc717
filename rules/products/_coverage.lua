-- Which days of an entry's time on the list its certificates of a scheme cover. `conditions` has their conditional
-- withdrawals count too. Where the state lacks a day, two answers frame the truth: `surely` leaves a certificate out of
-- which a day is not known; without it, such a one began long ago or never ends.
local coverage = {}

-- Before this day the list was not law, and what was on it is not judged.
local law_since = date "2016-10-27"

-- The last conditional withdrawal that was set, unless the condition was met.
local function condition_on(c)
  local last
  for _, each in ipairs(c.conditional_withdrawals) do last = each end
  if last and not last.met then return last end
end

local function earliest(a, b)
  if a and b then return a < b and a or b end    -- mutation: where the days are the same, either will do
  return a or b
end

-- Which field has its last day; none where it has no end.
local function end_field(c)
  if not c.lifetime then return "expires" end
  if c.scheme == "cpa" then return "renewal_due" end
end

-- { first, last }, where nil is without a limit; nil where the days are not all known and have to be.
local function span(c, how)
  local field, condition = end_field(c), how.conditions and condition_on(c)
  local first, last = c:maybe "issued", field and c:maybe(field)
  local withdrawal = condition and condition:maybe "takes_effect"
  if how.surely and (not first or field and not last or condition and not withdrawal) then return nil end
  return { first = first, last = earliest(earliest(last, c.withdrawn), withdrawal) }
end

local function spans_of(e, scheme, how)
  local spans = {}
  for _, c in ipairs(e.certificates) do
    if c.scheme == scheme then table.insert(spans, span(c, how)) end
  end
  return spans
end

-- The last day up to which the spans cover from that day on; nil where none does on that day, true without a limit.
local function covered_to(spans, day)
  local last
  for _, each in ipairs(spans) do
    local begun = not each.first or each.first <= day
    if begun and not each.last then return true end
    -- mutation: where the days are the same, either will do
    if begun and day <= each.last and (not last or last < each.last) then last = each.last end
  end
  return last and (covered_to(spans, last + 1) or last)
end

local function next_begin(spans, day)
  local begin
  for _, each in ipairs(spans) do
    if each.first and day < each.first then begin = earliest(begin, each.first) end
  end
  return begin
end

-- The last day on the list of which there can be a question: the one before it was removed, or today.
function coverage.until_day(e) return e.removed and e.removed - 1 or today end

-- The stretches { first, last } of its time on the list that no certificate covers, for all that is known.
function coverage.gaps(e, scheme, how)
  local spans, last_day = spans_of(e, scheme, how), coverage.until_day(e)
  local found, day = {}, e:maybe "added" or last_day
  if day < law_since then day = law_since end    -- mutation: where the days are the same, either will do
  while day <= last_day do
    local covered = covered_to(spans, day)
    if covered == true then break end
    if not covered then
      local begin = next_begin(spans, day)
      covered = begin and begin <= last_day and begin - 1 or last_day
      table.insert(found, { first = day, last = covered })
    end
    day = covered + 1
  end
  return found
end

-- How a message tells of one of these stretches; where it is not known since when, only the last day is.
function coverage.told(e, gap)
  if not e:maybe "added" then return "was still listed {first}" end
  if e.removed or gap.last < today then return "was listed from {first} to {last}" end
  return "has been listed since {first}"
end

local function for_sure(how) return { surely = true, conditions = how.conditions } end

-- Ends the check as unknown where a day is missing on which it depends whether there are more gaps.
function coverage.demand(e, scheme, how)
  local _ = e.added
  local known, at_most = coverage.gaps(e, scheme, how), coverage.gaps(e, scheme, for_sure(how))
  local same = #known == #at_most
  for i, gap in ipairs(known) do
    same = same and gap.first == at_most[i].first and gap.last == at_most[i].last
  end
  if same then return end
  for _, c in ipairs(e.certificates) do
    if c.scheme == scheme then
      local field, condition = end_field(c), how.conditions and condition_on(c)
      assert(c.issued and (not field or c[field]) and (not condition or condition.takes_effect))
    end
  end
end

-- The last day that is surely covered from today on; nil where there is none, or no end.
function coverage.to_come(e, scheme, how)
  local covered = covered_to(spans_of(e, scheme, for_sure(how)), today)
  return covered ~= true and covered or nil
end

return coverage
