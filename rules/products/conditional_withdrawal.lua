-- A product whose CPA certificate was withdrawn on a condition is upgraded, and so another entry, or leaves the list by
-- the day that the NCSC set, or last extended it to.

local coverage = use("coverage")
local with_conditions = { conditions = true }

-- Those that are there without the conditions are CPL-002's matter.
local function is_there_anyway(gaps, day)
  for _, gap in ipairs(gaps) do
    if gap.first <= day and day <= gap.last then return true end
  end
  return false
end

local function entry(more, certificates)
  return ('[[product_list_entry]]\nid = "G1"\nadded = 2018-01-10\ncertificates = %s\n%s\n'):format(
    certificates or '["cpa/1"]', more or "")
end
local required = "cpa_required = true"
local function certificate(more, number)
  return ('[[assurance_certificate]]\nscheme = "cpa"\nnumber = "%s"\nissued = 2016-12-01\nexpires = 2022-11-30\n%s\n')
    :format(number or "1", more or "")
end
local function withdrawal(number, more)
  return ("[[assurance_certificate.conditional_withdrawal]]\nnumber = %d\n%s\n"):format(number, more)
end
local function february(more) return withdrawal(1, "set = 2018-10-01\ntakes_effect = 2019-02-07\n" .. (more or "")) end
local march = withdrawal(2, "shown = 2019-02-08\ntakes_effect = 2019-03-12")

