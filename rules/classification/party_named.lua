-- Where a decision under a confidential item names a Party in public minutes, it was agreed that it may be told.
local public_minutes = use("labels").public_minutes

local function party_named(d)
  for _, record in ipairs(d.about or {}) do
    if kind_of(record) == "party" and text.contains(d.text, record.name) then return record end
  end
end

local function decision(item, more, minutes)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[paper]]
id = "minutes"
title = "SEC Panel Meeting 77"
dated = 2020-02-14
minutes_of = "sec_panel/2020-02-14"
%s
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting.agenda_item]]
number = 9
dealt_with = 2020-02-14
%s
[[meeting.agenda_item.decision]]
number = 2
verb = "agreed"
%s
]=]):format(minutes or 'label = "WHITE"', item, more)
end
local red = 'label = "RED"'
local expel = 'text = "to expel Alpha Energy Limited from the SEC"\nabout = ["party:Alpha Energy Limited"]\n'
local finding = { note = "The WHITE minutes name Alpha Energy Limited under item 9 of the SEC Panel meeting of "
  .. "14 Feb 2020, which is confidential, and no agreement that they may is on record" }

return {
  id         = "CLS-007",
  title      = "Party named in public under a confidential item",
  subject    = "decision",
  severity   = "major",
  cites      = { "Panel Information Policy (SEC M4.13)", "Panel 77 minutes, item 9" },
  basis      = "derived",
  basis_note = "that such a decision may be told only where that was agreed is our conclusion from the policy",
  covers     = { "change/I-12" },
  why        = "A default or an expulsion that becomes known by mistake harms the Party and its customers.",
  fix        = "Record when it was agreed to tell it; otherwise issue the minutes without the name.",

  applies = function(d)
    local item = d.agenda_item
    local label = item:maybe "label"
    return (item.confidential == true or label == "RED" or label == "AMBER") and party_named(d) ~= nil
  end,

  check = function(d, report)
    local minutes = public_minutes(d.agenda_item.meeting)
    if not minutes then
      report.unknown { missing = "meeting.minutes", at = "text",
        message = "The state has no public minutes that may have {subject}" }
    elseif not d.release_agreed then
      report.note { at = "text", with = { party = party_named(d) }, facts = { { minutes, "label" } },
        message = "The WHITE minutes name {party} under {agenda_item}, which is confidential, and no agreement "
          .. "that they may is on record" }
    elseif minutes.dated < d.release_agreed then
      report.note { at = "release_agreed", with = { party = party_named(d), dated = minutes.dated },
        message = "The WHITE minutes of {dated} name {party} under {agenda_item}, which was agreed only "
          .. "{release_agreed}" }
    end
  end,

  cases = {
    { name = "agreed on the day of the minutes", as_of = "2020-02-28", expect = "pass",
      given = decision(red, expel .. "release_agreed = 2020-02-14") },
    { name = "agreed a day later", as_of = "2020-02-28", given = decision(red, expel .. "release_agreed = 2020-02-15"),
      expect = { note = "The WHITE minutes of 14 Feb 2020 name Alpha Energy Limited under item 9 of the SEC Panel "
        .. "meeting of 14 Feb 2020, which was agreed only 15 Feb 2020" } },
    { name = "not agreed", as_of = "2020-02-28", given = decision(red, expel), expect = finding },
    { name = "the colour is lost, but it is in the Confidential Minutes", as_of = "2020-02-28",
      given = decision("confidential = true", expel), expect = finding },
    { name = "AMBER", as_of = "2020-02-28", given = decision('label = "AMBER"', expel), expect = finding },
    { name = "the minutes are not public", as_of = "2020-02-28", given = decision(red, expel, 'label = "RED"'),
      expect = { unknown = "meeting.minutes" } },
    { name = "the label of the minutes is not known", as_of = "2020-02-28", given = decision(red, expel, ""),
      expect = { unknown = "meeting.minutes" } },
    { name = "the text doesn't name it", as_of = "2020-02-28", expect = "not_applicable",
      given = decision(red, 'text = "to expel a Party"\nabout = ["party:Alpha Energy Limited"]') },
    { name = "the item is WHITE", as_of = "2020-02-28", given = decision('label = "WHITE"', expel),
      expect = "not_applicable" },
  },
}
