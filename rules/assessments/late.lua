-- A DCC Assessment is returned within its target, counted in Working Days from its acceptance. The target is the
-- Code's, or that of an extension which the Working Group and the Panel approved, even late: ASM-004 tells of that.

local approved = use("extensions").approved
local urgent_by = use("urgency").by

-- The day on which it stopped being owed, and how: nothing is owed for a modification that was withdrawn.
local function ended(a)
  local returned, withdrawn = a.returned, a.modification.withdrawn
  if withdrawn and not (returned and returned <= withdrawn) then return withdrawn, "dropped with its modification" end
  return returned, "returned"
end

local function open_assessment(modification, type, accepted, more)
  return ([=[
[[modification]]
id = "%s"
[[dcc_assessment]]
modification = "%s"
type = "%s"
accepted = %s
%s]=]):format(modification, modification, type, accepted, more or "")
end

-- Accepted on 2 Dec 2019: by the Code's target it is due 23 Dec 2019, by one of 30 WD 16 Jan 2020.
local function mp092(more) return open_assessment("MP092", "preliminary", "2019-12-02", more) end

return {
  id       = "ASM-001",
  title    = "DCC Assessment past its target",
  subject  = "dcc_assessment",
  severity = "major",
  cites    = { "SEC D6 (SECMP0034)" },
  basis    = "stated",
  since    = "2018-11-01",
  dated_by = "accepted",
  covers   = { "change/A-01", "change/A-03", "change/A-05" },
  why      = "A late assessment holds up every modification behind it.",
  fix      = "Ask the DCC for a revised date; an extension needs the Working Group and the Panel.",

  -- Those of Urgent modifications have a day of their own: ASM-011 tells of that.
  applies = function(a) return not urgent_by(a.modification, a.accepted) end,

  check = function(a, report)
    local done, verb = ended(a)
    local target = param("dcc_assessment.target_wd", a.accepted, a.type)
    local by = wd.add(a.accepted, target)
    if done and done <= by then return end -- whatever was extended

    for _, extension in ipairs(a.assessment_extensions) do
      if approved(extension) then by = wd.add(a.accepted, extension.target_wd) end
    end
    -- A paper may state a longer target of whose approval, or rejection, the state knows nothing.
    local stated = wd.add(a.accepted, math.max(target, a.target_wd or target))
    if #a.assessment_extensions == 0 and (done or today) > by then
      if (done or today) <= stated then
        report.unknown { missing = "dcc_assessment.assessment_extensions", at = "target_wd",
          message = "{subject} was due {by} by the Code's target; whether the stated one, to {stated}, was approved is "
            .. "not in the state", with = { by = by, stated = stated } }
        return
      end
      by = stated -- late by either
    end
    report.obligation { by = by, done = done, verb = verb, at = "accepted" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2019-12-23", given = mp092(), expect = { due = "2019-12-23" } },
    { name = "a day later it is a breach", as_of = "2019-12-24", given = mp092(),
      expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },
    { name = "returned on the last day", as_of = "2020-02-14", given = mp092("returned = 2019-12-23"),
      expect = "pass" },
    { name = "returned a day later", as_of = "2020-02-14", given = mp092("returned = 2019-12-24"), expect = {
      breach = "MP092 Preliminary Assessment was due 23 Dec 2019 and was returned 24 Dec 2019: 1 Working Day late" } },
    { name = "not returned on the day of the check", as_of = "2019-12-24", given = mp092("returned = 2020-01-06"),
      expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },
    { name = "when it was accepted is not known", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.accepted" }, given = [=[
[[modification]]
id = "SECMP0046"
[[dcc_assessment]]
modification = "SECMP0046"
type = "preliminary"
returned = 2019-09-09
]=] },

    { name = "Urgent when it was accepted", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "MP092"
urgency_decided = 2019-12-02
urgency = "urgent"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
]=] },
    { name = "Urgent only a day later", as_of = "2019-12-24", given = [=[
[[modification]]
id = "MP092"
urgency_decided = 2019-12-03
urgency = "urgent"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
]=], expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },
    { name = "not Urgent", as_of = "2019-12-24", given = [=[
[[modification]]
id = "MP092"
urgency_decided = 2019-12-02
urgency = "not_urgent"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
]=], expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },

    { name = "there was no target before SECMP0034", as_of = "2020-02-14", expect = "not_applicable",
      given = open_assessment("SECMP0101", "preliminary", "2018-10-31") },
    { name = "accepted on its first day: the last day", as_of = "2018-11-22", expect = { due = "2018-11-22" },
      given = open_assessment("SECMP0101", "preliminary", "2018-11-01") },
    { name = "accepted on its first day: a day later", as_of = "2018-11-23",
      given = open_assessment("SECMP0101", "preliminary", "2018-11-01"), expect = {
      breach = "SECMP0101 Preliminary Assessment was due 22 Nov 2018: 1 Working Day late and not returned" } },
    { name = "an Impact Assessment has 40 WD", as_of = "2019-06-24", expect = { due = "2019-06-24" },
      given = open_assessment("SECMP0015", "impact", "2019-04-25") },

    { name = "extended by both: the last day", as_of = "2020-01-16", expect = { due = "2020-01-16" }, given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "approved"
panel_outcome = "approved"
]=] },
    { name = "extended by both: a day later", as_of = "2020-01-17", given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "approved"
panel_outcome = "approved"
]=], expect = { breach = "MP092 Preliminary Assessment was due 16 Jan 2020: 1 Working Day late and not returned" } },
    { name = "extended twice: the last one counts", as_of = "2020-01-16", expect = { due = "2020-01-16" },
      given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
target_wd = 20
working_group_outcome = "approved"
panel_outcome = "approved"
[[dcc_assessment.extension]]
number = 2
target_wd = 30
working_group_outcome = "approved"
panel_outcome = "approved"
]=] },
    { name = "the Panel alone approved", as_of = "2019-12-24", given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "rejected"
panel_outcome = "approved"
]=], expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },
    { name = "the Working Group alone approved", as_of = "2019-12-24", given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "approved"
panel_outcome = "rejected"
]=], expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },
    { name = "the Panel has not decided", as_of = "2020-01-09", given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "approved"
panel_decided = 2020-01-10
panel_outcome = "approved"
]=], expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 10 Working Days late and not returned" } },
    { name = "the Panel approved after the target ended", as_of = "2020-01-10", expect = { due = "2020-01-16" },
      given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "approved"
panel_decided = 2020-01-10
panel_outcome = "approved"
]=] },
    { name = "to when it was extended is not known", as_of = "2019-12-24",
      expect = { unknown = "assessment_extension.target_wd" }, given = mp092 [=[
[[dcc_assessment.extension]]
number = 1
working_group_outcome = "approved"
panel_outcome = "approved"
]=] },
    { name = "in time even without the extension", as_of = "2019-12-24", expect = "pass", given = mp092 [=[
returned = 2019-12-23
[[dcc_assessment.extension]]
number = 1
working_group_outcome = "approved"
panel_outcome = "approved"
]=] },

    { name = "a stated target is not relied on before the Code's has ended", as_of = "2019-12-23",
      given = mp092("target_wd = 30"), expect = { due = "2019-12-23" } },
    { name = "late by the Code's target, not by the stated one", as_of = "2020-01-16", given = mp092("target_wd = 30"),
      expect = { unknown = "dcc_assessment.assessment_extensions" } },
    { name = "returned between the two", as_of = "2020-02-14", given = mp092("target_wd = 30\nreturned = 2019-12-24"),
      expect = { unknown = "dcc_assessment.assessment_extensions" } },
    { name = "late by the stated target too", as_of = "2020-01-17", given = mp092("target_wd = 30"),
      expect = { breach = "MP092 Preliminary Assessment was due 16 Jan 2020: 1 Working Day late and not returned" } },
    { name = "the stated target was rejected", as_of = "2019-12-24", given = mp092 [=[
target_wd = 30
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "rejected"
panel_outcome = "rejected"
]=], expect = { breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 1 Working Day late and not returned" } },
    { name = "a shorter target in a paper binds nobody", as_of = "2019-12-23", given = mp092("target_wd = 10"),
      expect = { due = "2019-12-23" } },

    { name = "withdrawn on the last day", as_of = "2020-02-14", expect = "pass", given = [=[
[[modification]]
id = "MP101"
withdrawn = 2019-12-23
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
accepted = 2019-12-02
]=] },
    { name = "withdrawn a day later", as_of = "2020-02-14", given = [=[
[[modification]]
id = "MP101"
withdrawn = 2019-12-24
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
accepted = 2019-12-02
returned = 2020-01-06
]=], expect = { breach = "MP101 Preliminary Assessment was due 23 Dec 2019 and was dropped with its modification "
        .. "24 Dec 2019: 1 Working Day late" } },
    { name = "returned late, and withdrawn on that day", as_of = "2020-02-14", given = [=[
[[modification]]
id = "MP101"
withdrawn = 2019-12-24
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
accepted = 2019-12-02
returned = 2019-12-24
]=], expect = {
      breach = "MP101 Preliminary Assessment was due 23 Dec 2019 and was returned 24 Dec 2019: 1 Working Day late" } },

    -- The eight that the Change Status Report of January 2020 lists as open.
    { name = "open in January 2020: SECMP0007", as_of = "2020-01-31",
      given = open_assessment("SECMP0007", "impact", "2019-07-30", "target_wd = 40"), expect = {
      breach = "SECMP0007 Impact Assessment was due 25 Sep 2019: 89 Working Days late and not returned" } },
    { name = "open in January 2020: SECMP0015", as_of = "2020-01-31",
      given = open_assessment("SECMP0015", "impact", "2019-04-25", "target_wd = 40"), expect = {
      breach = "SECMP0015 Impact Assessment was due 24 Jun 2019: 155 Working Days late and not returned" } },
    { name = "open in January 2020: SECMP0024", as_of = "2020-01-31",
      given = open_assessment("SECMP0024", "preliminary", "2019-05-29", "target_wd = 15"), expect = {
      breach = "SECMP0024 Preliminary Assessment was due 19 Jun 2019: 158 Working Days late and not returned" } },
    { name = "open in January 2020: SECMP0056", as_of = "2020-01-31",
      given = open_assessment("SECMP0056", "impact", "2019-07-02", "target_wd = 40"), expect = {
      breach = "SECMP0056 Impact Assessment was due 28 Aug 2019: 109 Working Days late and not returned" } },
    { name = "open in January 2020: SECMP0066", as_of = "2020-01-31",
      given = open_assessment("SECMP0066", "preliminary", "2019-06-13", "target_wd = 15"), expect = {
      breach = "SECMP0066 Preliminary Assessment was due 4 Jul 2019: 147 Working Days late and not returned" } },
    { name = "open in January 2020: MP078", as_of = "2020-01-31",
      given = open_assessment("MP078", "preliminary", "2019-10-01", "target_wd = 15"), expect = {
      breach = "MP078 Preliminary Assessment was due 22 Oct 2019: 70 Working Days late and not returned" } },
    { name = "open in January 2020: MP090", as_of = "2020-01-31",
      given = open_assessment("MP090", "preliminary", "2019-11-22", "target_wd = 15"), expect = {
      breach = "MP090 Preliminary Assessment was due 13 Dec 2019: 32 Working Days late and not returned" } },
    { name = "open in January 2020: MP092", as_of = "2020-01-31",
      given = open_assessment("MP092", "preliminary", "2019-12-02", "target_wd = 15"), expect = {
      breach = "MP092 Preliminary Assessment was due 23 Dec 2019: 26 Working Days late and not returned" } },
  },
}
