-- The Panel tells the Authority and the other Parties that a Party has left. The Code names no day: the next regular
-- Panel is our yardstick.
local exit, next_panel = use "exit", use "panel"

local function left(rest, party)
  return [=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting]]
body = "sec_panel"
date = 2020-03-13
[[party]]
name = "Alpha Energy Limited"
]=] .. (party or "expelled = 2020-02-14") .. "\n" .. rest .. "\n"
end
local departed = left "[[party.departure]]\nleft = 2020-02-14\n"    -- due by the Panel of 13 March
local both = "authority_notified = 2020-03-13\nparties_notified = 2020-03-13\n"

return {
  id         = "DEF-025",
  title      = "Departure of a Party not notified by the next Panel",
  subject    = "party",
  severity   = "minor",
  cites      = { "SEC M8.12" },
  basis      = "unverified",
  basis_note = "The duty is recollection; the Code as we know it names no day, and the next Panel is our yardstick",
  covers     = { "party/M-12" },
  why        = "The others go on dealing with it as a Party, and the Authority doesn't know that it has gone.",
  fix        = "Notify whoever was not notified, and record the day.",

  applies = function(p) return exit.day(p) ~= nil end,

  check = function(p, report)
    local d = exit.departure(p, report)
    local by = d and next_panel.after(d.left, report)
    if not by then return end
    next_panel.owe(report, "Notice to the Authority that {subject} left", by, d, "authority_notified", "given")
    next_panel.owe(report, "Notice to the Parties that {subject} left", by, d, "parties_notified", "given")
    if today <= by then return end
    local _ = d.authority_notified    -- unknown
    _ = d.parties_notified
  end,

  cases = {
    { name = "on the day itself both are due by the next Panel", as_of = "2020-02-14", given = departed,
      expect = { { due = "2020-03-13" }, { due = "2020-03-13" } } },
    { name = "on the day of that Panel still", as_of = "2020-03-13", given = departed,
      expect = { { due = "2020-03-13" }, { due = "2020-03-13" } } },
    { name = "a day later nobody knows", as_of = "2020-03-14", given = departed,
      expect = { unknown = "departure.authority_notified" } },
    { name = "both on the last day", as_of = "2020-04-17", given = departed .. both, expect = "pass" },
    { name = "the Authority a day late", as_of = "2020-04-17",
      given = departed .. "authority_notified = 2020-03-14\nparties_notified = 2020-03-13", expect = { breach =
      "Notice to the Authority that Alpha Energy Limited left was due 13 Mar 2020 and was given 14 Mar 2020: " ..
      "1 day late" } },
    { name = "the Parties a day late", as_of = "2020-04-17",
      given = departed .. "authority_notified = 2020-03-13\nparties_notified = 2020-03-14", expect = { breach =
      "Notice to the Parties that Alpha Energy Limited left was due 13 Mar 2020 and was given 14 Mar 2020: " ..
      "1 day late" } },
    { name = "nobody knows of the Parties", as_of = "2020-04-17", given = departed .. "authority_notified = 2020-03-13",
      expect = { unknown = "departure.parties_notified" } },
    { name = "it withdrew", as_of = "2020-04-17", expect = "pass",
      given = left("[[party.departure]]\nleft = 2020-02-20\n" .. both, "withdrawn = 2020-02-20") },
    { name = "no Panel after it is in the state", as_of = "2020-04-17", expect = { unknown = "meeting.date" },
      given = left("[[party.departure]]\nleft = 2020-03-13\n", "expelled = 2020-03-13") },
    { name = "the next one in the state comes within 35 days", as_of = "2020-04-17",
      expect = { { due = "2020-04-17" }, { due = "2020-04-17" } },
      given = left("[[party.departure]]\nleft = 2020-03-13\n"
        .. '[[meeting]]\nbody = "sec_panel"\ndate = 2020-04-17\n', "expelled = 2020-03-13") },
    { name = "the next one in the state comes only after 36", as_of = "2020-04-17",
      expect = { unknown = "meeting.date" }, given = left("[[party.departure]]\nleft = 2020-03-13\n"
        .. '[[meeting]]\nbody = "sec_panel"\ndate = 2020-04-18\n', "expelled = 2020-03-13") },
    { name = "nothing is known of what was done", as_of = "2020-04-17", given = left "",
      expect = { unknown = "departure.left" } },
    { name = "nor is what was done on another departure", as_of = "2020-04-17", expect = { unknown = "departure.left" },
      given = left("[[party.departure]]\nleft = 2018-02-14\n" .. both) },
    { name = "the day before it left", as_of = "2020-02-13", given = departed, expect = "not_applicable" },
  },
}
