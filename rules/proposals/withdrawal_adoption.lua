-- For ten Working Days after a notice of withdrawal another Party may adopt the modification: until then it is not
-- withdrawn, and after that it can't be adopted.

-- Notice on Thursday 7 Nov 2019: the last day is Thursday 21 Nov 2019.
local function withdrawal(facts, modification)
  return ("[[modification]]\nid = \"SECMP0063\"\n%s\n[[modification.withdrawal]]\nnoticed = 2019-11-07\n%s"):format(
    modification or "", facts or "")
end

return {
  id         = "PRO-029",
  title      = "Withdrawn before the time to adopt it had ended, or adopted after it",
  subject    = "withdrawal",
  severity   = "major",
  cites      = { "SEC D5" },
  basis      = "unverified",
  basis_note = "that another Party may adopt a modification is recollection; the clause has not been read",
  covers     = { "change/D-51" },
  why        = "Another Party may need the change that its proposer gives up.",
  fix        = "Keep it open until the time has ended, or record when and by whom it was adopted.",

  check = function(w, report)
    local last = wd.add(w.noticed, param("proposal.adoption_wd", w.noticed))
    local withdrawn = w.modification.withdrawn
    if withdrawn and w.noticed <= withdrawn and withdrawn < last and not w.adopted then
      report.breach { at = "noticed", key = "withdrawn", with = { withdrawn = withdrawn, last = last },
        facts = { { w.modification, "withdrawn" } },
        message = "{modification} was withdrawn {withdrawn}: after the notice of {noticed} it could be adopted until "
          .. "{last}" }
    end
    if w.adopted then
      report.obligation { by = last, done = w.adopted, owed = "The adoption of {modification}", verb = "made",
        at = "adopted", key = "adopted" }
    end
  end,

  cases = {
    { name = "withdrawn on the tenth Working Day", as_of = "2020-02-14", expect = "pass",
      given = withdrawal("", "withdrawn = 2019-11-21") },
    { name = "on the ninth", as_of = "2020-02-14", given = withdrawal("", "withdrawn = 2019-11-20"), expect = {
      breach = "SECMP0063 was withdrawn 20 Nov 2019: after the notice of 7 Nov 2019 it could be adopted until 21 Nov "
        .. "2019" } },
    { name = "adopted on the tenth", as_of = "2020-02-14", expect = "pass", given = withdrawal "adopted = 2019-11-21" },
    { name = "on the eleventh", as_of = "2020-02-14", given = withdrawal "adopted = 2019-11-22", expect = {
      breach = "The adoption of SECMP0063 was due 21 Nov 2019 and was made 22 Nov 2019: 1 Working Day late" } },
    { name = "neither yet", as_of = "2019-11-20", expect = "pass", given = withdrawal() },
    { name = "withdrawn by an earlier notice", as_of = "2020-02-14", expect = "pass",
      given = withdrawal("", "withdrawn = 2019-11-06") },
    { name = "withdrawn on the day of the notice", as_of = "2020-02-14",
      given = withdrawal("", "withdrawn = 2019-11-07"), expect = {
      breach = "SECMP0063 was withdrawn 7 Nov 2019: after the notice of 7 Nov 2019 it could be adopted until "
        .. "21 Nov 2019" } },
  },
}
