-- The Performance Measurement Report is issued within 25 Working Days of the end of its period.

-- Of December 2019: 25 WD from 31 Dec, of which 1 Jan is none, end on Wed 5 Feb 2020.
local function december(more)
  return '[[performance_report]]\ntype = "performance"\nperiod_to = 2019-12-31\n' .. (more or "") .. "\n"
end

return {
  id         = "PMR-005",
  title      = "Performance Measurement Report late",
  subject    = "performance_report",
  severity   = "major",
  cites      = { "SEC H13.4" },
  basis      = "unverified",
  basis_note = "the clause and the number are recollection",
  covers     = { "change/H-05" },
  why        = "The Panel and the Parties learn too late what goes wrong in the DCC's services.",
  fix        = "Ask the DCC for the report, or record when it was issued.",

  applies = function(r) return r.type == "performance" end,

  check = function(r, report)
    local by = wd.add(r.period_to, param("performance_report.due_wd", r.period_to))
    report.obligation { by = by, done = r.issued, verb = "issued", at = "period_to" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-02-05", given = december(), expect = { due = "2020-02-05" } },
    { name = "a day later it is a breach", as_of = "2020-02-06", given = december(), expect = { breach =
      "Performance Measurement Report to 31 Dec 2019 was due 5 Feb 2020: 1 Working Day late and not issued" } },
    { name = "issued on the last day", as_of = "2020-02-14", expect = "pass", given = december "issued = 2020-02-05" },
    { name = "issued a day later", as_of = "2020-02-14", given = december "issued = 2020-02-06", expect = { breach =
      "Performance Measurement Report to 31 Dec 2019 was due 5 Feb 2020 and was issued 6 Feb 2020: "
        .. "1 Working Day late" } },
    { name = "not issued on that day", as_of = "2020-02-07", given = december "issued = 2020-02-10", expect = { breach =
      "Performance Measurement Report to 31 Dec 2019 was due 5 Feb 2020: 2 Working Days late and not issued" } },
    { name = "another report", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[performance_report]]\ntype = "thresholds"\nperiod_to = 2019-12-31\n' },
  },
}
