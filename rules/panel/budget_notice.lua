-- The day on which a published budget becomes the Approved Budget is at least fifteen Working Days after publication.

local function budget(published, from)
  return ("[[budget]]\nyear = 2018\n%s\n%s\n"):format(published, from or "approved_from = 2018-03-08")
end

return {
  id       = "PNL-023",
  title    = "Budget approved too soon after its publication",
  subject  = "budget",
  severity = "major",
  cites    = { "SEC C8.13(e)" },
  basis    = "stated",
  covers   = { "change/C-23", "party/WD-06" },
  why      = "Until then a Party can appeal to the Authority (C8.14).",
  fix      = "Name a later day, or record when the budget was really published.",

  applies = function(b) return b.published ~= nil end,

  check = function(b, report)
    local first = wd.add(b.published, param("budget.publication_wd", b.published))
    if b.approved_from < first then
      report.breach { at = "approved_from", with = { first = first },
        message = "The {subject}, published {published}, becomes the Approved Budget {approved_from}, before {first}" }
    end
  end,

  cases = {
    -- The news item on the budget of 2018 to 2021 is of 20 Feb 2018.
    { name = "twelve Working Days", as_of = "2018-03-01", given = budget "published = 2018-02-20", expect = { breach =
      "The budget from April 2018, published 20 Feb 2018, becomes the Approved Budget 8 Mar 2018, before 13 Mar "
        .. "2018" } },
    { name = "fifteen", as_of = "2018-03-01", given = budget "published = 2018-02-15", expect = "pass" },
    { name = "fourteen", as_of = "2018-03-01", given = budget "published = 2018-02-16", expect = { breach =
      "The budget from April 2018, published 16 Feb 2018, becomes the Approved Budget 8 Mar 2018, before 9 Mar "
        .. "2018" } },
    { name = "from when it is approved is not known", as_of = "2018-03-01",
      given = budget("published = 2018-02-15", ""),
      expect = { unknown = "budget.approved_from" } },
    { name = "not published yet", as_of = "2018-02-14", given = budget "published = 2018-02-15",
      expect = "not_applicable" },
  },
}
