-- The Authority aims to decide within five weeks of receiving the final report. It is Ofgem's own aim, and no
-- obligation of the Code.

-- Received on Friday 31 Jan 2020: 25 Working Days later is Friday 6 Mar 2020.
local function with_authority(facts, vote)
  return ([=[
[[modification]]
id = "MP079"
%s
%s]=]):format(facts, vote or "path = \"authority_determined\"")
end

return {
  id       = "PRO-024",
  title    = "Authority's decision later than it aims for",
  subject  = "modification",
  severity = "minor",
  cites    = { "Ofgem, Industry code governance (a performance indicator, not the Code)" },
  basis    = "stated",
  covers   = { "change/D-45" },
  why      = "What waits for the Authority may miss the release it is meant for.",
  fix      = "Ask Ofgem when it expects to decide, and tell the Panel which dates are at risk.",

  applies = function(m)
    local path = m:maybe "path"
    if path then return path == "authority_led" or path == "authority_determined" end
    for _, vote in ipairs(m.change_board_votes) do
      if vote.outcome == "recommend_approval" or vote.outcome == "recommend_rejection" then return true end
    end
    return false
  end,

  check = function(m, report)
    if m.outcome and not m.decided then
      report.unknown { missing = "modification.decided", message = "when {subject} was decided is not in the state" }
      return
    end
    if m.withdrawn and not m.decided then return end
    local received = m:maybe "report_to_authority"
    if not received and not m.decided and #m.change_board_votes == 0 then return end -- it isn't with the Authority yet
    received = m.report_to_authority
    local by = wd.add(received, param("proposal.authority_decision_wd", received))
    local answered = m.decided
    for _, send_back in ipairs(m.authority_send_backs) do
      -- mutation: where the days are the same, either will do
      if send_back.sent_back >= received and not (answered and answered <= send_back.sent_back) then
        answered = send_back.sent_back
      end
    end
    if (answered or today) <= by then return end
    if answered then
      report.note { at = "report_to_authority", with = { by = by, answered = answered },
        message = "{subject} reached the Authority {report_to_authority} and was answered {answered}: it aims to "
          .. "decide within five weeks, by {by}" }
    else
      report.note { at = "report_to_authority", with = { by = by },
        message = "{subject} reached the Authority {report_to_authority} and is not decided: it aims to decide within "
          .. "five weeks, by {by}" }
    end
  end,

  cases = {
    { name = "decided on the last day", as_of = "2020-04-01", expect = "pass",
      given = with_authority "report_to_authority = 2020-01-31\ndecided = 2020-03-06" },
    { name = "decided on the next", as_of = "2020-04-01",
      given = with_authority "report_to_authority = 2020-01-31\ndecided = 2020-03-09", expect = {
      note = "MP079 reached the Authority 31 Jan 2020 and was answered 9 Mar 2020: it aims to decide within five "
        .. "weeks, by 6 Mar 2020" } },
    { name = "open on the last day", as_of = "2020-03-06", expect = "pass",
      given = with_authority "report_to_authority = 2020-01-31" },
    { name = "open a day later", as_of = "2020-03-07", given = with_authority "report_to_authority = 2020-01-31",
      expect = { note = "MP079 reached the Authority 31 Jan 2020 and is not decided: it aims to decide within five "
        .. "weeks, by 6 Mar 2020" } },
    { name = "sent back in time", as_of = "2020-04-01", expect = "pass", given = with_authority([=[
path = "authority_led"
report_to_authority = 2020-01-31
[[modification.authority_send_back]]
sent_back = 2020-03-06
]=], "") },
    { name = "sent back late", as_of = "2020-04-01", given = with_authority([=[
path = "authority_led"
report_to_authority = 2020-01-31
[[modification.authority_send_back]]
sent_back = 2020-03-09
]=], ""), expect = { note = "MP079 reached the Authority 31 Jan 2020 and was answered 9 Mar 2020: it aims to decide "
        .. "within five weeks, by 6 Mar 2020" } },
    { name = "withdrawn", as_of = "2020-04-01", expect = "pass",
      given = with_authority "report_to_authority = 2020-01-31\nwithdrawn = 2020-03-20" },
    { name = "a recommendation, when it was received is not known", as_of = "2020-02-14",
      expect = { unknown = "modification.report_to_authority" }, given = with_authority("", [=[
[[change_board_vote]]
modification = "MP079"
held = 2020-01-22
outcome = "recommend_approval"
]=]) },
    { name = "not voted on yet", as_of = "2020-02-14", expect = "pass", given = with_authority "" },
    { name = "decided, when it was received is not known", as_of = "2020-02-14",
      given = with_authority "decided = 2020-02-10", expect = { unknown = "modification.report_to_authority" } },
    { name = "Self-Governance", as_of = "2020-02-14", expect = "not_applicable",
      given = with_authority("report_to_authority = 2019-01-31", "path = \"self_governance\"") },
    { name = "no recommendation", as_of = "2020-02-14", expect = "not_applicable", given = with_authority("", "") },
    { name = "sent back before it was received again", as_of = "2020-03-07", given = with_authority([=[
path = "authority_led"
report_to_authority = 2020-01-31
[[modification.authority_send_back]]
sent_back = 2020-01-30
]=], ""), expect = { note = "MP079 reached the Authority 31 Jan 2020 and is not decided: it aims to decide within five "
        .. "weeks, by 6 Mar 2020" } },
    { name = "voted on without a recommendation", as_of = "2020-02-14", expect = "not_applicable",
      given = with_authority("", [=[
[[change_board_vote]]
modification = "MP079"
held = 2020-01-22
outcome = "approve"
]=]) },
    { name = "recommended for rejection", as_of = "2020-02-14",
      expect = { unknown = "modification.report_to_authority" }, given = with_authority("", [=[
[[change_board_vote]]
modification = "MP079"
held = 2020-01-22
outcome = "recommend_rejection"
]=]) },
    { name = "when it was decided is not known", as_of = "2020-04-01", expect = { unknown = "modification.decided" },
      given = with_authority "report_to_authority = 2020-01-31\noutcome = \"approved\"" },
    { name = "sent back on the day it was received", as_of = "2020-03-07", expect = "pass", given = with_authority([=[
path = "authority_led"
report_to_authority = 2020-01-31
[[modification.authority_send_back]]
sent_back = 2020-01-31
]=], "") },
  },
}
