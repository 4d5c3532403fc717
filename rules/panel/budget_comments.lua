-- The Parties have twenty Working Days for comments on the draft budget.

local function budget(closes) return "[[budget]]\nyear = 2018\ncirculated = 2018-01-02\n" .. (closes or "") end

return {
  id       = "PNL-021",
  title    = "Too little time for comments on the draft budget",
  subject  = "budget",
  severity = "major",
  cites    = { "SEC C8.13(a)" },
  basis    = "stated",
  covers   = { "change/C-21" },
  why      = "The Parties pay for the budget, and comments that come within the time have to be circulated to all.",
  fix      = "Extend the time for comments and tell the Parties.",

  check = function(b, report)
    local by = wd.add(b.circulated, param("budget.comments_wd", b.circulated))
    if b.comments_close < by then
      report.breach { at = "comments_close", with = { by = by },
        message = "Comments on the draft {subject}, circulated {circulated}, close {comments_close}, before {by}" }
    end
  end,

  cases = {
    { name = "a day more than needed", as_of = "2018-02-20", given = budget "comments_close = 2018-01-31",
      expect = "pass" },
    { name = "twenty Working Days", as_of = "2018-02-20", given = budget "comments_close = 2018-01-30",
      expect = "pass" },
    { name = "nineteen", as_of = "2018-02-20", given = budget "comments_close = 2018-01-29", expect = { breach =
      "Comments on the draft budget from April 2018, circulated 2 Jan 2018, close 29 Jan 2018, before 30 Jan 2018" } },
    { name = "when they close is not known", as_of = "2018-02-20", given = budget(),
      expect = { unknown = "budget.comments_close" } },
    { name = "when it was circulated is not known", as_of = "2018-02-20",
      given = "[[budget]]\nyear = 2018\ncomments_close = 2018-01-31\n", expect = { unknown = "budget.circulated" } },
  },
}
