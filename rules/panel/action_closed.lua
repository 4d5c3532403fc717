-- An action is closed when it is done, superseded or withdrawn: not while a decision refuses what it asks for.

local function closed(as, refused)
  return ([=[
[[action]]
id = "SECP73/05"
status = "closed"
status_as_at = 2020-02-14
%s
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting.agenda_item]]
number = 8
dealt_with = 2020-02-14
[[meeting.agenda_item.decision]]
number = 2
verb = "confirmed"
text = "that these risks will not be added to the Register"
%s
]=]):format(as, refused or "")
end
local refuses = 'rules_out = ["SECP73/05"]'

return {
  id         = "PNL-014",
  title      = "Action closed though it was refused",
  subject    = "action",
  severity   = "minor",
  cites      = { "Panel 77 minutes, items 1 and 8" },
  basis      = "derived",
  basis_note = "why actions were closed is printed for each; that a refusal is no reason is our conclusion",
  covers     = { "change/C-12" },
  why        = "Whoever reads CLOSED takes what was asked for as done.",
  fix        = "Say in the minutes that the Panel withdrew the action and why, or open it again.",

  applies = function(a) return a:maybe "status" == "closed" end,

  check = function(a, report)
    local as = a:maybe "closed_as"
    if as == "withdrawn" then return end
    for _, decision in ipairs(a.ruled_out_by) do
      report.note { at = "status", key = decision, with = { verb = decision:in_words "verb", text = decision.text },
        facts = { { decision, "rules_out" }, { decision, "text" } },
        message = "{subject} is {status}, though the Panel {verb} {text}" }
    end
    if #a.ruled_out_by == 0 then local _ = a.closed_as end -- it must be known why
  end,

  cases = {
    { name = "done", as_of = "2020-02-14", given = closed 'closed_as = "done"', expect = "pass" },
    { name = "withdrawn, as a decision refuses it", as_of = "2020-02-14",
      given = closed('closed_as = "withdrawn"', refuses), expect = "pass" },
    { name = "called done, though a decision refuses it", as_of = "2020-02-14",
      given = closed('closed_as = "done"', refuses), expect = { note =
        "SECP73/05 is CLOSED, though the Panel CONFIRMED that these risks will not be added to the Register" } },
    { name = "refused, and why it was closed is not known", as_of = "2020-02-14", given = closed("", refuses),
      expect = { note =
        "SECP73/05 is CLOSED, though the Panel CONFIRMED that these risks will not be added to the Register" } },
    { name = "why it was closed is not known", as_of = "2020-02-14", given = closed "",
      expect = { unknown = "action.closed_as" } },
    { name = "the day before, its status is not known", as_of = "2020-02-13", given = closed "",
      expect = "not_applicable" },
    { name = "open", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[action]]\nid = "SECP73/02"\nstatus = "open"\nstatus_as_at = 2020-02-14\n' },
  },
}
