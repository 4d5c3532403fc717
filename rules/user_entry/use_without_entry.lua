-- A Party uses live Services only in roles in which it has completed entry: entry in one role gives none in another.
local function user_role(u)
  for _, r in ipairs(u.party.user_roles) do
    if r.role == u.role then return r end
  end
end

return {
  id         = "UEP-011",
  title      = "Use of live Services in a role without entry",
  subject    = "role_use",
  severity   = "critical",
  cites      = { "SEC H1.12" },
  basis      = "unverified",
  basis_note = "That only Users use the Services is stated (H1.1 to H1.2); that each role counts alone is recollection",
  covers     = { "party/H-10" },
  why        = "What a role allows was tested and assessed for that role alone.",
  fix        = "Check in which role the DCC processed the requests, and whether entry in that role is on record.",

  check = function(u, report)
    local r = user_role(u)
    if not r then
      report.unknown {
        message = "whether {party} had completed entry as {role} by {used} is not in the state",
        missing = "party.user_roles" }
    elseif not r.uep_completed then
      report.breach {
        message = "{party} used live Services as {role} on {used} without having completed entry in that role",
        at = "used" }
    elseif u.used < r.uep_completed then
      report.breach {
        message = "{party} used live Services as {role} on {used}, before it completed entry in that role on {entry}",
        with = { entry = r.uep_completed }, at = "used" }
    end
  end,

  cases = {
    { name = "used on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
[[party.role_use]]
role = "gas_supplier"
used = 2019-01-18
]=] },
    { name = "used the day before", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
[[party.role_use]]
role = "gas_supplier"
used = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited used live Services as Gas Supplier on 17 Jan 2019, " ..
      "before it completed entry in that role on 18 Jan 2019" } },
    { name = "entry in another role does not help", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2018-01-18
[[party.user_role]]
role = "gas_supplier"
[[party.role_use]]
role = "gas_supplier"
used = 2019-01-18
]=], expect = { breach = "Alpha Energy Limited used live Services as Gas Supplier on 18 Jan 2019 " ..
      "without having completed entry in that role" } },
    { name = "nothing is known of the role", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2018-01-18
[[party.role_use]]
role = "gas_supplier"
used = 2019-01-18
]=], expect = { unknown = "party.user_roles" } },
    { name = "as at the day of the use, entry was still to come", as_of = "2019-01-17", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
[[party.role_use]]
role = "gas_supplier"
used = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited used live Services as Gas Supplier on 17 Jan 2019 " ..
      "without having completed entry in that role" } },
  },
}
