-- The day of a conditional withdrawal is extended before it has passed: the certificate doesn't come back afterwards.

local function withdrawals(second, first)
  return ([=[
[[assurance_certificate]]
scheme = "cpa"
number = "1"
[[assurance_certificate.conditional_withdrawal]]
number = 1
set = 2018-10-01
%s
[[assurance_certificate.conditional_withdrawal]]
number = 2
takes_effect = 2019-03-12
%s
]=]):format(first or "takes_effect = 2019-02-07", second)
end

return {
  id         = "CPL-006",
  title      = "Conditional withdrawal extended after its day",
  subject    = "conditional_withdrawal",
  severity   = "minor",
  cites      = { "Operations Report January 2019, 2.2" },
  basis      = "derived",
  basis_note = "the NCSC extended such a day; that it can do so only before it has passed is concluded",
  covers     = { "change/L-04" },
  why        = "In between, suppliers had to treat the devices as having no certificate.",
  fix        = "Check when the NCSC extended it, and what was done with the devices in between.",

  applies = function(w) return w.number > 1 end,

  check = function(w, report)
    local before
    for _, each in ipairs(w.assurance_certificate.conditional_withdrawals) do
      if each.number < w.number then before = each end
    end
    if not before then
      report.unknown { missing = "conditional_withdrawal.number",
        message = "{subject} extends one that is not in the state" }
      return
    end
    if w.shown and w.shown <= before.takes_effect or w.set <= before.takes_effect then return end
    report.note { at = "set", with = { day = before.takes_effect },
      message = "{subject} was set {set}, when that before it had taken effect {day}" }
  end,

  cases = {
    { name = "extended on the last day", as_of = "2019-04-01", subject = "cpa/1/2", expect = "pass",
      given = withdrawals "set = 2019-02-07" },
    { name = "extended a day later", as_of = "2019-04-01", subject = "cpa/1/2", given = withdrawals "set = 2019-02-08",
      expect = { note = "conditional withdrawal 2 of CPA certificate 1 was set 8 Feb 2019, when that before it had "
        .. "taken effect 7 Feb 2019" } },
    { name = "a paper of the last day states it", as_of = "2019-04-01", subject = "cpa/1/2", expect = "pass",
      given = withdrawals "shown = 2019-02-07" },
    { name = "a paper of a day later states it", as_of = "2019-04-01", subject = "cpa/1/2",
      given = withdrawals "shown = 2019-02-08", expect = { unknown = "conditional_withdrawal.set" } },
    { name = "to when the first was set is not known", as_of = "2019-04-01", subject = "cpa/1/2",
      given = withdrawals("set = 2019-02-08", ""), expect = { unknown = "conditional_withdrawal.takes_effect" } },
    { name = "the first extends nothing", as_of = "2019-04-01", subject = "cpa/1/1", expect = "not_applicable",
      given = withdrawals "set = 2019-02-08" },
    { name = "the state lacks the one before", as_of = "2019-04-01",
      expect = { unknown = "conditional_withdrawal.number" }, given = [=[
[[assurance_certificate]]
scheme = "cpa"
number = "1"
[[assurance_certificate.conditional_withdrawal]]
number = 2
set = 2019-02-08
]=] },
  },
}