return {
  id         = "CPL-005",
  title      = "Product listed after the conditional withdrawal of its certificate",
  subject    = "product_list_entry",
  severity   = "critical",
  cites      = { "SEC F2, Appendix Z", "Operations Report January 2019" },
  basis      = "derived",
  basis_note = "the report has the days, after which smart services end; that the entry has to go is concluded",
  since      = "2016-10-27",
  covers     = { "change/L-04" },
  why        = "After that day nothing but an upgrade of its firmware may be sent to such a device.",
  fix        = "Put the removal of the entry to the Panel, or record that the NCSC extended the day or was satisfied.",

  applies = function(e)
    for _, c in ipairs(e.certificates) do
      if #c.conditional_withdrawals > 0 then return true end
    end
    return false
  end,

  check = function(e, report)
    if not e.cpa_required then return end
    local without = coverage.gaps(e, "cpa", {})
    for i, gap in ipairs(coverage.gaps(e, "cpa", with_conditions)) do
      if not is_there_anyway(without, gap.first) then
        report.breach { key = tostring(i), at = "certificates", with = gap,
          message = "{subject} " .. coverage.told(e, gap) .. " past the conditional withdrawal of its CPA certificate" }
      end
    end
    coverage.demand(e, "cpa", with_conditions)
    local last = not e.removed and coverage.to_come(e, "cpa", with_conditions)
    if last and last ~= coverage.to_come(e, "cpa", {}) then
      report.due { by = last, at = "certificates",
        message = "{subject} is to be upgraded or removed by {by}, the day of its conditional withdrawal" }
    end
  end,

  cases = {
    { name = "the last day is still due", as_of = "2019-02-07", given = entry(required) .. certificate() .. february(),
      expect = { due = "2019-02-07" } },
    { name = "a day later it is a breach", as_of = "2019-02-08", given = entry(required) .. certificate() .. february(),
      expect = { breach =
        "CPL entry G1 has been listed since 8 Feb 2019 past the conditional withdrawal of its CPA certificate" } },
    { name = "extended: the last day", as_of = "2019-03-12",
      given = entry(required) .. certificate() .. february() .. march, expect = { due = "2019-03-12" } },
    { name = "extended: a day later", as_of = "2019-03-13",
      given = entry(required) .. certificate() .. february() .. march, expect = { breach =
        "CPL entry G1 has been listed since 13 Mar 2019 past the conditional withdrawal of its CPA certificate" } },
    { name = "removed on the day after the last", as_of = "2019-04-01", expect = "pass",
      given = entry(required .. "\nremoved = 2019-03-13") .. certificate() .. february() .. march },
    { name = "removed a day later", as_of = "2019-04-01",
      given = entry(required .. "\nremoved = 2019-03-14") .. certificate() .. february() .. march,
      expect = { breach = "CPL entry G1 was listed from 13 Mar 2019 to 13 Mar 2019 past the conditional "
        .. "withdrawal of its CPA certificate" } },
    { name = "the NCSC was satisfied", as_of = "2019-04-01", expect = "pass",
      given = entry(required) .. certificate() .. february "met = 2019-02-07" },
    { name = "it had not been satisfied on that day", as_of = "2019-02-08",
      given = entry(required) .. certificate() .. february "met = 2019-02-09", expect = { breach =
        "CPL entry G1 has been listed since 8 Feb 2019 past the conditional withdrawal of its CPA certificate" } },
    { name = "before it was set there is nothing to say", as_of = "2018-09-30", expect = "not_applicable",
      given = entry(required) .. certificate() .. february() },
    { name = "another certificate holds", as_of = "2019-02-08", expect = "pass",
      given = entry(required, '["cpa/1", "cpa/2"]') .. certificate() .. february() .. certificate("", "2") },
    { name = "what ended without the condition is told by another rule", as_of = "2019-02-08", expect = "pass",
      given = entry(required) .. certificate "withdrawn = 2019-02-01" .. february() },
    { name = "on the first day after it ended without the condition", as_of = "2019-02-02", expect = "pass",
      given = entry(required) .. certificate "withdrawn = 2019-02-01" .. february() },
    { name = "what was missing before is told by another rule, and this is told here", as_of = "2019-02-08",
      given = '[[product_list_entry]]\nid = "G1"\nadded = 2016-11-01\ncpa_required = true\ncertificates = ["cpa/1"]\n'
        .. certificate() .. february(), expect = { breach =
        "CPL entry G1 has been listed since 8 Feb 2019 past the conditional withdrawal of its CPA certificate" } },
    { name = "no certificate has a condition", as_of = "2019-02-08", expect = "not_applicable",
      given = entry(required) .. certificate() },
    { name = "none is required", as_of = "2019-02-08", expect = "pass",
      given = entry "cpa_required = false" .. certificate() .. february() },
    { name = "whether one is required is not known", as_of = "2019-02-08",
      given = entry() .. certificate() .. february(), expect = { unknown = "product_list_entry.cpa_required" } },
    { name = "nobody knows to when it was extended", as_of = "2019-02-08",
      given = entry(required) .. certificate() .. february() .. withdrawal(2, "set = 2019-02-01"),
      expect = { unknown = "conditional_withdrawal.takes_effect" } },
    { name = "nobody knows since when it was listed", as_of = "2019-02-10", given = certificate() .. february()
        .. '[[product_list_entry]]\nid = "G1"\ncpa_required = true\ncertificates = ["cpa/1"]\n', expect = {
        { breach = "CPL entry G1 was still listed 10 Feb 2019 past the conditional withdrawal of its CPA certificate" },
        { unknown = "product_list_entry.added" } } },
    { name = "nobody knows on what the entry rests", as_of = "2019-02-08",
      given = '[[product_list_entry]]\nid = "G1"\n', expect = { unknown = "product_list_entry.certificates" } },
    { name = "the day before the list was law", as_of = "2016-10-26", expect = "not_applicable",
      given = '[[product_list_entry]]\nid = "G1"\nadded = 2016-01-01\ncpa_required = true\n'
        .. 'certificates = ["cpa/1"]\n[[assurance_certificate]]\nscheme = "cpa"\nnumber = "1"\nissued = 2015-12-01\n'
        .. "expires = 2021-11-30\n" .. withdrawal(1, "set = 2016-01-01\ntakes_effect = 2016-10-25") },
    { name = "on its first day", as_of = "2016-10-27",
      given = '[[product_list_entry]]\nid = "G1"\nadded = 2016-01-01\ncpa_required = true\n'
        .. 'certificates = ["cpa/1"]\n[[assurance_certificate]]\nscheme = "cpa"\nnumber = "1"\nissued = 2015-12-01\n'
        .. "expires = 2021-11-30\n" .. withdrawal(1, "set = 2016-01-01\ntakes_effect = 2016-10-25"), expect = { breach =
        "CPL entry G1 has been listed since 27 Oct 2016 past the conditional withdrawal of its CPA certificate" } },
  },
}
