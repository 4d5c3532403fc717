-- The Performance Measurement Report goes to the Panel, to Parties and to the Authority.

local names = { panel = "the Panel", parties = "Parties", authority = "the Authority" }

local function december(more)
  return '[[performance_report]]\ntype = "performance"\nperiod_to = 2019-12-31\nissued = 2020-02-05\n' .. more .. "\n"
end

return {
  id         = "PMR-006",
  title      = "Performance Measurement Report not given to all",
  subject    = "performance_report",
  severity   = "major",
  cites      = { "SEC H13.4" },
  basis      = "unverified",
  basis_note = "the clause, and to whom the report goes, are recollection",
  covers     = { "change/H-05" },
  why        = "Each of them acts on it by itself.",
  fix        = "Ask the DCC to send it, or record that it did.",

  applies = function(r) return r.type == "performance" and r.issued ~= nil end,

  check = function(r, report)
    local given = {}
    for _, recipient in ipairs(r.issued_to) do given[recipient] = true end
    for _, recipient in ipairs(param("performance_report.recipients", r.period_to)) do
      if not given[recipient] then
        report.breach { key = recipient, at = "issued_to", with = { to = names[recipient] },
          message = "{subject} was issued {issued}, but not to {to}" }
      end
    end
  end,

  cases = {
    { name = "to all three", as_of = "2020-02-14", expect = "pass",
      given = december 'issued_to = ["panel", "parties", "authority"]' },
    { name = "not to the Authority", as_of = "2020-02-14", given = december 'issued_to = ["panel", "parties"]',
      expect = { breach =
        "Performance Measurement Report to 31 Dec 2019 was issued 5 Feb 2020, but not to the Authority" } },
    { name = "to users only", as_of = "2020-02-14", given = december 'issued_to = ["users"]', expect = {
      { breach = "Performance Measurement Report to 31 Dec 2019 was issued 5 Feb 2020, but not to the Panel" },
      { breach = "Performance Measurement Report to 31 Dec 2019 was issued 5 Feb 2020, but not to Parties" },
      { breach = "Performance Measurement Report to 31 Dec 2019 was issued 5 Feb 2020, but not to the Authority" } } },
    { name = "to whom is not known", as_of = "2020-02-14", given = december "",
      expect = { unknown = "performance_report.issued_to" } },
    { name = "not yet issued", as_of = "2020-02-04", given = december 'issued_to = ["panel"]',
      expect = "not_applicable" },
    { name = "another report", as_of = "2020-02-14", expect = "not_applicable", given =
        '[[performance_report]]\ntype = "thresholds"\nperiod_to = 2019-12-31\nissued = 2020-01-15\n' },
  },
}
