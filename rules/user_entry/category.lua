-- A Party completes entry only in a User Role that its Party Category can hold.
local function is_in(list, value)
  for _, each in ipairs(list) do
    if each == value then return true end
  end
  return false
end

-- A case for one cell of the matrix.
local function cell(category, role, expect)
  return { name = category .. " as " .. role, as_of = "2019-02-15", expect = expect, given = ([=[
[[party]]
name = "Alpha Energy Limited"
category = "%s"
[[party.user_role]]
role = "%s"
uep_completed = 2019-01-18
]=]):format(category, role) }
end
local no = { breach = true }

return {
  id         = "UEP-007",
  title      = "User Role that is not open to the Party Category",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC Section A (definitions of the User Roles)" },
  basis      = "unverified",
  basis_note = "The roles follow from who is registered for the meter; which Party Category fits which is recollection",
  covers     = { "party/3.2" },
  why        = "The role decides what a User may do to a meter: it belongs to whoever is registered for that meter.",
  fix        = "Check the Party Category that the Party had on that day, and the role on its evidence form.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    if is_in(param("user_entry.categories", r.uep_completed, r.role), r.party.category) then return end
    report.breach {
      message = "{subject} completed entry on {uep_completed} in a role that is not open to its Party Category",
      at = { r.party, "category" } }
  end,

  cases = {
    cell("large_supplier", "import_supplier", "pass"),
    cell("small_supplier", "import_supplier", "pass"),
    cell("electricity_network", "import_supplier", no),
    cell("gas_network", "import_supplier", no),
    cell("other_sec_party", "import_supplier", no),
    cell("large_supplier", "export_supplier", "pass"),
    cell("small_supplier", "export_supplier", "pass"),
    cell("electricity_network", "export_supplier", no),
    cell("gas_network", "export_supplier", no),
    cell("other_sec_party", "export_supplier", no),
    cell("large_supplier", "gas_supplier", "pass"),
    cell("small_supplier", "gas_supplier", "pass"),
    cell("electricity_network", "gas_supplier", no),
    cell("gas_network", "gas_supplier", no),
    cell("other_sec_party", "gas_supplier", no),
    cell("large_supplier", "electricity_distributor", no),
    cell("small_supplier", "electricity_distributor", no),
    cell("electricity_network", "electricity_distributor", "pass"),
    cell("gas_network", "electricity_distributor", no),
    cell("other_sec_party", "electricity_distributor", no),
    cell("large_supplier", "gas_transporter", no),
    cell("small_supplier", "gas_transporter", no),
    cell("electricity_network", "gas_transporter", no),
    cell("gas_network", "gas_transporter", "pass"),
    cell("other_sec_party", "gas_transporter", no),
    cell("large_supplier", "registered_supplier_agent", "pass"),
    cell("small_supplier", "registered_supplier_agent", "pass"),
    cell("electricity_network", "registered_supplier_agent", "pass"),
    cell("gas_network", "registered_supplier_agent", "pass"),
    cell("other_sec_party", "registered_supplier_agent", "pass"),
    cell("large_supplier", "other_user", "pass"),
    cell("small_supplier", "other_user", "pass"),
    cell("electricity_network", "other_user", "pass"),
    cell("gas_network", "other_user", "pass"),
    cell("other_sec_party", "other_user", "pass"),
    { name = "an Other SEC Party in a supplier role", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Metering Limited"
category = "other_sec_party"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=], expect = { breach = "Alpha Metering Limited as Import Supplier completed entry on 18 Jan 2019 " ..
      "in a role that is not open to its Party Category" } },
    { name = "the category is not known", as_of = "2019-02-15", expect = { unknown = "party.category" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
]=] },
    { name = "entry is not completed", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
category = "large_supplier"
[[party.user_role]]
role = "gas_transporter"
]=] },
  },
}
