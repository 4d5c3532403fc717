-- A test phase has ended, and the Testing Advisory Group has reviewed its exit, before the next one begins and before
-- the release goes live, unless it was agreed that the next may begin earlier.

-- What may not come before the end of the phase, as { day, what }.
local function what_followed(phase)
  local followed = {}
  for _, other in ipairs(phase.release.test_phases) do
    if phase.number < other.number then
      local agreed = other.overlap_agreed
      if other.started and not (agreed and agreed <= other.started) then
        table.insert(followed, { day = other.started, what = other .. " began", at = { other, "started" },
          key = other })
      end
      break
    end
  end
  local release = phase.release
  if release.went_live then
    table.insert(followed, { day = release.went_live, what = release .. " went live", at = { release, "went_live" },
      key = release })
  end
  return followed
end

local function testing(first, second, release)
  return ([=[
[[release]]
id = "2019-11"
name = "November 2019 SEC Release"
%s
[[release.test_phase]]
number = 1
name = "system_integration"
%s
[[release.test_phase]]
number = 3
name = "user_testing"
%s
]=]):format(release or "", first, second or "")
end
local reviewed = "exited = 2019-06-28\nexit_reviewed = 2019-07-05"

return {
  id         = "REL-010",
  title      = "Test phase not ended and reviewed before what follows it",
  subject    = "test_phase",
  severity   = "major",
  cites      = { "Operations Reports January and March 2019 (Testing Advisory Group)" },
  basis      = "derived",
  basis_note = "the papers have reviews of completion reports and a recommendation not to overlap; no clause is known",
  since      = "2018-11-01",
  dated_by   = function(phase)
    local followed = what_followed(phase)
    return followed[1] and followed[1].day
  end,
  covers     = { "change/R-14", "change/M-05" },
  why        = "Users would test, or use, what is not known to work.",
  fix        = "Record the exit and its review, or when it was agreed that the phases may overlap.",

  check = function(phase, report)
    local followed = what_followed(phase)
    for _, each in ipairs(followed) do
      if not phase.exited then
        report.breach { key = each.key, at = each.at, with = each,
          message = "{subject} has not ended, though {what} on {day}" }
      elseif each.day < phase.exited then
        report.breach { key = each.key, at = each.at, with = each,
          message = "{subject} ended {exited}, only after {what} on {day}" }
      end
    end
    for _, each in ipairs(followed) do
      if phase.exited and phase.exited <= each.day and each.day < phase.exit_reviewed then
        report.breach { key = each.key, at = each.at, with = each,
          message = "The exit of {subject} was reviewed {exit_reviewed}, only after {what} on {day}" }
      end
    end
  end,

  cases = {
    { name = "the next begins on the day of the review", as_of = "2019-12-01", subject = "2019-11/1", expect = "pass",
      given = testing(reviewed, "started = 2019-07-05") },
    { name = "the next begins a day before the review", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing(reviewed, "started = 2019-07-04"),
      expect = { breach = "The exit of System Integration Testing of the November 2019 SEC Release was reviewed "
        .. "5 Jul 2019, only after User Testing Services of the November 2019 SEC Release began on 4 Jul 2019" } },
    { name = "the next begins on the day of the exit", as_of = "2019-12-01", subject = "2019-11/1", expect = "pass",
      given = testing("exited = 2019-06-28\nexit_reviewed = 2019-06-28", "started = 2019-06-28") },
    { name = "the next begins a day before the exit", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing(reviewed, "started = 2019-06-27"),
      expect = { breach = "System Integration Testing of the November 2019 SEC Release ended 28 Jun 2019, "
        .. "only after User Testing Services of the November 2019 SEC Release began on 27 Jun 2019" } },
    { name = "it had not ended on that day", as_of = "2019-06-27", subject = "2019-11/1",
      given = testing(reviewed, "started = 2019-06-27"),
      expect = { breach = "System Integration Testing of the November 2019 SEC Release has not ended, "
        .. "though User Testing Services of the November 2019 SEC Release began on 27 Jun 2019" } },
    { name = "nobody knows when the exit was reviewed", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing("exited = 2019-06-28", "started = 2019-07-05"),
      expect = { unknown = "test_phase.exit_reviewed" } },
    { name = "it was agreed that the next may begin earlier", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing("", "started = 2019-06-27\noverlap_agreed = 2019-06-27"), expect = "pass" },
    { name = "it was agreed a day too late", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing("", "started = 2019-06-27\noverlap_agreed = 2019-06-28"),
      expect = { breach = "System Integration Testing of the November 2019 SEC Release has not ended, "
        .. "though User Testing Services of the November 2019 SEC Release began on 27 Jun 2019" } },
    { name = "nothing has followed", as_of = "2019-06-26", subject = "2019-11/1", expect = "pass",
      given = testing("", "started = 2019-06-27", "went_live = 2019-11-29") },
    { name = "the last phase ends on the day of going live", as_of = "2019-12-01", subject = "2019-11/3",
      given = testing("", "exited = 2019-11-29\nexit_reviewed = 2019-11-29", "went_live = 2019-11-29"),
      expect = "pass" },
    { name = "the last phase ends a day later", as_of = "2019-12-01", subject = "2019-11/3",
      given = testing("", "exited = 2019-11-30\nexit_reviewed = 2019-11-30", "went_live = 2019-11-29"),
      expect = { breach = "User Testing Services of the November 2019 SEC Release ended 30 Nov 2019, "
        .. "only after November 2019 SEC Release went live on 29 Nov 2019" } },
    { name = "the exit of the last phase is reviewed a day later", as_of = "2019-12-01", subject = "2019-11/3",
      given = testing("", "exited = 2019-11-29\nexit_reviewed = 2019-11-30", "went_live = 2019-11-29"),
      expect = { breach = "The exit of User Testing Services of the November 2019 SEC Release was reviewed "
        .. "30 Nov 2019, only after November 2019 SEC Release went live on 29 Nov 2019" } },
    { name = "an agreed overlap doesn't reach beyond going live", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing("", "started = 2019-06-27\noverlap_agreed = 2019-06-27", "went_live = 2019-11-29"),
      expect = { breach = "System Integration Testing of the November 2019 SEC Release has not ended, "
        .. "though November 2019 SEC Release went live on 29 Nov 2019" } },
    { name = "both follow too early", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing("exited = 2019-11-30", "started = 2019-06-27", "went_live = 2019-11-29"), expect = {
        { breach = "System Integration Testing of the November 2019 SEC Release ended 30 Nov 2019, "
          .. "only after User Testing Services of the November 2019 SEC Release began on 27 Jun 2019" },
        { breach = "System Integration Testing of the November 2019 SEC Release ended 30 Nov 2019, "
          .. "only after November 2019 SEC Release went live on 29 Nov 2019" },
      } },
    { name = "going live without an end outweighs an unknown review", as_of = "2019-12-01", subject = "2019-11/1",
      given = testing("exited = 2019-11-30", "started = 2019-12-01", "went_live = 2019-11-29"), expect = {
        { breach = "System Integration Testing of the November 2019 SEC Release ended 30 Nov 2019, "
          .. "only after November 2019 SEC Release went live on 29 Nov 2019" },
        { unknown = "test_phase.exit_reviewed" },
      } },
    { name = "the phase before is of no concern", as_of = "2019-12-01", subject = "2019-11/3", expect = "pass",
      given = testing(reviewed, "started = 2019-06-27") },
    { name = "the day before SECMP0034", as_of = "2019-12-01", subject = "2019-11/1", expect = "not_applicable",
      given = testing(reviewed, "started = 2018-10-31") },
    { name = "on the day of SECMP0034", as_of = "2018-12-01", subject = "2019-11/1",
      given = testing(reviewed, "started = 2018-11-01"),
      expect = { breach = "System Integration Testing of the November 2019 SEC Release has not ended, "
        .. "though User Testing Services of the November 2019 SEC Release began on 1 Nov 2018" } },
  },
}
