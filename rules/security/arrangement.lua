-- A supplier that is a User has an arrangement, with a Meter Asset Provider or a manufacturer, under which each tells
-- the other of serious security weaknesses. That every Device of its is under one, no record can show.

local supplies = { import_supplier = true, export_supplier = true, gas_supplier = true }

local function is_supplier_user(party)
  for _, r in ipairs(party.user_roles) do
    if supplies[r.role] and r.uep_completed and not (r.ceases and r.ceases < today) then return true end
  end
  return false
end

local function supplier(more, of_the_party, of_the_role)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
%s
%s]=]):format(of_the_party or "", of_the_role or "", more or "")
end

local function arrangement(facts, counterparty)
  return ('[[party.notification_arrangement]]\ncounterparty = "%s"\n%s\n'):format(
    counterparty or "Beta Meters Limited", facts)
end

local none_in_force = "Alpha Energy Limited has no arrangement in force that obliges each side to tell the other of "
  .. "security weaknesses"

return {
  id       = "SCY-002",
  title    = "Supplier without an arrangement about security weaknesses",
  subject  = "party",
  severity = "minor",
  cites    = { "SEC G3.17 to G3.20" },
  basis    = "stated",
  covers   = { "party/G-30" },
  why      = "Who finds a weakness in a meter is seldom its supplier, and tells it only where it has agreed to.",
  fix      = "Ask the supplier for its arrangements; SECAS has a guidance document on them.",

  applies = function(p) return is_supplier_user(p) and not p.expelled and not p.withdrawn end,

  check = function(p, report)
    local unclear
    for _, each in ipairs(p.notification_arrangements) do
      if not each.ended then
        local two_way = each:maybe "two_way"
        if two_way then return end
        if two_way == nil then unclear = each end
      end
    end
    if unclear then
      local _ = unclear.two_way
    elseif #p.notification_arrangements == 0 then
      report.unknown { missing = "party.notification_arrangements",
        message = "which arrangements about security weaknesses {subject} has is not in the state" }
    else
      report.note { message = "{subject} has no arrangement in force that obliges each side to tell the other of "
        .. "security weaknesses" }
    end
  end,

  cases = {
    { name = "a two-way arrangement", as_of = "2020-02-14", expect = "pass",
      given = supplier(arrangement "made = 2019-01-07\ntwo_way = true") },
    { name = "only one side has to tell", as_of = "2020-02-14", expect = { note = none_in_force },
      given = supplier(arrangement "made = 2019-01-07\ntwo_way = false") },
    { name = "one of two is two-way", as_of = "2020-02-14", expect = "pass", given = supplier(
      arrangement "two_way = false" .. arrangement("two_way = true", "Gamma Meters Limited")) },
    { name = "the last day before its end", as_of = "2020-02-13", expect = "pass",
      given = supplier(arrangement "two_way = true\nended = 2020-02-14") },
    { name = "it has ended", as_of = "2020-02-14", expect = { note = none_in_force },
      given = supplier(arrangement "two_way = true\nended = 2020-02-14") },
    { name = "whether it is two-way is not known", as_of = "2020-02-14",
      expect = { unknown = "notification_arrangement.two_way" }, given = supplier(arrangement "made = 2019-01-07") },
    { name = "one that ended may have been anything", as_of = "2020-02-14", expect = { note = none_in_force },
      given = supplier(arrangement "ended = 2019-12-31") },
    { name = "of its arrangements nothing is known", as_of = "2020-02-14",
      expect = { unknown = "party.notification_arrangements" }, given = supplier() },
    { name = "made only after the day of the check", as_of = "2020-02-14",
      expect = { unknown = "party.notification_arrangements" },
      given = supplier(arrangement "made = 2020-02-15\ntwo_way = true") },
    { name = "no supplier", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-01-18
]=] },
    { name = "an Export Supplier is one, too", as_of = "2020-02-14",
      expect = { unknown = "party.notification_arrangements" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "export_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "an Import Supplier", as_of = "2020-02-14",
      expect = { unknown = "party.notification_arrangements" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
    { name = "it is not a User yet", as_of = "2019-01-17", expect = "not_applicable", given = supplier() },
    { name = "on the last day of its role", as_of = "2020-02-14",
      expect = { unknown = "party.notification_arrangements" }, given = supplier("", "", "ceases = 2020-02-14") },
    { name = "after the end of its role", as_of = "2020-02-15", expect = "not_applicable",
      given = supplier("", "", "ceases = 2020-02-14") },
    { name = "expelled", as_of = "2020-02-14", expect = "not_applicable",
      given = supplier("", "expelled = 2020-02-14") },
    { name = "withdrawn", as_of = "2020-02-14", expect = "not_applicable",
      given = supplier("", "withdrawn = 2020-02-14") },
  },
}
