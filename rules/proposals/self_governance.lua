-- Under Self-Governance the Change Board decides; the Panel or the Authority does only if the decision was referred.

local function decided(by, referred_to, path)
  local given = "[[modification]]\nid = \"MP097\"\ndecided = 2020-01-22\n"
  given = given .. ("path = %q\n"):format(path or "self_governance")
  if by then given = given .. ("decided_by = %q\n"):format(by) end
  if referred_to then
    given = given .. ("[[modification.referral]]\nto = %q\nreferred = 2020-01-10\n"):format(referred_to)
  end
  return given
end

return {
  id         = "PRO-031",
  title      = "Modification under Self-Governance decided by another body without a referral",
  subject    = "modification",
  severity   = "critical",
  cites      = { "SEC D9" },
  basis      = "unverified",
  basis_note = "that the Change Board decides is stated; that a referral alone lets others do so is recollection",
  covers     = { "change/D-42", "change/D-43" },
  why        = "A decision by who may not take it changes nothing in the Code.",
  fix        = "Record the referral, or correct the path of the modification or who decided.",

  applies = function(m) return (m.decided or m.outcome) ~= nil and m:maybe "path" == "self_governance" end,

  check = function(m, report)
    local by = m.decided_by
    if by == "change_board" or state.find("referral", m:key() .. "/" .. by) then return end
    report.breach { at = "decided_by", with = { by = m:in_words "decided_by", path = m:in_words "path" },
      message = "{subject} was decided" .. (m.decided and " {decided}" or "")
        .. " by {by} on {path}, and no referral to it is recorded" }
  end,

  cases = {
    { name = "the Change Board", as_of = "2020-02-14", expect = "pass", given = decided "change_board" },
    { name = "the Authority", as_of = "2020-02-14", given = decided "authority", expect = {
      breach = "MP097 was decided 22 Jan 2020 by the Authority on Path 3 (Self-Governance), and no referral to it is "
        .. "recorded" } },
    { name = "the Authority, referred to it", as_of = "2020-02-14", expect = "pass",
      given = decided("authority", "authority") },
    { name = "the Authority, referred to the Panel", as_of = "2020-02-14", given = decided("authority", "panel"),
      expect = { breach = "MP097 was decided 22 Jan 2020 by the Authority on Path 3 (Self-Governance), and no referral "
        .. "to it is recorded" } },
    { name = "the Panel, referred to it", as_of = "2020-02-14", expect = "pass", given = decided("panel", "panel") },
    { name = "who decided is not known", as_of = "2020-02-14", given = decided(),
      expect = { unknown = "modification.decided_by" } },
    { name = "not decided", as_of = "2020-01-21", expect = "not_applicable", given = decided "authority" },
    { name = "another path: for PRO-022", as_of = "2020-02-14", expect = "not_applicable",
      given = decided("authority", nil, "authority_led") },
    { name = "when it was decided is not known", as_of = "2020-02-14", expect = {
      breach = "MP097 was decided by the Panel on Path 3 (Self-Governance), and no referral to it is recorded" },
      given = [=[
[[modification]]
id = "MP097"
path = "self_governance"
outcome = "approved"
decided_by = "panel"
]=] },
  },
}
