-- Elected members of the Panel serve for one or two years.
local appointed_otherwise = { chair = true, dcc = true, consumer = true }

local function member(more, seat)
  return ('[[panel_member]]\nseat = "%s"\nnumber = 1\n%s\n'):format(seat or "small_supplier", more)
end

return {
  id       = "PNL-002",
  title    = "Panel member elected for too long",
  subject  = "panel_member",
  severity = "major",
  cites    = { "SEC C4", "SECAS, About the SEC" },
  basis    = "stated",
  covers   = { "change/C-02" },
  why      = "The Parties choose their members again every year or every other year.",
  fix      = "Correct the end of the term, or hold the election that is overdue.",

  applies = function(m) return not appointed_otherwise[m.seat] end,

  check = function(m, report)
    local last = days.add_months(m.appointed, param("panel.term_months", m.appointed)) - 1
    if last < m.term_ends then
      report.breach { at = "term_ends", with = { last = last },
        message = "The term of {subject} from {appointed} runs to {term_ends}, and can run to {last} at most" }
    end
  end,

  cases = {
    { name = "two years to the day", as_of = "2020-02-14", expect = "pass",
      given = member "appointed = 2018-11-01\nterm_ends = 2020-10-31" },
    { name = "a day more", as_of = "2020-02-14", given = member "appointed = 2018-11-01\nterm_ends = 2020-11-01",
      expect = { breach = "The term of Panel member 1 for Small Suppliers from 1 Nov 2018 runs to 1 Nov 2020, and can "
        .. "run to 31 Oct 2020 at most" } },
    { name = "one year", as_of = "2020-02-14", expect = "pass",
      given = member "appointed = 2018-11-01\nterm_ends = 2019-10-31" },
    { name = "the Chair is appointed for three", as_of = "2020-02-14", expect = "not_applicable",
      given = member("appointed = 2020-02-14\nterm_ends = 2023-02-13", "chair") },
    { name = "so may the DCC's be", as_of = "2020-02-14", expect = "not_applicable",
      given = member("appointed = 2020-02-14\nterm_ends = 2023-02-13", "dcc") },
    { name = "and the consumers'", as_of = "2020-02-14", expect = "not_applicable",
      given = member("appointed = 2020-02-14\nterm_ends = 2023-02-13", "consumer") },
    { name = "its end is not known", as_of = "2020-02-14", given = member "appointed = 2018-11-01",
      expect = { unknown = "panel_member.term_ends" } },
    { name = "its beginning is not known", as_of = "2020-02-14", given = member "term_ends = 2020-10-31",
      expect = { unknown = "panel_member.appointed" } },
  },
}
