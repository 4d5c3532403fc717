-- The DCC is given the total of the draft budget before it publishes its charges in January.

local function budget(more) return "[[budget]]\nyear = 2018\n" .. more end
local published = "dcc_published = 2018-01-31\n"

return {
  id       = "PNL-025",
  title    = "Draft budget not given to the DCC before it published its charges",
  subject  = "budget",
  severity = "major",
  cites    = { "SEC C7, Section J", "Operations Report December 2017, 3.1.1" },
  basis    = "stated",
  covers   = { "change/C-25" },
  why      = "The DCC collects what the Panel spends with its charges, and has to know how much that is.",
  fix      = "Give the DCC the total, and have it revise its charges.",

  applies = function(b) return b.dcc_published ~= nil end,

  check = function(b, report)
    if b.dcc_published < b.given_to_dcc then
      report.breach { at = "given_to_dcc",
        message = "The total of the draft {subject} was given to the DCC {given_to_dcc}, after it published its "
          .. "charges {dcc_published}" }
    end
  end,

  cases = {
    { name = "before", as_of = "2018-02-09", given = budget(published .. "given_to_dcc = 2017-12-20"),
      expect = "pass" },
    { name = "on that day", as_of = "2018-02-09", given = budget(published .. "given_to_dcc = 2018-01-31"),
      expect = "pass" },
    { name = "a day later", as_of = "2018-02-09", given = budget(published .. "given_to_dcc = 2018-02-01"), expect = {
      breach = "The total of the draft budget from April 2018 was given to the DCC 1 Feb 2018, after it published its "
        .. "charges 31 Jan 2018" } },
    { name = "when it was given is not known", as_of = "2018-02-09", given = budget(published),
      expect = { unknown = "budget.given_to_dcc" } },
    { name = "the DCC has not published them", as_of = "2018-01-30", given = budget(published),
      expect = "not_applicable" },
  },
}
