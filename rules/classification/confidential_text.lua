-- Of a confidential item, public minutes have the heading, the classification and the formal decisions, and no more.
local public_minutes = use("labels").public_minutes

-- Without the sentence that says how it is classified and where it is recorded.
local function told(i)
  local sentence = "The Agenda Item was classified as(?: RED| AMBER)? "
    .. "and therefore recorded in the Confidential Minutes[.]"
  local before, after = text.capture(i.text, "(?s)(.*)" .. sentence .. "(.*)")
  return text.trim(before and before .. after or i.text)
end

local function item(more, minutes)
  return ([=[
[[paper]]
id = "minutes"
title = "SEC Panel Meeting 77"
dated = 2020-02-14
%s
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting.agenda_item]]
number = 11
title = "DCC Delivery"
dealt_with = 2020-02-14
%s
]=]):format(minutes or 'label = "WHITE"\nminutes_of = "sec_panel/2020-02-14"', more)
end
local red = 'label = "RED"\nconfidential = true\n'
local sentence = "The Agenda Item was classified as RED and therefore recorded in the Confidential Minutes."
local letter = "The Panel issued a letter to the DCC."
local finding = { note = "The WHITE minutes tell of item 11 of the SEC Panel meeting of 14 Feb 2020, which is "
  .. "confidential, besides its decisions: “The Panel issued a letter to the DCC.”" }

return {
  id         = "CLS-006",
  title      = "Public minutes tell of a confidential item",
  subject    = "agenda_item",
  severity   = "minor",
  cites      = { "Panel Information Policy (SEC M4.13)", "Panel 77 minutes, items 3, 6, 9 and 11" },
  basis      = "derived",
  basis_note = "what the minutes keep of such items is printed; whether that is too much is for a reader to say",
  covers     = { "change/I-08" },
  why        = "What was discussed in closed session is not for the public.",
  fix        = "Read the text: where it tells more than what the item was about, issue the minutes without it.",

  applies = function(i)
    local label = i:maybe "label"
    return i.confidential == true or label == "RED" or label == "AMBER"
  end,

  check = function(i, report)
    local minutes = public_minutes(i.meeting)
    if not minutes then
      report.unknown { missing = "meeting.minutes", at = "number",
        message = "The state has no public minutes of the {meeting}, which may tell of {subject}" }
    elseif not i.text then
      report.unknown { missing = "agenda_item.text", at = "number",
        message = "What the public minutes tell of {subject} is not in the state" }
    elseif told(i) ~= "" then
      report.note { at = "text", with = { told = told(i) }, facts = { { minutes, "label" } },
        message = "The WHITE minutes tell of {subject}, which is confidential, besides its decisions: “{told}”" }
    end
  end,

  cases = {
    { name = "no more than how it is classified", as_of = "2020-02-14", expect = "pass",
      given = item(red .. 'text = "' .. sentence .. '"') },
    { name = "more than that", as_of = "2020-02-14",
      given = item(red .. 'text = "' .. letter .. " " .. sentence .. '"'),
      expect = finding },
    { name = "the colour is lost", as_of = "2020-02-14", expect = finding, given = item('confidential = true\ntext = "'
        .. letter .. ' The Agenda Item was classified as and therefore recorded in the Confidential Minutes."') },
    { name = "AMBER", as_of = "2020-02-14", given = item('label = "AMBER"\ntext = "' .. letter .. '"'),
      expect = finding },
    { name = "its text is left out", as_of = "2020-02-14", given = item(red),
      expect = { unknown = "agenda_item.text" } },
    { name = "no public minutes are known", as_of = "2020-02-14", expect = { unknown = "meeting.minutes" },
      given = item(red .. 'text = "' .. letter .. '"', 'label = "RED"\nminutes_of = "sec_panel/2020-02-14"') },
    { name = "GREEN", as_of = "2020-02-14", given = item('label = "GREEN"\ntext = "' .. letter .. '"'),
      expect = "not_applicable" },
  },
}
