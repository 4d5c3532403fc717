-- An action that names a day is done by then.

local function action(more) return '[[action]]\nid = "SECP75/10"\ndue = 2020-02-14\n' .. more end
local function printed(status, day) return ('status = "%s"\nstatus_as_at = %s\n'):format(status, day) end

return {
  id         = "PNL-016",
  title      = "Action not done by its day",
  subject    = "action",
  severity   = "minor",
  cites      = { "Panel minutes" },
  basis      = "derived",
  basis_note = "the minutes print the days; that one is kept is the Panel's own matter. A practice, not law",
  covers     = { "change/C-13" },
  why        = "The Panel gave the day because something waits for it.",
  fix        = "Ask the owner, and agree on another day or close the action.",

  applies = function(a) return a.due ~= nil end,

  check = function(a, report)
    if a:maybe "status" == "closed" then return end
    if today <= a.due then
      report.due { by = a.due, at = "due", message = "{subject} is to be done by {due}" }
    elseif a.status == "open" and a.due <= a.status_as_at then
      report.note { at = "due", message = "{subject} was to be done by {due}, and was still open {status_as_at}" }
    else
      report.unknown { missing = "action.status", at = "due",
        message = "Whether {subject} was done by {due} is not in the state: its status is of {status_as_at}" }
    end
  end,

  cases = {
    { name = "the last day", as_of = "2020-02-14", given = action(printed("open", "2020-01-10")),
      expect = { due = "2020-02-14" } },
    { name = "open the meeting after", as_of = "2020-03-13", given = action(printed("open", "2020-03-13")),
      expect = { note = "SECP75/10 was to be done by 14 Feb 2020, and was still open 13 Mar 2020" } },
    { name = "open on that day, in a later check", as_of = "2020-02-15", given = action(printed("open", "2020-02-14")),
      expect = { note = "SECP75/10 was to be done by 14 Feb 2020, and was still open 14 Feb 2020" } },
    { name = "its status is of an earlier meeting", as_of = "2020-02-15",
      given = action(printed("open", "2020-02-13")), expect = { unknown = "action.status" } },
    { name = "its status is not known", as_of = "2020-02-15", given = action "",
      expect = { unknown = "action.status" } },
    { name = "closed", as_of = "2020-03-13", given = action(printed("closed", "2020-02-14")),
      expect = "pass" },
    { name = "no day", as_of = "2020-03-13", expect = "not_applicable",
      given = '[[action]]\nid = "SECP75/10"\nstatus = "open"\nstatus_as_at = 2020-03-13\n' },
  },
}
