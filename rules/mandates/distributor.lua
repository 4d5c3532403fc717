-- An electricity distributor is a DCC User from 21 January 2018; for independent ones no day is known.
local function distributor(licence, entry)
  return ([=[
[[party]]
name = "Alpha Networks Limited"
[[party.licence]]
type = "electricity_distribution"
%s
[[party.user_role]]
role = "electricity_distributor"
%s
]=]):format(licence, entry or "")
end
local without_role = [=[
[[party]]
name = "Alpha Networks Limited"
[[party.licence]]
type = "electricity_distribution"
independent = false
]=]
local dno = "independent = false"

local function user_role(party)
  for _, r in ipairs(party.user_roles) do
    if r.role == "electricity_distributor" then return r end
  end
end

return {
  id         = "MAN-005",
  title      = "Electricity distributor that was no DCC User in time",
  subject    = "licence",
  severity   = "minor",
  cites      = { "Distribution licence condition 21A.6" },
  basis      = "derived",
  basis_note = "Two days were published, and the later one by a consultancy; the Secretary of State's direction was "
    .. "not read",
  covers     = { "party/L-04" },
  why        = "A network that is no User cannot learn from smart meters where the supply is interrupted.",
  fix        = "Check the day of entry; the SSC's Chair writes to networks that show no progress.",

  applies = function(l)
    return l.type == "electricity_distribution" and not l:maybe "independent"
      and not (l.granted and l.granted > param("mandate.distributor_by", today))
  end,

  check = function(l, report)
    local by, role = param("mandate.distributor_by", today), user_role(l.party)
    local entry = role and role.uep_completed
    if entry and entry <= by or l.independent then return end
    local revoked = l:maybe "revoked"
    if revoked and revoked <= by then return end
    if not role and today > by then
      return report.unknown { missing = "party.user_roles",
        message = "whether {party} had completed entry as Electricity Distributor by {by} is not in the state",
        with = { by = by } }
    end
    report.obligation { by = by, done = entry, verb = "completed",
      owed = "Entry of {party} as Electricity Distributor" }
  end,

  cases = {
    { name = "on the last day", as_of = "2018-03-09", expect = "pass",
      given = distributor(dno, "uep_completed = 2018-01-21") },
    { name = "a day later", as_of = "2018-03-09", given = distributor(dno, "uep_completed = 2018-01-22"), expect = {
      breach = "Entry of Alpha Networks Limited as Electricity Distributor was due 21 Jan 2018 and was completed " ..
        "22 Jan 2018: 1 day late" } },
    { name = "due on the last day", as_of = "2018-01-21", expect = { due = "2018-01-21" }, given = distributor(dno) },
    { name = "not completed on the next", as_of = "2018-01-22", given = distributor(dno), expect = {
      breach = "Entry of Alpha Networks Limited as Electricity Distributor was due 21 Jan 2018: 1 day late and not " ..
        "completed" } },
    { name = "an independent one", as_of = "2018-03-09", expect = "not_applicable",
      given = distributor "independent = true" },
    { name = "whether it is independent is not known", as_of = "2018-03-09", given = distributor "",
      expect = { unknown = "licence.independent" } },
    { name = "in time, independent or not", as_of = "2018-03-09", expect = "pass",
      given = distributor("", "uep_completed = 2018-01-21") },
    { name = "nothing is known of the role", as_of = "2018-03-09", expect = { unknown = "party.user_roles" },
      given = without_role },
    { name = "nothing is known of the role, but it is still due", as_of = "2018-01-21", given = without_role,
      expect = { due = "2018-01-21" } },
    { name = "the licence was revoked on the last day", as_of = "2018-03-09", expect = "pass",
      given = distributor(dno .. "\nrevoked = 2018-01-21") },
    { name = "the licence was revoked a day later", as_of = "2018-03-09", expect = { breach = true },
      given = distributor(dno .. "\nrevoked = 2018-01-22") },
    { name = "granted on the last day", as_of = "2018-01-22", expect = { breach = true },
      given = distributor(dno .. "\ngranted = 2018-01-21") },
    { name = "granted afterwards", as_of = "2018-03-09", expect = "not_applicable",
      given = distributor(dno .. "\ngranted = 2018-01-22") },
    { name = "a Gas Transporter's day is not known", as_of = "2018-03-09", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Networks Limited"
[[party.licence]]
type = "gas_transport"
independent = false
]=] },
  },
}
