-- The budget is the Approved Budget by 1 April, so it is published fifteen Working Days before, at the latest.

-- The last day from which the Working Days until 1 April suffice: it may lie on a weekend.
local function last_day_to_publish(begins)
  local least = param("budget.publication_wd", begins)
  local last = wd.add(begins, -least)
  -- mutation: in March days that are no Working Days come in twos
  while wd.between(last + 1, begins) >= least do last = last + 1 end
  return last
end

local function budget(more) return "[[budget]]\nyear = 2020\n" .. (more or "") end

return {
  id         = "PNL-024",
  title      = "Budget not approved by 1 April",
  subject    = "budget",
  severity   = "major",
  cites      = { "SEC C8", "SEC C8.13(e)" },
  basis      = "derived",
  basis_note = "1 April and the Working Days are stated; that it is published in time for both, our conclusion",
  covers     = { "change/C-24", "party/WD-06" },
  why        = "From 1 April SECAS and the DCC spend and charge by it.",
  fix        = "Publish the budget, and name a day on which it becomes the Approved Budget.",

  check = function(b, report)
    local begins = date(("%d-04-01"):format(b.year))
    local from = b:maybe "approved_from"
    if from and from > begins then
      report.breach { at = "approved_from", with = { begins = begins },
        message = "The {subject} becomes the Approved Budget {approved_from}, after {begins}" }
    elseif not b.published then
      report.obligation { by = last_day_to_publish(begins), verb = "made", at = "year",
        owed = "Publication of the {subject}" }
    else
      local _ = b.approved_from
    end
  end,

  cases = {
    { name = "from 1 April", as_of = "2020-04-02", given = budget "published = 2020-03-02\napproved_from = 2020-04-01",
      expect = "pass" },
    { name = "a day later", as_of = "2020-04-02", given = budget "published = 2020-03-02\napproved_from = 2020-04-02",
      expect = { breach = "The budget from April 2020 becomes the Approved Budget 2 Apr 2020, after 1 Apr 2020" } },
    { name = "not published: the last day", as_of = "2020-03-11", given = budget(), expect = { due = "2020-03-11" } },
    { name = "not published: a day later", as_of = "2020-03-12", given = budget(), expect = { breach =
      "Publication of the budget from April 2020 was due 11 Mar 2020: 1 Working Day late and not made" } },
    { name = "the last day is a Sunday", as_of = "2022-03-13", expect = { due = "2022-03-13" },
      given = "[[budget]]\nyear = 2022\n" },
    { name = "the Monday after it", as_of = "2022-03-14", given = "[[budget]]\nyear = 2022\n", expect = { breach =
      "Publication of the budget from April 2022 was due 13 Mar 2022: 1 day late and not made" } },
    { name = "a day is foreseen, but it was not published", as_of = "2020-03-12",
      given = budget "approved_from = 2020-04-01", expect = { breach =
      "Publication of the budget from April 2020 was due 11 Mar 2020: 1 Working Day late and not made" } },
    { name = "published, and from when is not known", as_of = "2020-03-12", given = budget "published = 2020-03-02",
      expect = { unknown = "budget.approved_from" } },
  },
}
