-- Nobody uses live Services in a role before the User Entry Process for that role is completed.
local function too_early(used, entry) return not entry or used < entry end

return {
  id       = "UEP-010",
  title    = "Live use before the User Entry Process was completed",
  subject  = "user_role",
  severity = "critical",
  cites    = { "SEC H1.1 to H1.2" },
  basis    = "stated",
  covers   = { "party/H-01", "party/L-08" },
  why      = "Services reserved for Users are safe only in the hands of those who have passed every step of entry.",
  fix      = "Ask the DCC what it processed for this role before that day, and tell the SSC.",

  check = function(r, report)
    local entry, last = r.uep_completed, r:maybe "last_live_use"
    -- A last use before entry proves it as well; without one, only the first use can show that there was none.
    local at = last and too_early(last, entry) and "last_live_use" or "first_live_use"
    local used = r[at]
    if not too_early(used, entry) then return end
    report.breach {
      message = entry and "{subject} used live Services on {used}, before it completed entry on {uep_completed}"
        or "{subject} used live Services on {used} without having completed entry",
      with = { used = used }, at = at }
  end,

  cases = {
    { name = "first used on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-01-18
last_live_use = 2019-02-14
]=] },
    { name = "first used the day before", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited as Import Supplier used live Services on 17 Jan 2019, " ..
      "before it completed entry on 18 Jan 2019" } },
    { name = "used, and entry never completed", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
first_live_use = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited as Import Supplier used live Services on 17 Jan 2019 " ..
      "without having completed entry" } },
    { name = "as at the day of the use, entry was still to come", as_of = "2019-01-17", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited as Import Supplier used live Services on 17 Jan 2019 " ..
      "without having completed entry" } },
    { name = "the last use before entry is enough", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
last_live_use = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited as Import Supplier used live Services on 17 Jan 2019, " ..
      "before it completed entry on 18 Jan 2019" } },
    { name = "the last use after entry says nothing of the first", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
last_live_use = 2019-02-14
]=], expect = { unknown = "user_role.first_live_use" } },
    { name = "no use is known", as_of = "2019-02-15", expect = { unknown = "user_role.first_live_use" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "no use is known of a role that is not entered", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
]=], expect = { unknown = "user_role.first_live_use" } },
  },
}
