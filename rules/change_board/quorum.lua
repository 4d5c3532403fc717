-- Half of the members of the Change Board are present for a vote, three of them for Large Suppliers and one for each
-- other category of Parties.

local tallies = use "tallies"

local names = { large_supplier = "Large Suppliers", small_supplier = "Small Suppliers", network = "Networks",
  other_sec_party = "Other SEC Parties", consumer = "consumers" }

local function result(members, large, small, network, other, consumer)
  return tallies.given(members and "members = " .. members or "", { { "large_supplier", large - 1, 1, 0 },
    { "small_supplier", small, 0, 0 }, { "network", 0, 0, network }, { "other_sec_party", 0, other, 0 },
    consumer and { "consumer", consumer, 0, 0 } })
end

return {
  id         = "CHB-007",
  title      = "Vote of the Change Board without a quorum",
  subject    = "change_board_vote",
  severity   = "minor",
  cites      = { "SEC D8" },
  basis      = "unverified",
  basis_note = "the whole rule is recollection, and an uncertain one: look at the Code before acting on this",
  covers     = { "change/D-37" },
  why        = "A vote without a quorum decides nothing.",
  fix        = "Check the attendance against the Code, and vote again if it falls short.",

  applies = function(v) return #v.category_tallies > 0 end,

  check = function(v, report)
    local quorum, present, unread = param("change_board.quorum", v.held), 0, nil
    for _, category in ipairs(tallies.order) do
      local row = tallies.of(v, category)
      local there = row and tallies.present(row)
      if not there then
        unread = true
      else
        present = present + there
        if there < quorum[category] then
          report.note { at = "held", key = category,
            with = { there = there, needed = quorum[category], category = names[category] },
            message = "{subject} had {there} members present for {category}: a quorum may need {needed}" }
        end
      end
    end
    if unread then
      report.unknown { missing = "category_tally.category",
        message = "how members of every category voted in the {subject} is not in the state" }
    end
    local enough = present * quorum.times >= v.members
    if not enough and not unread then
      report.note { at = "members", key = "members", with = { present = present },
        message = "{subject} had {present} of {members} members present: a quorum may need half of them" }
    end
  end,

  cases = {
    { name = "half of the members", as_of = "2020-02-14", expect = "pass", given = result(22, 6, 1, 1, 2, 1) },
    { name = "one less than half", as_of = "2020-02-14", given = result(22, 5, 1, 1, 2, 1), expect = {
      note = "Change Board vote on MP097 of 22 Jan 2020 had 10 of 22 members present: a quorum may need half of "
        .. "them" } },
    { name = "two of Large Suppliers", as_of = "2020-02-14", given = result(10, 2, 2, 2, 2, 1), expect = {
      note = "Change Board vote on MP097 of 22 Jan 2020 had 2 members present for Large Suppliers: a quorum may need "
        .. "3" } },
    { name = "three of them, and nobody of three others", as_of = "2020-02-14", given = result(6, 3, 0, 0, 0, 0),
      expect = {
        { note = "Change Board vote on MP097 of 22 Jan 2020 had 0 members present for Small Suppliers: a quorum may "
            .. "need 1" },
        { note = "Change Board vote on MP097 of 22 Jan 2020 had 0 members present for Networks: a quorum may need 1" },
        { note = "Change Board vote on MP097 of 22 Jan 2020 had 0 members present for Other SEC Parties: a quorum may "
            .. "need 1" } } },
    { name = "nobody for consumers", as_of = "2020-02-14", expect = "pass", given = result(12, 3, 1, 1, 1, 0) },
    { name = "a row is missing", as_of = "2020-02-14", given = result(12, 3, 1, 1, 1),
      expect = { unknown = "category_tally.category" } },
    { name = "a row is missing, and the others are too few", as_of = "2020-02-14", given = result(22, 3, 1, 1, 1),
      expect = { unknown = "category_tally.category" } },
    { name = "how many members there are is not known", as_of = "2020-02-14", given = result(nil, 6, 1, 1, 2, 1),
      expect = { unknown = "change_board_vote.members" } },
    { name = "how many abstained is not known", as_of = "2020-02-14", expect = { unknown = "category_tally.abstain" },
      given = tallies.given("members = 22", {}) .. [=[

[[change_board_vote.tally]]
category = "large_supplier"
approve = 6
reject = 0
]=] },
    { name = "the result is not in the state", as_of = "2020-02-14", expect = "not_applicable",
      given = tallies.given("members = 22", {}) },
  },
}
