-- A Party whose governance rights are suspended doesn't vote in elections of Panel Members, propose changes, or have a
-- say in who sits on the Change Board.
local suspension = use "suspension"

local function of_rights(s) return #s.roles == 0 and not (s.other_services and #s.other_services > 0) end

local function act(day, steps)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[party.governance_act]]
act = "proposal"
done = ]=] .. day .. "\n" .. [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=] .. (steps or "")
end
local function step(name, decided, rest)
  return '[[event_of_default.step]]\nstep = "' .. name .. '"\ndecided = ' .. decided .. "\n" .. (rest or "") .. "\n"
end
local suspended = step("suspend_rights", "2020-01-10")
local function ended(rest) return suspended .. step("end_suspension", "2020-02-14", rest) end
local breach = { breach = "The proposal of a change by Alpha Energy Limited came on 20 Feb 2020, while its " ..
  "governance rights were suspended from 11 Jan 2020" }

return {
  id         = "DEF-022",
  title      = "Governance right used while suspended",
  subject    = "governance_act",
  severity   = "major",
  cites      = { "SEC M8.4(f)", "SEC M8.5" },
  basis      = "unverified",
  basis_note = "The clauses, and which rights they name, are recollection",
  covers     = { "party/M-05" },
  why        = "A vote or proposal of a suspended Party is open to challenge, and so is what came of it.",
  fix        = "Have the Panel or the body concerned set the act aside, or correct the dates.",

  check = function(a, report)
    local first = suspension.in_force(a.party, "suspend_rights", a.done, suspension.begins, of_rights)
    if not first then return end
    report.breach { message = "The {subject} came on {done}, while its governance rights were suspended from {first}",
      with = { first = first }, at = "done" }
  end,

  cases = {
    { name = "on the day of the decision it was still free to", as_of = "2020-03-13", expect = "pass",
      given = act("2020-01-10", suspended) },
    { name = "the day after", as_of = "2020-03-13", given = act("2020-01-11", suspended), expect = { breach =
      "The proposal of a change by Alpha Energy Limited came on 11 Jan 2020, while its governance rights were " ..
      "suspended from 11 Jan 2020" } },
    { name = "on the day from which the decision takes effect", as_of = "2020-03-13",
      given = act("2020-02-01", step("suspend_rights", "2020-01-10", "effective = 2020-02-01")), expect = { breach =
      "The proposal of a change by Alpha Energy Limited came on 1 Feb 2020, while its governance rights were " ..
      "suspended from 1 Feb 2020" } },
    { name = "the day before that", as_of = "2020-03-13", expect = "pass",
      given = act("2020-01-31", step("suspend_rights", "2020-01-10", "effective = 2020-02-01")) },
    { name = "the suspension was ended on that day", as_of = "2020-03-13", expect = "pass",
      given = act("2020-02-14", ended "roles = []") },
    { name = "it was ended a day later", as_of = "2020-03-13", given = act("2020-02-13", ended "roles = []"),
      expect = { breach = "The proposal of a change by Alpha Energy Limited came on 13 Feb 2020, while its " ..
      "governance rights were suspended from 11 Jan 2020" } },
    { name = "what was ended is a suspension of services", as_of = "2020-03-13", expect = breach,
      given = act("2020-02-20", ended 'roles = ["other_user"]') },
    { name = "or of enrolment", as_of = "2020-03-13", expect = breach,
      given = act("2020-02-20", ended 'roles = []\nother_services = ["enrolment"]') },
    { name = "no other services were given back, and that is said", as_of = "2020-03-13", expect = "pass",
      given = act("2020-02-20", ended "roles = []\nother_services = []") },
    { name = "nobody knows which suspension was ended", as_of = "2020-03-13", given = act("2020-02-20", ended ""),
      expect = { unknown = "default_step.roles" } },
    { name = "nor does it matter before that", as_of = "2020-03-13", given = act("2020-02-13", ended ""),
      expect = { breach = "The proposal of a change by Alpha Energy Limited came on 13 Feb 2020, while its " ..
      "governance rights were suspended from 11 Jan 2020" } },
    { name = "suspended anew since", as_of = "2020-03-13", given = act("2020-02-20", ended "roles = []" ..
      step("suspend_rights", "2020-02-17")), expect = { breach =
      "The proposal of a change by Alpha Energy Limited came on 20 Feb 2020, while its governance rights were " ..
      "suspended from 18 Feb 2020" } },
    { name = "an earlier suspension that was ended does not end a later one", as_of = "2020-03-13", given =
      act("2020-02-20", step("end_suspension", "2020-01-09", "roles = []") .. suspended), expect = breach },
    { name = "it was ended on the day on which it was decided", as_of = "2020-03-13", expect = "pass",
      given = act("2020-02-20", suspended .. step("end_suspension", "2020-01-10", "roles = []")) },
    { name = "services are suspended, not rights", as_of = "2020-03-13", expect = "pass",
      given = act("2020-02-20", step("suspend_services", "2020-01-10")) },
    { name = "nothing is suspended", as_of = "2020-03-13", given = act "2020-02-20", expect = "pass" },
  },
}
