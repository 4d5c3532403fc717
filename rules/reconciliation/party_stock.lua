-- The published number of Parties is the one published before it, and the accessions, withdrawals and expulsions since.
local explain, months = use "explain", use "months"

-- The count of the latest day before, of whatever paper; nil where there is none.
local function count_before(m)
  local before
  for _, other in ipairs(state.membership_counts) do
    if other.as_at < m.as_at and not (before and other.as_at <= before.as_at) then before = other end
  end
  return before
end

-- The month's column that has the cell, in the count's own paper or else in another.
local function column_with(m, month, field)
  local found
  for _, column in ipairs(state.party_statistics_months) do
    local has = months.same(column.month, month) and column:maybe(field) ~= nil
    if has and (not found or column.party_statistics.paper == m.paper) then found = column end
  end
  return found
end

local function without_dcc(m) return m.published_parties - (m.dcc == "counted" and 1 or 0) end

-- The sums of the movements, and what each month added; nil, the field that is lacking, and its month.
local function movements(first, m)
  local sums, by_month = { accessions = 0, withdrawals = 0, expulsions = 0, facts = {} }, {}
  local month = first + 1    -- mutation: any of the first days of a month will do
  while month <= m.as_at do    -- mutation: the count is of the last day of a month
    local net = 0
    for movement, sign in pairs { accessions = 1, withdrawals = -1, expulsions = -1 } do
      local field = "published_" .. movement
      local column = column_with(m, month, field)
      if not column then return nil, "party_statistics_month." .. field, month end
      local number = column[field]
      table.insert(sums.facts, { column, field })
      sums[movement] = sums[movement] + number
      net = net + sign * number
    end
    table.insert(by_month, { month = month, net = net })
    month = days.add_months(month, 1)
  end
  return sums, by_month
end

local function meanings(m, made, sums, by_month)
  local dcc = m.dcc == "counted" and 1 or 0
  local found = explain.among(m.published_parties,
    { { "that number without the DCC", dcc == 1 and made }, { "that number with the DCC", dcc == 0 and made + 1 } })
  if #found > 0 then return found end
  local candidates = {}
  for _, one in ipairs(by_month) do
    local meaning = "the number without the movements of " .. months.name(one.month)
    table.insert(candidates, { meaning, made - one.net + dcc })
  end
  table.insert(candidates, { "the number with the Parties expelled", made + sums.expulsions + dcc })
  table.insert(candidates, { "the number with the Parties that withdrew", made + sums.withdrawals + dcc })
  return explain.among(m.published_parties, candidates)
end

local function paper(name, as_at, facts)
  return ([=[
[[paper]]
id = "%s"
title = "Report of %s"
[[membership_count]]
paper = "%s"
published = 2019-08-09
as_at = %s
%s
]=]):format(name, name, name, as_at, facts)
end

local function statistics(name, columns)
  local toml = { ('[[party_statistics]]\npaper = "%s"\npublished = 2019-08-09\n'):format(name) }
  for month, numbers in pairs(columns) do
    table.insert(toml, ("[[party_statistics.month]]\nmonth = %s\n%s\n"):format(month, numbers))
  end
  return table.concat(toml)
end

local function numbers(accessions, withdrawals, expulsions)
  return ("published_accessions = %d\npublished_withdrawals = %d\npublished_expulsions = %d")
    :format(accessions, withdrawals, expulsions)
end

-- 300 at the end of May and plus the DCC, then 10 - 0 - 1 in June and 5 - 2 - 0 in July: 312.
local function in_july(facts, may)
  return paper("May", "2019-05-31", may or 'published_parties = 300\ndcc = "not_counted"')
    .. paper("July", "2019-07-31", facts) .. statistics("July", {
      ["2019-05-01"] = numbers(50, 0, 0), ["2019-06-01"] = numbers(10, 0, 1), ["2019-07-01"] = numbers(5, 2, 0) })
end

local heading = "Parties on 31 Jul 2019 are published in Report of July as "
local made = "300 without it on 31 May 2019, with 15 acceded, 2 withdrawn and 1 expelled since, make 312"

