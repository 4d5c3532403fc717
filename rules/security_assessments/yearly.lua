-- From its third year on, a User's security assessment is carried out within 12 months of the last fieldwork, and a
-- Security Self-Assessment in any year. Bookings made before 1 Aug 2019 are honoured; a follow-up is not of any year.

local function next_annual(assessment)
  for _, other in ipairs(assessment.party.security_assessments) do
    if other.number > assessment.number and other.type ~= "follow_up" then return other end
  end
end

-- A verification or a self-assessment never comes first; of a Full Assessment the others tell.
local function is_first_year(assessment)
  if assessment.type ~= "full" then return false end
  for _, other in ipairs(assessment.party.security_assessments) do
    if other.number < assessment.number and other.type ~= "follow_up" then return false end
  end
  return true
end

-- The day until which a booking made before the policy is honoured, nil where none was; and the field that is missing,
-- where the state doesn't say.
local function honoured_until(previous, following, day)
  local before = param("security_assessment.bookings_honoured_before", day)
  local booked, booked_on = following.booked, following.booked_on
  if not booked_on and (following.fieldwork_completed or booked) and previous.fieldwork_completed < before then
    return nil, "booked_on"
  end
  if not booked_on or booked_on >= before then return nil end
  if not booked then return nil, "booked" end
  return wd.add(booked, param("security_assessment.fieldwork_wd", day))
end

local named = "{party}'s security assessment after that of {fieldwork_completed}"

-- Each with its type and the rest of its facts, numbered from 1.
local function assessments(...)
  local toml = { "[[party]]\nname = \"Alpha Energy Limited\"\n" }
  for number, each in ipairs { ... } do
    table.insert(toml, ("[[party.security_assessment]]\nnumber = %d\ntype = \"%s\"\n%s\n"):format(
      number, each[1], each[2]))
  end
  return table.concat(toml)
end

local function completed(type, day) return { type, "fieldwork_completed = " .. day } end

-- The fieldwork of the second year ended on 11 Feb 2019: that of the third is due 11 Feb 2020.
local function third_year(...)
  return assessments(completed("full", "2018-02-09"), completed("verification", "2019-02-11"), ...)
end

