-- An urgent timetable runs only once the Authority has decided that the modification is Urgent.

local function urgent(facts)
  return "[[modification]]\nid = \"MP092\"\nurgent_timetable_from = 2020-01-20\n" .. (facts or "")
end

return {
  id       = "PRO-019",
  title    = "Urgent timetable without the Authority's decision that it is urgent",
  subject  = "modification",
  severity = "major",
  cites    = { "SEC D4", "SECAS, About SEC change (earlier capture)" },
  basis    = "stated",
  covers   = { "change/D-22" },
  why      = "An urgent timetable leaves Parties less time; only the Authority can take it from them.",
  fix      = "Go back to the ordinary timetable, or record the Authority's decision.",

  applies = function(m) return m.urgent_timetable_from ~= nil end,

  check = function(m, report)
    local decided = m.urgency_decided
    if not decided then
      report.breach { at = "urgency_decided",
        message = "{subject} has had an urgent timetable since {urgent_timetable_from}, and the Authority has not "
          .. "decided that it is Urgent" }
    elseif decided > m.urgent_timetable_from then
      report.breach { at = "urgency_decided",
        message = "{subject} has had an urgent timetable since {urgent_timetable_from}, before the Authority decided "
          .. "on its urgency {urgency_decided}" }
    elseif m.urgency ~= "urgent" then
      report.breach { at = "urgency",
        message = "{subject} has had an urgent timetable since {urgent_timetable_from}, although the Authority decided "
          .. "{urgency_decided} that it is not Urgent" }
    end
  end,

  cases = {
    { name = "decided on the day", as_of = "2020-02-14", expect = "pass",
      given = urgent "urgency_decided = 2020-01-20\nurgency = \"urgent\"" },
    { name = "decided the day after", as_of = "2020-02-14",
      given = urgent "urgency_decided = 2020-01-21\nurgency = \"urgent\"", expect = {
      breach = "MP092 has had an urgent timetable since 20 Jan 2020, before the Authority decided on its urgency 21 "
        .. "Jan 2020" } },
    { name = "not decided", as_of = "2020-02-14", given = urgent(), expect = {
      breach = "MP092 has had an urgent timetable since 20 Jan 2020, and the Authority has not decided that it is "
        .. "Urgent" } },
    { name = "not decided by then", as_of = "2020-01-20", given = urgent "urgency_decided = 2020-01-21", expect = {
      breach = "MP092 has had an urgent timetable since 20 Jan 2020, and the Authority has not decided that it is "
        .. "Urgent" } },
    { name = "refused", as_of = "2020-02-14", given = urgent "urgency_decided = 2020-01-17\nurgency = \"not_urgent\"",
      expect = { breach = "MP092 has had an urgent timetable since 20 Jan 2020, although the Authority decided 17 Jan "
        .. "2020 that it is not Urgent" } },
    { name = "what it decided is not known", as_of = "2020-02-14", given = urgent "urgency_decided = 2020-01-17",
      expect = { unknown = "modification.urgency" } },
    { name = "no urgent timetable", as_of = "2020-01-19", expect = "not_applicable", given = urgent() },
  },
}
