-- The DCC consults before it changes what it reports on: its Reported List of Service Provider Performance Measures,
-- and what is in the Performance Measurement Report.

local function change(more, type)
  return ('[[reporting_change]]\nid = "SMETS1 metrics"\ntype = "%s"\n%s\n'):format(type or "reported_list", more)
end
local june = "consultation_opened = 2019-06-03\nconsultation_closes = 2019-06-28\n"

-- Whether the state proves that there had been no consultation by that day.
local function is_unconsulted(c, day) return c.shown_unconsulted ~= nil and day <= c.shown_unconsulted end

local function check_made(c, report)
  local opened = c:maybe "consultation_opened"
  if opened and c.made < opened then
    report.breach { at = "made",
      message = "{subject} was made {made}, before the DCC began to consult on it {consultation_opened}" }
  elseif not opened and is_unconsulted(c, c.made) then
    report.breach { at = "made",
      message = "{subject} was made {made}, and the DCC had not consulted on it by {shown_unconsulted}" }
  elseif c.consultation_opened and c.made <= c.consultation_closes then
    report.note { at = "made",
      message = "{subject} was made {made}, before the consultation closed {consultation_closes}" }
  end
end

-- When it was made is not known, only that it had been by a day.
local function check_shown(c, report)
  local opened = c:maybe "consultation_opened"
  if opened and c.shown_made < opened then
    report.breach { at = "shown_made",
      message = "{subject} was made by {shown_made}, before the DCC began to consult on it {consultation_opened}" }
  elseif not opened and is_unconsulted(c, c.shown_made) then
    report.breach { at = "shown_made",
      message = "{subject} was made by {shown_made}, and the DCC had not consulted on it by {shown_unconsulted}" }
  else
    report.unknown { at = "shown_made",
      missing = opened and "reporting_change.made" or "reporting_change.consultation_opened",
      message = "{subject} was made by {shown_made}, and the state doesn't say whether the DCC had consulted before" }
  end
end

return {
  id       = "PMR-009",
  title    = "What is reported changed without consultation",
  subject  = "reporting_change",
  severity = "major",
  cites    = { "SEC H13.2", "SEC Panel 77 minutes, item 1 (SECP74/06)" },
  basis    = "stated",
  covers   = { "change/H-02" },
  why      = "Those who judge the DCC by its reports have a say in what it reports.",
  fix      = "Have the DCC consult, with the Operations Group, or record when it did.",

  applies = function(c) return c.type == "reported_list" and (c.made ~= nil or c.shown_made ~= nil) end,

  check = function(c, report)
    if c.made then check_made(c, report) else check_shown(c, report) end
  end,

  cases = {
    { name = "made the day after the consultation closed", as_of = "2020-02-14", expect = "pass",
      given = change(june .. "made = 2019-06-29") },
    { name = "made on the last day for responses", as_of = "2020-02-14", given = change(june .. "made = 2019-06-28"),
      expect = { note = 'the change of reporting "SMETS1 metrics" was made 28 Jun 2019, before the consultation closed '
        .. "28 Jun 2019" } },
    { name = "made on the first day of the consultation", as_of = "2020-02-14",
      given = change(june .. "made = 2019-06-03"),
      expect = { note = 'the change of reporting "SMETS1 metrics" was made 3 Jun 2019, before the consultation closed '
        .. "28 Jun 2019" } },
    { name = "made the day before", as_of = "2020-02-14", given = change(june .. "made = 2019-06-02"),
      expect = { breach = 'the change of reporting "SMETS1 metrics" was made 2 Jun 2019, before the DCC began to '
        .. "consult on it 3 Jun 2019" } },
    { name = "made, and there was no consultation by that day", as_of = "2020-02-14",
      given = change "made = 2019-06-02\nshown_unconsulted = 2019-06-02",
      expect = { breach = 'the change of reporting "SMETS1 metrics" was made 2 Jun 2019, and the DCC had not consulted '
        .. "on it by 2 Jun 2019" } },
    { name = "made a day later", as_of = "2020-02-14",
      given = change "made = 2019-06-03\nshown_unconsulted = 2019-06-02",
      expect = { unknown = "reporting_change.consultation_opened" } },
    { name = "made, and whether there was a consultation is not known", as_of = "2020-02-14",
      given = change "made = 2019-06-02", expect = { unknown = "reporting_change.consultation_opened" } },
    { name = "when the consultation closed is not known", as_of = "2020-02-14",
      given = change "made = 2019-06-20\nconsultation_opened = 2019-06-03",
      expect = { unknown = "reporting_change.consultation_closes" } },
    { name = "made by a day on which there was no consultation", as_of = "2020-02-14",
      given = change "shown_made = 2020-02-14\nshown_unconsulted = 2020-02-14",
      expect = { breach = 'the change of reporting "SMETS1 metrics" was made by 14 Feb 2020, and the DCC had not '
        .. "consulted on it by 14 Feb 2020" } },
    { name = "made by a day later", as_of = "2020-02-15",
      given = change "shown_made = 2020-02-15\nshown_unconsulted = 2020-02-14",
      expect = { unknown = "reporting_change.consultation_opened" } },
    { name = "made by a day before the consultation", as_of = "2020-02-14",
      given = change(june .. "shown_made = 2019-06-02"),
      expect = { breach = 'the change of reporting "SMETS1 metrics" was made by 2 Jun 2019, before the DCC began to '
        .. "consult on it 3 Jun 2019" } },
    { name = "made by the first day of the consultation", as_of = "2020-02-14",
      given = change(june .. "shown_made = 2019-06-03"), expect = { unknown = "reporting_change.made" } },
    { name = "not made on that day", as_of = "2019-06-01", expect = "not_applicable",
      given = change(june .. "made = 2019-06-02") },
    { name = "the methodology is another rule's", as_of = "2020-02-14", expect = "not_applicable",
      given = change(june .. "made = 2019-06-02", "methodology") },
  },
}
