-- A Modification Report goes to consultation once the Panel has let it go.

local function consultation(facts, type)
  return ([=[
[[modification]]
id = "SECMP0062"
[[consultation]]
modification = "SECMP0062"
type = "%s"
number = 1
%s]=]):format(type or "modification_report", facts)
end

return {
  id         = "CON-001",
  title      = "Modification Report Consultation that the Panel had not released",
  subject    = "consultation",
  severity   = "major",
  cites      = { "SEC D7", "SECAS, modification page of SECMP0062" },
  basis      = "unverified",
  basis_note = "one modification's dates show this order; that it is an obligation is recollection",
  covers     = { "change/D-30" },
  why        = "The Panel may find the report unfinished: Parties would answer to a text that changes.",
  fix        = "Put the report to the Panel, and issue the consultation anew if that returns it.",

  applies = function(c) return c.type == "modification_report" and c.issued ~= nil end,

  check = function(c, report)
    if c.released <= c.issued then return end
    report.breach { at = "issued",
      message = "{subject} was issued {issued}, before the Panel released the Modification Report {released}" }
  end,

  cases = {
    { name = "issued on the day of the release", as_of = "2020-02-14", expect = "pass",
      given = consultation "released = 2019-07-12\nissued = 2019-07-12" },
    { name = "issued the day before", as_of = "2020-02-14",
      given = consultation "released = 2019-07-12\nissued = 2019-07-11", expect = {
      breach = "SECMP0062 Modification Report Consultation was issued 11 Jul 2019, before the Panel released the "
        .. "Modification Report 12 Jul 2019" } },
    { name = "whether it was released is not known", as_of = "2020-02-14",
      given = consultation "issued = 2019-07-22", expect = { unknown = "consultation.released" } },
    { name = "not issued yet", as_of = "2019-07-10", expect = "not_applicable",
      given = consultation "listed = 2019-07-05\nissued = 2019-07-11" },
    { name = "a Refinement Consultation needs no release", as_of = "2020-02-14", expect = "not_applicable",
      given = consultation("issued = 2019-03-11", "refinement") },
  },
}
