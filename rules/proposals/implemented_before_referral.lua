-- A decision under Self-Governance is carried out only when the time to refer it to the Panel, and then to the
-- Authority, has ended, and what was referred is determined.

-- When it was implemented, as a whole or the first part of it.
local function first_implemented(m)
  local all = {}
  table.insert(all, m.implemented)
  for _, part in ipairs(m.modification_parts) do table.insert(all, part.implemented) end
  table.sort(all)
  return all[1]
end

-- Published on Wednesday 22 Jan 2020: ten Working Days later is Wednesday 5 Feb 2020.
local function approved(facts, referrals, path)
  return ([=[
[[modification]]
id = "MP097"
%s
decided = 2020-01-22
outcome = "approved"
%s
%s]=]):format(path or "path = \"self_governance\"", facts, referrals or "")
end

local published = "decision_published = 2020-01-22\n"

return {
  id         = "PRO-026",
  title      = "Implemented while its decision could still be referred",
  subject    = "modification",
  severity   = "major",
  cites      = { "SEC D9" },
  basis      = "unverified",
  basis_note = "that a decision can be referred, and waits for that, is recollection; the clause has not been read",
  covers     = { "change/D-42" },
  why        = "A referral may overturn the decision after the Code has been changed by it.",
  fix        = "Tell the Panel, and hold the change back until the time has ended.",

  applies = function(m)
    return first_implemented(m) ~= nil and m.outcome == "approved" and m.path == "self_governance"
  end,

  check = function(m, report)
    local implemented = first_implemented(m)
    local published = m:maybe "decision_published"
    local from = published or m.decided -- it was published no earlier than it was taken
    if not from then from = m.decision_published end
    local free = wd.add(from, param("proposal.referral_wd", from))
    if implemented < free then
      report.breach { at = "implemented", key = "decision", with = { day = implemented, free = free, from = from },
        message = "{subject} was implemented {day}: the decision of {from} could be referred until {free}" }
    end
    for _, referral in ipairs(m.referrals) do
      local determined = referral.determined
      local over = determined and referral.to == "panel"
        and wd.add(determined, param("proposal.referral_wd", determined))
      if referral.referred <= implemented and not (determined and determined <= implemented) then
        report.breach { at = "implemented", key = referral, with = { day = implemented, referral = referral },
          message = "{subject} was implemented {day}, before the {referral} was determined" }
      elseif over and determined <= implemented and implemented < over then
        report.breach { at = "implemented", key = referral,
          with = { day = implemented, determined = determined, free = over },
          message = "{subject} was implemented {day}: what the Panel determined {determined} could be referred "
            .. "until {free}" }
      end
    end
    if not published and implemented >= free then local _ = m.decision_published end
  end,

  cases = {
    { name = "on the tenth Working Day", as_of = "2020-03-13", expect = "pass",
      given = approved(published .. "implemented = 2020-02-05") },
    { name = "on the ninth", as_of = "2020-03-13", given = approved(published .. "implemented = 2020-02-04"), expect = {
      breach = "MP097 was implemented 4 Feb 2020: the decision of 22 Jan 2020 could be referred until 5 Feb 2020" } },
    { name = "published a day later than decided", as_of = "2020-03-13",
      given = approved("decision_published = 2020-01-23\nimplemented = 2020-02-05"), expect = {
      breach = "MP097 was implemented 5 Feb 2020: the decision of 23 Jan 2020 could be referred until 6 Feb 2020" } },
    { name = "when it was published is not known", as_of = "2020-03-13", given = approved "implemented = 2020-02-27",
      expect = { unknown = "modification.decision_published" } },
    { name = "too early whenever it was published", as_of = "2020-03-13", given = approved "implemented = 2020-02-04",
      expect = { breach = "MP097 was implemented 4 Feb 2020: the decision of 22 Jan 2020 could be referred until 5 Feb "
        .. "2020" } },
    { name = "referred, and not determined", as_of = "2020-03-13", given = approved(published
        .. "implemented = 2020-02-27", "[[modification.referral]]\nto = \"panel\"\nreferred = 2020-02-05"), expect = {
      breach = "MP097 was implemented 27 Feb 2020, before the referral of MP097 to the Panel was determined" } },
    { name = "determined a day later", as_of = "2020-03-13", given = approved(published .. "implemented = 2020-02-27",
      "[[modification.referral]]\nto = \"authority\"\nreferred = 2020-02-05\ndetermined = 2020-02-28"), expect = {
      breach = "MP097 was implemented 27 Feb 2020, before the referral of MP097 to the Authority was determined" } },
    { name = "referred to the Authority and determined that day", as_of = "2020-03-13", expect = "pass",
      given = approved(published .. "implemented = 2020-02-27",
        "[[modification.referral]]\nto = \"authority\"\nreferred = 2020-02-05\ndetermined = 2020-02-27") },
    { name = "ten Working Days after the Panel determined it", as_of = "2020-03-13", expect = "pass",
      given = approved(published .. "implemented = 2020-02-28",
        "[[modification.referral]]\nto = \"panel\"\nreferred = 2020-02-05\ndetermined = 2020-02-14") },
    { name = "nine after", as_of = "2020-03-13", given = approved(published .. "implemented = 2020-02-27",
      "[[modification.referral]]\nto = \"panel\"\nreferred = 2020-02-05\ndetermined = 2020-02-14"), expect = {
      breach = "MP097 was implemented 27 Feb 2020: what the Panel determined 14 Feb 2020 could be referred until 28 "
        .. "Feb 2020" } },
    { name = "referred after it was implemented", as_of = "2020-03-13", expect = "pass",
      given = approved(published .. "implemented = 2020-02-27",
        "[[modification.referral]]\nto = \"panel\"\nreferred = 2020-02-28") },
    { name = "another path", as_of = "2020-03-13", expect = "not_applicable",
      given = approved(published .. "implemented = 2020-01-23", "", "path = \"authority_determined\"") },
    { name = "the path is not known", as_of = "2020-03-13", expect = { unknown = "modification.path" },
      given = approved(published .. "implemented = 2020-01-23", "", "title = \"A change\"") },
    { name = "not implemented yet", as_of = "2020-02-03", expect = "not_applicable",
      given = approved(published .. "implemented = 2020-02-04") },
    { name = "on the tenth after it was taken, published nobody knows when", as_of = "2020-03-13",
      given = approved "implemented = 2020-02-05", expect = { unknown = "modification.decision_published" } },
    { name = "referred on the day", as_of = "2020-03-13", given = approved(published .. "implemented = 2020-02-05",
      "[[modification.referral]]\nto = \"panel\"\nreferred = 2020-02-05"), expect = {
      breach = "MP097 was implemented 5 Feb 2020, before the referral of MP097 to the Panel was determined" } },
    { name = "determined by the Panel on the day", as_of = "2020-03-13", given = approved(published
        .. "implemented = 2020-02-14",
      "[[modification.referral]]\nto = \"panel\"\nreferred = 2020-02-05\ndetermined = 2020-02-14"), expect = {
      breach = "MP097 was implemented 14 Feb 2020: what the Panel determined 14 Feb 2020 could be referred until 28 "
        .. "Feb 2020" } },
    { name = "a part of it too early", as_of = "2020-03-13", given = approved(published .. "implemented = 2020-02-27",
      "[[modification.part]]\nnumber = 1\nimplemented = 2020-02-04\n[[modification.part]]\nnumber = 2\n"
        .. "implemented = 2020-02-27"), expect = {
      breach = "MP097 was implemented 4 Feb 2020: the decision of 22 Jan 2020 could be referred until 5 Feb 2020" } },
    { name = "only a part of it, and in time", as_of = "2020-03-13", expect = "pass", given = approved(published,
      "[[modification.part]]\nnumber = 1\nimplemented = 2020-02-05\n[[modification.part]]\nnumber = 2") },
  },
}
