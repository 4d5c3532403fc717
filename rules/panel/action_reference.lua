-- An action is called SECP, the number of the meeting that raised it, a stroke, and two digits.

local function action(id) return ('[[action]]\nid = "%s"\n'):format(id) end

return {
  id       = "PNL-011",
  title    = "Malformed reference of an action",
  subject  = "action",
  severity = "minor",
  cites    = { "Panel 77 minutes, item 1" },
  basis    = "stated",
  covers   = { "change/C-10" },
  why      = "An action is found again by its reference, in the minutes of later meetings and in what supersedes it.",
  fix      = "Correct the reference in the next minutes, and say that it was printed otherwise.",

  check = function(a, report)
    if not text.matches(a.id, param("panel.action_reference", today)) then
      report.note { at = "id", message = "{subject} is no reference of a Panel action, which are written SECP77/01" }
    end
  end,

  cases = {
    { name = "well-formed", as_of = "2020-02-14", given = action "SECP76/01", expect = "pass" },
    { name = "with the number of a later Panel", as_of = "2022-02-14", given = action "SECP101/01", expect = "pass" },
    { name = "a letter is missing", as_of = "2020-02-14", given = action "SEC76/01",
      expect = { note = "SEC76/01 is no reference of a Panel action, which are written SECP77/01" } },
    { name = "one digit", as_of = "2020-02-14", given = action "SECP76/1",
      expect = { note = "SECP76/1 is no reference of a Panel action, which are written SECP77/01" } },
    { name = "something after it", as_of = "2020-02-14", given = action "SECP76/011",
      expect = { note = "SECP76/011 is no reference of a Panel action, which are written SECP77/01" } },
  },
}
