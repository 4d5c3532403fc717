-- A CPA certificate that expires is issued for six years.

local function certificate(more) return '[[assurance_certificate]]\nscheme = "cpa"\nnumber = "1"\n' .. more .. "\n" end

return {
  id         = "CPL-004",
  title      = "CPA certificate longer than its life",
  subject    = "assurance_certificate",
  severity   = "minor",
  cites      = { "NCSC, Commercial Product Assurance" },
  basis      = "unverified",
  basis_note = "that certificates are issued for six years is recollection",
  covers     = { "change/L-03" },
  why        = "An expiry that is recorded too late hides that a device has to leave the list.",
  fix        = "Check both days against the certificate.",

  applies = function(c) return c.scheme == "cpa" and not c.lifetime end,

  check = function(c, report)
    local months = param("assurance_certificate.life_months", c.issued)
    if c.expires <= days.add_months(c.issued, months) then return end
    report.note { at = "expires", with = { months = months },
      message = "{subject} of {issued} is recorded to expire {expires}, more than {months} months later" }
  end,

  cases = {
    { name = "six years to the day", as_of = "2020-02-14", expect = "pass",
      given = certificate "issued = 2016-08-30\nexpires = 2022-08-30" },
    { name = "a day more", as_of = "2020-02-14", given = certificate "issued = 2016-08-30\nexpires = 2022-08-31",
      expect = { note =
        "CPA certificate 1 of 30 Aug 2016 is recorded to expire 31 Aug 2022, more than 72 months later" } },
    { name = "less", as_of = "2020-02-14", expect = "pass",
      given = certificate "issued = 2017-08-30\nexpires = 2022-08-30" },
    { name = "nobody knows when it was issued", as_of = "2020-02-14", given = certificate "expires = 2022-08-30",
      expect = { unknown = "assurance_certificate.issued" } },
    { name = "nobody knows when it expires", as_of = "2020-02-14", given = certificate "issued = 2016-08-30",
      expect = { unknown = "assurance_certificate.expires" } },
    { name = "a lifetime certificate", as_of = "2022-12-01", expect = "not_applicable",
      given = certificate "lifetime = true\nissued = 2022-08-01" },
    { name = "another scheme", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[assurance_certificate]]\nscheme = "zigbee"\nnumber = "1"\nissued = 2010-01-01\nexpires = 2022-08-30' },
  },
}
