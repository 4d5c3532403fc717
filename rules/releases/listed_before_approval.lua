-- A paper lists a modification in a release only once it is approved, except as targeted.

-- The first vote after that day, where none before it approved the modification.
local function later_vote(m, day)
  for _, vote in ipairs(m.change_board_votes) do
    if vote.held <= day and vote.outcome == "approve" then return nil end
    if day < vote.held then return vote end
  end
end

local unlisted = [=[
[[modification]]
id = "MP097"
%s
[[release]]
id = "2020-02"
name = "February 2020 SEC Release"
[[release.item]]
modification = "MP097"
]=]
local function listed(modification, as)
  return unlisted:format(modification) .. "listed = 2020-02-07\n" .. (as or 'listed_as = "approved"') .. "\n"
end
local function vote(day, outcome)
  return '[[change_board_vote]]\nmodification = "MP097"\nheld = ' .. day .. "\n" .. (outcome or "") .. "\n"
end
local approved = 'outcome = "approved"\ndecided = '

return {
  id         = "REL-012",
  title      = "Modification listed in a release before it was approved",
  subject    = "release_item",
  severity   = "major",
  cites      = { "Change Status Report January 2020, section 5", "Panel 77 minutes, item 16" },
  basis      = "derived",
  basis_note = "the papers list as approved what was approved; that nothing else may be listed is our conclusion",
  since      = "2019-03-29", -- Development Stage: begun by then at the latest, its first day is not public
  dated_by   = "listed",
  covers     = { "change/R-20" },
  why        = "Parties prepare for what a paper says is coming, and nobody has decided that it is.",
  fix        = "List it as targeted until it is approved, or record when it was approved.",

  applies = function(i) return i.listed ~= nil end,

  check = function(i, report)
    local m = i.modification
    local decided, outcome, withdrawn = m.decided, m.outcome, m.withdrawn
    if outcome == "approved" and decided and decided <= i.listed then return end
    if i.listed_as == "targeted" then return end

    local function breach(what, day)
      report.breach { at = "listed", with = { what = what, day = day },
        message = "{subject} was listed as {listed_as} {listed}, but {what} {day}" }
    end
    if outcome == "approved" and decided then return breach("was approved only on", decided) end
    if outcome == "rejected" then return breach("was rejected", decided or "on an unknown day") end
    if withdrawn then return breach("was withdrawn", withdrawn) end
    local vote = later_vote(m, i.listed)
    if vote then return breach("the Change Board votes on it only on", vote.held) end
    report.unknown { missing = decided and "modification.outcome" or "modification.decided",
      message = "The state doesn't say when {modification} was approved, which was listed as {listed_as} {listed}" }
  end,

  cases = {
    { name = "approved on the day of the paper", as_of = "2020-02-14", expect = "pass",
      given = listed(approved .. "2020-02-07") },
    { name = "approved a day later", as_of = "2020-02-14", given = listed(approved .. "2020-02-08"),
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as approved for implementation "
        .. "7 Feb 2020, but was approved only on 8 Feb 2020" } },
    { name = "in scope, but approved a day later", as_of = "2020-02-14",
      given = listed(approved .. "2020-02-08", 'listed_as = "in_scope"'),
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as in scope 7 Feb 2020, "
        .. "but was approved only on 8 Feb 2020" } },
    { name = "targeted, and approved a day later", as_of = "2020-02-14", expect = "pass",
      given = listed(approved .. "2020-02-08", 'listed_as = "targeted"') },
    { name = "targeted, and nobody has decided", as_of = "2020-02-14", given = listed("", 'listed_as = "targeted"'),
      expect = "pass" },
    { name = "nobody knows as what, and it was approved before", as_of = "2020-02-14", expect = "pass",
      given = listed(approved .. "2020-02-07", "") },
    { name = "nobody knows as what, and it was approved later", as_of = "2020-02-14",
      given = listed(approved .. "2020-02-08", ""), expect = { unknown = "release_item.listed_as" } },
    { name = "rejected before", as_of = "2020-02-14", given = listed 'outcome = "rejected"\ndecided = 2020-01-22',
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as approved for implementation "
        .. "7 Feb 2020, but was rejected 22 Jan 2020" } },
    { name = "withdrawn", as_of = "2020-02-14", given = listed "withdrawn = 2020-01-22",
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as approved for implementation "
        .. "7 Feb 2020, but was withdrawn 22 Jan 2020" } },
    { name = "the state has no decision", as_of = "2020-02-14", given = listed "",
      expect = { unknown = "modification.decided" } },
    { name = "approved, but on what day the state doesn't say", as_of = "2020-02-14",
      given = listed 'outcome = "approved"', expect = { unknown = "modification.decided" } },
    { name = "rejected, but on what day the state doesn't say", as_of = "2020-02-14",
      given = listed 'outcome = "rejected"',
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as approved for implementation "
        .. "7 Feb 2020, but was rejected on an unknown day" } },
    { name = "the decision had not been made on that day", as_of = "2020-02-07",
      given = listed(approved .. "2020-02-08"), expect = { unknown = "modification.decided" } },
    { name = "the state has a decision without its outcome", as_of = "2020-02-14",
      given = listed "decided = 2020-01-22", expect = { unknown = "modification.outcome" } },
    { name = "the vote is still to come", as_of = "2020-02-07", given = listed "" .. vote "2020-02-08",
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as approved for implementation "
        .. "7 Feb 2020, but the Change Board votes on it only on 8 Feb 2020" } },
    { name = "the vote was on the day of the paper", as_of = "2020-02-14", given = listed "" .. vote "2020-02-07",
      expect = { unknown = "modification.decided" } },
    { name = "it was sent back, and the next vote is to come", as_of = "2020-02-07",
      given = listed "" .. vote("2020-01-22", 'outcome = "send_back"') .. vote "2020-02-12",
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as approved for implementation "
        .. "7 Feb 2020, but the Change Board votes on it only on 12 Feb 2020" } },
    { name = "it was approved, and for some reason is voted on again", as_of = "2020-02-07",
      given = listed "" .. vote("2020-01-22", 'outcome = "approve"') .. vote "2020-02-12",
      expect = { unknown = "modification.decided" } },
    { name = "it was approved on the day of the paper, and is voted on again", as_of = "2020-02-07",
      given = listed "" .. vote("2020-02-07", 'outcome = "approve"') .. vote "2020-02-12",
      expect = { unknown = "modification.decided" } },
    { name = "no paper lists it", as_of = "2020-02-14", given = unlisted:format(approved .. "2020-02-08"),
      expect = "not_applicable" },
    { name = "listed when the Development Stage is known to have begun", as_of = "2020-02-14",
      given = unlisted:format(approved .. "2020-02-08") .. 'listed = 2019-03-29\nlisted_as = "in_scope"\n',
      expect = { breach = "MP097 in the February 2020 SEC Release was listed as in scope 29 Mar 2019, "
        .. "but was approved only on 8 Feb 2020" } },
    { name = "listed the day before", as_of = "2020-02-14", expect = "not_applicable",
      given = unlisted:format(approved .. "2020-02-08") .. 'listed = 2019-03-28\nlisted_as = "in_scope"\n' },
  },
}
