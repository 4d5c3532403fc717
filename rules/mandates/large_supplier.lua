-- A Large Supplier is a DCC User in the role for each fuel that it supplies from 25 May 2017.
local mandate = use "mandate"

local function supplier(entry, more, since, supply)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
category = "large_supplier"
%s
[[party.supply]]
segment = "domestic"
fuel = "gas"
%s
[[party.user_role]]
role = "gas_supplier"
%s
%s]=]):format(since or "category_since = 2014-03-14", supply or "began = 2010-01-01", entry, more or "")
end
local without_role = [=[
[[party]]
name = "Alpha Energy Limited"
category = "large_supplier"
category_since = 2014-03-14
[[party.supply]]
segment = "domestic"
fuel = "gas"
began = 2010-01-01
[[party.user_role]]
role = "other_user"
uep_completed = 2017-03-01
]=]

return {
  id       = "MAN-001",
  title    = "Large Supplier that was no DCC User in time",
  subject  = "supply",
  severity = "major",
  cites    = { "Supply licence standard conditions (DCC User mandate)" },
  basis    = "stated",
  covers   = { "party/L-01", "party/WD-04" },
  why      = "Until its supplier is a User a smart meter serves its customer no better than an old one.",
  fix      = "Check the day of entry in the role for this fuel; tell Ofgem where the mandate was missed.",

  applies = function(s)
    return s.party.category == "large_supplier" and s.began <= param("mandate.large_supplier_by", s.began)
      and not mandate.was_small(s)
  end,

  check = function(s, report)
    local by = param("mandate.large_supplier_by", s.began)
    if mandate.in_time(s, by) then return end
    local _ = s.party.category_since    -- unknown: it may have been Small then, with more time
    mandate.owe(s, by, report)
  end,

  cases = {
    { name = "on the last day", as_of = "2017-12-15", expect = "pass", given = supplier "uep_completed = 2017-05-25" },
    { name = "a day later", as_of = "2017-12-15", given = supplier "uep_completed = 2017-05-26", expect = {
      breach = "Entry for the domestic gas supply of Alpha Energy Limited was due 25 May 2017 and was completed " ..
        "26 May 2017: 1 day late" } },
    { name = "due on the last day", as_of = "2017-05-25", expect = { due = "2017-05-25" }, given = supplier "" },
    { name = "not completed on the next", as_of = "2017-05-26", given = supplier "", expect = {
      breach = "Entry for the domestic gas supply of Alpha Energy Limited was due 25 May 2017: 1 day late and not " ..
        "completed" } },
    { name = "entry for the other fuel does not count", as_of = "2017-12-15", given = supplier("", [=[
[[party.user_role]]
role = "import_supplier"
uep_completed = 2017-03-01
]=]), expect = { breach = "Entry for the domestic gas supply of Alpha Energy Limited was due 25 May 2017: " ..
        "204 days late and not completed" } },
    { name = "nothing is known of the role", as_of = "2017-12-15", expect = { unknown = "party.user_roles" },
      given = without_role },
    { name = "nothing is known of the role, but it is still due", as_of = "2017-05-25", given = without_role,
      expect = { due = "2017-05-25" } },
    { name = "Large from that very day", as_of = "2017-12-15",
      given = supplier("uep_completed = 2017-05-26", "", "category_since = 2017-05-25"), expect = {
      breach = "Entry for the domestic gas supply of Alpha Energy Limited was due 25 May 2017 and was completed " ..
        "26 May 2017: 1 day late" } },
    { name = "Large only afterwards", as_of = "2017-12-15", expect = "not_applicable",
      given = supplier("", "", "category_since = 2017-05-26") },
    { name = "since when it is Large is not known", as_of = "2017-12-15", expect = { unknown = "party.category_since" },
      given = supplier("uep_completed = 2017-05-26", "", "") },
    { name = "in time, since whenever it is Large", as_of = "2017-12-15", expect = "pass",
      given = supplier("uep_completed = 2017-05-25", "", "") },
    { name = "it began to supply afterwards", as_of = "2017-12-15", expect = "not_applicable",
      given = supplier("", "", nil, "began = 2017-05-26") },
    { name = "it began on that day", as_of = "2017-05-26", expect = { breach = true },
      given = supplier("", "", nil, "began = 2017-05-25") },
    { name = "when it began is not known", as_of = "2017-12-15", expect = { unknown = "supply.began" },
      given = supplier("", "", nil, "") },
    { name = "it began on that day, in time since whenever it is Large", as_of = "2017-12-15", expect = "pass",
      given = supplier("uep_completed = 2017-05-25", "", "", "began = 2017-05-25") },
    { name = "it stopped supplying on the last day", as_of = "2017-12-15", expect = "pass",
      given = supplier("", "", nil, "began = 2010-01-01\nended = 2017-05-25") },
    { name = "it stopped a day later", as_of = "2017-12-15",
      given = supplier("", "", nil, "began = 2010-01-01\nended = 2017-05-26"), expect = {
      breach = "Entry for the domestic gas supply of Alpha Energy Limited was due 25 May 2017 and was given up with " ..
        "the supply 26 May 2017: 1 day late" } },
    { name = "it completed entry on the day on which it stopped", as_of = "2017-12-15",
      given = supplier("uep_completed = 2017-05-26", "", nil, "began = 2010-01-01\nended = 2017-05-26"), expect = {
      breach = "Entry for the domestic gas supply of Alpha Energy Limited was due 25 May 2017 and was completed " ..
        "26 May 2017: 1 day late" } },
    { name = "its category is not known", as_of = "2017-12-15", expect = { unknown = "party.category" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.supply]]
segment = "domestic"
fuel = "gas"
began = 2010-01-01
]=] },
    { name = "a Small Supplier", as_of = "2017-12-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
category = "small_supplier"
[[party.supply]]
segment = "domestic"
fuel = "gas"
began = 2010-01-01
]=] },
  },
}
