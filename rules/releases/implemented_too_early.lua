-- A modification that is implemented in parts is implemented only when all of its parts are.

local function modification(more, second)
  return ([=[
[[modification]]
id = "SECMP0062"
%s
[[modification.part]]
number = 1
implemented = 2020-05-06
[[modification.part]]
number = 2
%s
]=]):format(more, second or "")
end

return {
  id       = "REL-011",
  title    = "Modification called implemented while a part of it is not",
  subject  = "modification",
  severity = "major",
  cites    = { "SEC D10", "SECMP0062 modification page" },
  basis    = "stated",
  since    = "2019-03-29", -- Development Stage: begun by then at the latest, its first day is not public
  dated_by = "implemented",
  covers   = { "change/R-16" },
  why      = "Parties take what is implemented as law, though a part of it is not there yet.",
  fix      = "Report it as implemented in part, or record when the other parts were implemented.",

  applies = function(m) return m.implemented ~= nil and #m.modification_parts > 0 end,

  check = function(m, report)
    for _, part in ipairs(m.modification_parts) do
      if not part.implemented then
        report.breach { at = "implemented", key = part, with = { part = part },
          message = "{subject} was called implemented {implemented}, but {part} is not" }
      elseif m.implemented < part.implemented then
        report.breach { at = "implemented", key = part, with = { part = part, day = part.implemented },
          message = "{subject} was called implemented {implemented}, but {part} was only on {day}" }
      end
    end
  end,

  cases = {
    { name = "on the day of its last part", as_of = "2020-12-01", expect = "pass",
      given = modification("implemented = 2020-11-29", "implemented = 2020-11-29") },
    { name = "a day before its last part", as_of = "2020-12-01",
      given = modification("implemented = 2020-11-28", "implemented = 2020-11-29"), expect = { breach =
        "SECMP0062 was called implemented 28 Nov 2020, but SECMP0062 part 2 was only on 29 Nov 2020" } },
    { name = "the last part had not been implemented on that day", as_of = "2020-11-28",
      given = modification("implemented = 2020-11-28", "implemented = 2020-11-29"),
      expect = { breach = "SECMP0062 was called implemented 28 Nov 2020, but SECMP0062 part 2 is not" } },
    { name = "with its first part", as_of = "2020-06-01", given = modification "implemented = 2020-05-06",
      expect = { breach = "SECMP0062 was called implemented 6 May 2020, but SECMP0062 part 2 is not" } },
    { name = "before all of its parts", as_of = "2020-06-01", given = modification "implemented = 2020-05-05",
      expect = {
        { breach = "SECMP0062 was called implemented 5 May 2020, but SECMP0062 part 1 was only on 6 May 2020" },
        { breach = "SECMP0062 was called implemented 5 May 2020, but SECMP0062 part 2 is not" },
      } },
    { name = "a single part is a part too", as_of = "2020-06-01",
      given = '[[modification]]\nid = "SECMP0062"\nimplemented = 2020-05-06\n[[modification.part]]\nnumber = 1\n',
      expect = { breach = "SECMP0062 was called implemented 6 May 2020, but SECMP0062 part 1 is not" } },
    { name = "nobody says that it is implemented", as_of = "2020-06-01", given = modification "",
      expect = "not_applicable" },
    { name = "the day before somebody says so", as_of = "2020-05-05", given = modification "implemented = 2020-05-06",
      expect = "not_applicable" },
    { name = "it has no parts", as_of = "2020-06-01", expect = "not_applicable",
      given = '[[modification]]\nid = "SECMP0062"\nimplemented = 2020-05-06\n' },
    { name = "the day before the Development Stage is known to have begun", as_of = "2020-06-01",
      given = modification "implemented = 2019-03-28", expect = "not_applicable" },
    { name = "on that day", as_of = "2020-04-01", given = modification "implemented = 2019-03-29", expect = {
      { breach = "SECMP0062 was called implemented 29 Mar 2019, but SECMP0062 part 1 is not" },
      { breach = "SECMP0062 was called implemented 29 Mar 2019, but SECMP0062 part 2 is not" },
    } },
  },
}
