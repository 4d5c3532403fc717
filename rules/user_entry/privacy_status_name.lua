-- A privacy assurance status bears a name of its day: MP112 put other names in place of two on 29 November 2020, nine
-- months after the security statuses.
return {
  id       = "UEP-016",
  title    = "Privacy status in the words of another time",
  subject  = "privacy_assessment",
  severity = "major",
  cites    = { "SEC I2.30 to I2.32", "MP112" },
  basis    = "stated",
  covers   = { "party/I-08" },
  why      = "From 27 February to 28 November 2020 Deferred was one thing for security and another for privacy.",
  fix      = "Check the day and the name in the minutes of the Panel. Provisionally approved became Deferred, and " ..
             "Deferred became Rejected.",

  applies = function(a) return a:maybe "status" ~= nil end,

  check = function(a, report)
    if param("user_entry.privacy_statuses", a.status_set)[a.status] ~= nil then return end
    report.breach {
      message = "{subject} has the status {status} of {status_set}, when no status had that name",
      at = "status" }
  end,

  cases = {
    { name = "provisionally approved on the last day of that name", as_of = "2020-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2020-11-28
]=] },
    { name = "provisionally approved a day later", as_of = "2020-12-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2020-11-29
]=], expect = { breach = "Alpha Data Limited Full Privacy Assessment has the status " ..
      "Provisionally approved of 29 Nov 2020, when no status had that name" } },
    { name = "rejected on the day on which the name came", as_of = "2020-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-11-29
]=] },
    { name = "rejected the day before", as_of = "2020-12-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-11-28
]=], expect = { breach = "Alpha Data Limited Full Privacy Assessment has the status " ..
      "Rejected of 28 Nov 2020, when no status had that name" } },
    { name = "MP091 renamed the security statuses alone", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-02-27
]=], expect = { breach = "Alpha Data Limited Full Privacy Assessment has the status " ..
      "Rejected of 27 Feb 2020, when no status had that name" } },
    { name = "deferred was a status before", as_of = "2020-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-11-28
]=] },
    { name = "and, for another thing, since", as_of = "2020-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-11-29
]=] },
    { name = "approved, and approved subject to, have always been", as_of = "2020-12-31", expect = "pass",
      subject = "Alpha Data Limited/2", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2020-11-28
[[party.privacy_assessment]]
number = 2
type = "full"
status = "approved"
status_set = 2020-11-29
]=] },
    { name = "the day is not known", as_of = "2020-12-31", expect = { unknown = "privacy_assessment.status_set" },
      given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
]=] },
    { name = "no status is given", as_of = "2020-12-31", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.privacy_assessment]]
number = 1
type = "full"
]=] },
  },
}
