-- A decision under Self-Governance is referred within ten Working Days: to the Panel from its publication, then to the
-- Authority from the Panel's determination.

local function referral(to, referred, modification, more)
  return ([=[
[[modification]]
id = "MP097"
%s
[[modification.referral]]
to = "%s"
referred = %s
%s]=]):format(modification, to, referred, more or "")
end

local published = "decided = 2020-01-22\ndecision_published = 2020-01-22"

local function panel(dates) return "[[modification.referral]]\nto = \"panel\"\n" .. dates end

return {
  id         = "PRO-027",
  title      = "Referral out of time, or to the Authority before the Panel",
  subject    = "referral",
  severity   = "major",
  cites      = { "SEC D9" },
  basis      = "unverified",
  basis_note = "that a decision is referred to the Panel first is recollection; the clause has not been read",
  covers     = { "change/D-42" },
  why        = "A referral in time holds the change back; one out of time doesn't.",
  fix        = "Tell who referred it that it came too late or to the wrong body, or correct the dates.",

  check = function(r, report)
    local m = r.modification
    local from
    if r.to == "panel" then
      local decided = m.decided
      if decided and r.referred < decided then
        report.breach { at = "referred", with = { decided = decided },
          message = "The {subject} was made {referred}, before the decision of {decided}" }
        return
      end
      -- It was published no earlier than it was taken: what is in time from then is in time.
      if decided and r.referred <= wd.add(decided, param("proposal.referral_wd", decided)) then return end
      from = m.decision_published
    else
      local first = state.find("referral", m:key() .. "/panel")
      if not first then
        report.unknown { missing = "modification.referrals",
          message = "The {subject} was made {referred}; the one to the Panel before it is not in the state" }
        return
      end
      from = first.determined
      if not from or from > r.referred then
        report.breach { at = "referred",
          message = "The {subject} was made {referred}, before the Panel had determined it" }
        return
      end
    end
    report.obligation { by = wd.add(from, param("proposal.referral_wd", from)), done = r.referred,
      owed = "The {subject}", verb = "made", at = "referred" }
  end,

  cases = {
    { name = "to the Panel on the tenth Working Day", as_of = "2020-04-01", expect = "pass",
      given = referral("panel", "2020-02-05", published) },
    { name = "on the eleventh", as_of = "2020-04-01", given = referral("panel", "2020-02-06", published), expect = {
      breach = "The referral of MP097 to the Panel was due 5 Feb 2020 and was made 6 Feb 2020: 1 Working Day late" } },
    { name = "published later than decided", as_of = "2020-04-01", expect = "pass",
      given = referral("panel", "2020-02-06", "decided = 2020-01-22\ndecision_published = 2020-01-23") },
    { name = "in time whenever it was published", as_of = "2020-04-01", expect = "pass",
      given = referral("panel", "2020-02-05", "decided = 2020-01-22") },
    { name = "in time or not by when it was published", as_of = "2020-04-01",
      given = referral("panel", "2020-02-06", "decided = 2020-01-22"),
      expect = { unknown = "modification.decision_published" } },
    { name = "to the Authority on the tenth", as_of = "2020-04-01", expect = "pass", subject = "MP097/authority",
      given = referral("authority", "2020-02-28", published, panel "referred = 2020-02-05\ndetermined = 2020-02-14") },
    { name = "to the Authority on the eleventh", as_of = "2020-04-01", subject = "MP097/authority",
      given = referral("authority", "2020-03-02", published, panel "referred = 2020-02-05\ndetermined = 2020-02-14"),
      expect = { breach = "The referral of MP097 to the Authority was due 28 Feb 2020 and was made 2 Mar 2020: 1 "
        .. "Working Day late" } },
    { name = "to the Authority a day before the Panel determined", as_of = "2020-04-01", subject = "MP097/authority",
      given = referral("authority", "2020-02-13", published, panel "referred = 2020-02-05\ndetermined = 2020-02-14"),
      expect = { breach = "The referral of MP097 to the Authority was made 13 Feb 2020, before the Panel had "
        .. "determined it" } },
    { name = "to the Authority while it is with the Panel", as_of = "2020-04-01", subject = "MP097/authority",
      given = referral("authority", "2020-02-13", published, panel "referred = 2020-02-05"), expect = {
      breach = "The referral of MP097 to the Authority was made 13 Feb 2020, before the Panel had determined it" } },
    { name = "to the Authority, none to the Panel is known", as_of = "2020-04-01",
      given = referral("authority", "2020-02-13", published), expect = { unknown = "modification.referrals" } },
    { name = "to the Panel the day before the decision", as_of = "2020-04-01",
      given = referral("panel", "2020-01-21", published), expect = {
      breach = "The referral of MP097 to the Panel was made 21 Jan 2020, before the decision of 22 Jan 2020" } },
    { name = "to the Panel on the day of the decision", as_of = "2020-04-01", expect = "pass",
      given = referral("panel", "2020-01-22", "decided = 2020-01-22") },
    { name = "to the Authority on the day on which the Panel determined", as_of = "2020-04-01", expect = "pass",
      subject = "MP097/authority",
      given = referral("authority", "2020-02-14", published, panel "referred = 2020-02-05\ndetermined = 2020-02-14") },
  },
}
