-- A proposal that is split leaves its subject to proposals with its number and a letter, and isn't taken further.

local function original_of(m)
  local number = text.capture(m.id, "(S?E?C?MP[0-9]+)[A-Z]")
  return number, number and state.find("modification", number)
end

local function split(original, id, recorded)
  local given = ('[[modification]]\nid = "%s"\nraised = 2020-03-13\n'):format(id or "MP102A")
  if original then given = given .. '[[modification]]\nid = "MP102"\n' .. original .. "\n" end
  if not recorded then return given end
  return given .. '[[dependency]]\nid = "split"\nkind = "split_into"\ndependent = "modification:MP102"\n'
    .. 'needs = "modification:' .. recorded .. '"\n'
end

return {
  id         = "REL-015",
  title      = "Split proposal taken further beside its parts",
  subject    = "modification",
  severity   = "major",
  cites      = { "MP102 modification pages" },
  basis      = "derived",
  basis_note = "one proposal was split so, and closed; that each one is closed is our conclusion",
  covers     = { "change/R-17" },
  why        = "The same change would be approved, or implemented, twice.",
  fix        = "Close the proposal that was split, and record into which ones.",

  applies = function(m) return (original_of(m)) ~= nil end,

  check = function(m, report)
    local number, original = original_of(m)
    if not original then
      report.unknown { missing = "modification.id", at = "id", with = { number = number },
        message = "{number}, from which {subject} was split, is not in the state" }
      return
    end
    local day = original.implemented or original.outcome == "approved" and original.decided
    if day and m.raised <= day then
      report.breach { at = { original, original.implemented and "implemented" or "decided" }, with = {
        number = number, how = original.implemented and "implemented" or "approved", day = day },
        message = "{number} was {how} {day}, though {subject} was split from it" }
    end
    for _, d in ipairs(state.dependencies) do
      if d.kind == "split_into" and #d:dangling "dependent" == 0 and #d:dangling "needs" == 0
        and d.dependent == original and d.needs == m then return end
    end
    report.note { at = "id", key = "recorded", with = { number = number },
      message = "Nothing in the state says that {subject} was split from {number}" }
  end,

  cases = {
    { name = "closed and recorded", as_of = "2020-11-06", subject = "MP102A", expect = "pass",
      given = split("withdrawn = 2020-03-13", nil, "MP102A") },
    { name = "not recorded", as_of = "2020-11-06", subject = "MP102A", given = split("", nil, "MP102"),
      expect = { note = "Nothing in the state says that MP102A was split from MP102" } },
    { name = "the other part is recorded, not this", as_of = "2020-11-06", subject = "MP102B",
      given = split("", "MP102B", "MP102A"), expect = { note =
        "Nothing in the state says that MP102B was split from MP102" } },
    { name = "implemented beside its part", as_of = "2020-11-06", subject = "MP102A",
      given = split("implemented = 2020-11-05", nil, "MP102A"),
      expect = { breach = "MP102 was implemented 5 Nov 2020, though MP102A was split from it" } },
    { name = "approved on the day of the split", as_of = "2020-11-06", subject = "MP102A",
      given = split('outcome = "approved"\ndecided = 2020-03-13', nil, "MP102A"),
      expect = { breach = "MP102 was approved 13 Mar 2020, though MP102A was split from it" } },
    { name = "approved before the split", as_of = "2020-11-06", subject = "MP102A", expect = "pass",
      given = split('outcome = "approved"\ndecided = 2020-03-12', nil, "MP102A") },
    { name = "what was split is not known", as_of = "2020-11-06", given = split(nil),
      expect = { unknown = "modification.id" } },
    { name = "not a part of another", as_of = "2020-11-06", subject = "MP102", given = split "",
      expect = "not_applicable" },
  },
}
