-- What a later paper foresees for a later day than the earlier one did was put off, and readers should be told.

-- The day by which it is foreseen, and its field: the last of the time that the paper names.
local function foreseen(m)
  local by = m.expected_by
  if by then return by, "expected_by" end
  return m.planned, "planned"
end

-- Whose word it is, where the record says so.
local function told_in(m)
  local paper = m.source.paper
  return paper and " in " .. tostring(paper) or ""
end

local function twice(first, second)
  return ([=[
[[paper]]
id = "january"
title = "Report of January"
[[paper]]
id = "march"
title = "Report of March"
[[milestone]]
id = "first"
name = "the final proposal"
%s
source = { paper = "january" }
[[milestone]]
id = "again"
name = "the decision on it"
foreseen_before = "first"
%s
source = { paper = "march" }
]=]):format(first, second)
end
local by_march = "expected_by = 2019-03-31"

return {
  id         = "RCN-025",
  title      = "Thing foreseen for a later day than in an earlier paper",
  subject    = "milestone",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019" },
  basis      = "derived",
  basis_note = "no clause asks for it: plans change; that a paper should say so is our conclusion",
  covers     = { "change/foreseen" },
  why        = "Who relied on the first day learns from neither paper that it is not kept.",
  fix        = "Say in the later paper that it was put off, from when and why.",

  applies = function(m) return m.foreseen_before ~= nil end,

  check = function(m, report)
    local before = m.foreseen_before
    local first, first_field = foreseen(before)
    local second, field = foreseen(m)
    if second <= first then return end
    report.note { at = field, about = { before }, facts = { { before, first_field } },
      with = { before = before, first = first, second = second, there = told_in(before), here = told_in(m),
        called = tostring(m) == tostring(before) and "" or ", called " .. tostring(m) },
      message = "{before} was foreseen by {first}{there}, and by {second}{here}{called}" }
  end,

  cases = {
    { name = "a month later", as_of = "2019-04-12", subject = "again", given = twice(by_march,
      "expected_by = 2019-04-30"), expect = { note = "the final proposal was foreseen by 31 Mar 2019 in Report of "
        .. "January, and by 30 Apr 2019 in Report of March, called the decision on it" } },
    { name = "a day later, as a day", as_of = "2019-04-12", subject = "again",
      given = twice("planned = 2019-03-31", "planned = 2019-04-01"), expect = { note =
        "the final proposal was foreseen by 31 Mar 2019 in Report of January, and by 1 Apr 2019 in Report of March, "
        .. "called the decision on it" } },
    { name = "which papers foresee it is not known", as_of = "2019-04-12", subject = "again", expect = { note =
      "the final proposal was foreseen by 15 Mar 2019, and by 12 Apr 2019, called the decision on it" }, given = [=[
[[milestone]]
id = "first"
name = "the final proposal"
planned = 2019-03-15
[[milestone]]
id = "again"
name = "the decision on it"
foreseen_before = "first"
planned = 2019-04-12
]=] },
    { name = "under the same name", as_of = "2019-04-12", subject = "again", expect = { note =
      "the proposal was foreseen by 15 Mar 2019, and by 12 Apr 2019" }, given = [=[
[[milestone]]
id = "first"
name = "the proposal"
planned = 2019-03-15
[[milestone]]
id = "again"
name = "the proposal"
foreseen_before = "first"
planned = 2019-04-12
]=] },
    { name = "for the same day", as_of = "2019-04-12", subject = "again", expect = "pass",
      given = twice(by_march, "planned = 2019-03-31") },
    { name = "for an earlier day", as_of = "2019-04-12", subject = "again", expect = "pass",
      given = twice(by_march, "planned = 2019-03-30") },
    { name = "the day of the later paper is not known", as_of = "2019-04-12", subject = "again",
      expect = { unknown = "milestone.planned" }, given = twice(by_march, "") },
    { name = "that of the earlier paper is not known", as_of = "2019-04-12", subject = "again",
      expect = { unknown = "milestone.planned" }, given = twice("", by_march) },
    { name = "the earlier paper's has no record", as_of = "2019-04-12",
      expect = { unknown = "milestone.foreseen_before" },
      given = '[[milestone]]\nid = "again"\nname = "the proposal"\nforeseen_before = "first"\n' .. by_march .. "\n" },
    { name = "foreseen once", as_of = "2019-04-12", subject = "first", expect = "not_applicable",
      given = twice(by_march, "planned = 2019-04-30") },
  },
}
