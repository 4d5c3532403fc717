-- The Change Board may vote outside of its monthly meeting, at another one or by correspondence; the record says so,
-- and on which day.

local function vote(facts, meeting)
  return ([=[
[[modification]]
id = "SECMP0062"
[[change_board_vote]]
modification = "SECMP0062"
held = 2020-02-07
%s
%s]=]):format(facts, meeting and "[[meeting]]\nbody = \"change_board\"\n" .. meeting or "")
end

return {
  id       = "CHB-010",
  title    = "Vote on a day without a regular meeting that isn't marked as ad hoc or by correspondence",
  subject  = "change_board_vote",
  severity = "minor",
  cites    = { "SEC D8", "Operations Report March 2019", "Change Status Report January 2020" },
  basis    = "stated",
  covers   = { "change/D-41" },
  why      = "Parties look for votes in the minutes of the monthly meeting: one held elsewhere has to be found.",
  fix      = "Mark the vote as ad hoc or as held by correspondence, or correct its day.",

  applies = function(v) return v.held <= today and not v.ad_hoc and not v.by_correspondence end,

  check = function(v, report)
    local meeting = state.find("meeting", "change_board/" .. v.held:iso())
    if not meeting then
      report.unknown { missing = "meeting.date",
        message = "the state has no meeting of the Change Board on {held}, on which it voted on {modification}" }
    elseif meeting.extraordinary then
      report.note { at = "held", facts = { { meeting, "extraordinary" } },
        message = "{subject} was held at an extraordinary meeting and isn't marked as ad hoc" }
    end
  end,

  cases = {
    { name = "at a regular meeting", as_of = "2020-02-14", expect = "pass", given = vote("", "date = 2020-02-07") },
    { name = "at an extraordinary one, not marked", as_of = "2020-02-14",
      given = vote("", "date = 2020-02-07\nextraordinary = true"), expect = {
      note = "Change Board vote on SECMP0062 of 7 Feb 2020 was held at an extraordinary meeting and isn't marked as ad "
        .. "hoc" } },
    { name = "at an extraordinary one, marked", as_of = "2020-02-14", expect = "not_applicable",
      given = vote("ad_hoc = true", "date = 2020-02-07\nextraordinary = true") },
    { name = "by correspondence", as_of = "2020-02-14", expect = "not_applicable",
      given = vote "by_correspondence = true" },
    { name = "no meeting of that day is known", as_of = "2020-02-14", given = vote("", "date = 2020-02-08"),
      expect = { unknown = "meeting.date" } },
    { name = "not held yet", as_of = "2020-02-06", expect = "not_applicable",
      given = vote("", "date = 2020-02-07\nextraordinary = true") },
    { name = "held today", as_of = "2020-02-07", given = vote("", "date = 2020-02-07\nextraordinary = true"),
      expect = { note = "Change Board vote on SECMP0062 of 7 Feb 2020 was held at an extraordinary meeting and isn't "
        .. "marked as ad hoc" } },
  },
}
