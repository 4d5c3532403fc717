-- The Firmware Information Repository is brought up to date at the same time as the Central Products List.

local function version(published, more, list)
  return ('[[product_list_version]]\nlist = "%s"\nnumber = 7\npublished = %s\n%s\n'):format(
    list or "central", published, more or "")
end

return {
  id       = "CPL-011",
  title    = "Firmware Information Repository older than the Central Products List",
  subject  = "product_list_version",
  severity = "major",
  cites    = { "SECMP0009" },
  basis    = "stated",
  since    = "2019-02-28",
  dated_by = "published",
  covers   = { "change/L-09" },
  why      = "A supplier that gains a meter finds there which firmware it should have.",
  fix      = "Bring the repository to the state of the list, or record when that was done.",

  applies = function(v) return v.list == "central" and v.published ~= nil end,

  check = function(v, report)
    if today > v.published then local _ = v.repository_updated end    -- unknown: on the day itself it can still come
    report.obligation { by = v.published, done = v:maybe "repository_updated", at = "published",
      owed = "The update of the Firmware Information Repository to {subject}", verb = "made" }
  end,

  cases = {
    { name = "on the same day", as_of = "2019-04-01", expect = "pass",
      given = version("2019-03-04", "repository_updated = 2019-03-04") },
    { name = "a day later", as_of = "2019-04-01", given = version("2019-03-04", "repository_updated = 2019-03-05"),
      expect = { breach = "The update of the Firmware Information Repository to Central Products List version 7 was "
        .. "due 4 Mar 2019 and was made 5 Mar 2019: 1 day late" } },
    { name = "a day earlier", as_of = "2019-04-01", expect = "pass",
      given = version("2019-03-04", "repository_updated = 2019-03-03") },
    { name = "nobody knows when", as_of = "2019-04-01", given = version "2019-03-04",
      expect = { unknown = "product_list_version.repository_updated" } },
    { name = "on that day it can still be done", as_of = "2019-03-04", expect = { due = "2019-03-04" },
      given = version "2019-03-04" },
    { name = "not yet published", as_of = "2019-03-03", given = version("2019-03-04", "given = 2019-03-01"),
      expect = "not_applicable" },
    { name = "another list", as_of = "2019-04-01", expect = "not_applicable",
      given = version("2019-03-04", "repository_updated = 2019-03-05", "deployed") },
    { name = "the day before SECMP0009", as_of = "2019-04-01", expect = "not_applicable",
      given = version("2019-02-27", "repository_updated = 2019-03-05") },
    { name = "on its first day", as_of = "2019-04-01", given = version("2019-02-28", "repository_updated = 2019-03-01"),
      expect = { breach = "The update of the Firmware Information Repository to Central Products List version 7 was "
        .. "due 28 Feb 2019 and was made 1 Mar 2019: 1 day late" } },
  },
}
