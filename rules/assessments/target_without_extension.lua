-- A target other than the Code's needs an extension that the Working Group and the Panel have approved. Where the day
-- of acceptance isn't known, the target is judged as of the paper that states it.

local approved = use("extensions").approved
local urgent_by = use("urgency").by

local function with_target(type, target, more)
  return ([=[
[[modification]]
id = "MP101"
[[dcc_assessment]]
modification = "MP101"
type = "%s"
target_wd = %d
%s]=]):format(type, target, more or "accepted = 2019-10-01")
end

return {
  id       = "ASM-002",
  title    = "Target of a DCC Assessment without an approved extension",
  subject  = "dcc_assessment",
  severity = "major",
  cites    = { "SEC D6 (SECMP0034)", "Operations Report January 2019", "Change Status Report January 2020" },
  basis    = "stated",
  since    = "2018-11-01",
  dated_by = function(a) return a:maybe "accepted" or a.published_as_at or a.accepted end,
  covers   = { "change/A-02", "change/A-05" },
  why      = "A target that nobody approved hides how late an assessment is: until both approve, the Code's stands.",
  fix      = "Record the extension with the decisions of the Working Group and the Panel, or correct the target.",

  applies = function(a)
    return a.target_wd ~= nil and not urgent_by(a.modification, a:maybe "accepted" or a.published_as_at)
  end,

  check = function(a, report)
    local target = param("dcc_assessment.target_wd", a:maybe "accepted" or a.published_as_at, a.type)
    if a.target_wd == target then return end
    for _, extension in ipairs(a.assessment_extensions) do
      if approved(extension) and extension.target_wd == a.target_wd then return end
    end
    report.breach { at = "target_wd", with = { target = target },
      message = "{subject} is stated to have a target of {target_wd}: the Code's is {target} WD, and no approved "
        .. "extension to {target_wd} is recorded" }
  end,

  cases = {
    { name = "the Code's target", as_of = "2020-02-14", given = with_target("preliminary", 15), expect = "pass" },
    { name = "one day more than the Code's", as_of = "2020-02-14", given = with_target("preliminary", 16), expect = {
      breach = "MP101 Preliminary Assessment is stated to have a target of 16 WD: the Code's is 15 WD, and no "
        .. "approved extension to 16 WD is recorded" } },
    { name = "one day less than the Code's", as_of = "2020-02-14", given = with_target("preliminary", 14), expect = {
      breach = "MP101 Preliminary Assessment is stated to have a target of 14 WD: the Code's is 15 WD, and no "
        .. "approved extension to 14 WD is recorded" } },
    { name = "the Code's target of the other type", as_of = "2020-02-14", given = with_target("impact", 15), expect = {
      breach = "MP101 Impact Assessment is stated to have a target of 15 WD: the Code's is 40 WD, and no approved "
        .. "extension to 15 WD is recorded" } },
    { name = "no target is stated", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "MP101"
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
accepted = 2019-10-01
]=] },
    { name = "Urgent, so that it has a day of its own", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[modification]]
id = "MP101"
urgency_decided = 2019-10-01
urgency = "urgent"
[[dcc_assessment]]
modification = "MP101"
type = "preliminary"
accepted = 2019-10-01
target_wd = 5
]=] },
    { name = "both approved it", as_of = "2020-02-14", expect = "pass", given = with_target("preliminary", 30, [=[
accepted = 2019-10-01
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "approved"
panel_outcome = "approved"
]=]) },
    { name = "both approved another target", as_of = "2020-02-14", given = with_target("preliminary", 30, [=[
accepted = 2019-10-01
[[dcc_assessment.extension]]
number = 1
target_wd = 25
working_group_outcome = "approved"
panel_outcome = "approved"
]=]), expect = { breach = "MP101 Preliminary Assessment is stated to have a target of 30 WD: the Code's is 15 WD, and "
        .. "no approved extension to 30 WD is recorded" } },
    { name = "the Panel rejected it", as_of = "2020-02-14", given = with_target("preliminary", 30, [=[
accepted = 2019-10-01
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_outcome = "approved"
panel_outcome = "rejected"
]=]), expect = { breach = "MP101 Preliminary Assessment is stated to have a target of 30 WD: the Code's is 15 WD, and "
        .. "no approved extension to 30 WD is recorded" } },
    { name = "the Working Group has not decided", as_of = "2020-02-14", given = with_target("preliminary", 30, [=[
accepted = 2019-10-01
[[dcc_assessment.extension]]
number = 1
target_wd = 30
working_group_decided = 2020-03-04
working_group_outcome = "approved"
panel_outcome = "approved"
]=]), expect = { breach = "MP101 Preliminary Assessment is stated to have a target of 30 WD: the Code's is 15 WD, and "
        .. "no approved extension to 30 WD is recorded" } },
    { name = "to when it was extended is not known", as_of = "2020-02-14",
      expect = { unknown = "assessment_extension.target_wd" }, given = with_target("preliminary", 30, [=[
accepted = 2019-10-01
[[dcc_assessment.extension]]
number = 1
working_group_outcome = "approved"
panel_outcome = "approved"
]=]) },
    { name = "accepted before there was a target", as_of = "2020-02-14", expect = "not_applicable",
      given = with_target("preliminary", 30, "accepted = 2018-10-31") },
    { name = "accepted on the first day of SECMP0034", as_of = "2020-02-14",
      given = with_target("preliminary", 30, "accepted = 2018-11-01"), expect = {
      breach = "MP101 Preliminary Assessment is stated to have a target of 30 WD: the Code's is 15 WD, and no "
        .. "approved extension to 30 WD is recorded" } },
    { name = "stated by a paper, acceptance not known", as_of = "2020-02-14",
      given = with_target("preliminary", 30, "returned = 2019-12-31\npublished_as_at = 2020-01-31"), expect = {
      breach = "MP101 Preliminary Assessment is stated to have a target of 30 WD: the Code's is 15 WD, and no "
        .. "approved extension to 30 WD is recorded" } },
    { name = "neither acceptance nor the paper's day is known", as_of = "2020-02-14",
      given = with_target("preliminary", 30, "returned = 2019-12-31"),
      expect = { unknown = "dcc_assessment.accepted" } },
  },
}
