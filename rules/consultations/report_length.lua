-- A Modification Report Consultation lasts fifteen Working Days at most.

-- Issued on Monday 22 Jul 2019: 15 Working Days later is Monday 12 Aug 2019.
local function consultation(closes, type)
  return ([=[
[[modification]]
id = "SECMP0062"
[[consultation]]
modification = "SECMP0062"
type = "%s"
number = 1
issued = 2019-07-22
%s]=]):format(type or "modification_report", closes)
end

return {
  id         = "CON-002",
  title      = "Modification Report Consultation that lasts too long, or ends before it begins",
  subject    = "consultation",
  severity   = "major",
  cites      = { "SEC D7" },
  basis      = "unverified",
  basis_note = "that the Code limits it is recollection; the clause has not been read",
  covers     = { "change/D-31" },
  why        = "The Change Board waits for it: a longer one holds up the vote, and the release behind it.",
  fix        = "Shorten the consultation, or correct its dates.",

  applies = function(c) return c.type == "modification_report" and c.issued ~= nil end,

  check = function(c, report)
    local last = wd.add(c.issued, param("consultation.report_wd", c.issued))
    if c.closes < c.issued then
      report.breach { at = "closes", message = "{subject} was issued {issued} and closes before that, {closes}" }
    elseif c.closes > last then
      report.breach { at = "closes", with = { last = last },
        message = "{subject} was issued {issued} and closes {closes}: it may last until {last}" }
    end
  end,

  cases = {
    { name = "15 WD, as SECMP0062 had", as_of = "2020-02-14", expect = "pass",
      given = consultation "closes = 2019-08-12" },
    { name = "a day more", as_of = "2020-02-14", given = consultation "closes = 2019-08-13", expect = {
      breach = "SECMP0062 Modification Report Consultation was issued 22 Jul 2019 and closes 13 Aug 2019: it may last "
        .. "until 12 Aug 2019" } },
    { name = "of a day", as_of = "2020-02-14", expect = "pass", given = consultation "closes = 2019-07-22" },
    { name = "closed before it was issued", as_of = "2020-02-14", given = consultation "closes = 2019-07-21", expect = {
      breach = "SECMP0062 Modification Report Consultation was issued 22 Jul 2019 and closes before that, 21 Jul "
        .. "2019" } },
    { name = "when it closes is not known", as_of = "2020-02-14", given = consultation "",
      expect = { unknown = "consultation.closes" } },
    { name = "a Refinement Consultation has no limit", as_of = "2020-02-14", expect = "not_applicable",
      given = consultation("closes = 2019-08-30", "refinement") },
    { name = "not issued yet", as_of = "2019-07-21", expect = "not_applicable",
      given = consultation "listed = 2019-07-12\ncloses = 2019-08-30" },
  },
}
