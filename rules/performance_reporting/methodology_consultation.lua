-- The DCC consults on its Performance Measurement Methodology for four weeks, with Parties, Panel and Authority.

local names = { parties = "Parties", panel = "the Panel", authority = "the Authority" }

local function check_length(c, report)
  local least = param("reporting_change.consultation_days", c.consultation_opened)
  local length = c.consultation_closes - c.consultation_opened
  if least <= length then return end
  report.note { key = "length", at = "consultation_closes", with = { length = length, least = least },
    message = "The consultation on {subject} from {consultation_opened} to {consultation_closes} is of {length} days, "
      .. "not {least}" }
end

local function check_consultees(c, report)
  local consulted = {}
  for _, each in ipairs(c.consulted) do consulted[each] = true end
  for _, each in ipairs(param("reporting_change.consultees", c.consultation_opened)) do
    if not consulted[each] then
      report.note { key = each, at = "consulted", with = { who = names[each] },
        message = "The consultation on {subject} of {consultation_opened} was not with {who}" }
    end
  end
end

local function change(closes, more, type)
  return ('[[reporting_change]]\nid = "PMM 1.0"\ntype = "%s"\nconsultation_opened = 2015-10-29\n%s\n%s\n'):format(
    type or "methodology", closes and "consultation_closes = " .. closes or "", more or "")
end
local with_all = 'consulted = ["authority", "panel", "parties"]'

return {
  id         = "PMR-010",
  title      = "Consultation on the methodology shorter or narrower than usual",
  subject    = "reporting_change",
  severity   = "minor",
  cites      = { "DCC, Performance Measurement Methodology consultation, 2015" },
  basis      = "derived",
  basis_note = "the consultation of 2015 was of four weeks and with all three: practice, no clause is known",
  covers     = { "change/H-03" },
  why        = "How the figures are made decides what they say.",
  fix        = "Ask the DCC to extend it, or to bring in who is missing.",

  applies = function(c) return c.type == "methodology" end,

  check = function(c, report)
    local closes = c:maybe "consultation_closes"
    if closes then check_length(c, report) end
    check_consultees(c, report)
    local _ = c.consultation_closes
  end,

  cases = {
    { name = "as in 2015", as_of = "2016-01-04", expect = "pass", given = change("2015-12-04", with_all) },
    { name = "of 28 days", as_of = "2016-01-04", expect = "pass", given = change("2015-11-26", with_all) },
    { name = "of 27 days", as_of = "2016-01-04", given = change("2015-11-25", with_all), expect = { note =
      'The consultation on the change of reporting "PMM 1.0" from 29 Oct 2015 to 25 Nov 2015 is of 27 days, not 28' } },
    { name = "without the Authority", as_of = "2016-01-04",
      given = change("2015-12-04", 'consulted = ["panel", "parties"]'),
      expect = { note =
        'The consultation on the change of reporting "PMM 1.0" of 29 Oct 2015 was not with the Authority' } },
    { name = "with nobody", as_of = "2016-01-04", given = change("2015-12-04", "consulted = []"), expect = {
      { note = 'The consultation on the change of reporting "PMM 1.0" of 29 Oct 2015 was not with Parties' },
      { note = 'The consultation on the change of reporting "PMM 1.0" of 29 Oct 2015 was not with the Panel' },
      { note = 'The consultation on the change of reporting "PMM 1.0" of 29 Oct 2015 was not with the Authority' } } },
    { name = "short, and with whom is not known", as_of = "2016-01-04", given = change "2015-11-25", expect = {
      { note =
        'The consultation on the change of reporting "PMM 1.0" from 29 Oct 2015 to 25 Nov 2015 is of 27 days, not 28' },
      { unknown = "reporting_change.consulted" } } },
    { name = "when it closes is not known", as_of = "2016-01-04", given = change(nil, with_all),
      expect = { unknown = "reporting_change.consultation_closes" } },
    { name = "whether there was one is not known", as_of = "2016-01-04",
      given = '[[reporting_change]]\nid = "PMM 1.0"\ntype = "methodology"\nmade = 2016-01-01\n',
      expect = { unknown = "reporting_change.consulted" } },
    { name = "the reported list is another rule's", as_of = "2016-01-04", expect = "not_applicable",
      given = change("2015-11-25", with_all, "reported_list") },
  },
}
