-- A Party tells the Code Administrator promptly of what changes in its Party Details; our yardstick is the next Panel.
local panel = use "panel"

local function change(facts, meetings)
  return (meetings or panel.meetings) .. [=[
[[party]]
name = "Alpha Energy Limited"
[[party.details_change]]
what = "name"
changed = 2019-01-18
]=] .. facts .. "\n"
end

return {
  id         = "PTY-007",
  title      = "Change of Party Details not told by the next Panel",
  subject    = "details_change",
  severity   = "minor",
  cites      = { "SEC Section B, Section M (Party Details)" },
  basis      = "unverified",
  basis_note = "The process is stated; the clause is recollection, and the next Panel is our yardstick",
  covers     = { "party/B-14" },
  why        = "Notices and invoices go to whom the Party Details name, and periods run from them.",
  fix        = "Have the Party confirm its details, and correct what was sent under the old ones.",

  check = function(c, report)
    panel.owe(c, "told", c.changed, "Word of the {subject}", report)
  end,

  cases = {
    { name = "told by the next Panel", as_of = "2019-03-15", expect = "pass", given = change "told = 2019-02-15" },
    { name = "told a day later", as_of = "2019-03-15", given = change "told = 2019-02-16", expect = {
      breach = "Word of the change of the name of Alpha Energy Limited on 18 Jan 2019 was due 15 Feb 2019 and was " ..
        "given 16 Feb 2019: 1 day late" } },
    { name = "still due", as_of = "2019-02-15", given = change "", expect = { due = "2019-02-15" } },
    { name = "whether it was told is not known", as_of = "2019-02-16", given = change "",
      expect = { unknown = "details_change.told" } },
    { name = "the next Panel is not known", as_of = "2019-03-15", given = change("told = 2019-02-16", ""),
      expect = { unknown = "meeting.date" } },
  },
}
