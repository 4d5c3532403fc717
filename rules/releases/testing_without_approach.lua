-- Testing of a release that changes the DCC Systems begins only once the Panel has approved its Testing Approach
-- Document.

-- The first day of testing that the state knows of, and the fact that says so.
local function testing_began(r)
  local began, at = r.testing_started, { r, "testing_started" }
  for _, phase in ipairs(r.test_phases) do
    -- mutation: where the days are the same, either will do
    if phase.started and (not began or phase.started < began) then began, at = phase.started, { phase, "started" } end
  end
  return began, at
end

local function release(more, dcc_impact)
  return ([=[
[[release]]
id = "2020-06"
name = "June 2020 SEC Release"
%s
%s
]=]):format(dcc_impact or "dcc_impact = true", more)
end
local phase = '\n[[release.test_phase]]\nnumber = 1\nname = "system_integration"\nstarted = '

return {
  id         = "REL-009",
  title      = "Testing begun without an approved Testing Approach Document",
  subject    = "release",
  severity   = "major",
  cites      = { "Testing Approach Document", "Panel 77 minutes, item 16", "Operations Report March 2019" },
  basis      = "derived",
  basis_note = "the papers take the document to the Panel; that testing has to wait for it is our conclusion",
  since      = "2019-03-29", -- Development Stage: begun by then at the latest, its first day is not public
  dated_by   = function(r) return (testing_began(r)) end,
  covers     = { "change/R-13", "change/R-15" },
  why        = "What is tested, and how thoroughly, is for the Panel to agree before; afterwards it can only be noted.",
  fix        = "Take the document to the Testing Advisory Group and the Panel, or record when the Panel approved it.",

  applies = function(r) return r:maybe "dcc_impact" ~= false end,

  check = function(r, report)
    local began, at = testing_began(r)
    if not began then return end
    local approved, expected = r:maybe "testing_approach_approved", r.testing_approach_expected
    if approved and approved <= began then return end
    if not r.dcc_impact then return end

    if approved then
      report.breach { at = at, with = { began = began },
        message = "Testing of the {subject} began {began}, before the Panel approved its approach "
          .. "{testing_approach_approved}" }
    elseif expected and began < expected then
      report.breach { at = at, with = { began = began },
        message = "Testing of the {subject} began {began}, before the Panel was to see its approach "
          .. "{testing_approach_expected}" }
    else
      return r.testing_approach_approved
    end
  end,

  cases = {
    { name = "on the day of the approval", as_of = "2020-04-01", expect = "pass",
      given = release "testing_started = 2020-03-13\ntesting_approach_approved = 2020-03-13" },
    { name = "a day before the approval", as_of = "2020-04-01",
      given = release "testing_started = 2020-03-12\ntesting_approach_approved = 2020-03-13",
      expect = { breach = "Testing of the June 2020 SEC Release began 12 Mar 2020, "
        .. "before the Panel approved its approach 13 Mar 2020" } },
    { name = "a Minor Release needs it as well", as_of = "2020-04-01",
      given = release "minor = true\ntesting_started = 2020-03-12\ntesting_approach_approved = 2020-03-13",
      expect = { breach = "Testing of the June 2020 SEC Release began 12 Mar 2020, "
        .. "before the Panel approved its approach 13 Mar 2020" } },
    { name = "a phase began before the approval", as_of = "2020-04-01",
      given = release("testing_approach_approved = 2020-03-13" .. phase .. "2020-03-12"),
      expect = { breach = "Testing of the June 2020 SEC Release began 12 Mar 2020, "
        .. "before the Panel approved its approach 13 Mar 2020" } },
    { name = "whichever began first", as_of = "2020-04-01",
      given = release("testing_started = 2020-03-13\ntesting_approach_approved = 2020-03-13" .. phase .. "2020-03-12"),
      expect = { breach = "Testing of the June 2020 SEC Release began 12 Mar 2020, "
        .. "before the Panel approved its approach 13 Mar 2020" } },
    { name = "a later phase changes nothing", as_of = "2020-04-01", expect = "pass",
      given = release("testing_started = 2020-03-13\ntesting_approach_approved = 2020-03-13" .. phase
        .. "2020-03-14") },
    { name = "nor does one that has not begun", as_of = "2020-03-13", expect = "pass",
      given = release("testing_started = 2020-03-13\ntesting_approach_approved = 2020-03-13" .. phase
        .. "2020-03-14") },
    { name = "the Panel is still to see the approach", as_of = "2020-03-12",
      given = release "testing_started = 2020-03-12\ntesting_approach_expected = 2020-03-13",
      expect = { breach = "Testing of the June 2020 SEC Release began 12 Mar 2020, "
        .. "before the Panel was to see its approach 13 Mar 2020" } },
    { name = "perhaps the Panel approved it on the day", as_of = "2020-04-01",
      given = release "testing_started = 2020-03-13\ntesting_approach_expected = 2020-03-13",
      expect = { unknown = "release.testing_approach_approved" } },
    { name = "nobody knows when the Panel approved it", as_of = "2020-04-01",
      given = release "testing_started = 2020-03-13", expect = { unknown = "release.testing_approach_approved" } },
    { name = "testing has not begun", as_of = "2020-03-11", expect = "pass",
      given = release("testing_started = 2020-03-12" .. phase .. "2020-03-12") },
    { name = "it changes documents only", as_of = "2020-04-01", expect = "not_applicable",
      given = release("testing_started = 2020-03-12\ntesting_approach_approved = 2020-03-13", "dcc_impact = false") },
    { name = "nobody knows what it changes", as_of = "2020-04-01", expect = { unknown = "release.dcc_impact" },
      given = release("testing_started = 2020-03-12\ntesting_approach_approved = 2020-03-13", "") },
    { name = "nobody knows, but the approval was in time", as_of = "2020-04-01", expect = "pass",
      given = release("testing_started = 2020-03-13\ntesting_approach_approved = 2020-03-13", "") },
    { name = "the day before the Development Stage is known to have begun", as_of = "2020-04-01",
      given = release "testing_started = 2019-03-28\ntesting_approach_approved = 2020-03-13",
      expect = "not_applicable" },
    { name = "on that day", as_of = "2020-04-01",
      given = release "testing_started = 2019-03-29\ntesting_approach_approved = 2020-03-13",
      expect = { breach = "Testing of the June 2020 SEC Release began 29 Mar 2019, "
        .. "before the Panel approved its approach 13 Mar 2020" } },
  },
}
