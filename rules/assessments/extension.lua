-- The DCC asks for a later target, and the Working Group and the Panel approve it, before the target in force ends. A
-- rejection by either leaves that target as it is.

local fields = { date = "_decided", outcome = "_outcome" }
local bodies = { working_group = "The Working Group", panel = "The Panel" }

local approved = use("extensions").approved
local urgent_by = use("urgency").by

-- The last day of the target that the extension is to replace.
local function last_day(extension, a)
  local target = param("dcc_assessment.target_wd", a.accepted, a.type)
  for _, earlier in ipairs(a.assessment_extensions) do
    if earlier.number < extension.number and approved(earlier) then target = earlier.target_wd end
  end
  return wd.add(a.accepted, target)
end

local function check_decision(extension, body, by, report)
  local outcome, decided = extension[body .. "_outcome"], extension:maybe(body .. "_decided")
  local lacks = not outcome and decided and "outcome" or outcome and not decided and "date"
  if lacks then
    report.unknown { missing = "assessment_extension." .. body .. fields[lacks], key = body,
      with = { body = bodies[body], lacks = lacks },
      message = "{body}'s decision on {subject} is recorded without its {lacks}" }
    return
  end
  local a = extension.dcc_assessment
  if not outcome and (a.returned or a.modification.withdrawn) then return end -- nothing left to extend
  report.obligation { by = by, done = decided, owed = bodies[body] .. "'s decision on {subject}", verb = "taken",
    at = body .. "_decided", key = body }
end

-- The target in force ends on 23 Dec 2019.
local function mp092(extension, assessment)
  return ([=[
[[modification]]
id = "MP092"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
%s
[[dcc_assessment.extension]]
number = 1
target_wd = 30
%s]=]):format(assessment or "accepted = 2019-12-02", extension)
end

local in_time = [=[
requested = 2019-12-09
working_group_decided = 2019-12-18
working_group_outcome = "approved"
panel_decided = 2019-12-23
panel_outcome = "approved"
]=]

