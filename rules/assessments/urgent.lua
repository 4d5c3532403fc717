-- The DCC Assessment of a modification that was Urgent when the DCC accepted the request is returned by the day that
-- was set for that case: the Code's targets are not for it.

local urgent_by = use("urgency").by

local function urgent(assessment, modification)
  return ([=[
[[modification]]
id = "MP092"
%s
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
%s]=]):format(modification or "urgency_decided = 2019-12-02\nurgency = \"urgent\"", assessment)
end

return {
  id       = "ASM-011",
  title    = "DCC Assessment of an Urgent modification past its day",
  subject  = "dcc_assessment",
  severity = "major",
  cites    = { "SEC D4, D6 (SECMP0034)" },
  basis    = "stated",
  since    = "2018-11-01",
  dated_by = function(a) return a:maybe "accepted" end,
  covers   = { "change/D-23" },
  why      = "What is Urgent can't wait for the assessment, which is why it has its own day.",
  fix      = "Ask the DCC for the assessment now, and tell the Authority if the urgent timetable is at risk.",

  applies = function(a) return a.modification.urgency_decided ~= nil and urgent_by(a.modification, a.accepted) end,

  check = function(a, report)
    local done, verb, withdrawn = a.returned, "returned", a.modification.withdrawn
    if withdrawn and not (done and done <= withdrawn) then done, verb = withdrawn, "dropped with its modification" end
    report.obligation { by = a.urgent_due, done = done, verb = verb, at = "urgent_due" }
  end,

  cases = {
    { name = "on its last day", as_of = "2019-12-09", given = urgent "accepted = 2019-12-02\nurgent_due = 2019-12-09",
      expect = { due = "2019-12-09" } },
    { name = "a day later", as_of = "2019-12-10", given = urgent "accepted = 2019-12-02\nurgent_due = 2019-12-09",
      expect = { breach = "MP092 Preliminary Assessment was due 9 Dec 2019: 1 day late and not returned" } },
    { name = "returned on its last day", as_of = "2020-02-14", expect = "pass",
      given = urgent "accepted = 2019-12-02\nurgent_due = 2019-12-09\nreturned = 2019-12-09" },
    { name = "returned a day later, within the Code's target", as_of = "2020-02-14",
      given = urgent "accepted = 2019-12-02\nurgent_due = 2019-12-09\nreturned = 2019-12-10", expect = {
      breach = "MP092 Preliminary Assessment was due 9 Dec 2019 and was returned 10 Dec 2019: 1 day late" } },
    { name = "withdrawn on its last day", as_of = "2020-02-14", expect = "pass",
      given = urgent("accepted = 2019-12-02\nurgent_due = 2019-12-09",
        "urgency_decided = 2019-12-02\nurgency = \"urgent\"\nwithdrawn = 2019-12-09") },
    { name = "withdrawn a day later", as_of = "2020-02-14", given = urgent(
      "accepted = 2019-12-02\nurgent_due = 2019-12-09",
      "urgency_decided = 2019-12-02\nurgency = \"urgent\"\nwithdrawn = 2019-12-10"), expect = {
      breach = "MP092 Preliminary Assessment was due 9 Dec 2019 and was dropped with its modification 10 Dec 2019: 1 "
        .. "day late" } },
    { name = "returned late, and withdrawn on that day", as_of = "2020-02-14", given = urgent(
      "accepted = 2019-12-02\nurgent_due = 2019-12-09\nreturned = 2019-12-10",
      "urgency_decided = 2019-12-02\nurgency = \"urgent\"\nwithdrawn = 2019-12-10"), expect = {
      breach = "MP092 Preliminary Assessment was due 9 Dec 2019 and was returned 10 Dec 2019: 1 day late" } },
    { name = "by when is not known", as_of = "2020-02-14", given = urgent "accepted = 2019-12-02",
      expect = { unknown = "dcc_assessment.urgent_due" } },
    { name = "accepted the day before it was Urgent: for ASM-001", as_of = "2020-02-14", expect = "not_applicable",
      given = urgent "accepted = 2019-12-01\nurgent_due = 2019-12-09" },
    { name = "when it was accepted is not known", as_of = "2020-02-14", given = urgent "urgent_due = 2019-12-09",
      expect = { unknown = "dcc_assessment.accepted" } },
    { name = "the Authority decided that it is not Urgent", as_of = "2020-02-14", expect = "not_applicable",
      given = urgent("accepted = 2019-12-02\nurgent_due = 2019-12-09",
        "urgency_decided = 2019-12-02\nurgency = \"not_urgent\"") },
    { name = "what the Authority decided is not known", as_of = "2020-02-14",
      given = urgent("accepted = 2019-12-02\nurgent_due = 2019-12-09", "urgency_decided = 2019-12-02"),
      expect = { unknown = "modification.urgency" } },
    { name = "nobody asked for urgency", as_of = "2020-02-14", expect = "not_applicable",
      given = urgent("accepted = 2019-12-02", "") },
    { name = "the day before SECMP0034", as_of = "2020-02-14", expect = "not_applicable",
      given = urgent("accepted = 2018-10-31\nurgent_due = 2018-11-09",
        "urgency_decided = 2018-10-31\nurgency = \"urgent\"") },
    { name = "on its first day", as_of = "2018-11-10",
      given = urgent("accepted = 2018-11-01\nurgent_due = 2018-11-09",
        "urgency_decided = 2018-10-31\nurgency = \"urgent\""), expect = {
      breach = "MP092 Preliminary Assessment was due 9 Nov 2018: 1 day late and not returned" } },
  },
}
