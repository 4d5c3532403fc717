-- Random Sample and Self-Assessments are for Other Users: before entry there is the Full Privacy Assessment alone.

local shared = use "privacy"
local other_user, toml = shared.other_user, shared.toml

return {
  id         = "PRV-005",
  title      = "Random Sample or Self-Assessment of a Party that is no Other User yet",
  subject    = "privacy_assessment",
  severity   = "minor",
  cites      = { "SEC I2.13", "Privacy Controls Framework" },
  basis      = "derived",
  basis_note = "that there are these assessments is stated; that they come only after entry is concluded",
  covers     = { "party/I-06" },
  why        = "Neither of them replaces the Full Privacy Assessment that entry needs.",
  fix        = "Check the type of the assessment, and the day on which the Party completed entry as Other User.",

  applies = function(a) return a.type ~= "full" and a.completed ~= nil end,

  check = function(a, report)
    local role = other_user(a.party)
    if not role then
      report.unknown { missing = "party.user_roles",
        message = "whether {party} was an Other User on {completed} is not in the state" }
    elseif not role.uep_completed then
      report.note { at = "completed",
        message = "{subject} was completed on {completed}, and {party} has not completed entry as Other User" }
    elseif role.uep_completed > a.completed then
      report.note { at = "completed", with = { entry = role.uep_completed },
        message = "{subject} was completed on {completed}, before {party} completed entry as Other User on {entry}" }
    end
  end,

  cases = {
    { name = "on the day of entry", as_of = "2020-02-14", expect = "pass",
      given = toml("uep_completed = 2020-01-20", 'type = "self"\ncompleted = 2020-01-20') },
    { name = "the day before", as_of = "2020-02-14",
      given = toml("uep_completed = 2020-01-20", 'type = "self"\ncompleted = 2020-01-19'), expect = {
      note = "Alpha Data Limited Privacy Self-Assessment was completed on 19 Jan 2020, before Alpha Data Limited "
        .. "completed entry as Other User on 20 Jan 2020" } },
    { name = "a random sample without entry", as_of = "2020-02-14",
      given = toml("", 'type = "random_sample"\ncompleted = 2020-01-19'), expect = {
      note = "Alpha Data Limited Random Sample Privacy Assessment was completed on 19 Jan 2020, and Alpha Data Limited "
        .. "has not completed entry as Other User" } },
    { name = "of its roles nothing is known", as_of = "2020-02-14", expect = { unknown = "party.user_roles" },
      given = toml(nil, 'type = "self"\ncompleted = 2020-01-19') },
    { name = "the type is not known", as_of = "2020-02-14", expect = { unknown = "privacy_assessment.type" },
      given = toml("uep_completed = 2020-01-20", "completed = 2020-01-19") },
    { name = "a Full one", as_of = "2020-02-14", expect = "not_applicable",
      given = toml("uep_completed = 2020-01-20", 'type = "full"\ncompleted = 2020-01-19') },
    { name = "not completed yet", as_of = "2020-01-18", expect = "not_applicable",
      given = toml("uep_completed = 2020-01-20", 'type = "self"\ncompleted = 2020-01-19') },
  },
}
