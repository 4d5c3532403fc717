-- A Party sends evidence that every step of entry is completed; the Code Administrator confirms completion after that.
local function first_confirmation(r)
  local first
  for _, field in ipairs { "confirmed_to_party", "confirmed_to_dcc", "confirmed_to_panel" } do
    local day = r:maybe(field)
    -- mutation: where the days are the same, either will do
    if day and (not first or day < first.day) then first = { day = day, field = field } end
  end
  return first
end

local function role(facts)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] .. facts .. "\n"
end
local early = { breach = "Completion of entry by Alpha Energy Limited as Import Supplier was confirmed on 21 Jan " ..
  "2019, before the evidence of it was received on 22 Jan 2019" }

return {
  id         = "UEP-018",
  title      = "Completion of entry confirmed without evidence",
  subject    = "user_role",
  severity   = "major",
  cites      = { "SEC H1.11" },
  basis      = "unverified",
  basis_note = "SECAS's reports state that evidence must be sent; that confirmation waits for it "
    .. "is recollection of H1.11",
  covers     = { "party/H-08" },
  why        = "Nobody else looks at the steps of entry together: the confirmation opens the DCC's services.",
  fix        = "Ask for the evidence form, and check each of its steps before anything else is confirmed.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    local first = first_confirmation(r)
    local confirmed = first and first.day or r.confirmed_to_party
    if r.evidence_received <= confirmed then return end
    report.breach {
      message = "Completion of entry by {subject} was confirmed on {confirmed}, before the evidence of it was received "
        .. "on {evidence_received}",
      with = { confirmed = confirmed }, at = first.field }
  end,

  cases = {
    { name = "received on the day of the confirmation", as_of = "2019-02-15", expect = "pass",
      given = role "evidence_received = 2019-01-21\nconfirmed_to_party = 2019-01-21" },
    { name = "received a day later", as_of = "2019-02-15", expect = early,
      given = role "evidence_received = 2019-01-22\nconfirmed_to_party = 2019-01-21" },
    { name = "the DCC was told first", as_of = "2019-02-15", expect = early, given = role [=[
evidence_received = 2019-01-22
confirmed_to_party = 2019-01-22
confirmed_to_dcc = 2019-01-21]=] },
    { name = "the Panel was told first", as_of = "2019-02-15", expect = early, given = role [=[
evidence_received = 2019-01-22
confirmed_to_party = 2019-01-23
confirmed_to_dcc = 2019-01-22
confirmed_to_panel = 2019-01-21]=] },
    { name = "whether there was evidence is not known", as_of = "2019-02-15",
      expect = { unknown = "user_role.evidence_received" }, given = role "confirmed_to_party = 2019-01-21" },
    { name = "no confirmation is known", as_of = "2019-02-15", expect = { unknown = "user_role.confirmed_to_party" },
      given = role "evidence_received = 2019-01-22" },
    { name = "entry is not completed", as_of = "2019-02-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
evidence_received = 2019-01-22
]=] },
  },
}
