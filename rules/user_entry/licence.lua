-- A Party completes entry in a supplier role only while it holds the supply licence for that fuel.
local function licence_for(r) return param("user_entry.licence", r.uep_completed, r.role) end

local function find_licence(party, type)
  for _, licence in ipairs(party.licences) do
    if licence.type == type then return licence end
  end
end

return {
  id         = "UEP-008",
  title      = "Supplier role without the supply licence",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC Section A (definitions of the User Roles)" },
  basis      = "unverified",
  basis_note = "That the supplier registered for a meter holds the licence for its fuel is recollection",
  covers     = { "party/3.2" },
  why        = "A supplier role reaches the meters of that fuel, for which only a licensed supplier is registered.",
  fix        = "Check Ofgem's register of licences for that day; record when a source shows the licence in force.",

  applies = function(r) return r.uep_completed ~= nil and licence_for(r) ~= "none" end,

  check = function(r, report)
    local entry, type = r.uep_completed, licence_for(r)
    local licence = find_licence(r.party, type)
    if not licence then
      report.unknown {
        message = "no {type} licence, which {subject} needed on {uep_completed}, is in the state",
        with = { type = table.concat(text.split(type, "_"), " ") }, missing = "party.licences" }
    elseif licence.granted and licence.granted > entry then
      report.breach {
        message = "{subject} completed entry on {uep_completed}, before the {licence} was granted on {granted}",
        with = { licence = licence, granted = licence.granted }, at = { licence, "granted" } }
    elseif not (licence.shown_in_force and licence.shown_in_force >= entry) and licence.revoked < entry then
      report.breach {
        message = "{subject} completed entry on {uep_completed}, after the {licence} was revoked on {revoked}",
        with = { licence = licence, revoked = licence.revoked }, at = { licence, "revoked" } }
    end
  end,

  cases = {
    { name = "granted on the day of entry, and shown in force on it", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "electricity_supply"
granted = 2019-01-18
shown_in_force = 2019-01-18
]=] },
    { name = "granted the day after", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "electricity_supply"
granted = 2019-01-19
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "before the Alpha Energy Limited electricity supply licence was granted on 19 Jan 2019" } },
    { name = "revoked on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "gas_supply"
revoked = 2019-01-18
]=] },
    { name = "revoked the day before", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "gas_supply"
revoked = 2019-01-17
]=], expect = { breach = "Alpha Energy Limited as Gas Supplier completed entry on 18 Jan 2019, " ..
      "after the Alpha Energy Limited gas supply licence was revoked on 17 Jan 2019" } },
    { name = "shown in force only before entry, and who knows since", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "export_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "electricity_supply"
shown_in_force = 2019-01-17
]=], expect = { unknown = "licence.revoked" } },
    { name = "the licence for the other fuel does not help", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "export_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "gas_supply"
shown_in_force = 2019-01-31
]=], expect = { unknown = "party.licences" } },
    { name = "the licence for gas does", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "gas_supply"
shown_in_force = 2019-01-31
]=] },
    { name = "an export supplier with its licence", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "export_supplier"
uep_completed = 2019-01-18
[[party.licence]]
type = "electricity_supply"
shown_in_force = 2019-01-31
]=] },
    { name = "no licence is in the state", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
]=], expect = { unknown = "party.licences" } },
    { name = "an Other User needs none", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
]=] },
    { name = "nor does a Registered Supplier Agent", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Metering Limited"
[[party.user_role]]
role = "registered_supplier_agent"
uep_completed = 2019-01-18
]=] },
    { name = "an Electricity Distributor is judged by its category alone", as_of = "2019-02-15",
      expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Networks Limited"
[[party.user_role]]
role = "electricity_distributor"
uep_completed = 2019-01-18
]=] },
    { name = "so is a Gas Transporter", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Networks Limited"
[[party.user_role]]
role = "gas_transporter"
uep_completed = 2019-01-18
]=] },
    { name = "entry is not completed", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
]=] },
  },
}
