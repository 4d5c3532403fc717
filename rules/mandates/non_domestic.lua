-- A Small Supplier to non-domestic premises is a DCC User from 31 August 2018, unless it serves larger businesses by
-- advanced meters alone. From when the mandate binds one that began afterwards is not known: it is left out.
local mandate = use "mandate"

local function supplier(supply, entry, party)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[party.supply]]
segment = "non_domestic"
fuel = "gas"
%s
[[party.user_role]]
role = "gas_supplier"
%s
]=]):format(party or 'category = "small_supplier"', supply, entry or "")
end
local others = "began = 2015-04-01\nadvanced_meters_only = false\n"

return {
  id       = "MAN-003",
  title    = "Non-domestic supplier that was no DCC User in time",
  subject  = "supply",
  severity = "major",
  cites    = { "Supply licence standard conditions (non-domestic mandate)" },
  basis    = "stated",
  covers   = { "party/L-05" },
  why      = "Small businesses are to have what households have; Ofgem enforces the one mandate like the other.",
  fix      = "Check the day of entry in the role for this fuel, and whether the supplier has advanced meters alone.",

  applies = function(s)
    return s.segment == "non_domestic" and mandate.was_small(s)
      and s.began <= param("mandate.non_domestic_by", s.began)
  end,

  check = function(s, report)
    local by = param("mandate.non_domestic_by", s.began)
    if mandate.in_time(s, by) or s.advanced_meters_only then return end
    mandate.owe(s, by, report)
  end,

  cases = {
    { name = "on the last day", as_of = "2018-10-12", expect = "pass",
      given = supplier(others, "uep_completed = 2018-08-31") },
    { name = "a day later", as_of = "2018-10-12", given = supplier(others, "uep_completed = 2018-09-01"), expect = {
      breach = "Entry for the non-domestic gas supply of Alpha Energy Limited was due 31 Aug 2018 and was completed " ..
        "1 Sep 2018: 1 day late" } },
    { name = "due on the last day", as_of = "2018-08-31", expect = { due = "2018-08-31" }, given = supplier(others) },
    { name = "not completed on the next", as_of = "2018-09-01", given = supplier(others), expect = {
      breach = "Entry for the non-domestic gas supply of Alpha Energy Limited was due 31 Aug 2018: 1 day late and " ..
        "not completed" } },
    { name = "larger businesses with advanced meters alone", as_of = "2018-10-12", expect = "pass",
      given = supplier "began = 2015-04-01\nadvanced_meters_only = true" },
    { name = "whether it has other meters is not known", as_of = "2018-10-12", given = supplier "began = 2015-04-01",
      expect = { unknown = "supply.advanced_meters_only" } },
    { name = "in time, whatever meters it has", as_of = "2018-10-12", expect = "pass",
      given = supplier("began = 2015-04-01", "uep_completed = 2018-08-31") },
    { name = "it began on the last day", as_of = "2018-09-01", expect = { breach = true },
      given = supplier "began = 2018-08-31\nadvanced_meters_only = false" },
    { name = "it began afterwards", as_of = "2018-10-12", expect = "not_applicable",
      given = supplier "began = 2018-09-01\nadvanced_meters_only = false" },
    { name = "when it began is not known", as_of = "2018-10-12", given = supplier "advanced_meters_only = false",
      expect = { unknown = "supply.began" } },
    { name = "it stopped supplying on the last day", as_of = "2018-10-12", expect = "pass",
      given = supplier(others .. "ended = 2018-08-31") },
    { name = "it stopped on the last day, whatever meters it had", as_of = "2018-10-12", expect = "pass",
      given = supplier "began = 2015-04-01\nended = 2018-08-31" },
    { name = "it was expelled on the last day", as_of = "2018-10-12", expect = "pass",
      given = supplier(others, "", 'category = "small_supplier"\nexpelled = 2018-08-31') },
    { name = "expelled a day later", as_of = "2018-10-12", expect = { breach = "Entry for the non-domestic gas supply "
        .. "of Alpha Energy Limited was due 31 Aug 2018 and was given up with the supply 1 Sep 2018: 1 day late" },
      given = supplier(others, "", 'category = "small_supplier"\nexpelled = 2018-09-01') },
    { name = "expelled before it began, and a Party again", as_of = "2018-09-01", expect = { breach = true },
      given = supplier(others, "", 'category = "small_supplier"\nexpelled = 2015-03-31') },
    { name = "expelled on the day it began", as_of = "2018-10-12", expect = "pass",
      given = supplier(others, "", 'category = "small_supplier"\nexpelled = 2015-04-01') },
    { name = "nothing is known of the role", as_of = "2018-10-12", expect = { unknown = "party.user_roles" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
category = "small_supplier"
[[party.supply]]
segment = "non_domestic"
fuel = "gas"
began = 2015-04-01
advanced_meters_only = false
]=] },
    { name = "a Large Supplier was bound before", as_of = "2018-10-12", expect = "not_applicable",
      given = supplier(others, "", 'category = "large_supplier"\ncategory_since = 2014-03-14') },
    { name = "domestic supply", as_of = "2018-10-12", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
category = "small_supplier"
[[party.supply]]
segment = "domestic"
fuel = "gas"
]=] },
  },
}
