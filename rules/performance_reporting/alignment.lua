-- What the Panel asked the DCC to bring into alignment with Section H13, such as the SMETS1 metrics, is brought there,
-- or a consultation on it is in progress.

local function change(more)
  return '[[reporting_change]]\nid = "SMETS1 metrics"\ntype = "reported_list"\nalignment_asked = 2019-11-15\n'
    .. more .. "\n"
end
local march = "consultation_opened = 2020-03-02\nconsultation_closes = 2020-03-30\n"

return {
  id       = "PMR-011",
  title    = "Reporting not brought into alignment with the Code",
  subject  = "reporting_change",
  severity = "minor",
  cites    = { "SEC H13.2, H13.6", "SEC Panel 77 minutes, item 1 (SECP74/06)" },
  basis    = "stated",
  covers   = { "change/H-08" },
  why      = "Until then the Panel has figures before it that are not those of the Code.",
  fix      = "Ask the DCC for a day by which it will consult, and put that to the Operations Group.",

  applies = function(c) return c.alignment_asked ~= nil end,

  check = function(c, report)
    if c.aligned then return end
    local function note(message) report.note { at = "alignment_asked", message = message } end
    if c.shown_unconsulted == today then
      note("By {alignment_asked} the DCC had been asked to align {subject} with the Code, and it has not consulted "
        .. "on it")
    elseif c.consultation_closes < today then
      note("By {alignment_asked} the DCC had been asked to align {subject} with the Code, and its consultation ended "
        .. "{consultation_closes}")
    else
      local _ = c.consultation_opened
    end
  end,

  cases = {
    { name = "aligned", as_of = "2020-04-01", expect = "pass", given = change "aligned = 2020-04-01" },
    { name = "not aligned, and nobody consults", as_of = "2020-02-14", given = change "shown_unconsulted = 2020-02-14",
      expect = { note = 'By 15 Nov 2019 the DCC had been asked to align the change of reporting "SMETS1 metrics" '
        .. "with the Code, and it has not consulted on it" } },
    { name = "a day after that was shown it is not known", as_of = "2020-02-15",
      given = change "shown_unconsulted = 2020-02-14", expect = { unknown = "reporting_change.consultation_closes" } },
    { name = "the first day of a consultation", as_of = "2020-03-02", given = change(march), expect = "pass" },
    { name = "the day before it", as_of = "2020-03-01", given = change(march),
      expect = { unknown = "reporting_change.consultation_opened" } },
    { name = "the last day of a consultation", as_of = "2020-03-30", given = change(march), expect = "pass" },
    { name = "a day later", as_of = "2020-03-31", given = change(march),
      expect = { note = 'By 15 Nov 2019 the DCC had been asked to align the change of reporting "SMETS1 metrics" '
        .. "with the Code, and its consultation ended 30 Mar 2020" } },
    { name = "aligned, but not on that day", as_of = "2020-03-31", given = change(march .. "aligned = 2020-04-01"),
      expect = { note = 'By 15 Nov 2019 the DCC had been asked to align the change of reporting "SMETS1 metrics" '
        .. "with the Code, and its consultation ended 30 Mar 2020" } },
    { name = "nobody asked", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[reporting_change]]\nid = "SMETS1 metrics"\ntype = "reported_list"\nshown_unconsulted = 2020-02-14\n' },
  },
}
