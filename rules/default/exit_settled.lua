-- When a Party has left, its share in SECCo is transferred and its SMKI certificates are revoked, unless that was put
-- off to a later day. The Code names no day: the next regular Panel is our yardstick.
local exit, next_panel = use "exit", use "panel"

local function left(rest, day)
  return [=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting]]
body = "sec_panel"
date = 2020-03-13
[[party]]
name = "Alpha Energy Limited"
expelled = ]=] .. (day or "2020-02-14") .. "\n" .. rest .. "\n"
end
local departed = left "[[party.departure]]\nleft = 2020-02-14\n"    -- due by the Panel of 13 March
local both = "share_transferred = 2020-03-13\ncertificates_revoked = 2020-03-13\n"

return {
  id         = "DEF-026",
  title      = "Share or certificates of a Party that left not dealt with",
  subject    = "party",
  severity   = "minor",
  cites      = { "SEC M8.14 to M8.16" },
  basis      = "unverified",
  basis_note = "The clauses are recollection; the Panel's actions speak of certificates, and its next meeting our day",
  covers     = { "party/M-14" },
  why        = "With its certificates a company outside of the Code could still reach meters.",
  fix        = "Have the share transferred and the certificates revoked, and record the days.",

  applies = function(p) return exit.day(p) ~= nil end,

  check = function(p, report)
    local d = exit.departure(p, report)
    local by = d and next_panel.after(d.left, report)
    if not by then return end
    local deferred = d.revocation_deferred_to
    -- mutation: where the days are the same, either will do
    local revoke_by = deferred and deferred > by and deferred or by
    next_panel.owe(report, "Transfer of {subject}'s share in SECCo", by, d, "share_transferred", "made")
    next_panel.owe(report, "Revocation of {subject}'s certificates", revoke_by, d, "certificates_revoked", "made")
    if today > by then local _ = d.share_transferred end    -- unknown
    if today > revoke_by then local _ = d.certificates_revoked end
  end,

  cases = {
    { name = "on the day itself both are due by the next Panel", as_of = "2020-02-14", given = departed,
      expect = { { due = "2020-03-13" }, { due = "2020-03-13" } } },
    { name = "on the day of that Panel still", as_of = "2020-03-13", given = departed,
      expect = { { due = "2020-03-13" }, { due = "2020-03-13" } } },
    { name = "a day later nobody knows", as_of = "2020-03-14", given = departed,
      expect = { unknown = "departure.share_transferred" } },
    { name = "both on the last day", as_of = "2020-04-17", given = departed .. both, expect = "pass" },
    { name = "the share a day late", as_of = "2020-04-17",
      given = departed .. "share_transferred = 2020-03-14\ncertificates_revoked = 2020-03-13", expect = { breach =
      "Transfer of Alpha Energy Limited's share in SECCo was due 13 Mar 2020 and was made 14 Mar 2020: 1 day late" } },
    { name = "the certificates a day late", as_of = "2020-04-17",
      given = departed .. "share_transferred = 2020-03-13\ncertificates_revoked = 2020-03-14", expect = { breach =
      "Revocation of Alpha Energy Limited's certificates was due 13 Mar 2020 and was made 14 Mar 2020: 1 day late" } },
    { name = "the revocation was put off, and that day is still due", as_of = "2020-04-17",
      given = departed .. "share_transferred = 2020-03-13\nrevocation_deferred_to = 2020-04-17",
      expect = { due = "2020-04-17" } },
    { name = "a day later nobody knows of the revocation", as_of = "2020-04-18",
      given = departed .. "share_transferred = 2020-03-13\nrevocation_deferred_to = 2020-04-17",
      expect = { unknown = "departure.certificates_revoked" } },
    { name = "put off, and revoked a day too late", as_of = "2020-05-15", given = departed ..
      "share_transferred = 2020-03-13\nrevocation_deferred_to = 2020-04-17\ncertificates_revoked = 2020-04-18",
      expect = { breach =
      "Revocation of Alpha Energy Limited's certificates was due 17 Apr 2020 and was made 18 Apr 2020: 1 day late" } },
    { name = "put off to a day before the Panel: the Panel counts", as_of = "2020-04-17", expect = "pass",
      given = departed .. both .. "revocation_deferred_to = 2020-02-28" },
    { name = "no Panel after it is in the state", as_of = "2020-04-17", expect = { unknown = "meeting.date" },
      given = left("[[party.departure]]\nleft = 2020-03-13\n", "2020-03-13") },
    { name = "nothing is known of what was done", as_of = "2020-04-17", given = left "",
      expect = { unknown = "departure.left" } },
    { name = "the day before it left", as_of = "2020-02-13", given = departed, expect = "not_applicable" },
  },
}
