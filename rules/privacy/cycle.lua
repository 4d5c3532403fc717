-- An Other User assesses itself every year in which it has no Full Privacy Assessment, and has one of these every third
-- year. Random samples come besides.

local shared = use "privacy"
local other_user, ended_on, toml = shared.other_user, shared.ended, shared.toml

-- When the next of one of the types after it was completed, and one whose type is not known.
local function next_of(a, types)
  local done, unclear
  for _, other in ipairs(a.party.privacy_assessments) do
    if other.number > a.number and other.completed then
      local type = other:maybe "type"
      -- mutation: where the days are the same, either will do
      if types[type] and (not done or other.completed < done) then done = other.completed end
      if not type then unclear = unclear or other end
    end
  end
  return done, unclear
end

local entered = "uep_completed = 2018-02-09"

local function completed(type, day) return ('type = "%s"\ncompleted = %s'):format(type, day) end

return {
  id         = "PRV-006",
  title      = "Privacy assessment later than its cycle has it",
  subject    = "privacy_assessment",
  severity   = "minor",
  cites      = { "SEC I2.10 to I2.13", "Privacy Controls Framework" },
  basis      = "unverified",
  basis_note = "that the framework fixes times is stated; which they are, and from when they count, is recollection",
  covers     = { "party/I-06" },
  why        = "Consumers can't see whether their consent is kept to: the assessments do it for them.",
  fix        = "Look up the dates in the Privacy Controls Framework of the day before anybody is told.",

  applies = function(a)
    if a.type == "random_sample" or not a.completed then return false end
    local role = other_user(a.party)
    return role == nil or role.uep_completed ~= nil
  end,

  check = function(a, report)
    local party, role = a.party, other_user(a.party)
    if not role then
      report.unknown { missing = "party.user_roles", message = "whether {party} is an Other User is not in the state" }
      return
    end
    -- mutation: where the days are the same, either will do
    local from = role.uep_completed > a.completed and role.uep_completed or a.completed
    local ended, cycle = ended_on(party, role), param("privacy_assessment.cycle_months", from)

    local function owe(key, types, what)
      local by = days.add_months(from, cycle[key])
      if ended and ended <= by then return end
      local done, unclear = next_of(a, types)
      if unclear and not (done and done <= by) and today > by then
        local _ = unclear.type
      end
      report.obligation { by = by, done = done, owed = what, verb = "completed", at = "completed", key = key,
        with = { from = from } }
    end

    owe("yearly", { self = true, full = true }, "{party}'s privacy assessment of the year after {from}")
    if a.type == "full" then owe("full", { full = true }, "{party}'s Full Privacy Assessment after {from}") end
  end,

  cases = {
    { name = "a year later, on the last day", as_of = "2020-02-10", subject = "Alpha Data Limited/2",
      given = toml(entered, completed("full", "2018-02-09"), completed("self", "2019-02-10")),
      expect = { due = "2020-02-10" } },
    { name = "a day later", as_of = "2020-02-11", subject = "Alpha Data Limited/2",
      given = toml(entered, completed("full", "2018-02-09"), completed("self", "2019-02-10")), expect = {
      breach = "Alpha Data Limited's privacy assessment of the year after 10 Feb 2019 was due 10 Feb 2020: 1 day late "
        .. "and not completed" } },
    { name = "completed on the last day", as_of = "2020-03-13", subject = "Alpha Data Limited/1",
      expect = { due = "2021-02-09" },
      given = toml(entered, completed("full", "2018-02-09"), completed("self", "2019-02-09")) },
    { name = "completed a day later", as_of = "2020-03-13", subject = "Alpha Data Limited/1",
      given = toml(entered, completed("full", "2018-02-09"), completed("self", "2019-02-10")), expect = {
      { breach = "Alpha Data Limited's privacy assessment of the year after 9 Feb 2018 was due 9 Feb 2019 and was "
        .. "completed 10 Feb 2019: 1 day late" }, { due = "2021-02-09" } } },
    { name = "a Full one is as good", as_of = "2020-03-13", subject = "Alpha Data Limited/1", expect = "pass",
      given = toml(entered, completed("full", "2018-02-09"), completed("full", "2019-02-09")) },
    { name = "the Full one that followed in time, before a self-assessment", as_of = "2020-03-13", expect = "pass",
      subject = "Alpha Data Limited/1", given = toml(entered, completed("full", "2018-02-09"),
        completed("self", "2019-02-11"), completed("full", "2019-02-09")) },
    { name = "one that is not completed doesn't hide the one that is", as_of = "2020-03-13", expect = "pass",
      subject = "Alpha Data Limited/1", given = toml(entered, completed("full", "2018-02-09"), 'type = "self"',
        completed("full", "2019-02-09")) },
    { name = "a random sample isn't", as_of = "2019-02-10", subject = "Alpha Data Limited/1",
      given = toml(entered, completed("full", "2018-02-09"), completed("random_sample", "2018-12-03")), expect = {
      { breach = "Alpha Data Limited's privacy assessment of the year after 9 Feb 2018 was due 9 Feb 2019: 1 day late "
        .. "and not completed" }, { due = "2021-02-09" } } },
    { name = "the Full one of the third year: a day late", as_of = "2021-02-10", subject = "Alpha Data Limited/1",
      given = toml(entered, completed("full", "2018-02-09"), completed("self", "2019-02-09")), expect = {
      breach = "Alpha Data Limited's Full Privacy Assessment after 9 Feb 2018 was due 9 Feb 2021: 1 day late and not "
        .. "completed" } },
    { name = "of which type the next was is not known: on the last day", as_of = "2019-02-09",
      subject = "Alpha Data Limited/1", given = toml(entered, completed("full", "2018-02-09"),
        "completed = 2019-01-14"),
      expect = { { due = "2019-02-09" }, { due = "2021-02-09" } } },
    { name = "of which type the next was is not known: a day later", as_of = "2019-02-10",
      subject = "Alpha Data Limited/1", given = toml(entered, completed("full", "2018-02-09"),
        "completed = 2019-01-14"),
      expect = { unknown = "privacy_assessment.type" } },
    { name = "another of no known type, and this on the last day", as_of = "2020-03-13",
      expect = { due = "2021-02-09" }, subject = "Alpha Data Limited/1",
      given = toml(entered, completed("full", "2018-02-09"), completed("self", "2019-02-09"),
        "completed = 2019-01-14") },
    { name = "the year begins with entry", as_of = "2019-02-09", subject = "Alpha Data Limited/1",
      given = toml(entered, completed("full", "2017-12-04")),
      expect = { { due = "2019-02-09" }, { due = "2021-02-09" } } },
    { name = "it ceased to be an Other User on the last day", as_of = "2020-03-13", subject = "Alpha Data Limited/1",
      given = toml(entered .. "\nceases = 2020-02-10", completed("self", "2019-02-10")), expect = "pass" },
    { name = "it ceased a day later", as_of = "2020-02-11", subject = "Alpha Data Limited/1",
      given = toml(entered .. "\nceases = 2020-02-11", completed("self", "2019-02-10")), expect = {
      breach = "Alpha Data Limited's privacy assessment of the year after 10 Feb 2019 was due 10 Feb 2020: 1 day late "
        .. "and not completed" } },
    { name = "the Party withdrew before", as_of = "2020-03-13", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
withdrawn = 2020-02-10
[[party.user_role]]
role = "other_user"
uep_completed = 2018-02-09
ceases = 2020-02-28
[[party.privacy_assessment]]
number = 1
type = "self"
completed = 2019-02-10
]=] },
    { name = "the Party was expelled before", as_of = "2020-03-13", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
expelled = 2020-02-10
[[party.user_role]]
role = "other_user"
uep_completed = 2018-02-09
[[party.privacy_assessment]]
number = 1
type = "self"
completed = 2019-02-10
]=] },
    { name = "of its roles nothing is known", as_of = "2020-02-14", expect = { unknown = "party.user_roles" },
      given = toml(nil, completed("self", "2019-02-10")) },
    { name = "the type is not known", as_of = "2020-02-14", expect = { unknown = "privacy_assessment.type" },
      given = toml(entered, "completed = 2019-02-10") },
    { name = "it has not completed entry", as_of = "2020-02-14", expect = "not_applicable",
      given = toml("", completed("full", "2018-02-09")) },
    { name = "not completed", as_of = "2019-02-09", expect = "not_applicable",
      given = toml(entered, completed("self", "2019-02-10")) },
    { name = "a random sample begins nothing", as_of = "2020-02-14", expect = "not_applicable",
      given = toml(entered, completed("random_sample", "2018-12-03")) },
  },
}
