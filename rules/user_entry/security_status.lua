-- A Party completes entry only while the security assurance status that was set last lets it: Approved, or Approved
-- subject to steps. The initial Full Assessment gets that status, and what follows on it may change it.
local gets_status = { full = true, follow_up = true }

-- Which statuses there were on the day of this one, and whether they allow entry.
local function allows_entry(a) return param("user_entry.security_statuses", a.status_set) end

-- A status is never set before the fieldwork is done.
local function may_have_status(a, day)
  local earliest = a:maybe "status_set" or a.fieldwork_completed
  if earliest then return earliest <= day end
  return a:maybe "status" ~= nil
end

-- Once a status allows entry, a Full Assessment of a later year gets a compliance status in its place.
local function gets_another(a, last)
  return a.type == "full" and not a:maybe "status" and last and allows_entry(last)[last:maybe "status"]
end

-- The assessment whose status was in force on the day; one without its date, unless a later one has taken its place.
local function in_force(assessments, day)
  local last, undated
  for _, a in ipairs(assessments) do
    if may_have_status(a, day) and gets_status[a.type] then
      if a:maybe "status_set" then
        if not last or last.status_set <= a.status_set then last, undated = a, nil end
      elseif not gets_another(a, last) then
        undated = a
      end
    end
  end
  return undated or last
end

-- Only the very first assessment proves that no status had been set by the day; its date is unknown where no fact of
-- it lies after that day.
local function first_came_later(first, day)
  local known = first:maybe "status_set" or first.fieldwork_completed or first.booked
  return (known and known > day) or first.status_set
end

