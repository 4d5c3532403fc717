-- A decision without a meeting has a day and an outcome, and is left to a meeting where a member asks for that.

local function decision(more)
  return '[[written_decision]]\nid = "report"\nabout = "the Modification Report for SECMP0025"\n' .. more
end
local approved = 'outcome = "approved"\n'

return {
  id         = "PNL-009",
  title      = "Ex-committee decision without a date, or against a member's request",
  subject    = "written_decision",
  severity   = "major",
  cites      = { "SEC C5", "Panel 77 minutes, item 1", "Operations Report January 2019" },
  basis      = "derived",
  basis_note = "the papers show such decisions and a member's request for a meeting; the clause has not been read",
  covers     = { "change/C-08" },
  why        = "A decision that nobody sees taken has to be on record, and each member can insist on discussing it.",
  fix        = "Record when it was decided and how; where a member asked for a meeting, take it to the next.",

  check = function(d, report)
    local outcome, requested, decided = d.outcome, d.discussion_requested, d:maybe "decided"
    if decided and requested and requested <= decided then
      report.breach { at = "decided",
        message = "The {subject} was taken {decided}, though a member asked {discussion_requested} to discuss it" }
    end
    if decided and not outcome then
      report.unknown { missing = "written_decision.outcome",
        message = "What came of the {subject} is not in the state" }
    elseif outcome then
      local _ = d.decided
    end
  end,

  cases = {
    { name = "decided", as_of = "2019-02-15", given = decision(approved .. "decided = 2019-02-06"), expect = "pass" },
    { name = "not decided yet", as_of = "2019-02-05", given = decision "", expect = "pass" },
    { name = "left to a meeting", as_of = "2019-02-15", given = decision "discussion_requested = 2019-02-05",
      expect = "pass" },
    { name = "a member asked on that day", as_of = "2019-02-15",
      given = decision(approved .. "decided = 2019-02-06\ndiscussion_requested = 2019-02-06"), expect = { breach =
        "The ex-committee decision on the Modification Report for SECMP0025 was taken 6 Feb 2019, though a member "
          .. "asked 6 Feb 2019 to discuss it" } },
    { name = "a member asked a day later", as_of = "2019-02-15", expect = "pass",
      given = decision(approved .. "decided = 2019-02-06\ndiscussion_requested = 2019-02-07") },
    { name = "when is not known", as_of = "2019-02-15", given = decision(approved),
      expect = { unknown = "written_decision.decided" } },
    { name = "what came of it is not known", as_of = "2019-02-15", given = decision "decided = 2019-02-06",
      expect = { unknown = "written_decision.outcome" } },
  },
}
