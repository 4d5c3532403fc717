-- The DCC's standard model of a release has each step done so many months before go-live.

local function step(done, more, name)
  return ([=[
[[release]]
id = "2019-11"
name = "November 2019 SEC Release"
date = 2019-11-07
%s
[[release.release_step]]
step = "%s"
%s
]=]):format(more or 'type = "scheduled"', name or "design_freeze", done)
end

return {
  id         = "REL-022",
  title      = "Step of a release later than in the DCC's standard model",
  subject    = "release_step",
  severity   = "minor",
  cites      = { "DCC Release Management Strategy v1, March 2015" },
  basis      = "derived",
  basis_note = "the months are stated, in a strategy of 2015 that may since have changed. A plausibility check, "
    .. "not law",
  since      = "2015-03-01",
  dated_by   = function(s) return s.release:maybe "date" end,
  covers     = { "change/R-09" },
  why        = "What enters late has less time to be built and tested.",
  fix        = "Ask the DCC whether it follows an accelerated route, and what that puts at risk.",

  check = function(s, report)
    local by = days.add_months(s.release.date, -param("release.model_months", s.release.date, s.step))
    local done = s:maybe "done"
    if not done and today <= by or done and done <= by or s.release.type ~= "scheduled" then return end
    report.note { at = "done", with = { by = by, done = s.done },
      message = "{subject} was done {done}; by the DCC's standard model that is {by} at the latest" }
  end,

  cases = {
    { name = "nine months before", as_of = "2019-12-01", given = step "done = 2019-02-07", expect = "pass" },
    { name = "a day later", as_of = "2019-12-01", given = step "done = 2019-02-08", expect = { note =
      "design freeze of the November 2019 SEC Release was done 8 Feb 2019; by the DCC's standard model that is "
      .. "7 Feb 2019 at the latest" } },
    { name = "requirements open, a day late", as_of = "2019-12-01",
      given = step("done = 2017-11-08", nil, "requirements_open"),
      expect = { note = "opening of requirements of the November 2019 SEC Release was done 8 Nov 2017; by the DCC's "
        .. "standard model that is 7 Nov 2017 at the latest" } },
    { name = "refinement, a day late", as_of = "2019-12-01", given = step("done = 2018-08-08", nil, "refinement"),
      expect = { note = "end of refinement of the November 2019 SEC Release was done 8 Aug 2018; by the DCC's "
        .. "standard model that is 7 Aug 2018 at the latest" } },
    { name = "technical material, a day late", as_of = "2019-12-01",
      given = step("done = 2018-08-08", nil, "technical_material"),
      expect = { note = "technical and regulatory material of the November 2019 SEC Release was done 8 Aug 2018; "
        .. "by the DCC's "
        .. "standard model that is 7 Aug 2018 at the latest" } },
    { name = "requirements freeze, a day late", as_of = "2019-12-01",
      given = step("done = 2018-11-08", nil, "requirements_freeze"),
      expect = { note = "requirements freeze of the November 2019 SEC Release was done 8 Nov 2018; by the DCC's "
        .. "standard model that is 7 Nov 2018 at the latest" } },
    { name = "build and test, a day late", as_of = "2019-12-01",
      given = step("done = 2019-05-08", nil, "build_and_test"),
      expect = { note = "begin of build and system test of the November 2019 SEC Release was done 8 May 2019; by "
        .. "the DCC's "
        .. "standard model that is 7 May 2019 at the latest" } },
    { name = "not done yet, and there is time", as_of = "2019-02-07", given = step "", expect = "pass" },
    { name = "when it was done is not known", as_of = "2019-02-08", given = step "",
      expect = { unknown = "release_step.done" } },
    { name = "a release that stands alone", as_of = "2019-12-01", expect = "pass",
      given = step("done = 2019-02-08", 'type = "standalone"') },
    { name = "whether it stands alone is not known", as_of = "2019-12-01", given = step("done = 2019-02-08", ""),
      expect = { unknown = "release.type" } },
    { name = "the day before the strategy", as_of = "2019-12-01", expect = "not_applicable",
      given = '[[release]]\nid = "r"\nname = "Release"\ndate = 2015-02-28\n[[release.release_step]]\n'
        .. 'step = "user_test"\ndone = 2015-01-31\n' },
    { name = "its first day", as_of = "2019-12-01", given = '[[release]]\nid = "r"\nname = "Release"\n'
        .. 'date = 2015-03-01\ntype = "scheduled"\n[[release.release_step]]\nstep = "user_test"\ndone = 2015-01-31\n',
      expect = { note = "begin of user test of the Release was done 31 Jan 2015; by the DCC's standard model that is "
        .. "1 Dec 2014 at the latest" } },
  },
}
