-- A request in a supplier role comes from the supplier that is registered for the metering point on that very day.
local supplier_role = { import_supplier = true, export_supplier = true, gas_supplier = true }

local function registrations_of(metering_point, day)
  local found = {}
  for _, r in ipairs(state.meter_registrations) do
    if r.metering_point == metering_point and r.since <= day then found[#found + 1] = r end
  end
  return found
end

-- The one in force on the day: the last that had begun by then, where it is known that it had not ended.
local function in_force(registrations, day)
  local last = registrations[#registrations]    -- in order of their first days
  if last.shown and last.shown >= day then return last end
  return last.last_day >= day and last or nil    -- unknown where it is not recorded
end

local function request(role, registrations)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[party.service_request]]
id = "SR-1"
sent = 2020-02-14
role = "%s"
metering_point = "MPRN 1"
[[party]]
name = "Beta Energy Limited"
]=]):format(role) .. registrations
end
local function registration(since, supplier, more)
  return ('[[meter_registration]]\nmetering_point = "MPRN 1"\nsince = %s\nsupplier = "%s"\n%s\n')
    :format(since, supplier, more)
end
local alpha, beta = "Alpha Energy Limited", "Beta Energy Limited"
local by_another = { breach = "Alpha Energy Limited sent Service Request SR-1 as Gas Supplier on 14 Feb 2020 for " ..
  "MPRN 1, for which Beta Energy Limited was registered" }

return {
  id         = "PTY-010",
  title      = "Supplier request by somebody who was not the registered supplier",
  subject    = "service_request",
  severity   = "critical",
  cites      = { "SEC E1", "SEC Section A (definitions of the User Roles)" },
  basis      = "derived",
  basis_note = "The roles are defined by the registration for the metering point; that of the "
    .. "Gas Supplier is recollection",
  covers     = { "party/X-03" },
  why        = "A supplier role can switch off a supply or change its tariff: only the customer's own supplier may.",
  fix        = "Ask the DCC what became of the request, and the Party how it came to send it.",

  applies = function(q) return supplier_role[q.role] == true end,

  check = function(q, report)
    local registrations = registrations_of(q.metering_point, q.sent)
    local current = #registrations > 0 and in_force(registrations, q.sent)
    if not current then
      return report.unknown { missing = "meter_registration.supplier",
        message = "who was registered for {metering_point} on {sent}, when {party} sent a request for it, is not in "
          .. "the state" }
    end
    if current.supplier:key() == q.party:key() then return end
    report.breach {
      message = "{party} sent Service Request {id} as {role} on {sent} for {metering_point}, for "
        .. "which {other} was registered",
      with = { other = current.supplier }, at = "metering_point", about = { current } }
  end,

  cases = {
    { name = "the registered supplier", as_of = "2020-02-28", expect = "pass",
      given = request("gas_supplier", registration("2019-10-01", alpha, "shown = 2020-02-14")) },
    { name = "another is registered", as_of = "2020-02-28", expect = by_another,
      given = request("gas_supplier", registration("2019-10-01", beta, "shown = 2020-02-14")) },
    { name = "for the export of electricity too", as_of = "2020-02-28", expect = { breach = true },
      given = request("export_supplier", registration("2019-10-01", beta, "shown = 2020-02-14")) },
    { name = "for the import of electricity too", as_of = "2020-02-28", expect = { breach = true },
      given = request("import_supplier", registration("2019-10-01", beta, "shown = 2020-02-14")) },
    { name = "another is registered from that day", as_of = "2020-02-28", expect = by_another,
      given = request("gas_supplier", registration("2019-10-01", alpha, "last_day = 2020-02-13")
        .. registration("2020-02-14", beta, "shown = 2020-02-28")) },
    { name = "another is registered from the day after", as_of = "2020-02-28", expect = "pass",
      given = request("gas_supplier", registration("2019-10-01", alpha, "last_day = 2020-02-14")
        .. registration("2020-02-15", beta, "shown = 2020-02-28")) },
    { name = "the registration ended on that day", as_of = "2020-02-28", expect = "pass",
      given = request("gas_supplier", registration("2019-10-01", alpha, "last_day = 2020-02-14")) },
    { name = "it ended the day before, and who follows is not known", as_of = "2020-02-28",
      expect = { unknown = "meter_registration.supplier" },
      given = request("gas_supplier", registration("2019-10-01", alpha, "last_day = 2020-02-13")) },
    { name = "whether it had ended is not known", as_of = "2020-02-28",
      expect = { unknown = "meter_registration.last_day" },
      given = request("gas_supplier", registration("2019-10-01", beta, "shown = 2020-02-13")) },
    { name = "nothing is known of the metering point", as_of = "2020-02-28", given = request("gas_supplier", ""),
      expect = { unknown = "meter_registration.supplier" } },
    { name = "another metering point", as_of = "2020-02-28", expect = { unknown = "meter_registration.supplier" },
      given = request("gas_supplier", '[[meter_registration]]\nmetering_point = "MPRN 2"\nsince = 2019-10-01\n'
        .. 'supplier = "Beta Energy Limited"\nshown = 2020-02-14\n') },
    { name = "who is registered is not known", as_of = "2020-02-28",
      expect = { unknown = "meter_registration.supplier" },
      given = request("gas_supplier",
        '[[meter_registration]]\nmetering_point = "MPRN 1"\nsince = 2019-10-01\nshown = 2020-02-14\n') },
    { name = "an Other User need not be the supplier", as_of = "2020-02-28", expect = "not_applicable",
      given = request("other_user", registration("2019-10-01", beta, "shown = 2020-02-14")) },
  },
}
