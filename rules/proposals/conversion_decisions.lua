-- On converting a Draft Proposal the Panel also decides whether it goes to Refinement or to the Report Phase, and
-- agrees the first package of work and the timetable.

local function converted(facts)
  return "[[draft_proposal]]\nid = \"DP101\"\nconverted = 2020-02-14\n" .. facts
end

return {
  id       = "PRO-014",
  title    = "Conversion without a route, or without a first package of work and timetable",
  subject  = "draft_proposal",
  severity = "minor",
  cites    = { "SEC D3, practice", "Minutes of Panel 77, items 13 to 15" },
  basis    = "stated",
  covers   = { "change/D-06", "change/D-13" },
  why      = "What is converted without them can't go on until the next Panel.",
  fix      = "Put what is missing to the next Panel, or record it if the minutes have it.",

  applies = function(d) return d.converted ~= nil end,

  check = function(d, report)
    local agreed = d:maybe "timetable_agreed"
    if agreed and agreed > d.converted then
      report.note { at = "timetable_agreed",
        message = "{subject} was converted {converted}, and its timetable was agreed only on {timetable_agreed}" }
    end
    local _ = d.route
    if not agreed then _ = d.timetable_agreed end
  end,

  cases = {
    { name = "all in one meeting", as_of = "2020-02-14", expect = "pass",
      given = converted "route = \"refinement\"\ntimetable_agreed = 2020-02-14" },
    { name = "the timetable a day later", as_of = "2020-02-15",
      given = converted "route = \"report\"\ntimetable_agreed = 2020-02-15", expect = {
      note = "DP101 was converted 14 Feb 2020, and its timetable was agreed only on 15 Feb 2020" } },
    { name = "the timetable at the next Panel, the route not known", as_of = "2020-03-13",
      given = converted "timetable_agreed = 2020-03-13", expect = {
      { note = "DP101 was converted 14 Feb 2020, and its timetable was agreed only on 13 Mar 2020" },
      { unknown = "draft_proposal.route" } } },
    { name = "the route is not known", as_of = "2020-02-14", given = converted "timetable_agreed = 2020-02-14",
      expect = { unknown = "draft_proposal.route" } },
    { name = "when a timetable was agreed is not known", as_of = "2020-02-14",
      given = converted "route = \"refinement\"", expect = { unknown = "draft_proposal.timetable_agreed" } },
    { name = "not converted", as_of = "2020-02-13", expect = "not_applicable", given = converted "" },
  },
}
