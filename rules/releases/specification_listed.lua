-- A new version of a technical specification is in the Applicability Tables and the compatibility matrix.
local lists = {
  { field = "in_applicability_tables", name = "the TS Applicability Tables" },
  { field = "in_compatibility_matrix", name = "the compatibility matrix" },
}

local function gbcs(more)
  return '[[specification_version]]\nspecification = "gbcs"\nversion = "3.2"\neffective = 2019-11-29\n' .. more
end
local tables, matrix = "in_applicability_tables = 2019-11-29\n", "in_compatibility_matrix = 2019-11-29\n"

return {
  id       = "REL-019",
  title    = "Version of a technical specification that isn't listed",
  subject  = "specification_version",
  severity = "major",
  cites    = { "SEC F2.11, Schedule 11" },
  basis    = "stated",
  covers   = { "change/R-21" },
  why      = "A device model can't be put on the Central Products List on a version that isn't listed there.",
  fix      = "Add the version, or record when it was added.",

  applies = function(s) return s.effective ~= nil end,

  check = function(s, report)
    for _, list in ipairs(lists) do
      local listed = s[list.field]
      if not listed then
        report.breach { at = "effective", key = list.field, with = { list = list.name },
          message = "{subject} is in force from {effective}, and is not in {list}" }
      elseif s.effective < listed then
        report.breach { at = list.field, key = list.field, with = { list = list.name, listed = listed },
          message = "{subject} is in force from {effective}, and is in {list} only from {listed}" }
      end
    end
  end,

  cases = {
    { name = "in both from that day", as_of = "2019-12-01", given = gbcs(tables .. matrix), expect = "pass" },
    { name = "in one of them a day later", as_of = "2019-12-01",
      given = gbcs(tables .. "in_compatibility_matrix = 2019-11-30"), expect = { breach =
        "GBCS 3.2 is in force from 29 Nov 2019, and is in the compatibility matrix only from 30 Nov 2019" } },
    { name = "not in the tables", as_of = "2019-12-01", given = gbcs(matrix), expect = { breach =
        "GBCS 3.2 is in force from 29 Nov 2019, and is not in the TS Applicability Tables" } },
    { name = "in neither", as_of = "2019-12-01", given = gbcs "", expect = {
      { breach = "GBCS 3.2 is in force from 29 Nov 2019, and is not in the TS Applicability Tables" },
      { breach = "GBCS 3.2 is in force from 29 Nov 2019, and is not in the compatibility matrix" } } },
    { name = "from when it is in force is not known", as_of = "2019-12-01",
      given = '[[specification_version]]\nspecification = "gbcs"\nversion = "3.2"\n',
      expect = { unknown = "specification_version.effective" } },
    { name = "not in force yet", as_of = "2019-11-28", given = gbcs "",
      expect = { unknown = "specification_version.effective" } },
  },
}
