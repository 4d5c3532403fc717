-- A supplier is Large from 250,000 domestic premises on, counted over its whole group, and Small below.
local function supplier(category, counts, since)
  return ('[[party]]\nname = "Alpha Energy Limited"\ncategory = "%s"\n%s\n%s')
    :format(category, since or "", counts or "")
end
local function count(day, more) return "[[party.premises_count]]\nas_at = " .. day .. "\n" .. (more or "") .. "\n" end
local below = count("2020-01-31", "domestic = 249999")
local reached = count("2020-01-31", "domestic = 250000")
local breach_of_small = { breach = "Alpha Energy Limited is a Small Supplier, but had 250000 domestic premises on " ..
  "31 Jan 2020, and is Large from 250000 on" }

return {
  id         = "PTY-002",
  title      = "Large or Small against the number of premises",
  subject    = "party",
  severity   = "major",
  cites      = { "SEC Section A (Large and Small Supplier Party)" },
  basis      = "derived",
  basis_note = "The number was read in an article on small suppliers; that the whole group counts is recollection",
  covers     = { "party/B-16" },
  why        = "Large Suppliers vote and are assessed by other rules, and their mandate came half a year earlier.",
  fix        = "Check the count and what belongs to the group, and have the Party correct its Party Details.",

  applies = function(p)
    if p.expelled or p.withdrawn or p.dissolved then return false end
    return p.category == "large_supplier" or p.category == "small_supplier"
  end,

  check = function(p, report)
    local counts = p.premises_counts
    local last = counts[#counts]
    if not last then
      return report.unknown { missing = "party.premises_counts",
        message = "how many domestic premises {subject} supplies is not in the state" }
    end
    local from = param("party.large_supplier_premises", last.as_at)
    local category = last.domestic >= from and "large_supplier" or "small_supplier"
    if p.category == category then return end
    local since = p:maybe "category_since"
    if since and since > last.as_at then
      return report.unknown { missing = "party.premises_counts",
        message = "{subject} changed its category on {since}, and no count of its premises since then is in the state",
        with = { since = since } }
    end
    report.breach {
      message = category == "large_supplier"
        and "{subject} is a Small Supplier, but had {n} domestic premises on {day}, and is Large from {from} on"
        or "{subject} is a Large Supplier, but had {n} domestic premises on {day}, and is Small below {from}",
      with = { n = last.domestic, day = last.as_at, from = from }, at = { last, "domestic" } }
  end,

  cases = {
    { name = "Small below", as_of = "2020-02-14", expect = "pass", given = supplier("small_supplier", below) },
    { name = "Small from there on", as_of = "2020-02-14", given = supplier("small_supplier", reached),
      expect = breach_of_small },
    { name = "Large from there on", as_of = "2020-02-14", expect = "pass",
      given = supplier("large_supplier", reached) },
    { name = "Large below", as_of = "2020-02-14", given = supplier("large_supplier", below),
      expect = { breach = "Alpha Energy Limited is a Large Supplier, but had 249999 domestic premises on 31 Jan " ..
        "2020, and is Small below 250000" } },
    { name = "the last count decides", as_of = "2020-02-14", expect = breach_of_small,
      given = supplier("small_supplier", count("2019-01-31", "domestic = 100000") .. reached) },
    { name = "one that is still to come does not", as_of = "2020-01-30", expect = "pass",
      given = supplier("small_supplier", count("2019-01-31", "domestic = 100000") .. reached) },
    { name = "in that category since the count", as_of = "2020-02-14", expect = breach_of_small,
      given = supplier("small_supplier", reached, "category_since = 2020-01-31") },
    { name = "in that category only afterwards", as_of = "2020-02-14", expect = { unknown = "party.premises_counts" },
      given = supplier("small_supplier", reached, "category_since = 2020-02-01") },
    { name = "no count", as_of = "2020-02-14", given = supplier "small_supplier",
      expect = { unknown = "party.premises_counts" } },
    { name = "a count without its number", as_of = "2020-02-14", expect = { unknown = "premises_count.domestic" },
      given = supplier("small_supplier", below .. count "2020-02-13") },
    { name = "an Other SEC Party is neither", as_of = "2020-02-14", expect = "not_applicable",
      given = supplier("other_sec_party", reached) },
    { name = "it has left the Code", as_of = "2020-02-14", expect = "not_applicable",
      given = supplier("small_supplier", reached, "withdrawn = 2020-02-14") },
    { name = "the category is not known", as_of = "2020-02-14", expect = { unknown = "party.category" },
      given = '[[party]]\nname = "Alpha Energy Limited"\n' .. reached },
  },
}
