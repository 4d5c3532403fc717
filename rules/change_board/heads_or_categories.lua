-- A vote of the Change Board is reported by category and overall. Whether heads or categories decide we don't know: the
-- note is there where it matters.

local tallies = use "tallies"

return {
  id         = "CHB-008",
  title      = "Vote in which heads and categories come to different results",
  subject    = "change_board_vote",
  severity   = "minor",
  cites      = { "SEC D8" },
  basis      = "unverified",
  basis_note = "how the overall result is found is not known: this compares both ways of finding it",
  covers     = { "change/D-38" },
  why        = "Which of the two counts decides what came of the vote.",
  fix        = "Look up in the Code which of them counts, and check the outcome against it.",

  applies = function(v) return #v.category_tallies > 0 end,

  check = function(v, report)
    local approve, reject, categories_for, categories_against = 0, 0, 0, 0
    for _, category in ipairs(tallies.order) do
      local row = tallies.of(v, category)
      if not row then
        report.unknown { missing = "category_tally.category",
          message = "how members of every category voted in the {subject} is not in the state" }
        return
      end
      approve, reject = approve + row.approve, reject + row.reject
      if row.approve > row.reject then categories_for = categories_for + 1 end
      if row.reject > row.approve then categories_against = categories_against + 1 end
    end
    if (approve > reject) == (categories_for > categories_against) then return end
    report.note { at = "outcome",
      with = { approve = approve, reject = reject, categories_for = categories_for,
        categories_against = categories_against },
      message = "{subject} went {approve} to {reject} by heads, and {categories_for} to {categories_against} by "
        .. "categories" }
  end,

  cases = {
    { name = "both for", as_of = "2020-02-14", expect = "pass", given = tallies.given("", {
      { "large_supplier", 6, 2, 0 }, { "small_supplier", 2, 0, 0 }, { "network", 2, 1, 0 },
      { "other_sec_party", 0, 1, 0 }, { "consumer", 0, 0, 1 } }) },
    { name = "both against", as_of = "2020-02-14", expect = "pass", given = tallies.given("", {
      { "large_supplier", 2, 6, 0 }, { "small_supplier", 0, 2, 0 }, { "network", 1, 2, 0 },
      { "other_sec_party", 1, 0, 0 }, { "consumer", 0, 0, 1 } }) },
    { name = "heads for, categories against", as_of = "2020-02-14", given = tallies.given("", {
      { "large_supplier", 8, 0, 0 }, { "small_supplier", 0, 1, 0 }, { "network", 1, 2, 0 },
      { "other_sec_party", 0, 1, 0 }, { "consumer", 0, 0, 1 } }), expect = {
      note = "Change Board vote on MP097 of 22 Jan 2020 went 9 to 4 by heads, and 1 to 3 by categories" } },
    { name = "heads even, categories for", as_of = "2020-02-14", given = tallies.given("", {
      { "large_supplier", 0, 3, 0 }, { "small_supplier", 1, 0, 0 }, { "network", 1, 0, 0 },
      { "other_sec_party", 1, 0, 0 }, { "consumer", 0, 0, 1 } }), expect = {
      note = "Change Board vote on MP097 of 22 Jan 2020 went 3 to 3 by heads, and 3 to 1 by categories" } },
    { name = "heads for, categories even", as_of = "2020-02-14", given = tallies.given("", {
      { "large_supplier", 3, 0, 0 }, { "small_supplier", 1, 0, 0 }, { "network", 0, 1, 0 },
      { "other_sec_party", 0, 1, 0 }, { "consumer", 0, 0, 1 } }), expect = {
      note = "Change Board vote on MP097 of 22 Jan 2020 went 4 to 2 by heads, and 2 to 2 by categories" } },
    { name = "both even", as_of = "2020-02-14", expect = "pass", given = tallies.given("", {
      { "large_supplier", 1, 0, 0 }, { "small_supplier", 0, 1, 0 }, { "network", 0, 0, 1 },
      { "other_sec_party", 0, 0, 1 }, { "consumer", 0, 0, 1 } }) },
    { name = "a row is missing", as_of = "2020-02-14", given = tallies.given("", { { "large_supplier", 3, 0, 0 } }),
      expect = { unknown = "category_tally.category" } },
    { name = "the result is not in the state", as_of = "2020-02-14", expect = "not_applicable",
      given = tallies.given("", {}) },
  },
}
