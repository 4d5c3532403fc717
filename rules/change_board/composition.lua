-- The Change Board has a member for each Voting Group of Large Suppliers, three for Small Suppliers, three for
-- Networks, three for Other SEC Parties, and one for consumers.

local names = { large_supplier = "Large Suppliers", small_supplier = "Small Suppliers", network = "Networks",
  other_sec_party = "Other SEC Parties", consumer = "consumers" }
local order = { "large_supplier", "small_supplier", "network", "other_sec_party", "consumer" }

local function members(groups, large, small, network, other, consumer)
  local given = "[[change_board_membership]]\nas_at = 2019-01-31\n"
  local counts = { large_supplier = large, small_supplier = small, network = network, other_sec_party = other,
    consumer = consumer }
  if groups then given = given .. ("large_supplier_voting_groups = %d\n"):format(groups) end
  for category, count in pairs(counts) do given = given .. ("%s = %d\n"):format(category, count) end
  return given
end

return {
  id       = "CHB-004",
  title    = "More members on the Change Board than a category has seats, or fewer",
  subject  = "change_board_membership",
  severity = "major",
  cites    = { "SEC D8", "SEC Newsletter, 17 Dec 2021" },
  basis    = "stated",
  covers   = { "change/D-35" },
  why      = "A member too many has a vote too many; a vacancy leaves a category without its full weight.",
  fix      = "Find out whose appointment has ended, or fill the vacancy at the next election.",

  check = function(b, report)
    local missing
    for _, category in ipairs(order) do
      local large = category == "large_supplier"
      local seats = large and b:maybe "large_supplier_voting_groups" or param("change_board.seats", b.as_at)[category]
      local members = b:maybe(category)
      local said = { members = members, seats = seats, category = names[category] }
      if not members then
        missing = missing or category
      elseif not seats then
        missing = missing or "large_supplier_voting_groups"
      elseif members > seats then
        report.breach { at = category, key = category, with = said,
          message = "{subject} has {members} members for {category}, more than its seats, {seats}" }
      elseif members < seats then
        report.note { at = category, key = category, with = said,
          message = "{subject} has {members} of {seats} seats filled for {category}" }
      end
    end
    if missing then local _ = b[missing] end
  end,

  cases = {
    { name = "as it was to be", as_of = "2020-02-14", expect = "pass", given = members(12, 12, 3, 3, 3, 1) },
    { name = "a Large Supplier too many", as_of = "2020-02-14", given = members(12, 13, 3, 3, 3, 1), expect = {
      breach = "Change Board as at 31 Jan 2019 has 13 members for Large Suppliers, more than its seats, 12" } },
    { name = "a Large Supplier too few", as_of = "2020-02-14", given = members(12, 11, 3, 3, 3, 1), expect = {
      note = "Change Board as at 31 Jan 2019 has 11 of 12 seats filled for Large Suppliers" } },
    { name = "one too many in every other category", as_of = "2020-02-14", given = members(12, 12, 4, 4, 4, 2),
      expect = {
        { breach = "Change Board as at 31 Jan 2019 has 4 members for Small Suppliers, more than its seats, 3" },
        { breach = "Change Board as at 31 Jan 2019 has 4 members for Networks, more than its seats, 3" },
        { breach = "Change Board as at 31 Jan 2019 has 4 members for Other SEC Parties, more than its seats, 3" },
        { breach = "Change Board as at 31 Jan 2019 has 2 members for consumers, more than its seats, 1" } } },
    { name = "a vacancy in every other category", as_of = "2020-02-14", given = members(12, 12, 2, 2, 2, 0),
      expect = {
        { note = "Change Board as at 31 Jan 2019 has 2 of 3 seats filled for Small Suppliers" },
        { note = "Change Board as at 31 Jan 2019 has 2 of 3 seats filled for Networks" },
        { note = "Change Board as at 31 Jan 2019 has 2 of 3 seats filled for Other SEC Parties" },
        { note = "Change Board as at 31 Jan 2019 has 0 of 1 seats filled for consumers" } } },
    { name = "how many Voting Groups there are is not known", as_of = "2020-02-14",
      given = members(nil, 13, 3, 3, 3, 1),
      expect = { unknown = "change_board_membership.large_supplier_voting_groups" } },
    { name = "of Networks nothing is known, of Small Suppliers there are too many", as_of = "2020-02-14",
      given = members(12, 12, 4, nil, 3, 1), expect = {
        { breach = "Change Board as at 31 Jan 2019 has 4 members for Small Suppliers, more than its seats, 3" },
        { unknown = "change_board_membership.network" } } },
  },
}
