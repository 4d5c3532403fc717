-- A RED item of an agenda is discussed in closed session, and recorded in the Confidential Minutes.

local function item(more)
  return '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n'
    .. "[[meeting.agenda_item]]\nnumber = 9\ndealt_with = 2020-02-14\n" .. more
end

return {
  id       = "CLS-005",
  title    = "RED item not in the Confidential Minutes",
  subject  = "agenda_item",
  severity = "major",
  cites    = { "Panel Information Policy (SEC M4.13)", "Panel 77 minutes, items 9 and 11" },
  basis    = "stated",
  covers   = { "change/I-05", "change/I-08" },
  why      = "The other minutes are public.",
  fix      = "Move the item to the Confidential Minutes, or record that it is there.",

  check = function(i, report)
    if i.confidential then return end
    if i.label == "RED" then
      report.breach { at = "label", message = "{subject} is RED, and was not recorded in the Confidential Minutes" }
    end
  end,

  cases = {
    { name = "in the Confidential Minutes", as_of = "2020-02-14", expect = "pass",
      given = item 'label = "RED"\nconfidential = true' },
    { name = "not there", as_of = "2020-02-14", given = item 'label = "RED"', expect = { breach =
      "item 9 of the SEC Panel meeting of 14 Feb 2020 is RED, and was not recorded in the Confidential Minutes" } },
    { name = "said not to be there", as_of = "2020-02-14", given = item 'label = "RED"\nconfidential = false',
      expect = {
      breach = "item 9 of the SEC Panel meeting of 14 Feb 2020 is RED, and was not recorded in the Confidential "
        .. "Minutes" } },
    { name = "GREEN", as_of = "2020-02-14", given = item 'label = "GREEN"', expect = "pass" },
    { name = "its label is not known", as_of = "2020-02-14", given = item "",
      expect = { unknown = "agenda_item.label" } },
    { name = "its label is not known, but it is in the Confidential Minutes", as_of = "2020-02-14", expect = "pass",
      given = item "confidential = true" },
  },
}