return {
  id         = "ASM-004",
  title      = "Extension of a DCC Assessment not settled before its target ended",
  subject    = "assessment_extension",
  severity   = "major",
  cites      = { "SEC D6 (SECMP0034)", "Operations Report January 2019" },
  basis      = "derived",
  basis_note = "that both must approve is stated; that it must be asked for and approved before the target ends is how "
    .. "we read it, as a target that has ended can't be extended",
  since      = "2018-11-01",
  dated_by   = function(extension) return extension.dcc_assessment.accepted end,
  covers     = { "change/A-05" },
  why        = "An extension that comes after the target covers up a lateness that has already happened.",
  fix        = "Put the request to the Working Group and the Panel before the target ends, by an extra meeting if "
    .. "need be.",

  -- An Urgent modification's assessment has a day of its own, and no target to extend.
  applies = function(extension)
    local a = extension.dcc_assessment
    return not urgent_by(a.modification, a.accepted)
  end,

  check = function(extension, report)
    local a = extension.dcc_assessment
    local by = last_day(extension, a)
    if a.returned and a.returned <= by then return end -- it was needless

    if extension.working_group_outcome ~= "rejected" and extension.panel_outcome ~= "rejected" then
      check_decision(extension, "working_group", by, report)
      check_decision(extension, "panel", by, report)
    end
    if extension.requested > by then
      report.breach { at = "requested", key = "requested", with = { by = by },
        message = "The request for {subject} came {requested}, after the target had ended {by}" }
    end
  end,

  cases = {
    { name = "both approve on the last day or before", as_of = "2020-02-14", expect = "pass", given = mp092(in_time) },
    { name = "both approve on the last day", as_of = "2020-02-14", expect = "pass", given = mp092 [=[
requested = 2019-12-23
working_group_decided = 2019-12-23
working_group_outcome = "approved"
panel_decided = 2019-12-23
panel_outcome = "approved"
]=] },
    { name = "everything a day late", as_of = "2020-02-14", given = mp092 [=[
requested = 2019-12-24
working_group_decided = 2019-12-24
working_group_outcome = "approved"
panel_decided = 2019-12-27
panel_outcome = "approved"
]=], expect = {
      { breach = "The Working Group's decision on extension 1 of MP092 Preliminary Assessment was due 23 Dec 2019 and "
          .. "was taken 24 Dec 2019: 1 Working Day late" },
      { breach = "The Panel's decision on extension 1 of MP092 Preliminary Assessment was due 23 Dec 2019 and was "
          .. "taken 27 Dec 2019: 2 Working Days late" },
      { breach = "The request for extension 1 of MP092 Preliminary Assessment came 24 Dec 2019, after the target had "
          .. "ended 23 Dec 2019" } } },
    { name = "the Panel's decision is due today", as_of = "2019-12-23", given = mp092 [=[
requested = 2019-12-09
working_group_decided = 2019-12-18
working_group_outcome = "approved"
]=], expect = { due = "2019-12-23" } },
    { name = "the Panel's decision was due yesterday", as_of = "2019-12-24", given = mp092 [=[
requested = 2019-12-09
working_group_decided = 2019-12-18
working_group_outcome = "approved"
panel_decided = 2020-01-10
panel_outcome = "approved"
]=], expect = { breach = "The Panel's decision on extension 1 of MP092 Preliminary Assessment was due 23 Dec 2019: "
        .. "1 Working Day late and not taken" } },
    { name = "neither has decided", as_of = "2019-12-10", given = mp092("requested = 2019-12-09"),
      expect = { { due = "2019-12-23" }, { due = "2019-12-23" } } },
    { name = "one rejection settles it", as_of = "2020-02-14", expect = "pass", given = mp092 [=[
requested = 2019-12-09
working_group_decided = 2019-12-18
working_group_outcome = "rejected"
]=] },
    { name = "rejected, but asked for too late", as_of = "2020-02-14", given = mp092 [=[
requested = 2019-12-24
panel_decided = 2020-01-10
panel_outcome = "rejected"
]=], expect = { breach = "The request for extension 1 of MP092 Preliminary Assessment came 24 Dec 2019, after the "
        .. "target had ended 23 Dec 2019" } },
    { name = "when the Panel approved is not known", as_of = "2020-02-14", given = mp092 [=[
requested = 2019-12-09
working_group_decided = 2019-12-18
working_group_outcome = "approved"
panel_outcome = "approved"
]=], expect = { unknown = "assessment_extension.panel_decided" } },
    { name = "what the Working Group decided is not known", as_of = "2020-02-14", given = mp092 [=[
requested = 2019-12-09
working_group_decided = 2019-12-18
panel_decided = 2019-12-20
panel_outcome = "approved"
]=], expect = { unknown = "assessment_extension.working_group_outcome" } },
    { name = "when it was requested is not known, when it was decided is", as_of = "2020-02-14", given = mp092 [=[
working_group_decided = 2020-01-08
working_group_outcome = "approved"
panel_decided = 2019-12-23
panel_outcome = "approved"
]=], expect = {
      { breach = "The Working Group's decision on extension 1 of MP092 Preliminary Assessment was due 23 Dec 2019 and "
          .. "was taken 8 Jan 2020: 9 Working Days late" },
      { unknown = "assessment_extension.requested" } } },
    { name = "the assessment came in time without it", as_of = "2020-02-14", expect = "pass",
      given = mp092("requested = 2019-12-09", "accepted = 2019-12-02\nreturned = 2019-12-23") },
    { name = "the assessment came in time, the Panel's approval didn't", as_of = "2020-02-14", expect = "pass",
      given = mp092([=[
requested = 2019-12-09
working_group_outcome = "approved"
panel_decided = 2019-12-27
panel_outcome = "approved"
]=], "accepted = 2019-12-02\nreturned = 2019-12-23") },
    { name = "the assessment came late, and nobody decided", as_of = "2020-02-14", expect = "pass",
      given = mp092("requested = 2019-12-09", "accepted = 2019-12-02\nreturned = 2020-01-06") },
    { name = "the modification was withdrawn, and nobody decided", as_of = "2020-02-14", expect = "pass", given = [=[
[[modification]]
id = "MP101"
withdrawn = 2019-12-20
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
accepted = 2019-12-02
[[dcc_assessment.extension]]
number = 1
target_wd = 30
requested = 2019-12-09
]=] },
    { name = "a second extension replaces the first", as_of = "2020-01-17", subject = "MP092/preliminary/2",
      given = mp092(in_time .. [=[
[[dcc_assessment.extension]]
number = 2
target_wd = 45
requested = 2020-01-06
working_group_decided = 2020-01-08
working_group_outcome = "approved"
]=]), expect = { breach = "The Panel's decision on extension 2 of MP092 Preliminary Assessment was due 16 Jan 2020: "
        .. "1 Working Day late and not taken" } },
    { name = "a second one after a first that was rejected", as_of = "2019-12-23", subject = "MP092/preliminary/2",
      expect = { due = "2019-12-23" }, given = mp092 [=[
requested = 2019-12-04
working_group_outcome = "approved"
panel_outcome = "rejected"
[[dcc_assessment.extension]]
number = 2
target_wd = 45
requested = 2019-12-16
working_group_decided = 2019-12-18
working_group_outcome = "approved"
]=] },
    { name = "the modification is Urgent", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "MP092"
urgency_decided = 2019-12-02
urgency = "urgent"
[[dcc_assessment]]
modification = "MP092"
type = "preliminary"
accepted = 2019-12-02
[[dcc_assessment.extension]]
number = 1
requested = 2019-12-24
panel_outcome = "rejected"
]=] },
    { name = "when the assessment was accepted is not known", as_of = "2020-02-14",
      expect = { unknown = "dcc_assessment.accepted" }, given = mp092(in_time, "") },
    { name = "accepted before SECMP0034", as_of = "2020-02-14", expect = "not_applicable",
      given = mp092(in_time, "accepted = 2018-10-31") },
    { name = "accepted on its first day", as_of = "2020-02-14", given = mp092([=[
requested = 2018-11-23
panel_outcome = "rejected"
]=], "accepted = 2018-11-01"), expect = { breach = "The request for extension 1 of MP092 Preliminary Assessment came "
        .. "23 Nov 2018, after the target had ended 22 Nov 2018" } },
  },
}