return {
  id         = "SAS-001",
  title      = "Security assessment later than a year after the last",
  subject    = "security_assessment",
  severity   = "minor",
  cites      = { "SEC G8.40", "Security Controls Framework v1.16, Part 1, 4.5", "Spotlight on Security, Sept 2019" },
  basis      = "derived",
  basis_note = "the framework of 2019 says scheduled within 12 months; that fieldwork is to end within them is how the "
    .. "SSC made it clear on 19 Jun 2020",
  covers     = { "party/G-16", "party/G-17" },
  why        = "The assurance that a User's systems are secure rests on the assessment of each year.",
  fix        = "Ask the User to book its fieldwork with the User CIO, and tell the SSC when it will be.",

  applies = function(previous)
    local party = previous.party
    if not previous.fieldwork_completed or previous.type == "follow_up" then return false end
    if party.expelled or party.withdrawn then return false end
    local following = next_annual(previous)
    return not is_first_year(previous) or following ~= nil and following.type == "self"
  end,

  check = function(previous, report)
    local following = next_annual(previous)
    local done, booked = following and following.fieldwork_completed, following and following.booked
    local day = done or today
    local cycle = is_first_year(previous) and "self_assessment_months" or "cycle_months"
    local by = days.add_months(previous.fieldwork_completed, param("security_assessment." .. cycle, day))

    if following and (day > by or not done and booked and booked > by) then
      local honoured, missing = honoured_until(previous, following, day)
      if missing then
        report.unknown { missing = "security_assessment." .. missing, at = { following, missing }, with = { by = by },
          message = named .. " was due {by}: whether an earlier booking is honoured is not in the state" }
        return
      end
      if honoured and honoured > by then by = honoured end    -- mutation: where the days are the same, either will do
    end

    if not done and booked and booked > by then
      report.breach { at = { following, "booked" }, with = { by = by, booked = booked },
        message = named .. " is booked for {booked}: it is due {by}" }
    else
      report.obligation { by = by, done = done, owed = named, verb = "carried out", at = "fieldwork_completed" }
    end
  end,

  cases = {
    { name = "carried out on the same day a year later", as_of = "2020-03-13", subject = "Alpha Energy Limited/2",
      given = third_year(completed("self", "2020-02-11")), expect = "pass" },
    { name = "carried out a day later", as_of = "2020-03-13", subject = "Alpha Energy Limited/2",
      given = third_year { "self", "booked_on = 2019-09-02\nfieldwork_completed = 2020-02-12" }, expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 was due 11 Feb 2020 and was "
        .. "carried out 12 Feb 2020: 1 day late" } },
    { name = "nothing is booked: the last day", as_of = "2020-02-11", subject = "Alpha Energy Limited/2",
      given = third_year(), expect = { due = "2020-02-11" } },
    { name = "nothing is booked: a day later", as_of = "2020-02-12", subject = "Alpha Energy Limited/2",
      given = third_year(), expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 was due 11 Feb 2020: 1 day late "
        .. "and not carried out" } },
    { name = "not carried out by the day of the check", as_of = "2020-02-12", subject = "Alpha Energy Limited/2",
      given = third_year { "self", "booked_on = 2019-09-02\nfieldwork_completed = 2020-02-13" }, expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 was due 11 Feb 2020: 1 day late "
        .. "and not carried out" } },
    { name = "booked for the last day", as_of = "2019-12-02", subject = "Alpha Energy Limited/2",
      given = third_year { "full", "booked = 2020-02-11\nbooked_on = 2019-09-02" }, expect = { due = "2020-02-11" } },
    { name = "booked for the last day nobody knows when", as_of = "2019-12-02", subject = "Alpha Energy Limited/2",
      given = third_year { "full", "booked = 2020-02-11" }, expect = { due = "2020-02-11" } },
    { name = "booked for a day later", as_of = "2019-12-02", subject = "Alpha Energy Limited/2",
      given = third_year { "full", "booked = 2020-02-12\nbooked_on = 2019-09-02" }, expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 is booked for 12 Feb 2020: it is "
        .. "due 11 Feb 2020" } },

    { name = "booked late, the day before the policy", as_of = "2020-03-13", subject = "Alpha Energy Limited/2",
      given = third_year { "full", "booked = 2020-03-16\nbooked_on = 2019-07-31" }, expect = { due = "2020-03-30" } },
    { name = "booked late, on the first day of the policy", as_of = "2019-12-02", subject = "Alpha Energy Limited/2",
      given = third_year { "full", "booked = 2020-03-16\nbooked_on = 2019-08-01" }, expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 is booked for 16 Mar 2020: it is "
        .. "due 11 Feb 2020" } },
    { name = "carried out as booked before the policy", as_of = "2020-04-17", subject = "Alpha Energy Limited/2",
      given = third_year { "full",
        "booked = 2020-03-16\nbooked_on = 2019-07-31\nfieldwork_completed = 2020-03-30" }, expect = "pass" },
    { name = "later than booked before the policy", as_of = "2020-04-17", subject = "Alpha Energy Limited/2",
      given = third_year { "full",
        "booked = 2020-03-16\nbooked_on = 2019-07-31\nfieldwork_completed = 2020-03-31" }, expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 was due 30 Mar 2020 and was "
        .. "carried out 31 Mar 2020: 1 Working Day late" } },
    { name = "booked early for an early day", as_of = "2020-02-11", subject = "Alpha Energy Limited/2",
      given = third_year { "full", "booked = 2020-01-06\nbooked_on = 2019-07-31" }, expect = { due = "2020-02-11" } },
    { name = "an early booking never shortens the year", as_of = "2020-02-12", subject = "Alpha Energy Limited/2",
      given = third_year { "full", "booked = 2020-01-06\nbooked_on = 2019-07-31" }, expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 was due 11 Feb 2020: 1 day late "
        .. "and not carried out" } },
    { name = "late, and booked early, on the first day of the policy", as_of = "2019-08-02", expect = "pass",
      subject = "Alpha Energy Limited/2", given = assessments(completed("full", "2017-07-31"),
        completed("verification", "2018-07-31"),
        { "self", "fieldwork_completed = 2019-08-01\nbooked = 2019-07-29\nbooked_on = 2019-07-01" }) },
    { name = "late, and when it was booked is not known", as_of = "2020-03-13", subject = "Alpha Energy Limited/2",
      given = third_year(completed("self", "2020-02-12")), expect = { unknown = "security_assessment.booked_on" } },
    { name = "booked for later, and when is not known", as_of = "2019-12-02", subject = "Alpha Energy Limited/2",
      given = third_year { "self", "booked = 2020-02-12" }, expect = { unknown = "security_assessment.booked_on" } },
    { name = "late, and for which day it was booked is not known", as_of = "2020-03-13",
      subject = "Alpha Energy Limited/2", expect = { unknown = "security_assessment.booked" },
      given = third_year { "self", "booked_on = 2019-07-31\nfieldwork_completed = 2020-02-12" } },
    { name = "the last year's came after the policy", as_of = "2020-12-02", subject = "Alpha Energy Limited/2",
      given = assessments(completed("full", "2018-08-01"), completed("verification", "2019-08-01"),
        completed("self", "2020-08-03")), expect = {
      breach = "Alpha Energy Limited's security assessment after that of 1 Aug 2019 was due 1 Aug 2020 and was carried "
        .. "out 3 Aug 2020: 2 days late" } },
    { name = "the last year's came the day before the policy", as_of = "2020-12-02",
      subject = "Alpha Energy Limited/2", given = assessments(completed("full", "2018-08-01"),
        completed("verification", "2019-07-31"), completed("self", "2020-08-03")),
      expect = { unknown = "security_assessment.booked_on" } },

    { name = "a follow-up is no assessment of a year", as_of = "2020-02-12", subject = "Alpha Energy Limited/2",
      given = third_year(completed("follow_up", "2019-05-01")), expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 was due 11 Feb 2020: 1 day late "
        .. "and not carried out" } },
    { name = "nothing is due after a follow-up", as_of = "2020-06-12", subject = "Alpha Energy Limited/3",
      given = third_year(completed("follow_up", "2019-05-01")), expect = "not_applicable" },
    { name = "the fieldwork is not completed", as_of = "2020-02-12", subject = "Alpha Energy Limited/3",
      given = third_year { "self", "booked = 2020-02-10" }, expect = "not_applicable" },
    { name = "the second year has no such limit", as_of = "2020-02-12", subject = "Alpha Energy Limited/1",
      given = third_year(), expect = "not_applicable" },
    { name = "a follow-up before it makes no year", as_of = "2020-02-12", subject = "Alpha Energy Limited/2",
      given = assessments({ "follow_up", "" }, completed("full", "2018-10-01")), expect = "not_applicable" },
    { name = "unless it is a self-assessment", as_of = "2020-02-12", subject = "Alpha Energy Limited/1",
      given = assessments(completed("full", "2018-10-01"),
        { "self", "booked_on = 2019-08-01\nfieldwork_completed = 2019-10-02" }), expect = {
      breach = "Alpha Energy Limited's security assessment after that of 1 Oct 2018 was due 1 Oct 2019 and was carried "
        .. "out 2 Oct 2019: 1 day late" } },
    { name = "a second cycle begins with a Full Assessment", as_of = "2020-02-12",
      subject = "Alpha Energy Limited/2", given = assessments(completed("self", "2018-02-12"),
        completed("full", "2019-02-11")), expect = {
      breach = "Alpha Energy Limited's security assessment after that of 11 Feb 2019 was due 11 Feb 2020: 1 day late "
        .. "and not carried out" } },
    { name = "of which type the first was is not known", as_of = "2020-02-12", subject = "Alpha Energy Limited/2",
      expect = { unknown = "security_assessment.type" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
fieldwork_completed = 2018-02-12
[[party.security_assessment]]
number = 2
type = "full"
fieldwork_completed = 2019-02-11
]=] },
    { name = "a Party that left the Code", as_of = "2020-02-12", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
withdrawn = 2020-02-12
[[party.security_assessment]]
number = 1
type = "verification"
fieldwork_completed = 2019-02-11
]=] },
    { name = "a Party that was expelled", as_of = "2020-02-12", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2020-02-12
[[party.security_assessment]]
number = 1
type = "verification"
fieldwork_completed = 2019-02-11
]=] },

    { name = "the day before the policy", as_of = "2019-07-31", expect = "not_applicable",
      given = assessments(completed("verification", "2018-06-01")) },
    { name = "the first day of the policy", as_of = "2019-08-01",
      given = assessments(completed("verification", "2018-07-31")), expect = {
      breach = "Alpha Energy Limited's security assessment after that of 31 Jul 2018 was due 31 Jul 2019: 1 day late "
        .. "and not carried out" } },
    { name = "carried out late before the policy", as_of = "2020-02-14", subject = "Alpha Energy Limited/1",
      given = assessments(completed("verification", "2018-06-01"), completed("full", "2019-07-31")),
      expect = "not_applicable" },
    { name = "a self-assessment the day before it was said", as_of = "2020-02-14", subject = "Alpha Energy Limited/1",
      given = assessments(completed("full", "2018-09-14"),
        { "self", "booked_on = 2019-08-01\nfieldwork_completed = 2019-09-16" }), expect = "not_applicable" },
    { name = "a self-assessment on that day", as_of = "2020-02-14", subject = "Alpha Energy Limited/1",
      given = assessments(completed("full", "2018-09-14"),
        { "self", "booked_on = 2019-08-01\nfieldwork_completed = 2019-09-17" }), expect = {
      breach = "Alpha Energy Limited's security assessment after that of 14 Sep 2018 was due 14 Sep 2019 and was "
        .. "carried out 17 Sep 2019: 3 days late" } },
  },
}
