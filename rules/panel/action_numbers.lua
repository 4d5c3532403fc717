-- The actions that a meeting of the Panel raises bear its number, and are numbered from 01 without gaps.
local panel = use "panel"

local function meeting(number, ...)
  local given = ('[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n%s\n'):format(number)
  for _, id in ipairs { ... } do given = given .. ('[[action]]\nid = "%s"\nraised = 2020-02-14\n'):format(id) end
  return given
end
local seventy_seven = "number = 77"

return {
  id       = "PNL-012",
  title    = "Actions of a meeting misnumbered, or with a gap",
  subject  = "meeting",
  severity = "minor",
  cites    = { "Panel 77 minutes" },
  basis    = "stated",
  covers   = { "change/C-10" },
  why      = "A number that is left out may be an action that nobody follows up.",
  fix      = "Find the action that is missing in the minutes, or correct the numbers.",

  applies = function(m)
    if not panel.is_panel(m) then return false end
    for _, a in ipairs(state.actions) do
      if a:maybe "raised" == m.date then return true end
    end
    return false
  end,

  check = function(m, report)
    local has, last = {}, 0
    for _, a in ipairs(state.actions) do
      local meeting, own = panel.numbers_of(a)
      if a:maybe "raised" == m.date and meeting then
        if meeting ~= m.number then
          report.note { at = { a, "id" }, key = a, with = { action = a },
            message = "{action} was raised by the Panel's meeting {number} of {date}" }
        else
          last = math.max(last, own)
        end
      end
      if meeting == m.number then has[own] = true end
    end
    for n = 1, last do
      if not has[n] then
        report.note { at = "number", key = "gap " .. n, with = { gap = ("SECP%02d/%02d"):format(m.number, n) },
          message = "The {subject} raised later actions, but the state has no {gap}" }
      end
    end
  end,

  cases = {
    { name = "from 01 without a gap", as_of = "2020-02-14", expect = "pass",
      given = meeting(seventy_seven, "SECP77/01", "SECP77/02", "SECP77/03") },
    { name = "one is left out", as_of = "2020-02-14", given = meeting(seventy_seven, "SECP77/01", "SECP77/03"),
      expect = { note = "The SEC Panel meeting of 14 Feb 2020 raised later actions, but the state has no SECP77/02" } },
    { name = "the first is left out", as_of = "2020-02-14", given = meeting(seventy_seven, "SECP77/02"),
      expect = { note = "The SEC Panel meeting of 14 Feb 2020 raised later actions, but the state has no SECP77/01" } },
    { name = "the day of one is not known", as_of = "2020-02-14", expect = "pass",
      given = meeting(seventy_seven, "SECP77/02") .. '[[action]]\nid = "SECP77/01"\n' },
    { name = "the number of another meeting", as_of = "2020-02-14",
      given = meeting(seventy_seven, "SECP77/01", "SECP76/02"),
      expect = { note = "SECP76/02 was raised by the Panel's meeting 77 of 14 Feb 2020" } },
    { name = "a malformed reference is another rule's matter", as_of = "2020-02-14", expect = "pass",
      given = meeting(seventy_seven, "SEC77/02") },
    { name = "the number of the meeting is not known", as_of = "2020-02-14", given = meeting("", "SECP77/01"),
      expect = { unknown = "meeting.number" } },
    { name = "a meeting of another body", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[meeting]]\nbody = "change_board"\ndate = 2020-02-14\n[[action]]\nid = "SECP77/01"\n'
        .. "raised = 2020-02-14\n" },
    { name = "a meeting that raised none", as_of = "2020-02-14", given = meeting(seventy_seven),
      expect = "not_applicable" },
  },
}
