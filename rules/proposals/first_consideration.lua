-- When the Panel first considers a modification it decides its path, its urgency, its route and its timetable. Since
-- the Development Stage that is part of the conversion, which PRO-014 checks.

local function considered(raised, decisions)
  return ("[[modification]]\nid = \"SECMP0044\"\nraised = %s\n%s"):format(raised, decisions or "")
end

return {
  id         = "PRO-009",
  title      = "First consideration that left something undecided",
  subject    = "modification",
  severity   = "major",
  cites      = { "SEC D3" },
  basis      = "unverified",
  basis_note = "what the Panel decides is recollection; the clause has not been read",
  covers     = { "change/D-06" },
  why        = "Without them nobody knows who decides on the modification, nor what comes next, and by when.",
  fix        = "Put what is missing to the next Panel, or record it if the minutes have it.",

  applies = function(m) return m.considered ~= nil end,

  check = function(m, report)
    local decided = {}
    local needed = param("proposal.first_decisions", m.considered)
    for _, decision in ipairs(m.considered_decisions) do decided[decision] = true end
    local names = { path = "its path", urgency = "its urgency", route = "its route", timetable = "its timetable" }
    for _, decision in ipairs(needed) do
      if not decided[decision] then
        report.breach { at = "considered_decisions", key = decision, with = { what = names[decision] },
          message = "{subject} was considered by the Panel {considered} without deciding {what}" }
      end
    end
  end,

  cases = {
    { name = "all four", as_of = "2018-02-14", expect = "pass", given = considered("2017-12-15",
      "considered = 2018-01-12\nconsidered_decisions = [\"path\", \"urgency\", \"route\", \"timetable\"]") },
    { name = "and the first package", as_of = "2018-02-14", expect = "pass", given = considered("2017-12-15",
      "considered = 2018-01-12\nconsidered_decisions = "
        .. "[\"path\", \"urgency\", \"route\", \"timetable\", \"work_package\"]") },
    { name = "no timetable", as_of = "2018-02-14", given = considered("2017-12-15",
      "considered = 2018-01-12\nconsidered_decisions = [\"path\", \"urgency\", \"route\"]"), expect = {
      breach = "SECMP0044 was considered by the Panel 12 Jan 2018 without deciding its timetable" } },
    { name = "a timetable alone", as_of = "2018-02-14", given = considered("2017-12-15",
      "considered = 2018-01-12\nconsidered_decisions = [\"timetable\"]"), expect = {
      { breach = "SECMP0044 was considered by the Panel 12 Jan 2018 without deciding its path" },
      { breach = "SECMP0044 was considered by the Panel 12 Jan 2018 without deciding its urgency" },
      { breach = "SECMP0044 was considered by the Panel 12 Jan 2018 without deciding its route" } } },
    { name = "what was decided is not known", as_of = "2018-02-14",
      given = considered("2017-12-15", "considered = 2018-01-12"),
      expect = { unknown = "modification.considered_decisions" } },
    { name = "not considered yet", as_of = "2018-01-11", expect = "not_applicable",
      given = considered("2017-12-15", "considered = 2018-01-12\nconsidered_decisions = []") },
    { name = "the last day before the Development Stage", as_of = "2020-02-14", given = considered("2019-01-15",
      "considered = 2019-02-27\nconsidered_decisions = [\"path\", \"urgency\", \"route\"]"), expect = {
      breach = "SECMP0044 was considered by the Panel 27 Feb 2019 without deciding its timetable" } },
    { name = "the last day for certain", as_of = "2020-02-14", given = considered("2019-01-15",
      "considered = 2019-02-08\nconsidered_decisions = [\"path\", \"urgency\", \"timetable\"]"), expect = {
      breach = "SECMP0044 was considered by the Panel 8 Feb 2019 without deciding its route" } },
    { name = "the day after", as_of = "2020-02-14", expect = "not_applicable", given = considered("2019-01-15",
      "considered = 2019-02-28\nconsidered_decisions = []") },
    { name = "the first day that is not certain", as_of = "2020-02-14", given = considered("2019-01-15",
      "considered = 2019-02-09\nconsidered_decisions = [\"path\", \"urgency\", \"timetable\"]"), expect = {
      breach = "SECMP0044 was considered by the Panel 9 Feb 2019 without deciding its route" } },
  },
}
