-- Once the DCC has suspended its services in a role, a Party doesn't use them in it until they are given back.
local suspension = use "suspension"

local function covers(s, role)
  for _, other in ipairs(s.other_services or {}) do
    if other == "all_remaining" then return true end
  end
  for _, suspended in ipairs(s.roles) do
    if suspended == role then return true end
  end
  return false
end

local function use_on(day, steps)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[party.role_use]]
role = "other_user"
used = ]=] .. day .. "\n" .. [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=] .. steps
end
local function suspended(rest)
  return '[[event_of_default.step]]\nstep = "suspend_services"\ndecided = 2020-01-10\n' .. rest .. "\n"
end
local function ended(rest)
  return '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-14\n' .. rest .. "\n"
end
local other_user = suspended 'roles = ["other_user"]\ncarried_out = 2020-01-13'
local function breach(day)
  return { breach = "The use by Alpha Energy Limited as Other User on " .. day .. " came while the services in that " ..
    "role were suspended from 14 Jan 2020" }
end

return {
  id         = "DEF-023",
  title      = "Services used while suspended",
  subject    = "role_use",
  severity   = "critical",
  cites      = { "SEC M8.4(g)", "SEC M8.6" },
  basis      = "unverified",
  basis_note = "The clauses are recollection",
  covers     = { "party/M-06" },
  why        = "The suspension isn't effective: a Party that may not pay goes on running up Charges.",
  fix        = "Ask the DCC how the use was possible, and tell the Panel; or correct the dates.",

  check = function(u, report)
    local role, used = u.role, u.used
    local function holds(s)
      local first = s.carried_out and s.carried_out + 1
      return first and first <= used and covers(s, role) and first or nil
    end
    local first = suspension.in_force(u.party, "suspend_services", used, holds,
      function(s) return covers(s, role) end)
    if not first then return end
    report.breach { at = "used", with = { first = first },
      message = "The {subject} on {used} came while the services in that role were suspended from {first}" }
  end,

  cases = {
    { name = "on the day on which the DCC carried it out", as_of = "2020-03-13", expect = "pass",
      given = use_on("2020-01-13", other_user) },
    { name = "the day after", as_of = "2020-03-13", given = use_on("2020-01-14", other_user),
      expect = breach "14 Jan 2020" },
    { name = "not carried out: DEF-014 tells of that", as_of = "2020-03-13", expect = "pass",
      given = use_on("2020-02-20", suspended 'roles = ["other_user"]') },
    { name = "another role is suspended", as_of = "2020-03-13", expect = "pass",
      given = use_on("2020-02-20", suspended 'roles = ["gas_supplier"]\ncarried_out = 2020-01-13') },
    { name = "all remaining services are", as_of = "2020-03-13", expect = breach "20 Feb 2020", given =
      use_on("2020-02-20", suspended 'other_services = ["all_remaining"]\ncarried_out = 2020-01-13') },
    { name = "enrolment is", as_of = "2020-03-13", expect = "pass", given =
      use_on("2020-02-20", suspended 'roles = []\nother_services = ["enrolment"]\ncarried_out = 2020-01-13') },
    { name = "nobody knows which roles are", as_of = "2020-03-13", expect = { unknown = "default_step.roles" },
      given = use_on("2020-02-20", suspended "carried_out = 2020-01-13") },
    { name = "nor does it matter before it was carried out", as_of = "2020-03-13", expect = "pass",
      given = use_on("2020-01-13", suspended "carried_out = 2020-01-13") },
    { name = "given back on that day", as_of = "2020-03-13", expect = "pass",
      given = use_on("2020-02-14", other_user .. ended 'roles = ["other_user"]') },
    { name = "given back a day later", as_of = "2020-03-13", expect = breach "13 Feb 2020",
      given = use_on("2020-02-13", other_user .. ended 'roles = ["other_user"]') },
    { name = "to be given back only from a later day on", as_of = "2020-03-13", expect = breach "20 Feb 2020",
      given = use_on("2020-02-20", other_user .. ended 'roles = ["other_user"]\neffective = 2020-02-21') },
    { name = "another role was given back", as_of = "2020-03-13", expect = breach "20 Feb 2020",
      given = use_on("2020-02-20", other_user .. ended 'roles = ["gas_supplier"]') },
    { name = "all were given back", as_of = "2020-03-13", expect = "pass",
      given = use_on("2020-02-20", other_user .. ended 'other_services = ["all_remaining"]') },
    { name = "nobody knows what was given back", as_of = "2020-03-13", expect = { unknown = "default_step.roles" },
      given = use_on("2020-02-20", other_user .. ended "") },
    { name = "governance rights are suspended, not services", as_of = "2020-03-13", expect = "pass",
      given = use_on("2020-02-20", '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-01-10\n') },
  },
}
