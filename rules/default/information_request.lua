-- Every Party gives the Panel the data and the help for which it asks when it looks into a default.
local function request(rest)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[party]]
name = "Beta Networks Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.information_request]]
asked_of = "Beta Networks Limited"
asked = 2020-01-10
]=] .. rest .. "\n"
end
local by_friday = request "due = 2020-01-24\n"

return {
  id         = "DEF-019",
  title      = "Panel's request about a default not answered",
  subject    = "information_request",
  severity   = "major",
  cites      = { "SEC M8.2" },
  basis      = "unverified",
  basis_note = "The clause is recollection; the day is that of the Panel's request",
  covers     = { "party/M-01" },
  why        = "The Panel can't find out whether there is a default, nor what to do about it.",
  fix        = "Remind the Party of M8.2; where it goes on saying nothing, that is a breach of its own.",

  check = function(q, report)
    if q.due then
      report.obligation { by = q.due, done = q.answered, owed = "Answer to {subject}", verb = "given", at = "due" }
    elseif not q.answered then
      report.note { message = "The answer to {subject} has not come, and the Panel named no day for it", at = "asked" }
    end
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-01-24", given = by_friday, expect = { due = "2020-01-24" } },
    { name = "a day later it is a breach", as_of = "2020-01-25", given = by_friday, expect = { breach =
      "Answer to the request of 10 Jan 2020 to Beta Networks Limited was due 24 Jan 2020: 1 day late and not given" } },
    { name = "answered on the last day", as_of = "2020-02-14", given = by_friday .. "answered = 2020-01-24",
      expect = "pass" },
    { name = "answered a day late", as_of = "2020-02-14", given = by_friday .. "answered = 2020-01-25",
      expect = { breach = "Answer to the request of 10 Jan 2020 to Beta Networks Limited was due 24 Jan 2020 and " ..
      "was given 25 Jan 2020: 1 day late" } },
    { name = "no day was named", as_of = "2020-02-14", given = request "", expect = { note =
      "The answer to the request of 10 Jan 2020 to Beta Networks Limited has not come, " ..
      "and the Panel named no day for it" } },
    { name = "no day was named, and it was answered", as_of = "2020-02-14", expect = "pass",
      given = request "answered = 2020-02-14" },
  },
}
