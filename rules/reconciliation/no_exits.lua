-- A paper that says how many Parties left in a month says what its table of expulsions and withdrawals shows.
local explain, months = use "explain", use "months"

local function statistics_of(c)
  local tables = c.paper.party_statistics_tables
  return c.month and tables[1] and months.find(tables[1].party_statistics_months, c.month) or nil
end

local function exits(figure, cells, more)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[stated_count]]
paper = "report"
published = 2019-06-07
what = "Parties that left"
figure = %d
counts = "exits"
month = 2019-05-01
[[party_statistics]]
paper = "report"
published = 2019-06-07
[[party_statistics.month]]
month = 2019-05-01
%s
%s]=]):format(figure, cells, more or "")
end

local named_alpha = '[[party_statistics.month.expelled]]\nname = "Alpha Energy Limited"\n'
local heading = '"Parties that left" in Report of May 2019 are stated as '

return {
  id         = "RCN-007",
  title      = "Exits stated that aren't those of the table",
  subject    = "stated_count",
  severity   = "minor",
  cites      = { "Operations Report March 2019, 1.3 and Table 3" },
  basis      = "derived",
  basis_note = "no clause asks for it: that expulsion and withdrawal are the exits is how the report of January has it",
  covers     = { "party/exit" },
  why        = "Whoever relies on \"no exits\" goes on dealing with a Party that was expelled.",
  fix        = "Name the Parties expelled and withdrawn in the section on market exit, or correct the table.",

  applies = function(c) return c.counts == "exits" end,

  check = function(c, report)
    local m = statistics_of(c)
    if not m then
      report.unknown { missing = "party_statistics_month.published_expulsions", at = "figure",
        message = "{subject} are stated as {figure}: the paper has no table of that month in the state" }
      return
    end
    local expulsions, withdrawals = m:maybe "published_expulsions", m:maybe "published_withdrawals"
    local least = (expulsions or 0) + (withdrawals or 0)
    local is_whole = expulsions ~= nil and withdrawals ~= nil
    if is_whole and least == c.figure then return end
    -- What is lost can only add to those that are there.
    if not is_whole and least <= c.figure then
      local lost = expulsions and "published_withdrawals" or "published_expulsions"
      report.unknown { missing = "party_statistics_month." .. lost, at = "figure", with = { least = least },
        message = "{subject} are stated as {figure}: a cell of the table is lost, and the rest shows {least}" }
      return
    end
    local names = {}
    for i, expelled in ipairs(m.footnoted_expulsions) do names[i] = expelled.name end
    report.note { at = "figure", about = { m },
      with = { least = is_whole and least or "at least " .. least, month = months.name(m.month),
        names = #names > 0 and " (" .. explain.enumerate(names) .. " expelled)" or "",
        explained = explain.say(c.figure, explain.among(c.figure,
          { { "the number of withdrawals alone", withdrawals }, { "that of expulsions alone", expulsions } })) },
      facts = { { m, "published_expulsions" }, { m, "published_withdrawals" } },
      message = "{subject} are stated as {figure}: the table shows {least} in {month}{names}; {explained}" }
  end,

  cases = {
    { name = "none, and none in the table", as_of = "2019-06-14", expect = "pass",
      given = exits(0, "published_expulsions = 0\npublished_withdrawals = 0") },
    { name = "two, one of each", as_of = "2019-06-14", expect = "pass",
      given = exits(2, "published_expulsions = 1\npublished_withdrawals = 1") },
    { name = "none, though one was expelled", as_of = "2019-06-14",
      given = exits(0, "published_expulsions = 1\npublished_withdrawals = 0", named_alpha), expect = {
      note = heading .. "0: the table shows 1 in May 2019 (Alpha Energy Limited expelled); 0 is the number of "
        .. "withdrawals alone" } },
    { name = "none, though one withdrew", as_of = "2019-06-14",
      given = exits(0, "published_expulsions = 0\npublished_withdrawals = 1"), expect = {
      note = heading .. "0: the table shows 1 in May 2019; 0 is that of expulsions alone" } },
    { name = "more than in the table", as_of = "2019-06-14",
      given = exits(3, "published_expulsions = 1\npublished_withdrawals = 1"), expect = {
      note = heading .. "3: the table shows 2 in May 2019; no simple convention gives 3" } },
    { name = "the withdrawals are lost, and one was expelled", as_of = "2019-06-14",
      given = exits(0, "published_expulsions = 1"), expect = {
      note = heading .. "0: the table shows at least 1 in May 2019; no simple convention gives 0" } },
    { name = "the withdrawals are lost, and nobody was expelled", as_of = "2019-06-14",
      expect = { unknown = "party_statistics_month.published_withdrawals" },
      given = exits(0, "published_expulsions = 0") },
    { name = "the expulsions are lost", as_of = "2019-06-14",
      expect = { unknown = "party_statistics_month.published_expulsions" },
      given = exits(1, "published_withdrawals = 1") },
    { name = "the month is not in the table", as_of = "2019-06-14",
      expect = { unknown = "party_statistics_month.published_expulsions" },
      given = [=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[stated_count]]
paper = "report"
published = 2019-06-07
what = "Parties that left"
figure = 0
counts = "exits"
]=] },
    { name = "a count of other things", as_of = "2019-06-14", expect = "not_applicable", given = [=[
[[paper]]
id = "report"
[[stated_count]]
paper = "report"
published = 2019-06-07
what = "emails"
figure = 0
counts = "emails"
]=] },
  },
}
