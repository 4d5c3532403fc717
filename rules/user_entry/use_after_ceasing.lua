-- Nobody uses live Services in a role after the day it named to cease in it, or after it ceased to be a Party.
local function ended(r)
  local ends = {}
  for _, day in pairs { r.ceases, r.party.expelled, r.party.withdrawn } do table.insert(ends, day) end
  table.sort(ends)
  return ends[1]
end

-- The last use that any record tells of; there may have been later ones.
local function last_known_use(r)
  local uses = {}
  table.insert(uses, r:maybe "last_live_use")
  for _, use in ipairs(r.party.role_uses) do
    if use.role == r.role then table.insert(uses, use.used) end
  end
  table.sort(uses)
  return uses[#uses]
end

return {
  id         = "UEP-012",
  title      = "Use of live Services after the end of User status",
  subject    = "user_role",
  severity   = "critical",
  cites      = { "SEC H1.15 to H1.18" },
  basis      = "unverified",
  basis_note = "How User status ends was looked for in public pages and not found: it is recollection",
  covers     = { "party/H-12", "party/H-13" },
  why        = "Who has left a role is no longer assessed for it, and no longer answers for what is done in it.",
  fix        = "Ask the DCC what it processed after that day, and whether it has removed the role from its systems.",

  applies = function(r) return r.uep_completed ~= nil and ended(r) ~= nil end,

  check = function(r, report)
    local last_day = ended(r)
    if today <= last_day then return end
    local used = last_known_use(r)
    if not used or used <= last_day then
      local _ = r.last_live_use -- unknown where nobody recorded it
      return
    end
    report.breach {
      message = "{subject} used live Services on {used}, after its User status had ended on {last_day}",
      with = { used = used, last_day = last_day } }
  end,

  cases = {
    { name = "last used on the day on which it ceased", as_of = "2019-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
last_live_use = 2019-11-29
]=] },
    { name = "used the day after", as_of = "2019-12-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
last_live_use = 2019-11-30
]=], expect = { breach = "Alpha Energy Limited as Other User used live Services on 30 Nov 2019, " ..
      "after its User status had ended on 29 Nov 2019" } },
    { name = "a use on record for itself proves it too", as_of = "2019-12-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
[[party.role_use]]
role = "other_user"
used = 2019-12-02
]=], expect = { breach = "Alpha Energy Limited as Other User used live Services on 2 Dec 2019, " ..
      "after its User status had ended on 29 Nov 2019" } },
    { name = "a use in another role does not concern this one", as_of = "2019-12-31",
      subject = "Alpha Energy Limited/other_user", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
last_live_use = 2019-11-20
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.role_use]]
role = "import_supplier"
used = 2019-12-02
]=] },
    { name = "expelled before the day that it had named", as_of = "2019-12-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-11-08
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
last_live_use = 2019-11-09
]=], expect = { breach = "Alpha Energy Limited as Other User used live Services on 9 Nov 2019, " ..
      "after its User status had ended on 8 Nov 2019" } },
    { name = "withdrawn, and last used on that day", as_of = "2019-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
withdrawn = 2019-11-08
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
last_live_use = 2019-11-08
]=] },
    { name = "used the day after its withdrawal", as_of = "2019-12-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
withdrawn = 2019-11-08
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
last_live_use = 2019-11-09
]=], expect = { breach = "Alpha Energy Limited as Other User used live Services on 9 Nov 2019, " ..
      "after its User status had ended on 8 Nov 2019" } },
    { name = "the last use is not known", as_of = "2019-12-31", expect = { unknown = "user_role.last_live_use" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
]=] },
    { name = "an earlier use on record does not show that it was the last", as_of = "2019-12-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
[[party.role_use]]
role = "other_user"
used = 2019-11-20
]=], expect = { unknown = "user_role.last_live_use" } },
    { name = "on the day itself nothing can have come after it", as_of = "2019-11-29", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
]=] },
    { name = "the day after, a use may have", as_of = "2019-11-30", expect = { unknown = "user_role.last_live_use" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
ceases = 2019-11-29
]=] },
    { name = "no end is named", as_of = "2019-12-31", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
]=] },
    { name = "it never was a User in this role", as_of = "2019-12-31", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-11-08
[[party.user_role]]
role = "other_user"
]=] },
  },
}
