-- An action that is superseded is closed, and names one that exists and goes on with it.

local function action(more, other)
  return ('[[action]]\nid = "SECP70/01"\nstatus_as_at = 2020-02-14\n%s\n%s'):format(more, other or "")
end
local successor = '[[action]]\nid = "SECP77/01"\nraised = 2020-02-14\n'
local closed = 'status = "closed"\nclosed_as = "superseded"\n'
local by_it = 'superseded_by = "SECP77/01"\n'

return {
  id       = "PNL-013",
  title    = "Superseded action without a successor",
  subject  = "action",
  severity = "minor",
  cites    = { "Panel 77 minutes, item 1" },
  basis    = "stated",
  covers   = { "change/C-11" },
  why      = "What the old action asked for is lost unless another one goes on with it.",
  fix      = "Name the action that goes on with it, or open the old one again.",

  applies = function(a)
    return a:maybe "superseded_by" ~= nil or #a:dangling "superseded_by" > 0 or a:maybe "closed_as" == "superseded"
  end,

  check = function(a, report)
    local text = a:dangling("superseded_by")[1]
    if text then
      report.note { at = "superseded_by", with = { text = text },
        message = "{subject} is superseded by {text}, which is not in the state" }
      return
    end
    local by = a.superseded_by
    if not by then
      report.note { at = "closed_as", message = "{subject} was closed as superseded, but nothing says by which action" }
    elseif by == a then
      report.note { at = "superseded_by", message = "{subject} is superseded by itself" }
    elseif by.superseded_by == a then
      report.note { at = "superseded_by", message = "{subject} and {superseded_by} supersede each other" }
    elseif a.status ~= "closed" then
      report.note { at = "status", message = "{subject} is superseded by {superseded_by}, but still {status}" }
    end
  end,

  cases = {
    { name = "superseded by one that exists", as_of = "2020-02-14", subject = "SECP70/01",
      given = action(closed .. by_it, successor), expect = "pass" },
    { name = "by one that does not", as_of = "2020-02-14", given = action(closed .. by_it),
      expect = { note = "SECP70/01 is superseded by SECP77/01, which is not in the state" } },
    { name = "by one that does not, and still open", as_of = "2020-02-14", given = action('status = "open"\n' .. by_it),
      expect = { note = "SECP70/01 is superseded by SECP77/01, which is not in the state" } },
    { name = "by none", as_of = "2020-02-14", given = action(closed),
      expect = { note = "SECP70/01 was closed as superseded, but nothing says by which action" } },
    { name = "by itself", as_of = "2020-02-14", given = action(closed .. 'superseded_by = "SECP70/01"'),
      expect = { note = "SECP70/01 is superseded by itself" } },
    { name = "by each other", as_of = "2020-02-14", subject = "SECP70/01", given = action(closed .. by_it,
      successor .. 'status_as_at = 2020-02-14\nsuperseded_by = "SECP70/01"\n'),
      expect = { note = "SECP70/01 and SECP77/01 supersede each other" } },
    { name = "still open", as_of = "2020-02-14", subject = "SECP70/01",
      given = action('status = "open"\n' .. by_it, successor),
      expect = { note = "SECP70/01 is superseded by SECP77/01, but still Open" } },
    { name = "its status is not known", as_of = "2020-02-14", subject = "SECP70/01", given = action(by_it, successor),
      expect = { unknown = "action.status" } },
    { name = "not superseded", as_of = "2020-02-14", given = action 'status = "open"', expect = "not_applicable" },
    { name = "the day before", as_of = "2020-02-13", given = action(closed .. by_it), expect = "not_applicable" },
  },
}
