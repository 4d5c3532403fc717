-- The published number of Parties in default is that of the month before, and those new, resolved and expelled in it.
local explain, months = use "explain", use "months"

local function counts_of(m, what)
  local found = {}
  for _, count in ipairs(m.party_statistics.paper.stated_counts) do
    if count.counts == what and count.month and months.same(count.month, m.month) then table.insert(found, count) end
  end
  return found
end

-- How many of those expelled were in default: at least, and at most. Nobody is expelled into a default.
local function expelled_in_default(m)
  local sure, not_in_default = 0, 0
  for _, expelled in ipairs(m.footnoted_expulsions) do
    local was_in_default = expelled:maybe "was_in_default"
    if was_in_default then sure = sure + 1 end
    if was_in_default == false then not_in_default = not_in_default + 1 end
  end
  return sure, math.max(sure, m.published_expulsions - not_in_default)
end

local function range(least, most) return least == most and tostring(least) or least .. " to " .. most end

local function meanings(closing, opening, new, resolved, expelled)
  return explain.among(closing, {
    { "the number of the month before", opening },
    { "the number with the new ones left out", opening - resolved - expelled },
    { "the number with the resolved ones left out", opening + new - expelled },
  })
end

local function months_of(before, now, counts)
  local toml = { ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[party_statistics]]
paper = "report"
published = 2019-06-07
%s
[[party_statistics.month]]
month = 2019-05-01
%s
]=]):format(before and "[[party_statistics.month]]\nmonth = 2019-04-01\n" .. before or "", now) }
  for what, number in pairs(counts) do
    table.insert(toml, ([=[
[[stated_count]]
paper = "report"
published = 2019-06-07
what = "%s in May"
figure = %d
counts = "%s"
month = 2019-05-01
]=]):format(what, number, what))
  end
  return table.concat(toml)
end

-- The case is about May 2019; six were in default in April.
local function in_may(now, counts) return months_of("published_in_default = 6", now, counts) end

local function expelled(in_default)
  return ('[[party_statistics.month.expelled]]\nname = "Alpha Energy Limited"\n%s\n')
    :format(in_default == nil and "" or "was_in_default = " .. tostring(in_default))
end

local report_may = "report/2019-05-01"
local heading = "Parties in default in Report of May 2019 go from 6 to "

