-- A device model is on the Central Products List only while its assurance certificates are in force: those of every
-- scheme that it has, and a CPA certificate of the NCSC where one is required.

local coverage = use("coverage")

local function names(e, scheme)
  for _, c in ipairs(e.certificates) do
    if c.scheme == scheme then return true end
  end
  return false
end

local function check_scheme(e, scheme, name, report)
  for i, gap in ipairs(coverage.gaps(e, scheme, {})) do
    report.breach { key = scheme .. i, at = "certificates",
      with = { scheme = name, first = gap.first, last = gap.last },
      message = "{subject} " .. coverage.told(e, gap) .. " with no {scheme} certificate in force" }
  end
  coverage.demand(e, scheme, {})
  local last = not e.removed and coverage.to_come(e, scheme, {})
  if last then
    report.due { by = last, key = scheme, at = "certificates", with = { scheme = name },
      message = "{subject} needs a new {scheme} certificate, or to be removed, by {by}" }
  end
end

local function entry(more) return '[[product_list_entry]]\nid = "A1"\n' .. more .. "\n" end
local function certificate(number, more, scheme)
  return ('[[assurance_certificate]]\nscheme = "%s"\nnumber = "%s"\n%s\n'):format(scheme or "cpa", number, more)
end
-- From 30 Aug 2016 to 30 Aug 2022, and a second one from the day after on.
local first = certificate("1", "issued = 2016-08-30\nexpires = 2022-08-30")
local function second(more) return certificate("2", more) end
local listed = "added = 2017-01-10\ncpa_required = true\n"
local one = listed .. 'certificates = ["cpa/1"]\n'
local two = listed .. 'certificates = ["cpa/1", "cpa/2"]\n'

