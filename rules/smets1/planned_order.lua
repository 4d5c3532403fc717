-- What is planned for a SMETS1 capability is in order: the Panel recommends before BEIS decides, and BEIS decides
-- before it goes live.

-- The day on which it happened or is foreseen, and in which field that is.
local function day_of(c, done, expected)
  if c:maybe(done) then return c:maybe(done), done end
  return c:maybe(expected), expected
end

local function capability(more) return '[[smets1_capability]]\nname = "MDS MOC"\n' .. more .. "\n" end
-- The days of March 2020 for which the three are planned.
local function plan(recommendation, decision, go_live)
  return ("recommendation_expected = 2020-03-%s\ndecision_expected = 2020-03-%s\ngo_live_expected = 2020-03-%s\n")
    :format(recommendation, decision, go_live)
end

return {
  id         = "SMS-003",
  title      = "SMETS1 go-live planned out of order",
  subject    = "smets1_capability",
  severity   = "minor",
  cites      = { "SEC Panel 77 minutes, items 4 and 18" },
  basis      = "derived",
  basis_note = "from the days of the MDS MOC go-live, each of which is after the one before; no clause is known",
  covers     = { "change/M-08" },
  why        = "There would be no time to decide, or to act on the decision.",
  fix        = "Arrange an extraordinary meeting of the Panel, as in March 2020, or have the go-live moved.",

  applies = function(c) return not c.went_live and (c.decision_expected ~= nil or c.go_live_expected ~= nil) end,

  check = function(c, report)
    local recommended, first = day_of(c, "recommended", "recommendation_expected")
    local decided, second = day_of(c, "decided", "decision_expected")
    if second == "decision_expected" and recommended and decided and decided <= recommended then
      report.note { key = "decision", at = second, facts = { { c, first } },
        with = { day = recommended, next = decided },
        message = "The decision on {subject} is planned for {next}, and the Panel's recommendation comes {day}" }
    end
    if c.go_live_expected and decided and c.go_live_expected <= decided then
      report.note { key = "go-live", at = "go_live_expected", facts = { { c, second } }, with = { day = decided },
        message = "{subject} is planned to go live {go_live_expected}, and the decision on it comes {day}" }
    end
    if second == "decision_expected" and decided and not recommended then
      report.unknown { key = "recommendation", missing = "smets1_capability.recommendation_expected",
        message = "The decision on {subject} is planned, and the state has no day for the recommendation before it" }
    end
    if c.go_live_expected and not decided then
      report.unknown { key = "no decision", missing = "smets1_capability.decision_expected",
        message = "{subject} is planned to go live {go_live_expected}, and the state has no day for the decision" }
    end
  end,

  cases = {
    { name = "as in March 2020", as_of = "2020-02-14", expect = "pass", given = capability(plan("06", "13", "15")) },
    { name = "go-live a day after the decision", as_of = "2020-02-14", expect = "pass",
      given = capability(plan("06", "13", "14")) },
    { name = "go-live on the day of the decision", as_of = "2020-02-14", given = capability(plan("06", "13", "13")),
      expect = { note = "MDS MOC is planned to go live 13 Mar 2020, and the decision on it comes 13 Mar 2020" } },
    { name = "decision a day after the recommendation", as_of = "2020-02-14", expect = "pass",
      given = capability(plan("12", "13", "15")) },
    { name = "decision on the day of the recommendation", as_of = "2020-02-14",
      given = capability(plan("13", "13", "15")), expect = { note =
        "The decision on MDS MOC is planned for 13 Mar 2020, and the Panel's recommendation comes 13 Mar 2020" } },
    { name = "all on one day", as_of = "2020-02-14", given = capability(plan("13", "13", "13")), expect = {
      { note = "The decision on MDS MOC is planned for 13 Mar 2020, and the Panel's recommendation comes 13 Mar 2020" },
      { note = "MDS MOC is planned to go live 13 Mar 2020, and the decision on it comes 13 Mar 2020" } } },
    { name = "the recommendation was earlier than planned", as_of = "2020-03-12", expect = "pass",
      given = capability("recommended = 2020-03-12\n" .. plan("13", "13", "15")) },
    { name = "it had not been given on that day", as_of = "2020-03-11",
      given = capability("recommended = 2020-03-12\n" .. plan("13", "13", "15")), expect = { note =
        "The decision on MDS MOC is planned for 13 Mar 2020, and the Panel's recommendation comes 13 Mar 2020" } },
    { name = "the decision was later than planned", as_of = "2020-03-15",
      given = capability("recommended = 2020-03-12\ndecided = 2020-03-15\n" .. plan("06", "13", "15")),
      expect = { note = "MDS MOC is planned to go live 15 Mar 2020, and the decision on it comes 15 Mar 2020" } },
    { name = "when the Panel recommends is not known", as_of = "2020-02-14",
      given = capability "decision_expected = 2020-03-13",
      expect = { unknown = "smets1_capability.recommendation_expected" } },
    { name = "when BEIS decides is not known", as_of = "2020-02-14", given = capability "go_live_expected = 2020-07-26",
      expect = { unknown = "smets1_capability.decision_expected" } },
    { name = "it went live", as_of = "2020-03-15", expect = "not_applicable",
      given = capability("went_live = 2020-03-15\n" .. plan("13", "13", "13")) },
    { name = "nothing is planned", as_of = "2020-02-14", expect = "not_applicable", given = capability "" },
  },
}
