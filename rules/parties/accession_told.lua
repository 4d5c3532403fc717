-- The DCC, the Authority and the Parties are told of an accession promptly: we take the next Panel for a yardstick.
local panel = use "panel"
local told = {
  { "accession_told_dcc", "the DCC" }, { "accession_told_authority", "the Authority" },
  { "accession_told_parties", "the Parties" } }

local function party(facts, meetings)
  return (meetings or panel.meetings) .. '[[party]]\nname = "Alpha Energy Limited"\n' .. facts .. "\n"
end
local joined = "accession_executed = 2019-01-18\n"
local all = joined .. "accession_told_dcc = 2019-02-15\naccession_told_authority = 2019-02-15\n"

return {
  id         = "PTY-005",
  title      = "Accession not made known by the next Panel",
  subject    = "party",
  severity   = "minor",
  cites      = { "SEC B1" },
  basis      = "unverified",
  basis_note = "The duty is recollection; the Code as we know it names no day, and the next Panel is our yardstick",
  covers     = { "party/B-08" },
  why        = "The DCC serves, and the Parties deal with, whoever they know to be a Party.",
  fix        = "Tell whoever was not told, publish the Party Details, and record the day.",

  check = function(p, report)
    local executed = p.accession_executed
    for _, each in ipairs(told) do
      panel.owe(p, each[1], executed, "Word to " .. each[2] .. " of {subject}'s accession", report)
    end
  end,

  cases = {
    { name = "all told by the next Panel", as_of = "2019-03-15", expect = "pass",
      given = party(all .. "accession_told_parties = 2019-02-15") },
    { name = "the Parties told a day later", as_of = "2019-03-15",
      given = party(all .. "accession_told_parties = 2019-02-16"), expect = {
      breach = "Word to the Parties of Alpha Energy Limited's accession was due 15 Feb 2019 and was given 16 Feb " ..
        "2019: 1 day late" } },
    { name = "the DCC told a day later, and of the rest nothing is known", as_of = "2019-03-15",
      given = party(joined .. "accession_told_dcc = 2019-02-16"), expect = {
        { breach = "Word to the DCC of Alpha Energy Limited's accession was due 15 Feb 2019 and was given 16 Feb " ..
          "2019: 1 day late" },
        { unknown = "party.accession_told_authority" }, { unknown = "party.accession_told_parties" } } },
    { name = "on the day of the Panel it is due", as_of = "2019-02-15", given = party(joined),
      expect = { { due = "2019-02-15" }, { due = "2019-02-15" }, { due = "2019-02-15" } } },
    { name = "on the day after nobody knows", as_of = "2019-02-16", given = party(joined), expect = {
      { unknown = "party.accession_told_dcc" }, { unknown = "party.accession_told_authority" },
      { unknown = "party.accession_told_parties" } } },
    { name = "the next Panel is not known", as_of = "2019-03-15", given = party(all, ""), expect = {
      { unknown = "meeting.date" }, { unknown = "meeting.date" }, { unknown = "meeting.date" } } },
    { name = "the next Panel in the state comes only after 36 days", as_of = "2019-03-15", expect = {
      { unknown = "meeting.date" }, { unknown = "meeting.date" }, { unknown = "meeting.date" } },
      given = party(all, '[[meeting]]\nbody = "sec_panel"\ndate = 2019-02-23\n') },
    { name = "when it acceded is not known", as_of = "2019-03-15", given = party "accession_told_dcc = 2019-02-15",
      expect = { unknown = "party.accession_executed" } },
  },
}
