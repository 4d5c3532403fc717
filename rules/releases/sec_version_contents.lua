-- The version of the Code that is made for a release has the modifications of that release, and no others.

local function list(modifications)
  local has = {}
  for _, m in ipairs(modifications) do has[m:key()] = true end
  return has
end

local function version(modifications, more, items)
  local given = '[[modification]]\nid = "MP091"\n[[modification]]\nid = "MP097"\n[[release]]\nid = "2020-02"\n'
    .. 'name = "February 2020 SEC Release"\n'
  for _, id in ipairs(items or { "MP091", "MP097" }) do
    given = given .. ('[[release.item]]\nmodification = "%s"\n%s\n'):format(id, more or "")
  end
  return given .. '[[sec_version]]\nnumber = "7.0"\neffective = 2020-02-27\nrelease = "2020-02"\n' .. modifications
end

return {
  id       = "REL-018",
  title    = "Version of the Code and release with different modifications",
  subject  = "sec_version",
  severity = "major",
  cites    = { "SECAS, SEC versions 6.21 and 27.0 designated" },
  basis    = "stated",
  covers   = { "change/R-19" },
  why      = "A modification that is not in the version is not in force, whatever the systems do.",
  fix      = "Correct the list of the version, or the scope of the release.",

  applies = function(v) return v.release ~= nil and v.effective <= today end,

  check = function(v, report)
    local in_version, in_release = list(v.modifications), {}
    for _, item in ipairs(v.release.release_items) do
      local is_only_targeted = item:maybe "listed_as" == "targeted" and not item:maybe "added"
      if not item.removed and not item.part and not is_only_targeted then in_release[item.modification:key()] = true end
      if item.part then in_version[item.modification:key()] = nil end -- of which the version may have another part
    end
    for id in pairs(in_release) do
      if not in_version[id] then
        report.breach { at = "modifications", key = id, with = { id = id },
          message = "{id} is in the {release}, but not in {subject}" }
      end
    end
    for id in pairs(in_version) do
      if not in_release[id] then
        report.breach { at = "modifications", key = id, with = { id = id },
          message = "{id} is in {subject}, but not in the {release}" }
      end
    end
  end,

  cases = {
    { name = "the same", as_of = "2020-02-27", given = version 'modifications = ["MP091", "MP097"]', expect = "pass" },
    { name = "one is missing in the version", as_of = "2020-02-27", given = version 'modifications = ["MP091"]',
      expect = { breach = "MP097 is in the February 2020 SEC Release, but not in SEC version 7.0" } },
    { name = "one is missing in the release", as_of = "2020-02-27",
      given = version('modifications = ["MP091", "MP097"]', nil, { "MP091" }),
      expect = { breach = "MP097 is in SEC version 7.0, but not in the February 2020 SEC Release" } },
    { name = "only targeted", as_of = "2020-02-27", expect = "pass",
      given = version("modifications = []", 'listed = 2020-01-10\nlisted_as = "targeted"') },
    { name = "taken out", as_of = "2020-02-27", given = version("modifications = []", "removed = 2020-02-20"),
      expect = "pass" },
    { name = "a part of it", as_of = "2020-02-27", given = version('modifications = ["MP091", "MP097"]', "part = 1"),
      expect = "pass" },
    { name = "what the version has is not known", as_of = "2020-02-27", given = version "",
      expect = { unknown = "sec_version.modifications" } },
    { name = "not in force yet", as_of = "2020-02-26", given = version 'modifications = ["MP091"]',
      expect = "not_applicable" },
  },
}
