-- The Code Administrator confirms a completed entry to the Party, the DCC and the Panel; our yardstick is the next one.
local panel = use "panel"
local confirmed = {
  { "confirmed_to_party", "the Party" }, { "confirmed_to_dcc", "the DCC" }, { "confirmed_to_panel", "the Panel" } }

local function role(facts, meetings)
  return (meetings or panel.meetings) .. [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
uep_completed = 2019-01-18
]=] .. facts .. "\n"
end
local two = "confirmed_to_party = 2019-02-15\nconfirmed_to_dcc = 2019-02-15\n"

return {
  id         = "PTY-006",
  title      = "Completion of entry not confirmed by the next Panel",
  subject    = "user_role",
  severity   = "minor",
  cites      = { "SEC H1.12" },
  basis      = "derived",
  basis_note = "The confirmation is stated; no time for it is known, and the next Panel is our yardstick",
  covers     = { "party/H-09" },
  why        = "The DCC opens its services on that confirmation, and the Panel reports who has entered.",
  fix        = "Confirm it to whoever was left out, and record the day.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    for _, each in ipairs(confirmed) do
      panel.owe(r, each[1], r.uep_completed, "Confirmation to " .. each[2] .. " of entry by {subject}", report)
    end
  end,

  cases = {
    { name = "all by the next Panel", as_of = "2019-03-15", expect = "pass",
      given = role(two .. "confirmed_to_panel = 2019-02-15") },
    { name = "to the Panel a day later", as_of = "2019-03-15", given = role(two .. "confirmed_to_panel = 2019-02-16"),
      expect = { breach = "Confirmation to the Panel of entry by Alpha Energy Limited as Gas Supplier was due " ..
        "15 Feb 2019 and was given 16 Feb 2019: 1 day late" } },
    { name = "to the Party a day later", as_of = "2019-03-15",
      given = role "confirmed_to_party = 2019-02-16\nconfirmed_to_dcc = 2019-02-15\nconfirmed_to_panel = 2019-02-15",
      expect = { breach = "Confirmation to the Party of entry by Alpha Energy Limited as Gas Supplier was due " ..
        "15 Feb 2019 and was given 16 Feb 2019: 1 day late" } },
    { name = "to the DCC a day later", as_of = "2019-03-15",
      given = role "confirmed_to_party = 2019-02-15\nconfirmed_to_dcc = 2019-02-16\nconfirmed_to_panel = 2019-02-15",
      expect = { breach = "Confirmation to the DCC of entry by Alpha Energy Limited as Gas Supplier was due " ..
        "15 Feb 2019 and was given 16 Feb 2019: 1 day late" } },
    { name = "to the Panel it is still due", as_of = "2019-02-15", given = role(two), expect = { due = "2019-02-15" } },
    { name = "whether to the Panel at all is not known", as_of = "2019-02-16", given = role(two),
      expect = { unknown = "user_role.confirmed_to_panel" } },
    { name = "the next Panel is too far off to be the next", as_of = "2019-03-15",
      given = role(two .. "confirmed_to_panel = 2019-02-16", '[[meeting]]\nbody = "sec_panel"\ndate = 2019-02-23\n'),
      expect = { { unknown = "meeting.date" }, { unknown = "meeting.date" }, { unknown = "meeting.date" } } },
    { name = "the next Panel five weeks on is the next", as_of = "2019-03-15", expect = "pass",
      given = role(two .. "confirmed_to_panel = 2019-02-22", '[[meeting]]\nbody = "sec_panel"\ndate = 2019-02-22\n') },
    { name = "entry is not completed", as_of = "2019-03-15", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "gas_supplier"
]=] },
  },
}
