-- A supplier whom advanced meters alone kept out of the non-domestic mandate is a User before it operates a SMETS2
-- meter.
local mandate = use "mandate"

local function supplier(supply, entry)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
category = "small_supplier"
[[party.supply]]
segment = "non_domestic"
fuel = "electricity"
%s
[[party.user_role]]
role = "import_supplier"
%s
]=]):format(supply, entry or "")
end
local advanced = "advanced_meters_only = true\n"

return {
  id       = "MAN-004",
  title    = "SMETS2 meter operated by a supplier that is no DCC User",
  subject  = "supply",
  severity = "major",
  cites    = { "Supply licence standard conditions (non-domestic mandate)" },
  basis    = "stated",
  covers   = { "party/L-06" },
  why      = "A SMETS2 meter is reached through the DCC alone: without a User its customer loses what "
    .. "the meter is for.",
  fix      = "Check the day of entry in the role for this fuel and that of the first SMETS2 meter; tell Ofgem.",

  applies = function(s) return s.segment == "non_domestic" and s:maybe "advanced_meters_only" == true end,

  check = function(s, report)
    local first = s.smets2_from
    local entry, known = mandate.entry(s, first)
    if entry and entry <= first then return end
    if not known then
      return report.unknown { missing = "party.user_roles",
        message = "whether {party} was a User when it first operated a SMETS2 meter on {smets2_from} is not in the "
          .. "state" }
    end
    report.breach {
      message = entry and "{party} operated a SMETS2 meter from {smets2_from}, before it completed entry on {entry}"
        or "{party} operated a SMETS2 meter from {smets2_from} without having completed entry",
      with = { entry = entry }, at = "smets2_from" }
  end,

  cases = {
    { name = "entry on the day of the first meter", as_of = "2019-10-11", expect = "pass",
      given = supplier(advanced .. "smets2_from = 2019-09-02", "uep_completed = 2019-09-02") },
    { name = "entry a day later", as_of = "2019-10-11",
      given = supplier(advanced .. "smets2_from = 2019-09-02", "uep_completed = 2019-09-03"),
      expect = { breach = "Alpha Energy Limited operated a SMETS2 meter from 2 Sep 2019, before it completed entry " ..
        "on 3 Sep 2019" } },
    { name = "no entry", as_of = "2019-10-11", given = supplier(advanced .. "smets2_from = 2019-09-02"),
      expect = { breach = "Alpha Energy Limited operated a SMETS2 meter from 2 Sep 2019 "
        .. "without having completed entry" } },
    { name = "whether it has a SMETS2 meter is not known", as_of = "2019-10-11", given = supplier(advanced),
      expect = { unknown = "supply.smets2_from" } },
    { name = "nothing is known of the role", as_of = "2019-10-11", expect = { unknown = "party.user_roles" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.supply]]
segment = "non_domestic"
fuel = "electricity"
advanced_meters_only = true
smets2_from = 2019-09-02
]=] },
    { name = "one that was bound by the date", as_of = "2019-10-11", expect = "not_applicable",
      given = supplier "advanced_meters_only = false\nsmets2_from = 2019-09-02" },
    { name = "whether it was bound by the date is not known: MAN-003 asks", as_of = "2019-10-11",
      expect = "not_applicable", given = supplier "smets2_from = 2019-09-02" },
    { name = "domestic supply", as_of = "2019-10-11", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.supply]]
segment = "domestic"
fuel = "electricity"
advanced_meters_only = true
smets2_from = 2019-09-02
]=] },
  },
}
