-- Services in supplier and network roles, enrolment and all remaining services are suspended, and given back, only
-- with the Authority's approval.
local default = [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.step]]
decided = 2020-01-10
]=]
local suspension = default .. 'step = "suspend_services"\n'
local import = suspension .. 'roles = ["other_user", "import_supplier"]\n'
local agent = suspension .. 'roles = ["registered_supplier_agent", "other_user"]\n'
local carried_out = "carried_out = 2020-01-13\n"

local function needs_approval(s)
  if s.other_services and #s.other_services > 0 then return true end
  for _, role in ipairs(s.roles) do
    if param("event_of_default.approval_for_role", s.decided, role) then return true end
  end
  return false
end

return {
  id         = "DEF-013",
  title      = "Services suspended without the Authority's approval",
  subject    = "default_step",
  severity   = "critical",
  cites      = { "SEC M8.4(g)", "SEC M8.6", "SEC M8.8" },
  basis      = "unverified",
  basis_note = "Which steps need approval is recollection of M8.4(g), M8.6 and M8.8",
  covers     = { "party/M-06", "party/M-08" },
  why        = "A supplier or network without these services can't serve its customers: the Authority weighs that.",
  fix        = "Obtain the approval, and have the DCC wait for it; record the day on which it came.",

  applies = function(s) return s.step == "suspend_services" or s.step == "end_suspension" end,

  check = function(s, report)
    local approved, done = s:maybe "authority_approved", s.carried_out
    if approved and (not done or approved <= done) then return end    -- whatever it is that was suspended
    if not needs_approval(s) then return end

    local function tell(how)
      report.breach { message = "The {subject} was carried out on {done}, {how}", with = { done = done, how = how },
        at = "carried_out" }
    end
    local unapproved = s.shown_unapproved
    if approved then
      tell("before the Authority approved it on " .. approved)
    elseif done and unapproved and done <= unapproved then
      tell("and the Authority had not approved it by " .. unapproved)
    else
      local _ = s.authority_approved    -- unknown
    end
  end,

  cases = {
    { name = "approved on the day on which it was carried out", as_of = "2020-02-14", expect = "pass",
      given = import .. carried_out .. "authority_approved = 2020-01-13" },
    { name = "approved a day later", as_of = "2020-02-14",
      given = import .. carried_out .. "authority_approved = 2020-01-14", expect = { breach =
      "The suspension of services in Alpha Energy Limited's default 1 was carried out on 13 Jan 2020, " ..
      "before the Authority approved it on 14 Jan 2020" } },
    { name = "approved, and not carried out yet", as_of = "2020-02-14", expect = "pass",
      given = import .. "authority_approved = 2020-01-14" },
    { name = "without approval on the day on which it was carried out", as_of = "2020-02-14",
      given = import .. carried_out .. "shown_unapproved = 2020-01-13", expect = { breach =
      "The suspension of services in Alpha Energy Limited's default 1 was carried out on 13 Jan 2020, " ..
      "and the Authority had not approved it by 13 Jan 2020" } },
    { name = "without approval the day before it was carried out, and then nobody knows", as_of = "2020-02-14",
      given = import .. carried_out .. "shown_unapproved = 2020-01-12",
      expect = { unknown = "default_step.authority_approved" } },
    { name = "nobody knows of an approval", as_of = "2020-02-14", given = import .. carried_out,
      expect = { unknown = "default_step.authority_approved" } },
    { name = "it was approved later than that day", as_of = "2020-01-13",
      given = import .. carried_out .. "authority_approved = 2020-01-14",
      expect = { unknown = "default_step.authority_approved" } },
    { name = "agents and Other Users are suspended without approval", as_of = "2020-02-14", expect = "pass",
      given = agent .. carried_out },
    { name = "nothing besides those", as_of = "2020-02-14", expect = "pass",
      given = agent .. carried_out .. "other_services = []" },
    { name = "but not with enrolment", as_of = "2020-02-14",
      given = agent .. carried_out .. 'other_services = ["enrolment"]',
      expect = { unknown = "default_step.authority_approved" } },
    { name = "nor with all remaining services", as_of = "2020-02-14",
      given = suspension .. carried_out .. 'other_services = ["all_remaining"]\nshown_unapproved = 2020-01-31',
      expect = { breach =
      "The suspension of services in Alpha Energy Limited's default 1 was carried out on 13 Jan 2020, " ..
      "and the Authority had not approved it by 31 Jan 2020" } },
    { name = "an export supplier", as_of = "2020-02-14", given = suspension .. 'roles = ["export_supplier"]',
      expect = { unknown = "default_step.authority_approved" } },
    { name = "a gas supplier", as_of = "2020-02-14", given = suspension .. 'roles = ["gas_supplier"]',
      expect = { unknown = "default_step.authority_approved" } },
    { name = "an electricity distributor", as_of = "2020-02-14",
      given = suspension .. 'roles = ["electricity_distributor"]',
      expect = { unknown = "default_step.authority_approved" } },
    { name = "a gas transporter", as_of = "2020-02-14", given = suspension .. 'roles = ["gas_transporter"]',
      expect = { unknown = "default_step.authority_approved" } },
    { name = "nobody knows which roles, nor of an approval", as_of = "2020-02-14", given = suspension,
      expect = { unknown = "default_step.roles" } },
    { name = "nor does it matter, where it was approved in time", as_of = "2020-02-14", expect = "pass",
      given = suspension .. carried_out .. "authority_approved = 2020-01-10" },
    { name = "to give the services back needs approval too", as_of = "2020-02-14",
      given = default .. 'step = "end_suspension"\nroles = ["gas_supplier"]\n' .. carried_out ..
      "authority_approved = 2020-01-14", expect = { breach =
      "The end of a suspension in Alpha Energy Limited's default 1 was carried out on 13 Jan 2020, " ..
      "before the Authority approved it on 14 Jan 2020" } },
    { name = "to give governance rights back does not", as_of = "2020-02-14", expect = "pass",
      given = default .. 'step = "end_suspension"\nroles = []' },
    { name = "a suspension of governance rights", as_of = "2020-02-14", expect = "not_applicable",
      given = default .. 'step = "suspend_rights"' },
  },
}
