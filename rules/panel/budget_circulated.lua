-- The draft budget for the next three Regulatory Years is circulated in January.

local function budget(more) return "[[budget]]\nyear = 2020\n" .. (more or "") end
local three = "years = 3\n"

return {
  id       = "PNL-020",
  title    = "Draft budget not circulated in January, or for too few years",
  subject  = "budget",
  severity = "major",
  cites    = { "SEC C8.11" },
  basis    = "stated",
  covers   = { "change/C-20" },
  why      = "Parties and the DCC plan their own years with it, and comments take the time that is left until April.",
  fix      = "Circulate it, or record when that was done and for how many years.",

  check = function(b, report)
    local first = date(("%d-%02d-01"):format(b.year, param("budget.circulation_month", today)))
    local last = days.add_months(first, 1) - 1
    local circulated, years, least = b:maybe "circulated", b:maybe "years", param("budget.years", today)
    if years and years < least then
      report.breach { at = "years", key = "years", with = { least = least },
        message = "The draft {subject} covers {years} Regulatory Years, not {least}" }
    end
    if circulated and (circulated < first or last < circulated) then
      report.breach { at = "circulated", key = "circulated", with = { first = first, last = last },
        message = "The draft {subject} was circulated {circulated}, not from {first} to {last}" }
    elseif not circulated and today <= last then
      report.due { by = last, key = "circulated", at = "year", with = { last = last },
        message = "The draft {subject} is to be circulated by {last}" }
      return
    end
    local _ = b.circulated and b.years
  end,

  cases = {
    { name = "on the last day of January", as_of = "2020-02-14", given = budget(three .. "circulated = 2020-01-31"),
      expect = "pass" },
    { name = "on the first", as_of = "2020-02-14", given = budget(three .. "circulated = 2020-01-01"),
      expect = "pass" },
    { name = "in February", as_of = "2020-02-14", given = budget(three .. "circulated = 2020-02-01"),
      expect = { breach =
      "The draft budget from April 2020 was circulated 1 Feb 2020, not from 1 Jan 2020 to 31 Jan 2020" } },
    { name = "in December", as_of = "2020-02-14", given = budget(three .. "circulated = 2019-12-31"),
      expect = { breach =
      "The draft budget from April 2020 was circulated 31 Dec 2019, not from 1 Jan 2020 to 31 Jan 2020" } },
    { name = "for two years", as_of = "2020-02-14", given = budget "years = 2\ncirculated = 2020-01-31", expect = {
      breach = "The draft budget from April 2020 covers 2 Regulatory Years, not 3" } },
    { name = "for two years, and when is not known", as_of = "2020-02-14", given = budget "years = 2", expect = {
      { breach = "The draft budget from April 2020 covers 2 Regulatory Years, not 3" },
      { unknown = "budget.circulated" } } },
    { name = "the last day", as_of = "2020-01-31", given = budget(three), expect = { due = "2020-01-31" } },
    { name = "a day later, when it was circulated is not known", as_of = "2020-02-01", given = budget(three),
      expect = { unknown = "budget.circulated" } },
    { name = "for how many years is not known", as_of = "2020-02-14", given = budget "circulated = 2020-01-31",
      expect = { unknown = "budget.years" } },
  },
}
