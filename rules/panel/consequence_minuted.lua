-- What the Panel decides to follow from an Event of Default is in the minutes of the meeting that decided it.

local function is_about(decision, step)
  local default = step.event_of_default
  for _, record in ipairs(decision.about or {}) do
    if record == default or record == default.party then return true end
  end
  return false
end

local function expulsion(item, day)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.step]]
step = "expel"
%s
[[meeting]]
body = "sec_panel"
date = 2020-02-14
%s
]=]):format(day or "decided = 2020-02-14", item)
end
local function item(more, about)
  return ([=[
[[meeting.agenda_item]]
number = 9
dealt_with = 2020-02-14
%s
[[meeting.agenda_item.decision]]
number = 1
verb = "agreed"
text = "to expel the Party"
%s
]=]):format(more, about or "")
end

return {
  id         = "PNL-019",
  title      = "Consequence of a default that no minutes have",
  subject    = "default_step",
  severity   = "major",
  cites      = { "Panel 77 minutes, item 9" },
  basis      = "derived",
  basis_note = "the minutes have such a decision; that they must is our conclusion",
  covers     = { "change/C-18" },
  why        = "A Party is suspended or expelled by a decision of the Panel, and the minutes are what proves it.",
  fix        = "Find the decision in the minutes or the Confidential Minutes, and record which it is.",

  check = function(s, report)
    local meeting = state.find("meeting", "sec_panel/" .. s.decided:iso())
    if not meeting or #meeting.agenda_items == 0 then
      report.unknown { missing = "meeting.agenda_items", at = "decided",
        message = "The state has no minutes of a Panel meeting of {decided}, which decided the {subject}" }
      return
    end
    local is_public = true
    for _, each in ipairs(meeting.agenda_items) do
      is_public = is_public and not each.confidential
      for _, decision in ipairs(each.decisions) do
        if is_about(decision, s) then return end
      end
    end
    if is_public then
      report.note { at = "decided", message = "No decision in the minutes of {decided} is about the {subject}" }
    else
      report.unknown { missing = "decision.about", at = "decided",
        message = "Whether the {subject} is in the Confidential Minutes of {decided} is not in the state" }
    end
  end,

  cases = {
    { name = "the minutes have it", as_of = "2020-02-14", expect = "pass",
      given = expulsion(item("", 'about = ["event_of_default:Alpha Energy Limited/1"]')) },
    { name = "they name the Party", as_of = "2020-02-14", expect = "pass",
      given = expulsion(item("", 'about = ["party:Alpha Energy Limited"]')) },
    { name = "they don't have it", as_of = "2020-02-14", given = expulsion(item ""), expect = { note =
      "No decision in the minutes of 14 Feb 2020 is about the expulsion in Alpha Energy Limited's default 1" } },
    { name = "the Confidential Minutes may have it", as_of = "2020-02-14",
      given = expulsion(item "confidential = true"),
      expect = { unknown = "decision.about" } },
    { name = "the state has no minutes", as_of = "2020-02-14", given = expulsion "",
      expect = { unknown = "meeting.agenda_items" } },
    { name = "the state has no meeting on that day", as_of = "2020-02-14",
      given = expulsion("", "decided = 2020-02-07"),
      expect = { unknown = "meeting.agenda_items" } },
  },
}
