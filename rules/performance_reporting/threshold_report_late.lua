-- The report on each User's service requests and thresholds is issued by the tenth Working Day after the month.

-- Of December 2019: 10 WD from 31 Dec, of which 1 Jan is none, end on Wed 15 Jan 2020.
local function december(more)
  return '[[performance_report]]\ntype = "thresholds"\nperiod_to = 2019-12-31\n' .. (more or "") .. "\n"
end

return {
  id       = "PMR-007",
  title    = "Report on service requests and thresholds late",
  subject  = "performance_report",
  severity = "major",
  cites    = { "SEC H3.24" },
  basis    = "stated",
  covers   = { "change/H-06" },
  why      = "A User that sends more than it forecast has to learn of it while it can still act.",
  fix      = "Ask the DCC for the report, or record when it was issued.",

  applies = function(r) return r.type == "thresholds" end,

  check = function(r, report)
    local by = wd.add(r.period_to, param("performance_report.thresholds_due_wd", r.period_to))
    report.obligation { by = by, done = r.issued, verb = "issued", at = "period_to" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-01-15", given = december(), expect = { due = "2020-01-15" } },
    { name = "a day later it is a breach", as_of = "2020-01-16", given = december(), expect = { breach =
      "service request and threshold report to 31 Dec 2019 was due 15 Jan 2020: 1 Working Day late and not issued" } },
    { name = "issued on the last day", as_of = "2020-02-14", expect = "pass", given = december "issued = 2020-01-15" },
    { name = "issued a day later", as_of = "2020-02-14", given = december "issued = 2020-01-16", expect = { breach =
      "service request and threshold report to 31 Dec 2019 was due 15 Jan 2020 and was issued 16 Jan 2020: "
        .. "1 Working Day late" } },
    { name = "not issued on that day", as_of = "2020-01-17", given = december "issued = 2020-01-20", expect = { breach =
      "service request and threshold report to 31 Dec 2019 was due 15 Jan 2020: 2 Working Days late and not issued" } },
    { name = "another report", as_of = "2020-01-31", expect = "not_applicable",
      given = '[[performance_report]]\ntype = "performance"\nperiod_to = 2019-12-31\n' },
  },
}
