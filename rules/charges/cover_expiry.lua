-- Credit Support is replaced before it expires, and when its provider is no longer good enough for it.
local function support(rest)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[credit_support]]
party = "Alpha Energy Limited"
number = 1
lodged = 2019-02-04
]=] .. rest .. "\n"
end
local guarantee = support 'form = "bank_guarantee"\nexpires = 2020-02-13\n'
local downgraded = support 'form = "letter_of_credit"\nexpires = 2021-02-03\nprovider_downgraded = 2020-02-03\n'
local cash = support 'form = "cash"\nprovider_downgraded = 2020-02-03\n'

return {
  id         = "CHG-009",
  title      = "Credit Support that expired or lost its worth",
  subject    = "credit_support",
  severity   = "minor",
  cites      = { "SEC J3.9 to J3.13" },
  basis      = "unverified",
  basis_note = "The clauses are recollection; the time that the DCC needs before the expiry is not known",
  covers     = { "party/J-12" },
  why        = "The DCC can't draw on it any more, and finds out when the Party fails to pay.",
  fix        = "Ask the Party for new Credit Support; where it is short of cover, a notice under J3.14 is due.",

  applies = function(c) return c.form ~= "cash" end,

  check = function(c, report)
    local replaced, returned = c.replaced, c.returned
    local first = replaced or returned
    -- mutation: where the days are the same, either will do
    if returned and returned < first then first = returned end
    local lost = c.provider_downgraded
    if lost and not first then
      report.note { at = "provider_downgraded", key = "provider",
        message = "The provider of {subject} lost the rating that it needs on {lost}, and it is not replaced",
        with = { lost = lost } }
    end
    report.obligation { by = c.expires, done = first, owed = "Replacement of {subject}", at = "expires", key = "expiry",
      verb = first == replaced and "made" or "dropped" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-02-13", given = guarantee, expect = { due = "2020-02-13" } },
    { name = "a day later it is a breach", as_of = "2020-02-14", given = guarantee, expect = { breach =
      "Replacement of Alpha Energy Limited's Credit Support 1 was due 13 Feb 2020: " ..
      "1 day late and not made" } },
    { name = "replaced on the last day", as_of = "2020-03-13", given = guarantee .. "replaced = 2020-02-13",
      expect = "pass" },
    { name = "replaced a day late", as_of = "2020-03-13", given = guarantee .. "replaced = 2020-02-14",
      expect = { breach = "Replacement of Alpha Energy Limited's Credit Support 1 was due 13 Feb 2020 " ..
      "and was made 14 Feb 2020: 1 day late" } },
    { name = "not needed any more on the last day", as_of = "2020-03-13", given = guarantee .. "returned = 2020-02-13",
      expect = "pass" },
    { name = "not needed any more a day too late", as_of = "2020-03-13", given = guarantee .. "returned = 2020-02-14",
      expect = { breach = "Replacement of Alpha Energy Limited's Credit Support 1 was due 13 Feb 2020 and was " ..
      "dropped 14 Feb 2020: 1 day late" } },
    { name = "replaced in time, and given back later", as_of = "2020-03-13", expect = "pass",
      given = guarantee .. "replaced = 2020-02-10\nreturned = 2020-02-20" },
    { name = "given back in time, and replaced later", as_of = "2020-03-13", expect = "pass",
      given = guarantee .. "replaced = 2020-02-20\nreturned = 2020-02-10" },
    { name = "the provider is no longer good enough", as_of = "2020-02-03", given = downgraded, expect = {
      { note = "The provider of Alpha Energy Limited's Credit Support 1 lost the rating that it needs on 3 Feb " ..
        "2020, and it is not replaced" },
      { due = "2021-02-03" } } },
    { name = "the day before it was", as_of = "2020-02-02", given = downgraded, expect = { due = "2021-02-03" } },
    { name = "replaced since", as_of = "2020-03-13", given = downgraded .. "replaced = 2020-03-13", expect = "pass" },
    { name = "nobody knows when it expires", as_of = "2020-03-13", given = support 'form = "insurance"',
      expect = { unknown = "credit_support.expires" } },
    { name = "that, and the provider is no longer good enough", as_of = "2020-03-13",
      given = support 'form = "parent_guarantee"\nprovider_downgraded = 2020-02-03', expect = {
      { note = "The provider of Alpha Energy Limited's Credit Support 1 lost the rating that it needs on 3 Feb " ..
        "2020, and it is not replaced" },
      { unknown = "credit_support.expires" } } },
    { name = "cash has neither", as_of = "2020-03-13", given = cash, expect = "not_applicable" },
    { name = "nobody knows its form", as_of = "2020-03-13", given = support "expires = 2020-02-13",
      expect = { unknown = "credit_support.form" } },
  },
}
