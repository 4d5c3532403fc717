-- A Party becomes an Other User only while the privacy assurance status that was set last lets it: Approved, or
-- Approved subject to steps. Only a Full Privacy Assessment gets that status, and no other User Role needs one.

-- A status is never set before the assessment is completed.
local function may_have_status(a, day)
  local earliest = a:maybe "status_set" or a.completed
  if earliest then return earliest <= day end
  return a:maybe "status" ~= nil
end

-- The assessment whose status was in force on the day; one without its date, unless a later one has taken its place.
local function in_force(assessments, day)
  local last, undated
  for _, a in ipairs(assessments) do
    if may_have_status(a, day) and a.type == "full" then
      if not a:maybe "status_set" then
        undated = a
      elseif not last or last.status_set <= a.status_set then
        last, undated = a, nil
      end
    end
  end
  return undated or last
end

-- Only the very first assessment proves that no status had been set by the day on which none was in force; where none
-- of its days is known, neither is that.
local function first_came_later(first) return first:maybe "status_set" or first.completed or first.status_set end

return {
  id       = "UEP-006",
  title    = "Entry as Other User completed without a privacy status that allows it",
  subject  = "user_role",
  severity = "major",
  cites    = { "SEC H1.10(d)", "SEC I2" },
  basis    = "stated",
  covers   = { "party/H-06", "party/I-05" },
  why      = "An Other User asks for consumption data with the consumer's consent: the Panel must trust how it does.",
  fix      = "Look up which status the Panel had set by that day; what was called Provisionally approved and " ..
             "Deferred before 29 November 2020 has been called Deferred and Rejected since, and none allows entry.",

  applies = function(r) return r.role == "other_user" and r.uep_completed ~= nil end,

  check = function(r, report)
    local entry, assessments = r.uep_completed, r.party.privacy_assessments
    local found = in_force(assessments, entry)
    if found then
      if param("user_entry.privacy_statuses", found.status_set)[found.status] then return end
      report.breach {
        message = "{subject} completed entry on {uep_completed}, when its privacy status was \"{status}\" since {set}",
        with = { status = table.concat(text.split(found.status, "_"), " "), set = found.status_set },
        at = { found, "status" } }
      return
    end

    local first = assessments[1]
    if first and first.number == 1 and first.type == "full" and first_came_later(first) then
      report.breach {
        message = "{subject} completed entry on {uep_completed}, before any privacy status was set",
        at = "uep_completed" }
    else
      report.unknown {
        message = "the assessment that let {subject} complete entry on {uep_completed} is not in the state",
        missing = "party.privacy_assessments" }
    end
  end,

  cases = {
    { name = "approved on the day of entry", as_of = "2019-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2019-03-18
]=] },
    { name = "approved only the day after", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2019-03-19
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Mar 2019, " ..
      "before any privacy status was set" } },
    { name = "approved subject to steps allows entry", as_of = "2019-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2019-02-15
]=] },
    { name = "provisionally approved does not", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "provisionally_approved"
status_set = 2019-02-15
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Mar 2019, " ..
      "when its privacy status was \"provisionally approved\" since 15 Feb 2019" } },
    { name = "deferred on the last day before MP112", as_of = "2020-12-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-12-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-11-28
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Dec 2020, " ..
      "when its privacy status was \"deferred\" since 28 Nov 2020" } },
    { name = "approved subject to steps after MP112", as_of = "2020-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-12-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2020-11-29
]=] },
    { name = "approved after MP112", as_of = "2020-12-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-12-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2020-11-29
]=] },
    { name = "deferred after MP112", as_of = "2020-12-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-12-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2020-11-29
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Dec 2020, " ..
      "when its privacy status was \"deferred\" since 29 Nov 2020" } },
    { name = "rejected after MP112", as_of = "2020-12-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2020-12-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "rejected"
status_set = 2020-11-29
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Dec 2020, " ..
      "when its privacy status was \"rejected\" since 29 Nov 2020" } },
    { name = "a second assessment has lifted it by the day of entry", as_of = "2019-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2018-11-16
[[party.privacy_assessment]]
number = 2
type = "full"
status = "approved"
status_set = 2019-03-18
]=] },
    { name = "a second assessment lifts it a day late", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2018-11-16
[[party.privacy_assessment]]
number = 2
type = "full"
status = "approved"
status_set = 2019-03-19
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Mar 2019, " ..
      "when its privacy status was \"deferred\" since 16 Nov 2018" } },
    { name = "a worse status after entry does not undo it", as_of = "2020-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2019-02-15
[[party.privacy_assessment]]
number = 2
type = "full"
status = "deferred"
status_set = 2020-02-14
]=] },
    { name = "a self-assessment gets no status", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2018-11-16
[[party.privacy_assessment]]
number = 2
type = "self"
status = "approved"
status_set = 2019-03-01
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Mar 2019, " ..
      "when its privacy status was \"deferred\" since 16 Nov 2018" } },
    { name = "the status set last holds, whatever the number", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2019-02-15
[[party.privacy_assessment]]
number = 2
type = "full"
status = "approved"
status_set = 2019-01-18
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Mar 2019, " ..
      "when its privacy status was \"deferred\" since 15 Feb 2019" } },
    { name = "of two set on one day the one of the later assessment holds", as_of = "2019-03-31", expect = "pass",
      given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2019-02-15
[[party.privacy_assessment]]
number = 2
type = "full"
status = "approved"
status_set = 2019-02-15
]=] },
    { name = "completed after entry, and no status yet", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
completed = 2019-03-19
]=], expect = { breach = "Alpha Data Limited as Other User completed entry on 18 Mar 2019, " ..
      "before any privacy status was set" } },
    { name = "completed on the day of entry, and who knows when the status was set", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
completed = 2019-03-18
]=], expect = { unknown = "privacy_assessment.status_set" } },
    { name = "a later one without its date may have changed it", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-11-16
[[party.privacy_assessment]]
number = 2
type = "full"
completed = 2019-02-01
]=], expect = { unknown = "privacy_assessment.status_set" } },
    { name = "a later one with a status but no date may have changed it", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-11-16
[[party.privacy_assessment]]
number = 2
type = "full"
status = "deferred"
]=], expect = { unknown = "privacy_assessment.status_set" } },
    { name = "a status without any date", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "approved"
]=], expect = { unknown = "privacy_assessment.status_set" } },
    { name = "nothing is known of the assessment", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
]=], expect = { unknown = "privacy_assessment.status_set" } },
    { name = "the status itself is not known", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status_set = 2019-02-15
]=], expect = { unknown = "privacy_assessment.status" } },
    { name = "the kind of assessment is not known", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
status = "approved"
status_set = 2019-02-15
]=], expect = { unknown = "privacy_assessment.type" } },
    { name = "no assessment is in the state", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
]=], expect = { unknown = "party.privacy_assessments" } },
    { name = "only a later one is: the first may have been before entry", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 2
type = "full"
status = "approved"
status_set = 2020-02-14
]=], expect = { unknown = "party.privacy_assessments" } },
    { name = "other roles need none", as_of = "2019-03-31", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-03-18
[[party.privacy_assessment]]
number = 1
type = "full"
status = "deferred"
status_set = 2019-02-15
]=] },
    { name = "entry is not completed", as_of = "2019-03-17", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Data Limited"
[[party.user_role]]
role = "other_user"
uep_completed = 2019-03-18
]=] },
  },
}
