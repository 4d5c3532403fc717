-- A Voting Group is made up of affiliates of one Party Category: affiliates of another category form another group.
local function is_party(p) return not (p.expelled or p.withdrawn or p.dissolved) end

local function two(alpha, beta)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[party]]
name = "Beta Energy Limited"
%s
]=]):format(alpha, beta)
end
local function member(category, more)
  return 'voting_group = "Greek Energy Group"\ncategory = "' .. category .. '"\n' .. (more or "")
end
local beta = "Beta Energy Limited"

return {
  id         = "PTY-003",
  title      = "Voting Group across Party Categories",
  subject    = "party",
  severity   = "major",
  cites      = { "SEC Section A (Voting Group)" },
  basis      = "unverified",
  basis_note = "The definition is recollection; the counts that SECAS publishes are consistent with it",
  covers     = { "party/B-17" },
  why        = "Each Voting Group has one vote in its category: one that spans two would vote among Parties it isn't "
    .. "one of.",
  fix        = "Check both categories and the ownership, and give each category its own Voting Group.",

  applies = is_party,

  check = function(p, report)
    local group = p.voting_group
    for _, other in ipairs(state.parties) do
      if other:key() == p:key() then return end    -- the later one of two tells of both
      if is_party(other) and other:maybe "voting_group" == group and other.category ~= p.category then
        report.breach { message = "{subject} ({mine}) is in one Voting Group, {voting_group}, with {other} ({theirs})",
          with = { mine = p:in_words "category", other = other, theirs = other:in_words "category" }, at = "voting_group",
          about = { other }, key = other:key() }
      end
    end
  end,

  cases = {
    { name = "two of one category", as_of = "2020-02-14", subject = beta, expect = "pass",
      given = two(member "small_supplier", member "small_supplier") },
    { name = "two categories", as_of = "2020-02-14", subject = beta,
      given = two(member "small_supplier", member "other_sec_party"),
      expect = { breach = "Beta Energy Limited (Other SEC Party) is in one Voting Group, Greek Energy Group, with " ..
        "Alpha Energy Limited (Small Supplier)" } },
    { name = "two categories in two groups", as_of = "2020-02-14", subject = beta, expect = "pass",
      given = two(member "small_supplier", 'voting_group = "Greek Meters"\ncategory = "other_sec_party"') },
    { name = "the first of two says nothing", as_of = "2020-02-14", subject = "Alpha Energy Limited", expect = "pass",
      given = two(member "small_supplier", member "other_sec_party") },
    { name = "the other's category is not known", as_of = "2020-02-14", subject = beta,
      expect = { unknown = "party.category" },
      given = two('voting_group = "Greek Energy Group"', member "other_sec_party") },
    { name = "its group is not known", as_of = "2020-02-14", subject = beta,
      expect = { unknown = "party.voting_group" },
      given = two(member "small_supplier", 'category = "other_sec_party"') },
    { name = "the other's group is not known: its own check tells", as_of = "2020-02-14", subject = beta,
      expect = "pass",
      given = two('category = "small_supplier"', member "other_sec_party") },
    { name = "the other has left", as_of = "2020-02-14", subject = beta, expect = "pass",
      given = two(member("small_supplier", "expelled = 2020-02-14"), member "other_sec_party") },
    { name = "the other has not left yet", as_of = "2020-02-13", subject = beta, expect = { breach = true },
      given = two(member("small_supplier", "expelled = 2020-02-14"), member "other_sec_party") },
    { name = "it has left itself", as_of = "2020-02-14", subject = beta, expect = "not_applicable",
      given = two(member "small_supplier", member("other_sec_party", "dissolved = 2020-02-14")) },
  },
}
