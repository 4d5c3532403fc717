-- The DCC usually accepts a request for an assessment within five Working Days; until it does, no target runs.
return {
  id         = "ASM-003",
  title      = "Request for a DCC Assessment accepted late",
  subject    = "dcc_assessment",
  severity   = "minor",
  cites      = { "SEC D6 (SECMP0034), practice" },
  basis      = "derived",
  basis_note = "that the DCC accepts a request first is stated; how long it may take isn't, only how long it took",
  since      = "2018-11-01",
  dated_by   = "requested",
  covers     = { "change/A-04" },
  why        = "The target runs from acceptance: what a request waits before it shows in no published duration.",
  fix        = "Ask the DCC what it lacked; have it review the requirements before the request is made.",

  check = function(a, report)
    local by = wd.add(a.requested, param("dcc_assessment.acceptance_wd", a.requested))
    if today <= by then return end -- accepted or not, it is in time
    if a.accepted <= by then return end
    report.note { at = "accepted", with = { by = by, waited = wd.between(a.requested, a.accepted) },
      message = "{subject} was accepted {accepted}, {waited} WD after it was requested {requested}: it usually is by "
        .. "{by}" }
  end,

  cases = {
    { name = "accepted on the fifth Working Day", as_of = "2020-02-14", expect = "pass", given = [=[
[[modification]]
id = "MP090"
[[dcc_assessment]]
modification = "MP090"
type = "preliminary"
requested = 2019-11-15
accepted = 2019-11-22
]=] },
    { name = "accepted on the sixth", as_of = "2020-02-14", given = [=[
[[modification]]
id = "MP090"
[[dcc_assessment]]
modification = "MP090"
type = "preliminary"
requested = 2019-11-15
accepted = 2019-11-25
]=], expect = { note = "MP090 Preliminary Assessment was accepted 25 Nov 2019, 6 WD after it was requested 15 Nov "
        .. "2019: it usually is by 22 Nov 2019" } },
    { name = "accepted after a month", as_of = "2020-02-14", given = [=[
[[modification]]
id = "MP078"
[[dcc_assessment]]
modification = "MP078"
type = "preliminary"
requested = 2019-08-30
accepted = 2019-10-01
]=], expect = { note = "MP078 Preliminary Assessment was accepted 1 Oct 2019, 22 WD after it was requested 30 Aug "
        .. "2019: it usually is by 6 Sep 2019" } },
    { name = "not accepted by the fifth Working Day", as_of = "2019-11-22", expect = "pass", given = [=[
[[modification]]
id = "MP090"
[[dcc_assessment]]
modification = "MP090"
type = "preliminary"
requested = 2019-11-15
accepted = 2019-11-25
]=] },
    { name = "whether it was accepted since is not known", as_of = "2019-11-23",
      expect = { unknown = "dcc_assessment.accepted" }, given = [=[
[[modification]]
id = "MP090"
[[dcc_assessment]]
modification = "MP090"
type = "preliminary"
requested = 2019-11-15
]=] },
    { name = "when it was requested is not known", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.requested" }, given = [=[
[[modification]]
id = "MP090"
[[dcc_assessment]]
modification = "MP090"
type = "preliminary"
accepted = 2019-11-22
]=] },
    { name = "requested before SECMP0034", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "SECMP0101"
[[dcc_assessment]]
modification = "SECMP0101"
type = "preliminary"
requested = 2018-10-31
accepted = 2018-12-03
]=] },
    { name = "requested on its first day", as_of = "2020-02-14", given = [=[
[[modification]]
id = "SECMP0101"
[[dcc_assessment]]
modification = "SECMP0101"
type = "preliminary"
requested = 2018-11-01
accepted = 2018-11-09
]=], expect = { note = "SECMP0101 Preliminary Assessment was accepted 9 Nov 2018, 6 WD after it was requested "
        .. "1 Nov 2018: it usually is by 8 Nov 2018" } },
  },
}