return {
  id       = "CPL-002",
  title    = "Product listed without a certificate in force",
  subject  = "product_list_entry",
  severity = "critical",
  cites    = { "SEC F2", "SEC Appendix Z" },
  basis    = "stated",
  since    = "2016-10-27",
  covers   = { "change/L-02" },
  why      = "The certificate is what assures that the device is secure: without it nobody answers for that.",
  fix      = "Put the removal of the entry to the Panel, or record the certificate that took the place of the old one.",

  check = function(e, report)
    if names(e, "zigbee") then check_scheme(e, "zigbee", "ZigBee", report) end
    if names(e, "dlms") then check_scheme(e, "dlms", "DLMS", report) end
    if e.cpa_required then check_scheme(e, "cpa", "CPA", report) end
  end,

  cases = {
    { name = "the last day is still due", as_of = "2022-08-30", given = entry(one) .. first,
      expect = { due = "2022-08-30" } },
    { name = "a day later it is a breach", as_of = "2022-08-31", given = entry(one) .. first,
      expect = { breach = "CPL entry A1 has been listed since 31 Aug 2022 with no CPA certificate in force" } },
    { name = "removed on the day after the last", as_of = "2022-12-01", expect = "pass",
      given = entry(one .. "removed = 2022-08-31") .. first },
    { name = "removed a day later", as_of = "2022-12-01", given = entry(one .. "removed = 2022-09-01") .. first,
      expect = { breach =
        "CPL entry A1 was listed from 31 Aug 2022 to 31 Aug 2022 with no CPA certificate in force" } },
    { name = "it had not been removed on that day", as_of = "2022-08-31",
      given = entry(one .. "removed = 2022-09-01") .. first,
      expect = { breach = "CPL entry A1 has been listed since 31 Aug 2022 with no CPA certificate in force" } },
    { name = "another certificate follows without a gap", as_of = "2022-12-01",
      expect = { due = "2028-08-30" },
      given = entry(two) .. first .. second "issued = 2022-08-31\nexpires = 2028-08-30" },
    { name = "the due day is the last of those that follow", as_of = "2022-08-01",
      expect = { due = "2028-08-30" },
      given = entry(two) .. first .. second "issued = 2022-07-31\nexpires = 2028-08-30" },
    { name = "another certificate follows with a gap of a day", as_of = "2022-12-01",
      given = entry(two) .. first .. second "issued = 2022-09-01\nexpires = 2028-08-30", expect = {
        { breach = "CPL entry A1 was listed from 31 Aug 2022 to 31 Aug 2022 with no CPA certificate in force" },
        { due = "2028-08-30" } } },
    { name = "another that ended before it began covers no day", as_of = "2022-09-01",
      given = entry(two .. "removed = 2022-09-01") .. first .. second "issued = 2022-08-31\nexpires = 2022-08-30",
      expect = { breach =
        "CPL entry A1 was listed from 31 Aug 2022 to 31 Aug 2022 with no CPA certificate in force" } },
    { name = "another certificate begins on the day of the check", as_of = "2022-09-02",
      given = entry(two) .. first .. second "issued = 2022-09-02\nexpires = 2028-08-30", expect = {
        { breach = "CPL entry A1 was listed from 31 Aug 2022 to 1 Sep 2022 with no CPA certificate in force" },
        { due = "2028-08-30" } } },
    { name = "what is not known of another that had ended can't help", as_of = "2022-08-31",
      given = entry(two) .. first .. second "expires = 2016-12-31", expect = {
        { breach = "CPL entry A1 has been listed since 31 Aug 2022 with no CPA certificate in force" } } },
    { name = "listed on the day of the certificate", as_of = "2017-12-01", expect = { due = "2023-02-01" },
      given = entry('added = 2017-02-02\ncpa_required = true\ncertificates = ["cpa/2"]')
        .. second "issued = 2017-02-02\nexpires = 2023-02-01" },
    { name = "listed a day before the certificate", as_of = "2017-12-01",
      given = entry('added = 2017-02-01\ncpa_required = true\ncertificates = ["cpa/2"]')
        .. second "issued = 2017-02-02\nexpires = 2023-02-01", expect = {
        { breach = "CPL entry A1 was listed from 1 Feb 2017 to 1 Feb 2017 with no CPA certificate in force" },
        { due = "2023-02-01" } } },
    { name = "withdrawn before its end", as_of = "2019-06-26", given = entry(one)
        .. certificate("1", "issued = 2016-08-30\nexpires = 2022-08-30\nwithdrawn = 2019-06-25"),
      expect = { breach = "CPL entry A1 has been listed since 26 Jun 2019 with no CPA certificate in force" } },
    { name = "on the day of its withdrawal it still counts", as_of = "2019-06-25", given = entry(one)
        .. certificate("1", "issued = 2016-08-30\nexpires = 2022-08-30\nwithdrawn = 2019-06-25"),
      expect = { due = "2019-06-25" } },
    { name = "withdrawn after its end", as_of = "2022-09-02", given = entry(one)
        .. certificate("1", "issued = 2016-08-30\nexpires = 2022-08-30\nwithdrawn = 2022-09-01"),
      expect = { breach = "CPL entry A1 has been listed since 31 Aug 2022 with no CPA certificate in force" } },
    { name = "a lifetime certificate has to be renewed", as_of = "2030-12-01",
      given = entry(one) .. certificate("1", "issued = 2016-08-30\nlifetime = true\nrenewal_due = 2028-08-30"),
      expect = { breach = "CPL entry A1 has been listed since 31 Aug 2028 with no CPA certificate in force" } },
    { name = "when a lifetime certificate has to be renewed is not known", as_of = "2023-12-01",
      given = entry(one) .. certificate("1", "issued = 2016-08-30\nlifetime = true"),
      expect = { unknown = "assurance_certificate.renewal_due" } },

    { name = "a CPA certificate is required, and there is none", as_of = "2017-01-10",
      given = entry(listed .. "certificates = []"),
      expect = { breach = "CPL entry A1 has been listed since 10 Jan 2017 with no CPA certificate in force" } },
    { name = "none is required", as_of = "2022-12-01", expect = "pass",
      given = entry "added = 2017-01-10\ncpa_required = false\ncertificates = []" },
    { name = "one that isn't required may end", as_of = "2022-12-01", expect = "pass",
      given = entry 'added = 2017-01-10\ncpa_required = false\ncertificates = ["cpa/1"]' .. first },
    { name = "whether one is required is not known", as_of = "2022-12-01",
      given = entry 'added = 2017-01-10\ncertificates = ["cpa/1"]' .. first,
      expect = { unknown = "product_list_entry.cpa_required" } },
    { name = "a ZigBee certificate without an end", as_of = "2019-12-01", expect = "pass",
      given = entry 'added = 2017-01-10\ncpa_required = false\ncertificates = ["zigbee/3"]'
        .. certificate("3", "issued = 2016-08-30\nlifetime = true", "zigbee") },
    { name = "a DLMS certificate that ended, whatever is required", as_of = "2019-12-01",
      given = entry 'added = 2017-01-10\ncertificates = ["dlms/3"]'
        .. certificate("3", "issued = 2016-08-30\nexpires = 2019-11-30", "dlms"), expect = {
        { breach = "CPL entry A1 has been listed since 1 Dec 2019 with no DLMS certificate in force" },
        { unknown = "product_list_entry.cpa_required" } } },
    { name = "that of one scheme is no help to another", as_of = "2019-12-01",
      given = entry(listed .. 'certificates = ["zigbee/3"]')
        .. certificate("3", "issued = 2016-08-30\nlifetime = true", "zigbee"),
      expect = { breach = "CPL entry A1 has been listed since 10 Jan 2017 with no CPA certificate in force" } },

    { name = "nobody knows on what it rests", as_of = "2022-12-01", given = entry(listed),
      expect = { unknown = "product_list_entry.certificates" } },
    { name = "nobody knows when the certificate ends", as_of = "2022-12-01",
      given = entry(one) .. certificate("1", "issued = 2016-08-30"),
      expect = { unknown = "assurance_certificate.expires" } },
    { name = "nobody knows when it ends, but it was withdrawn", as_of = "2019-06-26",
      given = entry(one) .. certificate("1", "issued = 2016-08-30\nwithdrawn = 2019-06-25"), expect = {
        { breach = "CPL entry A1 has been listed since 26 Jun 2019 with no CPA certificate in force" },
        { unknown = "assurance_certificate.expires" } } },
    { name = "nobody knows when it was issued, but it has ended", as_of = "2022-08-31",
      given = entry(one) .. certificate("1", "expires = 2022-08-30"), expect = {
        { breach = "CPL entry A1 has been listed since 31 Aug 2022 with no CPA certificate in force" },
        { unknown = "assurance_certificate.issued" } } },
    { name = "nobody knows the days of one, but another covers all", as_of = "2022-08-30",
      expect = { due = "2022-08-30" }, given = entry(two) .. first .. second "" },
    { name = "nobody knows when it was listed, but the certificate has ended", as_of = "2022-09-05",
      given = entry 'cpa_required = true\ncertificates = ["cpa/1"]' .. first, expect = {
        { breach = "CPL entry A1 was still listed 5 Sep 2022 with no CPA certificate in force" },
        { unknown = "product_list_entry.added" } } },
    { name = "nobody knows when it was listed, and it was removed", as_of = "2022-09-05",
      given = entry 'cpa_required = true\ncertificates = ["cpa/1"]\nremoved = 2022-09-02' .. first, expect = {
        { breach = "CPL entry A1 was still listed 1 Sep 2022 with no CPA certificate in force" },
        { unknown = "product_list_entry.added" } } },
    { name = "nobody knows when it was listed", as_of = "2019-12-01",
      given = entry 'cpa_required = true\ncertificates = ["cpa/1"]' .. first,
      expect = { unknown = "product_list_entry.added" } },

    { name = "the day before the list was law", as_of = "2016-10-26", expect = "not_applicable",
      given = entry "added = 2016-10-01\ncpa_required = true\ncertificates = []" },
    { name = "listed before it was law", as_of = "2016-12-01",
      given = entry "added = 2016-10-01\ncpa_required = true\ncertificates = []",
      expect = { breach = "CPL entry A1 has been listed since 27 Oct 2016 with no CPA certificate in force" } },
    { name = "on its first day", as_of = "2016-10-27",
      given = entry "added = 2016-10-27\ncpa_required = true\ncertificates = []",
      expect = { breach = "CPL entry A1 has been listed since 27 Oct 2016 with no CPA certificate in force" } },
  },
}
