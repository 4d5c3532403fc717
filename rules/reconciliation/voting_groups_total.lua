-- The published number of Voting Groups is the sum of those of the Party Categories, and the DCC where it is counted.
local explain = use "explain"

local function membership(facts, categories)
  local toml = { ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[membership_count]]
paper = "report"
published = 2019-06-07
as_at = 2019-05-31
%s
]=]):format(facts) }
  for category, number in pairs(categories) do
    table.insert(toml, ([=[
[[membership_count.category]]
category = "%s"
%s
]=]):format(category, number and "published_voting_groups = " .. number or ""))
  end
  return table.concat(toml)
end

-- 252 in all, with the number of the fifth category as given.
local function of_five(facts, other)
  return membership(facts, { large_supplier = 12, small_supplier = 117, electricity_network = 17, gas_network = 13,
    other_sec_party = other })
end

return {
  id         = "RCN-003",
  title      = "Number of Voting Groups that isn't the sum of those of the Party Categories",
  subject    = "membership_count",
  severity   = "minor",
  cites      = { "Operations Report January 2019, 1.5 and Figure 1" },
  basis      = "derived",
  basis_note = "no clause asks for it: every Voting Group is of one Party Category, so that those of all are the sum",
  why        = "Panel Members are elected by Voting Groups: their number in each category must be right.",
  fix        = "Count the Voting Groups of each category again, and say of both numbers whether the DCC is in them.",

  applies = function(m) return #m.membership_categories > 0 end,

  check = function(m, report)
    local total, sum, rows = m.published_voting_groups, 0, {}
    local has, categories = {}, param("reconciliation.category_names", m.as_at)
    for _, row in ipairs(m.membership_categories) do
      local groups = row:maybe "published_voting_groups"
      if groups then
        sum = sum + groups
        table.insert(rows, { name = row:in_words "category", value = groups })
        has[row.category] = true
      end
    end
    local names = {}
    for category in pairs(categories) do
      if not has[category] then table.insert(names, category) end
    end
    if #names > 0 then
      report.unknown { missing = "membership_category.published_voting_groups", at = "published_voting_groups",
        with = { sum = sum, left = explain.left(total, sum), names = explain.enumerate(names) },
        message = "the Voting Groups in the {subject} lack the number for {names}: the others add up to {sum}, and "
          .. "{left}" }
      return
    end
    if sum ~= total and sum + 1 ~= total then
      report.note { at = "published_voting_groups",
        with = { sum = sum, apart = explain.apart(total, sum),
          explained = explain.say(total, explain.total(total, rows, false)) },
        message = "the Voting Groups in the {subject} are {published_voting_groups}: those of the categories add up to "
          .. "{sum}, so that it is {apart}; {explained}" }
      return
    end
    if sum + (m.dcc == "counted" and 1 or 0) == total then return end
    report.note { at = "published_voting_groups",
      with = { sum = sum, dcc = m:in_words "dcc", counted = sum == total and "without" or "with" },
      message = "the Voting Groups in the {subject} are {published_voting_groups}, {dcc}: those of the categories add "
        .. "up to {sum}, so that it is the number {counted} the DCC" }
  end,

  cases = {
    { name = "plus the DCC", as_of = "2019-06-14", expect = "pass",
      given = of_five('published_voting_groups = 252\ndcc = "not_counted"', 93) },
    { name = "including the DCC", as_of = "2019-06-14", expect = "pass",
      given = of_five('published_voting_groups = 253\ndcc = "counted"', 93) },
    { name = "the DCC is said to be in it, and isn't", as_of = "2019-06-14",
      given = of_five('published_voting_groups = 252\ndcc = "counted"', 93), expect = {
      note = "the Voting Groups in the membership stated in Report of May 2019 are 252, including the DCC: those of "
        .. "the categories add up to 252, so that it is the number without the DCC" } },
    { name = "the DCC is said not to be in it, and is", as_of = "2019-06-14",
      given = of_five('published_voting_groups = 253\ndcc = "not_counted"', 93), expect = {
      note = "the Voting Groups in the membership stated in Report of May 2019 are 253, plus the DCC: those of the "
        .. "categories add up to 252, so that it is the number with the DCC" } },
    { name = "whether the DCC is in it is not known", as_of = "2019-06-14",
      expect = { unknown = "membership_count.dcc" }, given = of_five("published_voting_groups = 252", 93) },
    { name = "it is wrong, whether the DCC is in it or not", as_of = "2019-06-14",
      given = of_five("published_voting_groups = 254", 93), expect = {
      note = "the Voting Groups in the membership stated in Report of May 2019 are 254: those of the categories add up "
        .. "to 252, so that it is 2 more; no simple convention gives 254" } },
    { name = "a category left out", as_of = "2019-06-14", given = of_five("published_voting_groups = 239", 93),
      expect = { note = "the Voting Groups in the membership stated in Report of May 2019 are 239: those of the "
        .. "categories add up to 252, so that it is 13 fewer; 239 is the sum without Gas Networks" } },
    { name = "two categories left out", as_of = "2019-06-14", given = of_five("published_voting_groups = 222", 93),
      expect = { note = "the Voting Groups in the membership stated in Report of May 2019 are 222: those of the "
        .. "categories add up to 252, so that it is 30 fewer; 222 is the sum without Electricity Networks and Gas "
        .. "Networks" } },
    { name = "four left out: that explains nothing", as_of = "2019-06-14",
      given = of_five("published_voting_groups = 117", 93), expect = {
      note = "the Voting Groups in the membership stated in Report of May 2019 are 117: those of the categories add up "
        .. "to 252, so that it is 135 fewer; no simple convention gives 117" } },
    { name = "all rows but one are lost", as_of = "2019-06-14",
      expect = { unknown = "membership_category.published_voting_groups" },
      given = membership('published_voting_groups = 12\ndcc = "not_counted"', { large_supplier = 12 }) },
    { name = "a number is lost", as_of = "2019-06-14",
      expect = { unknown = "membership_category.published_voting_groups" },
      given = of_five('published_voting_groups = 252\ndcc = "not_counted"', false) },
    { name = "a whole row is lost", as_of = "2019-06-14",
      expect = { unknown = "membership_category.published_voting_groups" },
      given = membership('published_voting_groups = 29\ndcc = "not_counted"',
        { large_supplier = 12, electricity_network = 17 }) },
    { name = "the total is lost", as_of = "2019-06-14",
      expect = { unknown = "membership_count.published_voting_groups" }, given = of_five('dcc = "not_counted"', 93) },
    { name = "there is no breakdown", as_of = "2019-06-14", expect = "not_applicable",
      given = membership("published_voting_groups = 252", {}) },
  },
}