return {
  id         = "RCN-004",
  title      = "Number of Parties that its movements don't lead to",
  subject    = "membership_count",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Membership and Table 3" },
  basis      = "derived",
  basis_note = "no clause asks for it: the number of Parties changes by accession, withdrawal and expulsion alone",
  covers     = { "party/stock" },
  why        = "Where the number and the movements disagree, an accession or exit is not recorded, or recorded twice.",
  fix        = "Count the Parties on SECCo's register, and say in the report whether the DCC is one of them.",

  applies = function(m) return count_before(m) ~= nil end,

  check = function(m, report)
    local before = count_before(m)
    for _, count in ipairs { before, m } do
      if (count.as_at + 1).day ~= 1 then
        report.unknown { missing = "membership_count.as_at", at = "published_parties", with = { day = count.as_at },
          message = "{subject} can't be made from the movements of months, as {day} is no last day of one" }
        return
      end
    end
    local opening, closing = without_dcc(before), without_dcc(m)
    local sums, by_month, month = movements(before.as_at, m)
    if not sums then
      report.unknown { missing = by_month, at = "published_parties", about = { before },
        with = { month = months.name(month), before = before },
        message = "{subject} can't be made from the {before}: the movements of {month} are not all in the state" }
      return
    end
    local made = opening + sums.accessions - sums.withdrawals - sums.expulsions
    if made == closing then return end

    table.insert(sums.facts, { before, "published_parties" })
    report.note { at = "published_parties", about = { before }, facts = sums.facts,
      with = { made = made, closing = closing, opening = opening, accessions = sums.accessions,
        withdrawals = sums.withdrawals, expulsions = sums.expulsions, since = before.as_at,
        dcc = m:in_words "dcc", apart = explain.apart(closing, made),
        explained = explain.say(m.published_parties, meanings(m, made, sums, by_month)) },
      message = "Parties on {as_at} are published in {paper} as {published_parties} {dcc}: {opening} without it on "
        .. "{since}, with {accessions} acceded, {withdrawals} withdrawn and {expulsions} expelled since, make {made}, "
        .. "so that the {closing} without it are {apart}; {explained}" }
  end,

  cases = {
    { name = "the movements lead to it", as_of = "2019-08-16", subject = "July", expect = "pass",
      given = in_july('published_parties = 312\ndcc = "not_counted"') },
    { name = "and with the DCC counted", as_of = "2019-08-16", subject = "July", expect = "pass",
      given = in_july('published_parties = 313\ndcc = "counted"') },
    { name = "and with the DCC counted in May", as_of = "2019-08-16", subject = "July", expect = "pass",
      given = in_july('published_parties = 312\ndcc = "not_counted"', 'published_parties = 301\ndcc = "counted"') },
    { name = "the DCC is said to be counted, and isn't", as_of = "2019-08-16", subject = "July",
      given = in_july('published_parties = 312\ndcc = "counted"'), expect = {
      note = heading .. "312 including the DCC: " .. made .. ", so that the 311 without it are 1 fewer; 312 is that "
        .. "number without the DCC" } },
    { name = "the DCC is said not to be counted, and is", as_of = "2019-08-16", subject = "July",
      given = in_july('published_parties = 313\ndcc = "not_counted"'), expect = {
      note = heading .. "313 plus the DCC: " .. made .. ", so that the 313 without it are 1 more; 313 is that number "
        .. "with the DCC" } },
    { name = "the movements of a month are left out", as_of = "2019-08-16", subject = "July",
      given = in_july('published_parties = 303\ndcc = "not_counted"'), expect = {
      note = heading .. "303 plus the DCC: " .. made .. ", so that the 303 without it are 9 fewer; 303 is the number "
        .. "without the movements of Jun 2019" } },
    { name = "the movements of the last month are left out", as_of = "2019-08-16", subject = "July",
      given = in_july('published_parties = 309\ndcc = "not_counted"'), expect = {
      note = heading .. "309 plus the DCC: " .. made .. ", so that the 309 without it are 3 fewer; 309 is the number "
        .. "without the movements of Jul 2019" } },
    { name = "those expelled are still counted", as_of = "2019-08-16", subject = "July",
      given = in_july('published_parties = 314\ndcc = "counted"'), expect = {
      note = heading .. "314 including the DCC: " .. made .. ", so that the 313 without it are 1 more; 314 is the "
        .. "number with the Parties expelled" } },
    { name = "those that withdrew are still counted", as_of = "2019-08-16", subject = "July",
      given = in_july('published_parties = 315\ndcc = "counted"'), expect = {
      note = heading .. "315 including the DCC: " .. made .. ", so that the 314 without it are 2 more; 315 is the "
        .. "number with the Parties that withdrew" } },
    { name = "no convention gives it", as_of = "2019-08-16", subject = "July",
      given = in_july('published_parties = 350\ndcc = "not_counted"'), expect = {
      note = heading .. "350 plus the DCC: " .. made .. ", so that the 350 without it are 38 more; no simple "
        .. "convention gives 350" } },
    { name = "whether the DCC is counted is not known", as_of = "2019-08-16", subject = "July",
      expect = { unknown = "membership_count.dcc" }, given = in_july("published_parties = 312") },
    { name = "whether it was in May is not known", as_of = "2019-08-16", subject = "July",
      expect = { unknown = "membership_count.dcc" },
      given = in_july('published_parties = 312\ndcc = "not_counted"', "published_parties = 300") },
    { name = "the number is lost", as_of = "2019-08-16", subject = "July",
      expect = { unknown = "membership_count.published_parties" }, given = in_july('dcc = "not_counted"') },
    { name = "a cell is lost", as_of = "2019-08-16", subject = "July",
      expect = { unknown = "party_statistics_month.published_expulsions" },
      given = paper("May", "2019-05-31", 'published_parties = 300\ndcc = "not_counted"')
        .. paper("July", "2019-06-30", 'published_parties = 309\ndcc = "not_counted"')
        .. statistics("July", { ["2019-06-01"] = "published_accessions = 10\npublished_withdrawals = 0" }) },
    { name = "a month is in another paper only", as_of = "2019-08-16", subject = "July", expect = "pass",
      given = paper("May", "2019-05-31", 'published_parties = 300\ndcc = "not_counted"')
        .. paper("July", "2019-06-30", 'published_parties = 309\ndcc = "not_counted"')
        .. statistics("May", { ["2019-06-01"] = numbers(10, 0, 1) }) },
    { name = "its own paper goes before another", as_of = "2019-08-16", subject = "July", expect = "pass",
      given = paper("May", "2019-05-31", 'published_parties = 300\ndcc = "not_counted"')
        .. paper("July", "2019-06-30", 'published_parties = 309\ndcc = "not_counted"')
        .. statistics("July", { ["2019-06-01"] = numbers(10, 0, 1) })
        .. statistics("May", { ["2019-06-01"] = numbers(11, 0, 1) }) },
    { name = "its own paper goes before another, wherever that stands", as_of = "2019-08-16", subject = "July",
      expect = "pass",
      given = paper("April", "2019-04-30", 'published_parties = 300\ndcc = "not_counted"')
        .. paper("July", "2019-05-31", 'published_parties = 309\ndcc = "not_counted"')
        .. statistics("July", { ["2019-05-01"] = numbers(10, 0, 1) })
        .. statistics("April", { ["2019-05-01"] = numbers(11, 0, 1) }) },
    { name = "a month is in no paper", as_of = "2019-08-16", subject = "July",
      expect = { unknown = "party_statistics_month.published_accessions" },
      given = paper("May", "2019-05-31", 'published_parties = 300\ndcc = "not_counted"')
        .. paper("July", "2019-06-30", 'published_parties = 300\ndcc = "not_counted"') },
    { name = "a count within a month", as_of = "2019-08-16", subject = "July",
      expect = { unknown = "membership_count.as_at" },
      given = paper("May", "2019-05-30", 'published_parties = 300\ndcc = "not_counted"')
        .. paper("July", "2019-06-30", 'published_parties = 300\ndcc = "not_counted"')
        .. statistics("July", { ["2019-06-01"] = numbers(0, 0, 0) }) },
    { name = "it is the first", as_of = "2019-08-16", subject = "May", expect = "not_applicable",
      given = in_july('published_parties = 312\ndcc = "not_counted"') },
    { name = "of two of one day, that of the first paper by its name", as_of = "2019-08-16", subject = "July",
      expect = "pass", given = paper("April", "2019-05-31", 'published_parties = 300\ndcc = "not_counted"')
        .. in_july('published_parties = 312\ndcc = "not_counted"', 'published_parties = 1\ndcc = "not_counted"') },
    { name = "the last one before counts", as_of = "2019-08-16", subject = "July", expect = "pass",
      given = paper("April", "2019-04-30", 'published_parties = 1\ndcc = "not_counted"')
        .. in_july('published_parties = 312\ndcc = "not_counted"') },
  },
}
