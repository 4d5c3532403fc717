-- The DCC updates its systems within 24 hours of the end of a User's role, so that nobody can act in it any longer.
local function role(facts)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
ceases = 2019-11-29
]=] .. facts .. "\n"
end

return {
  id         = "UEP-020",
  title      = "DCC systems not updated after the end of a User's role",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC H1.15 to H1.18" },
  basis      = "unverified",
  basis_note = "The duty was looked for in public pages and not found: it is recollection, like its 24 hours",
  covers     = { "party/H-12" },
  why        = "Whoever still holds the keys of the role could go on sending requests to meters.",
  fix        = "Ask the DCC when it removed the role from its systems, and what was sent in it until then.",

  applies = function(r) return r.ceases ~= nil end,

  check = function(r, report)
    local told = r:maybe "cease_notified"
    local ceases = r.ceases
    -- Until the notice the DCC could not know.
    if told and told > ceases then ceases = told end    -- mutation: where the days are the same, either will do
    local by, done = ceases + param("user_entry.dcc_removal_days", ceases), r:maybe "dcc_removed"
    if done and done <= by then return end
    if today > by then local _, _ = r.cease_notified, r.dcc_removed end    -- unknown where they are not recorded
    report.obligation { by = by, done = done, owed = "Removal of {subject} from the DCC's systems", verb = "done",
      at = "ceases" }
  end,

  cases = {
    { name = "updated on the next day", as_of = "2019-12-31", expect = "pass",
      given = role "cease_notified = 2019-11-15\ndcc_removed = 2019-11-30" },
    { name = "updated a day later", as_of = "2019-12-31",
      given = role "cease_notified = 2019-11-15\ndcc_removed = 2019-12-01",
      expect = { breach = "Removal of Alpha Energy Limited as Other User from the DCC's systems was due 30 Nov 2019 " ..
        "and was done 1 Dec 2019: 1 day late" } },
    { name = "on the last day it is due", as_of = "2019-11-30", expect = { due = "2019-11-30" },
      given = role "cease_notified = 2019-11-15" },
    { name = "after it nobody knows", as_of = "2019-12-01", expect = { unknown = "user_role.dcc_removed" },
      given = role "cease_notified = 2019-11-15" },
    { name = "told only afterwards: updated in time", as_of = "2019-12-31", expect = "pass",
      given = role "cease_notified = 2019-12-02\ndcc_removed = 2019-12-03" },
    { name = "told only afterwards: a day late", as_of = "2019-12-31",
      given = role "cease_notified = 2019-12-02\ndcc_removed = 2019-12-04",
      expect = { breach = "Removal of Alpha Energy Limited as Other User from the DCC's systems was due 3 Dec 2019 " ..
        "and was done 4 Dec 2019: 1 day late" } },
    { name = "late, but the notice is not known", as_of = "2019-12-31", given = role "dcc_removed = 2019-12-01",
      expect = { unknown = "user_role.cease_notified" } },
    { name = "in time, whenever the notice was", as_of = "2019-12-31", expect = "pass",
      given = role "dcc_removed = 2019-11-30" },
    { name = "it does not cease", as_of = "2019-12-31", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
]=] },
  },
}
