-- A CPA certificate has an expiry date, and none of them expires before 30 August 2022; a Lifetime Certificate, which
-- has a renewal date in its place, there is only since MP209.

local function certificate(more) return '[[assurance_certificate]]\nscheme = "cpa"\nnumber = "1"\n' .. more .. "\n" end

return {
  id       = "CPL-003",
  title    = "CPA certificate with an end that none has",
  subject  = "assurance_certificate",
  severity = "minor",
  cites    = { "MP209 (Lifetime CPA Certificates)" },
  basis    = "stated",
  covers   = { "change/L-03" },
  why      = "How long a device may stay on the list is reckoned from this day.",
  fix      = "Check the certificate; the day of a conditional withdrawal is not its expiry.",

  applies = function(c) return c.scheme == "cpa" end,

  check = function(c, report)
    if c.lifetime then
      if not maybe_param("assurance_certificate.lifetime", c.issued) then
        report.note { at = "lifetime",
          message = "{subject} is recorded as a lifetime certificate of {issued}, when the Code knew none" }
      end
      return
    end
    local first = param("assurance_certificate.first_expiry", c.expires)
    if c.expires < first then
      report.note { at = "expires", with = { first = first },
        message = "{subject} is recorded to expire {expires}, and the first of all expire {first}" }
    end
  end,

  cases = {
    { name = "expires on the first day on which one does", as_of = "2020-02-14", expect = "pass",
      given = certificate "expires = 2022-08-30" },
    { name = "expires the day before", as_of = "2020-02-14", given = certificate "expires = 2022-08-29", expect = {
      note = "CPA certificate 1 is recorded to expire 29 Aug 2022, and the first of all expire 30 Aug 2022" } },
    { name = "the day of a conditional withdrawal taken for an expiry", as_of = "2019-02-08",
      given = certificate "expires = 2019-02-07", expect = {
      note = "CPA certificate 1 is recorded to expire 7 Feb 2019, and the first of all expire 30 Aug 2022" } },
    { name = "nobody knows when it expires", as_of = "2020-02-14", given = certificate "issued = 2016-08-30",
      expect = { unknown = "assurance_certificate.expires" } },
    { name = "a lifetime certificate on the first day of MP209", as_of = "2022-12-01", expect = "pass",
      given = certificate "lifetime = true\nissued = 2022-08-01" },
    { name = "a lifetime certificate the day before", as_of = "2022-12-01",
      given = certificate "lifetime = true\nissued = 2022-07-31", expect = { note =
        "CPA certificate 1 is recorded as a lifetime certificate of 31 Jul 2022, when the Code knew none" } },
    { name = "nobody knows when a lifetime certificate was issued", as_of = "2022-12-01",
      given = certificate "lifetime = true", expect = { unknown = "assurance_certificate.issued" } },
    { name = "another scheme", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[assurance_certificate]]\nscheme = "zigbee"\nnumber = "1"\nexpires = 2019-02-07\n' },
  },
}
