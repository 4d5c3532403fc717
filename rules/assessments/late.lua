-- A DCC Assessment is returned within its target, counted in Working Days from its acceptance.
return {
  id       = "ASM-001",
  title    = "DCC Assessment past its target",
  subject  = "dcc_assessment",
  severity = "major",
  cites    = { "SEC D6 (SECMP0034)" },
  basis    = "stated",
  since    = "2018-11-01",
  dated_by = "accepted",
  covers   = { "change/A-01", "change/A-03" },
  why      = "A late assessment holds up every modification behind it.",
  fix      = "Ask the DCC for a revised date; an extension needs the Working Group and the Panel.",

  check = function(a, report)
    local target = a.target_wd or param("dcc_assessment.target_wd", a.accepted, a.type)
    report.obligation { by = wd.add(a.accepted, target), done = a.returned, verb = "returned", at = "accepted" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2019-12-23", expect = { due = "2019-12-23" }, given = [=[
[[modification]]
id = "MP092"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
]=] },
    { name = "a day later it is a breach", as_of = "2019-12-24", given = [=[
[[modification]]
id = "MP092"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
]=], expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },
    { name = "returned on the last day", as_of = "2020-02-14", expect = "pass", given = [=[
[[modification]]
id = "MP092"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
returned = 2019-12-23
]=] },
  },
}
