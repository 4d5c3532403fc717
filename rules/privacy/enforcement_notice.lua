-- A Party complies with an enforcement notice of the ICO by the day that it gives.

local left_by = use("privacy").left_by

local function notice(more, of_the_party)
  return ('[[party]]\nname = "Alpha Data Limited"\n%s\n[[party.enforcement_notice]]\nnumber = 1\n%s'):format(
    of_the_party or "", more)
end

return {
  id       = "PRV-004",
  title    = "ICO enforcement notice past its day",
  subject  = "enforcement_notice",
  severity = "critical",
  cites    = { "SEC M8.1(b)" },
  basis    = "stated",
  covers   = { "party/I-04" },
  why      = "A material failure is an Event of Default at once, and the notice gives all the time that there is.",
  fix      = "Ask the Party what the ICO says of it; put a material failure to the Panel, which decides what follows.",

  check = function(n, report)
    if not n.complied and left_by(n.party, n.comply_by) then return end
    report.obligation { by = n.comply_by, done = n.complied, owed = "Compliance with {subject}", verb = "reached",
      at = "comply_by" }
  end,

  cases = {
    { name = "the last day", as_of = "2020-02-14", given = notice "served = 2019-11-04\ncomply_by = 2020-02-14",
      expect = { due = "2020-02-14" } },
    { name = "a day later", as_of = "2020-02-15", given = notice "served = 2019-11-04\ncomply_by = 2020-02-14",
      expect = {
      breach = "Compliance with Alpha Data Limited's ICO enforcement notice 1 was due 14 Feb 2020: 1 day late and not "
        .. "reached" } },
    { name = "a Saturday doesn't move it", as_of = "2020-02-16", given = notice "comply_by = 2020-02-15", expect = {
      breach = "Compliance with Alpha Data Limited's ICO enforcement notice 1 was due 15 Feb 2020: 1 day late and not "
        .. "reached" } },
    { name = "reached on the last day", as_of = "2020-03-13", expect = "pass",
      given = notice "comply_by = 2020-02-14\ncomplied = 2020-02-14" },
    { name = "reached a day later", as_of = "2020-03-13",
      given = notice "comply_by = 2020-02-14\ncomplied = 2020-02-15",
      expect = { breach = "Compliance with Alpha Data Limited's ICO enforcement notice 1 was due 14 Feb 2020 and was "
        .. "reached 15 Feb 2020: 1 day late" } },
    { name = "the Party withdrew on the last day", as_of = "2020-03-13", expect = "pass",
      given = notice("comply_by = 2020-02-14", "withdrawn = 2020-02-14") },
    { name = "the Party was expelled on the last day", as_of = "2020-03-13", expect = "pass",
      given = notice("comply_by = 2020-02-14", "expelled = 2020-02-14") },
    { name = "the Party withdrew a day later", as_of = "2020-02-15",
      given = notice("comply_by = 2020-02-14", "withdrawn = 2020-02-15"), expect = {
      breach = "Compliance with Alpha Data Limited's ICO enforcement notice 1 was due 14 Feb 2020: 1 day late and not "
        .. "reached" } },
    { name = "its day is not known", as_of = "2020-03-13", given = notice "served = 2019-11-04",
      expect = { unknown = "enforcement_notice.comply_by" } },
    { name = "complied, but by when is not known", as_of = "2020-03-13", given = notice "complied = 2020-02-14",
      expect = { unknown = "enforcement_notice.comply_by" } },
  },
}
