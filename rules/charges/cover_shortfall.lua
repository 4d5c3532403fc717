-- A Party keeps at least as much Credit Support as it needs; after a call it has some Working Days to lodge it.
local function requirement(rest)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[credit_requirement]]
party = "Alpha Energy Limited"
as_at = 2020-02-05
]=] .. rest .. "\n"
end
local called = "called = 2020-02-06\n"    -- 5 WD from Thursday 6 February end on Thursday 13
local short = "requirement = 10000\nheld = 9999.99\n"

return {
  id         = "CHG-007",
  title      = "Credit Support below the Party's requirement",
  subject    = "credit_requirement",
  severity   = "major",
  cites      = { "SEC J3.1 to J3.2", "SEC J3.6 to J3.8" },
  basis      = "unverified",
  basis_note = "The clauses are recollection, and that a call gives time before the shortfall counts is our reading",
  covers     = { "party/J-09", "party/J-11" },
  why        = "Without cover, what the Party fails to pay falls on all the others.",
  fix        = "Ask the DCC when the cover came; where it did not, a notice under J3.14 is due.",

  check = function(r, report)
    if r:maybe "requirement" == 0 then return end
    if r:maybe "requirement" and r:maybe "held" and r.held >= r.requirement then return end
    local by = wd.add(r.called, param("credit_cover.lodge_wd", r.called))
    if r.met and r.met <= by then return end    -- whatever it was
    local _ = r.requirement, r.held    -- unknown; else it is short
    report.obligation { by = by, done = r.met, owed = "Credit Support of {requirement} for {subject}",
      verb = "complete", at = "called" }
  end,

  cases = {
    { name = "enough", as_of = "2020-03-13", expect = "pass",
      given = requirement(called .. "requirement = 10000\nheld = 10000") },
    { name = "the last day is still due", as_of = "2020-02-13", given = requirement(called .. short),
      expect = { due = "2020-02-13" } },
    { name = "a day later it is a breach", as_of = "2020-02-14", given = requirement(called .. short),
      expect = { breach = "Credit Support of 10000 GBP for Alpha Energy Limited's Credit Cover Requirement of " ..
      "5 Feb 2020 was due 13 Feb 2020: 1 Working Day late and not complete" } },
    { name = "lodged on the last day", as_of = "2020-03-13", expect = "pass",
      given = requirement(called .. short .. "met = 2020-02-13") },
    { name = "lodged a day late", as_of = "2020-03-13", given = requirement(called .. short .. "met = 2020-02-14"),
      expect = { breach = "Credit Support of 10000 GBP for Alpha Energy Limited's Credit Cover Requirement of " ..
      "5 Feb 2020 was due 13 Feb 2020 and was complete 14 Feb 2020: 1 Working Day late" } },
    { name = "nothing is needed, and nobody asks what is held", as_of = "2020-03-13", expect = "pass",
      given = requirement "requirement = 0" },
    { name = "enough is held, and nobody knows of a call", as_of = "2020-03-13", expect = "pass",
      given = requirement "requirement = 10000\nheld = 12000" },
    { name = "nobody knows of a call", as_of = "2020-03-13", given = requirement(short),
      expect = { unknown = "credit_requirement.called" } },
    { name = "the call had not come on that day", as_of = "2020-02-05", given = requirement(called .. short),
      expect = { unknown = "credit_requirement.called" } },
    { name = "nobody knows what is held", as_of = "2020-03-13", given = requirement(called .. "requirement = 10000"),
      expect = { unknown = "credit_requirement.held" } },
    { name = "nor does it matter, where it was met in time", as_of = "2020-03-13", expect = "pass",
      given = requirement(called .. "met = 2020-02-13") },
    { name = "nobody knows what is required", as_of = "2020-03-13", given = requirement(called .. "held = 0"),
      expect = { unknown = "credit_requirement.requirement" } },
  },
}
