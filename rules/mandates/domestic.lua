-- A Small Supplier to domestic premises is a DCC User from 25 November 2017, or from the end of its Controlled Market
-- Entry where that is later. One that began afterwards is bound by the latter alone.
local mandate = use "mandate"

local function supplier(supply, entry, party)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[party.supply]]
segment = "domestic"
fuel = "electricity"
%s
[[party.user_role]]
role = "import_supplier"
%s
]=]):format(party or 'category = "small_supplier"', supply, entry or "")
end
local old = "began = 2015-04-01\n"
local new = "began = 2018-03-01\n"
local late = { breach = "Entry for the domestic electricity supply of Alpha Energy Limited was due 25 Nov 2017 and " ..
  "was completed 27 Nov 2017: 2 days late" }

return {
  id       = "MAN-002",
  title    = "Domestic supplier that was no DCC User in time",
  subject  = "supply",
  severity = "major",
  cites    = { "Gas SLC 42.8", "Electricity SLC 48.8" },
  basis    = "stated",
  covers   = { "party/L-02", "party/L-03", "party/WD-04" },
  why      = "Ofgem has banned suppliers from taking on customers until they were Users, and may revoke the licence.",
  fix      = "Check the day of entry in the role for this fuel, and when Ofgem let it out of Controlled Market Entry.",

  applies = function(s) return s.segment == "domestic" and mandate.was_small(s) end,

  check = function(s, report)
    local by, shown = param("mandate.domestic_by", s.began), s.shown_in_controlled_entry
    if mandate.in_time(s, s.began) then return end
    if shown and (shown >= today or mandate.in_time(s, shown)) then return end    -- not owed by then
    if s.began > by or shown and shown >= by then
      by = s.controlled_entry_ended    -- unknown where it is not recorded
    else
      local left = s:maybe "controlled_entry_ended"
      if left and left > by then by = left end    -- mutation: where the days are the same, either will do
    end
    mandate.owe(s, by, report)
  end,

  cases = {
    { name = "on the last day, a Saturday", as_of = "2018-01-12", expect = "pass",
      given = supplier(old, "uep_completed = 2017-11-25") },
    { name = "the next Working Day is too late", as_of = "2018-01-12", expect = late,
      given = supplier(old, "uep_completed = 2017-11-27") },
    { name = "due on the last day", as_of = "2017-11-25", expect = { due = "2017-11-25" }, given = supplier(old) },
    { name = "not completed on the next", as_of = "2017-11-26", given = supplier(old), expect = {
      breach = "Entry for the domestic electricity supply of Alpha Energy Limited was due 25 Nov 2017: 1 day late " ..
        "and not completed" } },
    { name = "it began on the last day", as_of = "2018-01-12", expect = late,
      given = supplier("began = 2017-11-25", "uep_completed = 2017-11-27") },
    { name = "it began the day after: that binds it only by its Controlled Market Entry", as_of = "2018-01-12",
      expect = { unknown = "supply.controlled_entry_ended" },
      given = supplier("began = 2017-11-26", "uep_completed = 2017-11-27") },
    { name = "a User before it began", as_of = "2018-06-15", expect = "pass",
      given = supplier(new, "uep_completed = 2018-03-01") },
    { name = "a User on the day it left Controlled Market Entry", as_of = "2019-06-14", expect = "pass",
      given = supplier(new .. "controlled_entry_ended = 2019-03-01", "uep_completed = 2019-03-01") },
    { name = "a day later", as_of = "2019-06-14",
      given = supplier(new .. "controlled_entry_ended = 2019-03-01", "uep_completed = 2019-03-02"), expect = {
      breach = "Entry for the domestic electricity supply of Alpha Energy Limited was due 1 Mar 2019 and was " ..
        "completed 2 Mar 2019: 1 day late" } },
    { name = "no User when it left", as_of = "2019-03-02",
      given = supplier(new .. "controlled_entry_ended = 2019-03-01"), expect = {
      breach = "Entry for the domestic electricity supply of Alpha Energy Limited was due 1 Mar 2019: 1 day late " ..
        "and not completed" } },
    { name = "whether it has left is not known", as_of = "2019-06-14",
      expect = { unknown = "supply.controlled_entry_ended" }, given = supplier(new) },
    { name = "shown in it on the day of the check", as_of = "2019-06-14", expect = "pass",
      given = supplier(new .. "shown_in_controlled_entry = 2019-06-14") },
    { name = "shown in it the day before", as_of = "2019-06-15", expect = { unknown = "supply.controlled_entry_ended" },
      given = supplier(new .. "shown_in_controlled_entry = 2019-06-14") },
    { name = "a User while it was shown in it", as_of = "2019-08-09", expect = "pass",
      given = supplier(new .. "shown_in_controlled_entry = 2019-06-14", "uep_completed = 2019-06-14") },
    { name = "a User the day after it was shown in it", as_of = "2019-08-09",
      expect = { unknown = "supply.controlled_entry_ended" },
      given = supplier(new .. "shown_in_controlled_entry = 2019-06-14", "uep_completed = 2019-06-15") },
    { name = "it began before, and left Controlled Market Entry afterwards", as_of = "2018-06-15", expect = "pass",
      given = supplier("began = 2017-10-02\ncontrolled_entry_ended = 2018-02-01", "uep_completed = 2018-02-01") },
    { name = "a day after it left", as_of = "2018-06-15",
      given = supplier("began = 2017-10-02\ncontrolled_entry_ended = 2018-02-01", "uep_completed = 2018-02-02"),
      expect = { breach = "Entry for the domestic electricity supply of Alpha Energy Limited was due 1 Feb 2018 and " ..
        "was completed 2 Feb 2018: 1 day late" } },
    { name = "it left Controlled Market Entry long before", as_of = "2018-01-12", expect = late,
      given = supplier(old .. "controlled_entry_ended = 2017-01-16", "uep_completed = 2017-11-27") },
    { name = "shown in Controlled Market Entry on the last day", as_of = "2018-01-12",
      expect = { unknown = "supply.controlled_entry_ended" },
      given = supplier(old .. "shown_in_controlled_entry = 2017-11-25", "uep_completed = 2017-11-27") },
    { name = "shown in it before", as_of = "2018-01-12", expect = late,
      given = supplier(old .. "shown_in_controlled_entry = 2017-11-24", "uep_completed = 2017-11-27") },
    { name = "when it began is not known", as_of = "2018-01-12", expect = { unknown = "supply.began" },
      given = supplier("", "uep_completed = 2017-11-27") },
    { name = "nothing is known of the role", as_of = "2018-01-12", expect = { unknown = "party.user_roles" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
category = "small_supplier"
[[party.supply]]
segment = "domestic"
fuel = "electricity"
began = 2015-04-01
]=] },
    { name = "it ceased to trade on the last day", as_of = "2018-01-12", expect = "pass",
      given = supplier(old, "", 'category = "small_supplier"\nceased_trading = 2017-11-25') },
    { name = "it ceased to trade a day later", as_of = "2018-01-12",
      given = supplier(old, "", 'category = "small_supplier"\nceased_trading = 2017-11-26'), expect = {
      breach = "Entry for the domestic electricity supply of Alpha Energy Limited was due 25 Nov 2017 and was given " ..
        "up with the supply 26 Nov 2017: 1 day late" } },
    { name = "Large since the mandate of Large Suppliers", as_of = "2018-01-12", expect = late,
      given = supplier(old, "uep_completed = 2017-11-27", 'category = "large_supplier"\ncategory_since = 2017-05-26') },
    { name = "Large before it", as_of = "2018-01-12", expect = "not_applicable",
      given = supplier(old, "uep_completed = 2017-11-27", 'category = "large_supplier"\ncategory_since = 2017-05-25') },
    { name = "Large before it, but supplying only since", as_of = "2018-06-15", expect = "not_applicable",
      given = supplier(new, "", 'category = "large_supplier"\ncategory_since = 2017-05-25') },
    { name = "Large, supplying only since, and since when it is Large is not known", as_of = "2018-06-15",
      given = supplier(new, "", 'category = "large_supplier"'), expect = { unknown = "party.category_since" } },
    { name = "non-domestic supply has a day of its own", as_of = "2018-01-12", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
category = "small_supplier"
[[party.supply]]
segment = "non_domestic"
fuel = "electricity"
began = 2015-04-01
]=] },
  },
}
