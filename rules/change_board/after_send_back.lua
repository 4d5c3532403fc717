-- A Modification Report that was changed materially after the Change Board sent it back goes to consultation again
-- before the next vote.

local settled = use("votes").settled

local function voted_again(sent_back, consultation, outcome)
  return ([=[
[[modification]]
id = "SECMP0062"
[[change_board_vote]]
modification = "SECMP0062"
held = 2020-01-22
outcome = "send_back"
%s
[[change_board_vote]]
modification = "SECMP0062"
held = 2020-02-07
outcome = "%s"
%s]=]):format(sent_back, outcome or "approve", consultation and "[[consultation]]\nmodification = \"SECMP0062\"\n"
    .. consultation or "")
end

local function report_consultation(issued) return "type = \"modification_report\"\nnumber = 2\nissued = " .. issued end

local function last_send_back(v)
  local last
  for _, other in ipairs(v.modification.change_board_votes) do
    -- mutation: on that day there is no vote but this one, which sent nothing back
    if other.held < v.held and other.outcome == "send_back" then last = other end
  end
  return last
end

return {
  id         = "CHB-002",
  title      = "Vote on a changed report without another consultation",
  subject    = "change_board_vote",
  severity   = "major",
  cites      = { "SEC D7", "SECAS, modification page of SECMP0062" },
  basis      = "unverified",
  basis_note = "one modification had a consultation after each change; that it must, is recollection",
  covers     = { "change/D-33" },
  why        = "Parties answered to another text than the one that is voted on.",
  fix        = "Consult on the changed report and vote again, or record that the report was only made clearer.",

  applies = function(v) return v.held <= today and settled(v) and last_send_back(v) ~= nil end,

  check = function(v, report)
    local back = last_send_back(v)
    for _, c in ipairs(v.modification.consultations) do
      if c.type == "modification_report" and c.issued and back.held < c.issued and c.issued <= v.held then return end
    end
    if not back.report_changed then return end
    report.breach { at = "held", with = { back = back.held }, facts = { { back, "report_changed" } },
      message = "{subject} was held on a report that was changed after it was sent back {back}, without a consultation "
        .. "between" }
  end,

  cases = {
    { name = "consulted on again", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07", expect = "pass",
      given = voted_again("report_changed = true", report_consultation "2020-01-23") },
    { name = "consulted on the day it was sent back", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07",
      given = voted_again("report_changed = true", report_consultation "2020-01-22"), expect = {
      breach = "Change Board vote on SECMP0062 of 7 Feb 2020 was held on a report that was changed after it was sent "
        .. "back 22 Jan 2020, without a consultation between" } },
    { name = "consulted on after the vote", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07",
      given = voted_again("report_changed = true", report_consultation "2020-02-08"), expect = {
      breach = "Change Board vote on SECMP0062 of 7 Feb 2020 was held on a report that was changed after it was sent "
        .. "back 22 Jan 2020, without a consultation between" } },
    { name = "not consulted on again", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07",
      given = voted_again "report_changed = true", expect = {
      breach = "Change Board vote on SECMP0062 of 7 Feb 2020 was held on a report that was changed after it was sent "
        .. "back 22 Jan 2020, without a consultation between" } },
    { name = "the report was only made clearer", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07",
      expect = "pass", given = voted_again "report_changed = false" },
    { name = "whether the report was changed is not known", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07",
      given = voted_again "", expect = { unknown = "change_board_vote.report_changed" } },
    { name = "deferred the second time", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07",
      expect = "not_applicable", given = voted_again("report_changed = true", nil, "defer") },
    { name = "the vote that sent it back", as_of = "2020-02-14", subject = "SECMP0062/2020-01-22",
      expect = "not_applicable", given = voted_again "report_changed = true" },
    { name = "the second vote is not held yet", as_of = "2020-02-06", subject = "SECMP0062/2020-02-07",
      expect = "not_applicable", given = voted_again "report_changed = true" },
    { name = "consulted on from the day of the vote, which is today", as_of = "2020-02-07",
      subject = "SECMP0062/2020-02-07", expect = "pass",
      given = voted_again("report_changed = true", report_consultation "2020-02-07") },
    { name = "sent back only after the vote", as_of = "2020-02-14", subject = "SECMP0062/2020-01-22",
      expect = "not_applicable", given = [=[
[[modification]]
id = "SECMP0062"
[[change_board_vote]]
modification = "SECMP0062"
held = 2020-01-22
outcome = "recommend_approval"
[[change_board_vote]]
modification = "SECMP0062"
held = 2020-02-07
outcome = "send_back"
report_changed = true
]=] },
    { name = "deferred before", as_of = "2020-02-14", subject = "SECMP0062/2020-02-07", expect = "not_applicable",
      given = [=[
[[modification]]
id = "SECMP0062"
[[change_board_vote]]
modification = "SECMP0062"
held = 2020-01-22
outcome = "defer"
report_changed = true
[[change_board_vote]]
modification = "SECMP0062"
held = 2020-02-07
outcome = "approve"
]=] },
  },
}
