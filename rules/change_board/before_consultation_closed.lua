-- The Change Board votes once the Modification Report Consultation has closed.

local settled = use("votes").settled

local function voted(held, outcome, consultations)
  local given = ([=[
[[modification]]
id = "SECMP0062"
[[change_board_vote]]
modification = "SECMP0062"
held = %s
outcome = "%s"]=]):format(held, outcome)
  for _, consultation in ipairs(consultations) do
    given = given .. "\n[[consultation]]\nmodification = \"SECMP0062\"\n" .. consultation
  end
  return given
end

local first = "type = \"modification_report\"\nnumber = 1\nissued = 2019-07-22\ncloses = 2019-08-12"

return {
  id         = "CHB-001",
  title      = "Vote before the Modification Report Consultation had closed",
  subject    = "change_board_vote",
  severity   = "major",
  cites      = { "SEC D7", "SEC D8" },
  basis      = "unverified",
  basis_note = "no vote is known that came before; that none may, is recollection",
  covers     = { "change/D-32" },
  why        = "A vote that doesn't wait for the answers is open to challenge.",
  fix        = "Vote again when the consultation has closed, or correct the dates.",

  applies = function(v) return v.held <= today and settled(v) end,

  check = function(v, report)
    local closed, awaited
    for _, c in ipairs(v.modification.consultations) do
      if c.type == "modification_report" then
        if not c.issued or c.issued > v.held then
          if c.number == 1 then awaited = c end
        elseif c.closes >= v.held then
          report.breach { at = "held", key = c, with = { consultation = c, closes = c.closes },
            message = "{subject} was held while the {consultation} was open, until {closes}" }
          closed = true
        else
          closed = true
        end
      end
    end
    if closed then return end
    if not awaited then
      report.unknown { missing = "modification.consultations",
        message = "the state has no Modification Report Consultation on {modification} before {held}" }
    elseif awaited.issued then
      report.breach { at = "held", with = { consultation = awaited, issued = awaited.issued },
        message = "{subject} was held before the {consultation} was issued {issued}" }
    else
      report.breach { at = "held", with = { consultation = awaited },
        message = "{subject} was held, and the {consultation} is not issued" }
    end
  end,

  cases = {
    { name = "the day after it closed", as_of = "2020-02-14", expect = "pass",
      given = voted("2019-08-13", "approve", { first }) },
    { name = "on the day", as_of = "2020-02-14", given = voted("2019-08-12", "approve", { first }), expect = {
      breach = "Change Board vote on SECMP0062 of 12 Aug 2019 was held while the SECMP0062 Modification Report "
        .. "Consultation was open, until 12 Aug 2019" } },
    { name = "before it was issued", as_of = "2020-02-14",
      given = voted("2019-07-21", "recommend_approval", { first }), expect = {
      breach = "Change Board vote on SECMP0062 of 21 Jul 2019 was held before the SECMP0062 Modification Report "
        .. "Consultation was issued 22 Jul 2019" } },
    { name = "it is only foreseen", as_of = "2020-02-14", given = voted("2019-08-28", "reject",
      { "type = \"modification_report\"\nnumber = 1\nlisted = 2019-08-09\nexpected_by = 2019-08-31" }), expect = {
      breach = "Change Board vote on SECMP0062 of 28 Aug 2019 was held, and the SECMP0062 Modification Report "
        .. "Consultation is not issued" } },
    { name = "a second one came after the vote", as_of = "2020-02-14", expect = "pass",
      given = voted("2019-08-28", "approve",
        { first, "type = \"modification_report\"\nnumber = 2\nissued = 2019-09-02\ncloses = 2019-09-23" }) },
    { name = "a second one was open", as_of = "2020-02-14", given = voted("2019-09-23", "approve",
      { first, "type = \"modification_report\"\nnumber = 2\nissued = 2019-09-02\ncloses = 2019-09-23" }), expect = {
      breach = "Change Board vote on SECMP0062 of 23 Sep 2019 was held while the SECMP0062 Modification Report "
        .. "Consultation was open, until 23 Sep 2019" } },
    { name = "only a second one is known, and it came later", as_of = "2020-02-14", given = voted("2019-08-28",
      "approve", { "type = \"modification_report\"\nnumber = 2\nissued = 2019-09-02\ncloses = 2019-09-23" }),
      expect = { unknown = "modification.consultations" } },
    { name = "when it closed is not known", as_of = "2020-02-14", given = voted("2019-08-28", "approve",
      { "type = \"modification_report\"\nnumber = 1\nissued = 2019-07-22" }),
      expect = { unknown = "consultation.closes" } },
    { name = "a Refinement Consultation is another", as_of = "2020-02-14", given = voted("2019-08-28", "approve",
      { "type = \"refinement\"\nnumber = 1\nissued = 2019-07-22\ncloses = 2019-08-12" }),
      expect = { unknown = "modification.consultations" } },
    { name = "no consultation is known", as_of = "2020-02-14", given = voted("2019-08-28", "approve", {}),
      expect = { unknown = "modification.consultations" } },
    { name = "it was deferred", as_of = "2020-02-14", expect = "not_applicable",
      given = voted("2019-08-12", "defer", { first }) },
    { name = "it was sent back", as_of = "2020-02-14", expect = "not_applicable",
      given = voted("2019-08-12", "send_back", { first }) },
    { name = "the vote is not held yet", as_of = "2019-08-11", expect = "not_applicable",
      given = voted("2019-08-12", "approve", { first }) },
    { name = "issued on the day of the vote, which is today", as_of = "2019-07-22",
      given = voted("2019-07-22", "approve", { first }), expect = {
      breach = "Change Board vote on SECMP0062 of 22 Jul 2019 was held while the SECMP0062 Modification Report "
        .. "Consultation was open, until 12 Aug 2019" } },
  },
}
