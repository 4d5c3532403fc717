-- Before the Development Stage a proposal form had to reach SECAS five Working Days before paper day, which is five
-- before the Panel, to be on that Panel's agenda.

-- The Panel met on Friday 12 Jan 2018: ten Working Days before that is Thursday 28 Dec 2017.
local function form(received, panel)
  return ("[[submission]]\nid = \"SECMP0044\"\n%s\n%s"):format(received, panel or "panel = 2018-01-12")
end

return {
  id       = "PRO-008",
  title    = "Proposal on a Panel's agenda whose form came too late for it",
  subject  = "submission",
  severity = "minor",
  cites    = { "SECAS, About SEC change (earlier capture)" },
  basis    = "stated",
  covers   = { "change/D-05" },
  why      = "Members need the papers in time to judge a proposal.",
  fix      = "Move the proposal to the next Panel, or have the Panel agree to take it late.",

  applies = function(s) return s.panel ~= nil end,

  check = function(s, report)
    local by = wd.add(s.panel, -param("proposal.form_before_panel_wd", s.received))
    if s.received <= by then return end
    report.note { at = "panel", with = { by = by },
      message = "The form of {id} came {received} and is on the agenda of the Panel of {panel}: for that it was due "
        .. "{by}" }
  end,

  cases = {
    { name = "on the tenth Working Day before", as_of = "2018-01-15", expect = "pass",
      given = form "received = 2017-12-28" },
    { name = "on the ninth", as_of = "2018-01-15", given = form "received = 2017-12-29", expect = {
      note = "The form of SECMP0044 came 29 Dec 2017 and is on the agenda of the Panel of 12 Jan 2018: for that it was "
        .. "due 28 Dec 2017" } },
    { name = "when it came is not known", as_of = "2018-01-15", expect = { unknown = "submission.received" },
      given = form "" },
    { name = "as SECMP0044 was", as_of = "2018-01-15", expect = "pass", given = form "received = 2017-12-15" },
    { name = "on no agenda yet", as_of = "2018-01-15", expect = "not_applicable",
      given = form("received = 2017-12-29", "commented = 2018-01-03") },
    { name = "the last day for certain", as_of = "2019-02-15",
      given = form("received = 2019-02-08", "panel = 2019-02-15"), expect = {
      note = "The form of SECMP0044 came 8 Feb 2019 and is on the agenda of the Panel of 15 Feb 2019: for that it was "
        .. "due 1 Feb 2019" } },
    { name = "the last day as we recollect it", as_of = "2019-03-15",
      given = form("received = 2019-02-27", "panel = 2019-03-08"), expect = {
      note = "The form of SECMP0044 came 27 Feb 2019 and is on the agenda of the Panel of 8 Mar 2019: for that it was "
        .. "due 22 Feb 2019" } },
    { name = "the day after", as_of = "2019-03-15", expect = "not_applicable",
      given = form("received = 2019-02-28", "panel = 2019-03-08") },
    { name = "the first day that is not certain", as_of = "2019-03-15",
      given = form("received = 2019-02-09", "panel = 2019-02-15"), expect = {
      note = "The form of SECMP0044 came 9 Feb 2019 and is on the agenda of the Panel of 15 Feb 2019: for that it was "
        .. "due 1 Feb 2019" } },
  },
}