return {
  id       = "UEP-005",
  title    = "User Entry Process completed without a security status that allows it",
  subject  = "user_role",
  severity = "critical",
  cites    = { "SEC H1.10(c)", "SEC G8" },
  basis    = "stated",
  covers   = { "party/H-05", "party/4.4" },
  why      = "A User whose security has not been accepted can reach the DCC's systems, and through them the meters.",
  fix      = "Look up which status the SSC had set by that day; what was called Provisionally approved and Deferred " ..
             "before 27 February 2020 has been called Deferred and Rejected since, and none of these allows entry.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    local entry, assessments = r.uep_completed, r.party.security_assessments
    local found = in_force(assessments, entry)
    if found then
      if allows_entry(found)[found.status] then return end
      report.breach {
        message = "{subject} completed entry on {uep_completed}, when its security status was \"{status}\" since {set}",
        with = { status = table.concat(text.split(found.status, "_"), " "), set = found.status_set },
        at = { found, "status" } }
      return
    end

    local first = assessments[1]
    if first and first.number == 1 and first.type == "full" and first_came_later(first, entry) then
      report.breach {
        message = "{subject} completed entry on {uep_completed}, before any security status was set",
        at = "uep_completed" }
    else
      report.unknown {
        message = "the assessment that let {subject} complete entry on {uep_completed} is not in the state",
        missing = "party.security_assessments" }
    end
  end,

  cases = {
    { name = "approved on the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2019-01-18
]=] },
    { name = "approved only the day after", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2019-01-19
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "before any security status was set" } },
    { name = "approved subject to steps allows entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
]=] },
    { name = "provisionally approved does not", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2018-12-12
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "when its security status was \"provisionally approved\" since 12 Dec 2018" } },
    { name = "deferred as it was before MP091", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2020-03-02
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-02-26
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 2 Mar 2020, " ..
      "when its security status was \"deferred\" since 26 Feb 2020" } },
    { name = "deferred as MP091 has it", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2020-03-02
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-02-27
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 2 Mar 2020, " ..
      "when its security status was \"deferred\" since 27 Feb 2020" } },
    { name = "approved in MP091's time", as_of = "2020-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2020-03-02
[[party.security_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2020-02-27
]=] },
    { name = "approved subject to steps in MP091's time", as_of = "2020-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2020-03-02
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2020-02-27
]=] },
    { name = "rejected", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2020-03-02
[[party.security_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-02-27
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 2 Mar 2020, " ..
      "when its security status was \"rejected\" since 27 Feb 2020" } },
    { name = "a name that was not yet in use does not allow entry either", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2018-12-12
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "when its security status was \"rejected\" since 12 Dec 2018" } },
    { name = "the follow-up has lifted it by the day of entry", as_of = "2019-02-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2018-10-10
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2019-01-18
]=] },
    { name = "the follow-up lifts it a day late", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2018-10-10
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2019-01-19
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "when its security status was \"provisionally approved\" since 10 Oct 2018" } },
    { name = "of two set on one day the one of the later assessment holds", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved_subject_to"
status_set = 2018-12-12
]=], expect = "pass" },
    { name = "the status set last holds, whatever the number", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2018-10-10
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "when its security status was \"deferred\" since 12 Dec 2018" } },
    { name = "a worse status after entry does not undo it", as_of = "2019-08-15", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "deferred"
status_set = 2019-06-12
]=] },
    { name = "a verification gets no assurance status", as_of = "2020-02-14", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "verification"
status = "approved"
status_set = 2019-12-11
]=], expect = { breach = "Alpha Energy Limited as Other User completed entry on 18 Jan 2020, " ..
      "when its security status was \"deferred\" since 12 Dec 2018" } },
    { name = "fieldwork after entry, and no status yet", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
fieldwork_completed = 2019-01-19
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "before any security status was set" } },
    { name = "fieldwork booked for after entry, and not done yet", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
booked = 2019-03-04
]=], expect = { breach = "Alpha Energy Limited as Import Supplier completed entry on 18 Jan 2019, " ..
      "before any security status was set" } },
    { name = "fieldwork on the day of entry, and who knows when the status was set", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
fieldwork_completed = 2019-01-18
status = "approved"
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "a status without any date", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "approved"
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "fieldwork booked for the day of entry, and perhaps done", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
booked = 2019-01-18
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "an assessment of which nothing is known", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
booked = 2019-01-14
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "the status itself is not known", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status_set = 2018-12-12
]=], expect = { unknown = "security_assessment.status" } },
    { name = "the kind of assessment is not known", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
status = "approved"
status_set = 2018-12-12
]=], expect = { unknown = "security_assessment.type" } },
    { name = "a follow-up without its date may have changed it", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-10-10
[[party.security_assessment]]
number = 2
type = "follow_up"
fieldwork_completed = 2018-12-03
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "one without its date, in whose place a later one has come", as_of = "2019-02-15", expect = "pass",
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
fieldwork_completed = 2018-09-03
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2018-12-12
]=] },
    { name = "the Full Assessment of a later year gets no such status", as_of = "2020-02-14", expect = "pass",
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2016-12-12
[[party.security_assessment]]
number = 4
type = "full"
fieldwork_completed = 2019-11-22
]=] },
    { name = "a second Full Assessment after a refusal does", as_of = "2020-09-30", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-09-18
[[party.security_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-04-08
[[party.security_assessment]]
number = 2
type = "full"
fieldwork_completed = 2020-07-10
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "no assessment is in the state", as_of = "2019-02-15", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=], expect = { unknown = "party.security_assessments" } },
    { name = "only a later one is: the initial one may have been before entry", as_of = "2020-02-14", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 2
type = "full"
status = "approved"
status_set = 2020-01-22
]=], expect = { unknown = "party.security_assessments" } },
    { name = "the first one in the state is no full one", as_of = "2020-02-14", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "verification"
fieldwork_completed = 2020-01-22
]=], expect = { unknown = "party.security_assessments" } },
    { name = "as at the day of entry the status of tomorrow is not known", as_of = "2019-01-18", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
fieldwork_completed = 2019-01-08
status = "approved"
status_set = 2019-01-19
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "entry is not completed", as_of = "2019-01-17", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
[[party.security_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2018-12-12
]=] },
  },
}
