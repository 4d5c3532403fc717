-- When a release goes live, a designated version of the Code takes effect on that day.

local function release(version, live)
  return '[[release]]\nid = "2019-11"\nname = "November 2019 SEC Release"\n' .. (live or "went_live = 2019-11-29\n")
    .. (version and '[[sec_version]]\nnumber = "6.21"\nrelease = "2019-11"\n' .. version or "")
end

return {
  id       = "REL-017",
  title    = "No version of the Code from the day of a release",
  subject  = "release",
  severity = "major",
  cites    = { "SECAS, SEC version 6.21 designated" },
  basis    = "stated",
  covers   = { "change/R-19" },
  why      = "The systems have changed, and the Code in force still says what they did before.",
  fix      = "Correct the day from which the version is in force, or record the version of the release.",

  applies = function(r) return r.went_live ~= nil end,

  check = function(r, report)
    if #r.sec_versions == 0 then
      report.unknown { missing = "sec_version.release", at = "went_live",
        message = "The state has no version of the Code for the {subject}, which went live {went_live}" }
    end
    for _, version in ipairs(r.sec_versions) do
      if version.effective ~= r.went_live then
        report.breach { at = { version, "effective" }, key = version,
          with = { version = version, effective = version.effective },
          message = "{version} is in force from {effective}, and the {subject} went live {went_live}" }
      end
    end
  end,

  cases = {
    { name = "on that day", as_of = "2019-12-01", given = release "effective = 2019-11-29", expect = "pass" },
    { name = "a day later", as_of = "2019-12-01", given = release "effective = 2019-11-30", expect = { breach =
      "SEC version 6.21 is in force from 30 Nov 2019, and the November 2019 SEC Release went live 29 Nov 2019" } },
    { name = "a day earlier", as_of = "2019-12-01", given = release "effective = 2019-11-28", expect = { breach =
      "SEC version 6.21 is in force from 28 Nov 2019, and the November 2019 SEC Release went live 29 Nov 2019" } },
    { name = "from when it is in force is not known", as_of = "2019-12-01", given = release "",
      expect = { unknown = "sec_version.effective" } },
    { name = "no version is known", as_of = "2019-12-01", given = release(nil),
      expect = { unknown = "sec_version.release" } },
    { name = "not live yet", as_of = "2019-11-28", given = release "effective = 2019-11-29",
      expect = "not_applicable" },
  },
}
