-- The Panel sets an assurance status after a Full Privacy Assessment, and after no other.

local toml = use("privacy").toml

return {
  id       = "PRV-007",
  title    = "Privacy assurance status for an assessment that gets none",
  subject  = "privacy_assessment",
  severity = "minor",
  cites    = { "SEC I2.30 to I2.32" },
  basis    = "stated",
  covers   = { "party/I-08" },
  why      = "Such a status may seem to let a Party become an Other User.",
  fix      = "Look up in the Panel's minutes after which assessment the status was set.",

  applies = function(a) return a:maybe "status" ~= nil end,

  check = function(a, report)
    if a.type == "full" then return end
    report.note { at = "status",
      message = "{subject} has the status {status}: only a Full Privacy Assessment gets one" }
  end,

  cases = {
    { name = "a Full one", as_of = "2020-02-14", expect = "pass",
      given = toml(nil, 'type = "full"\nstatus = "approved"\nstatus_set = 2020-01-10') },
    { name = "a self-assessment", as_of = "2020-02-14",
      given = toml(nil, 'type = "self"\nstatus = "approved"\nstatus_set = 2020-01-10'), expect = {
      note = "Alpha Data Limited Privacy Self-Assessment has the status Approved: only a Full Privacy Assessment gets "
        .. "one" } },
    { name = "since when is not known", as_of = "2020-02-14", given = toml(nil, 'type = "self"\nstatus = "approved"'),
      expect = { note = "Alpha Data Limited Privacy Self-Assessment has the status Approved: only a Full Privacy "
        .. "Assessment gets one" } },
    { name = "a random sample", as_of = "2020-02-14",
      given = toml(nil, 'type = "random_sample"\nstatus = "deferred"\nstatus_set = 2020-01-10'), expect = {
      note = "Alpha Data Limited Random Sample Privacy Assessment has the status Deferred: only a Full Privacy "
        .. "Assessment gets one" } },
    { name = "the type is not known", as_of = "2020-02-14", expect = { unknown = "privacy_assessment.type" },
      given = toml(nil, 'status = "approved"\nstatus_set = 2020-01-10') },
    { name = "the status is still to be set", as_of = "2020-01-09", expect = "not_applicable",
      given = toml(nil, 'type = "self"\nstatus = "approved"\nstatus_set = 2020-01-10') },
  },
}
