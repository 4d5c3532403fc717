-- The Panel considers the comments and responds before it publishes the budget, with its work plan.

local function budget(more) return "[[budget]]\nyear = 2020\npublished = 2020-03-02\n" .. more end
local closed, considered = "comments_close = 2020-01-31\n", "considered = 2020-02-14\n"
local plan = "work_plan_published = 2020-03-02\n"

return {
  id       = "PNL-022",
  title    = "Budget published before the comments were considered, or without a work plan",
  subject  = "budget",
  severity = "major",
  cites    = { "SEC C8.13(b) to (d)" },
  basis    = "stated",
  covers   = { "change/C-22" },
  why      = "A budget that is fixed before the Panel has answered the Parties has not been consulted on.",
  fix      = "Take the comments to the Panel first; publish the work plan together with the budget.",

  applies = function(b) return b.published ~= nil end,

  check = function(b, report)
    local closes, considered, plan = b:maybe "comments_close", b:maybe "considered", b:maybe "work_plan_published"
    if considered and b.published < considered then
      report.breach { at = "published", key = "published",
        message = "The {subject} was published {published}, before the Panel considered the comments {considered}" }
    end
    if closes and considered and considered <= closes then
      report.breach { at = "considered", key = "considered",
        message = "The Panel considered the comments on the {subject} {considered}, while they could be sent until "
          .. "{comments_close}" }
    end
    if plan and b.published < plan then
      report.breach { at = "work_plan_published", key = "plan",
        message = "The work plan of the {subject} was published {work_plan_published}, after the budget {published}" }
    end
    local _ = b.considered and b.comments_close and b.work_plan_published
  end,

  cases = {
    { name = "in order", as_of = "2020-03-13", given = budget(closed .. considered .. plan), expect = "pass" },
    { name = "published on the day on which they were considered", as_of = "2020-03-13", expect = "pass",
      given = budget(closed .. "considered = 2020-03-02\n" .. plan) },
    { name = "published the day before", as_of = "2020-03-13",
      given = budget(closed .. "considered = 2020-03-03\n" .. plan),
      expect = { breach = "The budget from April 2020 was published 2 Mar 2020, before the Panel considered the "
        .. "comments 3 Mar 2020" } },
    { name = "considered the day after they closed", as_of = "2020-03-13", expect = "pass",
      given = budget(closed .. "considered = 2020-02-01\n" .. plan) },
    { name = "considered on their last day", as_of = "2020-03-13",
      given = budget(closed .. "considered = 2020-01-31\n" .. plan), expect = { breach =
        "The Panel considered the comments on the budget from April 2020 31 Jan 2020, while they could be sent until "
        .. "31 Jan 2020" } },
    { name = "the work plan follows a day later", as_of = "2020-03-13",
      given = budget(closed .. considered .. "work_plan_published = 2020-03-03"), expect = { breach =
        "The work plan of the budget from April 2020 was published 3 Mar 2020, after the budget 2 Mar 2020" } },
    { name = "whether they were considered is not known", as_of = "2020-03-13", given = budget(closed .. plan),
      expect = { unknown = "budget.considered" } },
    { name = "when they closed is not known", as_of = "2020-03-13", given = budget(considered .. plan),
      expect = { unknown = "budget.comments_close" } },
    { name = "whether there is a work plan is not known", as_of = "2020-03-13", given = budget(closed .. considered),
      expect = { unknown = "budget.work_plan_published" } },
    { name = "not published yet", as_of = "2020-03-01", given = budget(closed .. considered),
      expect = "not_applicable" },
  },
}
