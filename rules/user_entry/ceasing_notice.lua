-- A User that wants to cease in a role names the day in writing; a day that had passed by then raises a question.
return {
  id         = "UEP-013",
  title      = "Ceasing date before its notice",
  subject    = "user_role",
  severity   = "minor",
  cites      = { "SEC H1.15 to H1.18" },
  basis      = "unverified",
  basis_note = "The notice was looked for in public pages and not found: it is recollection, with no period of notice",
  covers     = { "party/H-12" },
  why        = "Until the notice nobody knew: the DCC went on serving a role that its User says it had left.",
  fix        = "Ask the Party which day it means, and check that the Panel and the DCC were told.",

  applies = function(r) return r.ceases ~= nil end,

  check = function(r, report)
    if r.cease_notified <= r.ceases then return end
    report.note {
      message = "{subject} named {ceases} as the day on which it ceases, but did so only on {cease_notified}",
      at = "ceases" }
  end,

  cases = {
    { name = "notified on the very day", as_of = "2019-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
ceases = 2019-11-29
cease_notified = 2019-11-29
]=] },
    { name = "notified the day after", as_of = "2019-12-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
ceases = 2019-11-29
cease_notified = 2019-11-30
]=], expect = { note = "Alpha Energy Limited as Other User named 29 Nov 2019 as the day on which it ceases, " ..
      "but did so only on 30 Nov 2019" } },
    { name = "the notice is not known", as_of = "2019-12-31", expect = { unknown = "user_role.cease_notified" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
ceases = 2019-11-29
]=] },
    { name = "it does not cease", as_of = "2019-12-31", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
]=] },
  },
}
