-- A security assurance status bears a name of its day: MP091 put other names in place of two on 27 February 2020, and
-- one of the old names, Deferred, has stood for another status since.
return {
  id       = "UEP-015",
  title    = "Security status in the words of another time",
  subject  = "security_assessment",
  severity = "major",
  cites    = { "SEC G8", "MP091" },
  basis    = "stated",
  covers   = { "party/4.4" },
  why      = "What Deferred stands for depends on the day: under the wrong name a Party does the wrong thing.",
  fix      = "Check the day and the name in the minutes of the SSC. Provisionally approved became Deferred, and " ..
             "Deferred became Rejected.",

  applies = function(a) return a:maybe "status" ~= nil end,

  check = function(a, report)
    if param("user_entry.security_statuses", a.status_set)[a.status] ~= nil then return end
    report.breach {
      message = "{subject} has the status {status} of {status_set}, when no status had that name",
      at = "status" }
  end,

  cases = {
    { name = "provisionally approved on the last day of that name", as_of = "2020-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2020-02-26
]=] },
    { name = "provisionally approved a day later", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2020-02-27
]=], expect = { breach = "Alpha Energy Limited Full User Security Assessment has the status " ..
      "Provisionally approved of 27 Feb 2020, when no status had that name" } },
    { name = "rejected on the day on which the name came", as_of = "2020-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-02-27
]=] },
    { name = "rejected the day before", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-02-26
]=], expect = { breach = "Alpha Energy Limited Full User Security Assessment has the status " ..
      "Rejected of 26 Feb 2020, when no status had that name" } },
    { name = "deferred was a status before", as_of = "2020-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-02-26
]=] },
    { name = "and, for another thing, since", as_of = "2020-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-02-27
]=] },
    { name = "approved, and approved subject to, have always been", as_of = "2020-03-31", expect = "pass",
      subject = "Alpha Energy Limited/2", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2020-02-26
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2020-02-27
]=] },
    { name = "the day is not known", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "no status is given", as_of = "2020-03-31", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status_set = 2020-02-27
]=] },
    { name = "a status still to come is none", as_of = "2020-02-25", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-02-26
]=] },
  },
}
