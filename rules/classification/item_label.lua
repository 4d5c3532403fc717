-- Every item of an agenda has a label, and where its print is lost, nobody may take it for WHITE.
local demand = use("labels").demand

local function record(more)
  return [=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting.agenda_item]]
number = 3
dealt_with = 2020-02-14
]=] .. more
end

return {
  id       = "CLS-001",
  title    = "Agenda item without a classification",
  subject  = "agenda_item",
  severity = "minor",
  cites    = { "Panel Information Policy (SEC M4.13)", "Panel 77 minutes, items 3 and 6" },
  basis    = "stated",
  covers   = { "change/I-06", "change/I-11" },
  why      = "Without a label nobody can tell who may read it.",
  fix      = "Find the label in the original; until then, pass it on to nobody.",

  check = demand,

  cases = {
    { name = "labelled", as_of = "2020-02-14", given = record 'label = "RED"', expect = "pass" },
    { name = "WHITE is a label, too", as_of = "2020-02-14", given = record 'label = "WHITE"', expect = "pass" },
    { name = "the colour is lost", as_of = "2020-02-14", given = record "label_blank = true", expect = {
      { note = "The classification of item 3 of the SEC Panel meeting of 14 Feb 2020 is printed blank: nobody can "
        .. "tell who may read it" },
      { unknown = "agenda_item.label" } } },
    { name = "no label is known of", as_of = "2020-02-14", given = record "",
      expect = { unknown = "agenda_item.label" } },
  },
}
