-- Where the status is Approved subject to steps, the SSC approves a Director's Letter, which shows that the steps are
-- taken, before the first use of live Services. It is the SSC's practice, not the Code.
local gets_status = { full = true, follow_up = true }

-- A status is never set before the fieldwork is done.
local function may_have_status(a, day)
  local earliest = a:maybe "status_set" or a.fieldwork_completed
  if earliest then return earliest <= day end
  return a:maybe "status" ~= nil
end

-- The assessment whose status was set last by the day; without the date of any that may be it, this is unknown.
local function in_force(assessments, day)
  local last
  for _, a in ipairs(assessments) do
    if may_have_status(a, day) and gets_status[a.type] and (not last or last.status_set <= a.status_set) then
      last = a
    end
  end
  return last
end

return {
  id       = "UEP-014",
  title    = "Live use before the Director's Letter was approved",
  subject  = "user_role",
  severity = "minor",
  cites    = { "Practice of the SSC: Director's Letter" },
  basis    = "stated",
  covers   = { "party/H-14" },
  why      = "The status rests on steps still to be taken; the letter is the sign that they were.",
  fix      = "Ask the SSC whether it has approved the letter, and when.",

  applies = function(r) return r.uep_completed ~= nil end,

  check = function(r, report)
    local first, approved = r.first_live_use, r:maybe "directors_letter_approved"
    if approved and approved <= first then return end
    local found = in_force(r.party.security_assessments, first)
    if not found then
      report.unknown {
        message = "whether {subject} needed a Director's Letter for its use on {first_live_use} is not in the state",
        missing = "party.security_assessments" }
    elseif found.status_set and found.status == "approved_subject_to" then  -- without the date, another may be later
      report.note {
        message = "{subject} used live Services on {first_live_use}, before the SSC approved its Director's Letter " ..
          "on {letter}",
        with = { letter = r.directors_letter_approved }, at = "first_live_use" }
    end
  end,

  cases = {
    { name = "the letter is approved on the day of the first use", as_of = "2019-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
directors_letter_approved = 2019-02-27
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
]=] },
    { name = "it is approved the day after", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
directors_letter_approved = 2019-02-28
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
]=], expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 27 Feb 2019, " ..
      "before the SSC approved its Director's Letter on 28 Feb 2019" } },
    { name = "the letter is not known", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
]=], expect = { unknown = "user_role.directors_letter_approved" } },
    { name = "approved without conditions, it needs none", as_of = "2019-03-31", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved"
status_set = 2018-12-12
]=] },
    { name = "a follow-up lifted the condition by the day of the use", as_of = "2019-03-31", expect = "pass",
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2019-02-27
]=] },
    { name = "a follow-up lifted it a day late", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
directors_letter_approved = 2019-03-13
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2019-02-28
]=], expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 27 Feb 2019, " ..
      "before the SSC approved its Director's Letter on 13 Mar 2019" } },
    { name = "the status set last holds, whatever the number", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
directors_letter_approved = 2019-03-13
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2018-11-28
]=], expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 27 Feb 2019, " ..
      "before the SSC approved its Director's Letter on 13 Mar 2019" } },
    { name = "of two set on one day the one of the later assessment holds", as_of = "2019-03-31", expect = "pass",
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
status = "approved"
status_set = 2018-12-12
]=] },
    { name = "a verification does not lift it", as_of = "2020-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
directors_letter_approved = 2020-03-11
first_live_use = 2020-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "verification"
status = "approved"
status_set = 2019-12-11
]=], expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 27 Feb 2020, " ..
      "before the SSC approved its Director's Letter on 11 Mar 2020" } },
    { name = "a follow-up still to come changes nothing", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
directors_letter_approved = 2019-03-13
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
[[party.security_assessment]]
number = 2
type = "follow_up"
booked = 2019-06-03
]=], expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 27 Feb 2019, " ..
      "before the SSC approved its Director's Letter on 13 Mar 2019" } },
    { name = "fieldwork on the day of the use, and the status not known", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
fieldwork_completed = 2019-02-27
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "a status without any date", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved"
]=], expect = { unknown = "security_assessment.status_set" } },
    { name = "no status had been set by then", as_of = "2019-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
first_live_use = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2019-02-28
]=], expect = { unknown = "party.security_assessments" } },
    { name = "the first use is not known", as_of = "2019-03-31", expect = { unknown = "user_role.first_live_use" },
      given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
directors_letter_approved = 2019-02-27
[[party.security_assessment]]
number = 1
type = "full"
status = "approved_subject_to"
status_set = 2018-12-12
]=] },
    { name = "entry is not completed", as_of = "2019-01-17", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_role]]
role = "import_supplier"
uep_completed = 2019-01-18
]=] },
  },
}