return {
  id         = "RCN-005",
  title      = "Number of Parties in default that its movements don't lead to",
  subject    = "party_statistics_month",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Events of Default and Table 3" },
  basis      = "derived",
  basis_note = "no clause asks for it: a default ends by being resolved or by expulsion; one is counted for a Party",
  covers     = { "party/stock" },
  why        = "Where they disagree, some default began or ended without a record of it.",
  fix        = "Go through the defaults one by one, and give in the report the number new, resolved and expelled.",

  applies = function(m) return #counts_of(m, "new_defaults") + #counts_of(m, "resolved_defaults") > 0 end,

  check = function(m, report)
    local paper = m.party_statistics.paper
    local before = months.find(m.party_statistics.party_statistics_months, days.add_months(m.month, -1))
    if not before then
      report.unknown { missing = "party_statistics_month.published_in_default", at = "published_in_default",
        with = { month = months.name(m.month), paper = paper },
        message = "Parties in default in {month} can't be compared: {paper} has no number for the month before" }
      return
    end
    local stated, about = {}, { before }
    for _, what in ipairs { "new_defaults", "resolved_defaults" } do
      for _, count in ipairs(counts_of(m, what)) do
        table.insert(about, count)
        if stated[what] and stated[what] ~= count.figure then
          report.note { at = { count, "figure" }, key = what, about = about,
            with = { first = about[#about - 1], figure = stated[what], other = count.figure, second = count },
            message = "{first} are {figure}, but {second} are {other}" }
          return
        end
        stated[what] = count.figure
      end
    end
    for _, expelled_party in ipairs(m.footnoted_expulsions) do table.insert(about, expelled_party) end

    local opening, closing = before.published_in_default, m.published_in_default
    local new, resolved = stated.new_defaults, stated.resolved_defaults
    local least, most = expelled_in_default(m)
    local named = { month = months.name(m.month), paper = paper, opening = opening, closing = closing,
      expelled = range(least, most), new = new, resolved = resolved }

    -- What neither the table nor the prose states has to make up the rest, and can't be less than none.
    if not (new and resolved) then
      local lacking = resolved and "new" or "resolved"
      local low, high
      if resolved then
        low, high = closing - opening + resolved + least, closing - opening + resolved + most
      else
        low, high = opening + new - closing - most, opening + new - closing - least
      end
      named.lacking, named.stated = lacking, resolved and resolved .. " resolved" or new .. " new"
      if high < 0 then
        report.note { at = "published_in_default", about = about, with = named,
          message = "Parties in default in {paper} go from {opening} to {closing} in {month}, with {stated} and "
            .. "{expelled} expelled: no number of {lacking} ones makes that possible" }
        return
      end
      named.rest = range(math.max(low, 0), high)    -- mutation: no case sees the words of what is unknown
      report.unknown { missing = "stated_count.figure", at = "published_in_default", about = about, with = named,
        message = "Parties in default in {paper} go from {opening} to {closing} in {month}, with {stated} and "
          .. "{expelled} expelled: that takes {rest} {lacking}, of which the paper says nothing" }
      return
    end

    local low, high = opening + new - resolved - most, opening + new - resolved - least
    if low == high and closing == low then return end
    if low <= closing and closing <= high then
      report.unknown { missing = "footnoted_expulsion.was_in_default", at = "published_in_default", about = about,
        with = named,
        message = "Parties in default in {paper} go from {opening} to {closing} in {month}, with {new} new and "
          .. "{resolved} resolved: whether those expelled were in default is not in the state" }
      return
    end
    named.made = range(low, high)
    -- mutation: they are not the same here
    named.apart = closing > high and closing - high .. " more" or low - closing .. " fewer"
    named.explained = explain.say(closing, meanings(closing, opening, new, resolved, most))
    report.note { at = "published_in_default", about = about, with = named,
      message = "Parties in default in {paper} go from {opening} to {closing} in {month}: with {new} new, {resolved} "
        .. "resolved and {expelled} expelled they would be {made}, so that it is {apart}; {explained}" }
  end,

  cases = {
    { name = "the movements lead to it", as_of = "2019-06-14", subject = report_may, expect = "pass",
      given = in_may("published_in_default = 5\npublished_expulsions = 0",
        { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "one was expelled from its default", as_of = "2019-06-14", subject = report_may, expect = "pass",
      given = in_may("published_in_default = 4\npublished_expulsions = 1\n" .. expelled(true),
        { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "one was expelled, and not from a default", as_of = "2019-06-14", subject = report_may, expect = "pass",
      given = in_may("published_in_default = 5\npublished_expulsions = 1\n" .. expelled(false),
        { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "whether one expelled was in default would decide", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "footnoted_expulsion.was_in_default" },
      given = in_may("published_in_default = 4\npublished_expulsions = 1\n" .. expelled(),
        { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "and if it was not", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "footnoted_expulsion.was_in_default" },
      given = in_may("published_in_default = 5\npublished_expulsions = 1\n" .. expelled(),
        { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "two were expelled, and one of them not from a default", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "footnoted_expulsion.was_in_default" },
      given = in_may("published_in_default = 4\npublished_expulsions = 2\n" .. expelled(false)
        .. '[[party_statistics.month.expelled]]\nname = "Beta Energy Limited"\n',
        { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "one more than any reading makes", as_of = "2019-06-14", subject = report_may,
      given = in_may("published_in_default = 5\npublished_expulsions = 1\n" .. expelled(),
        { new_defaults = 0, resolved_defaults = 2 }), expect = {
      note = heading .. "5 in May 2019: with 0 new, 2 resolved and 0 to 1 expelled they would be 3 to 4, so that it is "
        .. "1 more; 5 is the number with the resolved ones left out" } },
    { name = "one fewer than any reading makes", as_of = "2019-06-14", subject = report_may,
      given = in_may("published_in_default = 3\npublished_expulsions = 1\n" .. expelled(),
        { new_defaults = 1, resolved_defaults = 2 }), expect = {
      note = heading .. "3 in May 2019: with 1 new, 2 resolved and 0 to 1 expelled they would be 4 to 5, so that it is "
        .. "1 fewer; 3 is the number with the new ones left out" } },
    { name = "nothing was taken off or added", as_of = "2019-06-14", subject = report_may,
      given = in_may("published_in_default = 6\npublished_expulsions = 0", { new_defaults = 1, resolved_defaults = 3 }),
      expect = { note = heading .. "6 in May 2019: with 1 new, 3 resolved and 0 expelled they would be 4, so that it "
        .. "is 2 more; 6 is the number of the month before" } },
    { name = "how many were resolved is not stated", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "stated_count.figure" },
      given = in_may("published_in_default = 5\npublished_expulsions = 1\n" .. expelled(true), { new_defaults = 1 }) },
    { name = "nor would any number of them do", as_of = "2019-06-14", subject = report_may,
      given = in_may("published_in_default = 7\npublished_expulsions = 1\n" .. expelled(true), { new_defaults = 1 }),
      expect = { note = heading .. "7 in May 2019, with 1 new and 1 expelled: no number of resolved ones makes that "
        .. "possible" } },
    { name = "none resolved would just do", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "stated_count.figure" },
      given = in_may("published_in_default = 6\npublished_expulsions = 1\n" .. expelled(true), { new_defaults = 1 }) },
    { name = "how many are new is not stated", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "stated_count.figure" },
      given = in_may("published_in_default = 5\npublished_expulsions = 0", { resolved_defaults = 2 }) },
    { name = "nor would any number of new ones do", as_of = "2019-06-14", subject = report_may,
      given = in_may("published_in_default = 3\npublished_expulsions = 0", { resolved_defaults = 2 }), expect = {
      note = heading .. "3 in May 2019, with 2 resolved and 0 expelled: no number of new ones makes that possible" } },
    { name = "the number is lost", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "party_statistics_month.published_in_default" },
      given = in_may("published_expulsions = 0", { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "the expulsions are lost", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "party_statistics_month.published_expulsions" },
      given = in_may("published_in_default = 5", { new_defaults = 1, resolved_defaults = 2 }) },
    { name = "the month before is not printed", as_of = "2019-06-14", subject = report_may,
      expect = { unknown = "party_statistics_month.published_in_default" },
      given = months_of(nil, "published_in_default = 5\npublished_expulsions = 0", { new_defaults = 1 }) },
    { name = "two sentences disagree", as_of = "2019-06-14", subject = report_may,
      given = in_may("published_in_default = 6\npublished_expulsions = 0", { new_defaults = 0 }) .. [=[
[[stated_count]]
paper = "report"
published = 2019-06-07
what = "defaults that began in May"
figure = 1
counts = "new_defaults"
month = 2019-05-01
]=], expect = {
      note = '"defaults that began in May" in Report of May 2019 are 1, but "new_defaults in May" in Report of May '
        .. '2019 '
        .. 'are 0' } },
    { name = "no movement is stated", as_of = "2019-06-14", subject = report_may, expect = "not_applicable",
      given = in_may("published_in_default = 5\npublished_expulsions = 0", {}) },
    { name = "no movement is stated for that month", as_of = "2019-06-14", subject = "report/2019-04-01",
      expect = "not_applicable",
      given = in_may("published_in_default = 5\npublished_expulsions = 0", { new_defaults = 1 }) },
  },
}
