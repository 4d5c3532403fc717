-- Nothing waits for itself, not even by way of others.
local function key_of(cycle)
  local keys = {}
  for _, record in ipairs(cycle.records) do table.insert(keys, kind_of(record) .. ":" .. record:key()) end
  return table.concat(keys, " ")
end

local function modifications(...)
  local text = ""
  for _, id in ipairs { ... } do text = text .. ('[[modification]]\nid = "%s"\n'):format(id) end
  return text
end

local function dependency(kind, dependent, needs, more)
  return ('[[dependency]]\nid = "%s %s %s"\nkind = "%s"\ndependent = "%s"\nneeds = "%s"\n%s'):format(
    kind, dependent, needs, kind, dependent, needs, more or "")
end

-- Each modification needs the next, in the way named between the two: "MP101", "consequential", "MP102", ...
local function needs(first, kind, second, ...)
  if not kind then return "" end
  return dependency(kind, "modification:" .. first, "modification:" .. second) .. needs(second, ...)
end

local function november(more)
  return '[[release]]\nid = "2020-11"\nname = "November 2020 SEC Release"\n' .. (more or "")
end
local function item(modification, more)
  return ('[[release.item]]\nmodification = "%s"\n%s'):format(modification, more or "")
end

-- A modification in the scope of the release that it waits for.
local function in_its_own_release(item_more)
  return november(item("MP124", item_more)) .. modifications "MP124"
    .. dependency("governance_of", "modification:MP124", "release:2020-11")
end

local thirteen = modifications("MP101", "MP102", "MP103", "MP104", "MP105", "MP106", "MP107", "MP108", "MP109", "MP110",
  "MP111", "MP112", "MP113")

return {
  id         = "REL-001",
  title      = "Things that wait for each other",
  subject    = "state",
  severity   = "major",
  cites      = { "Release planning practice" },
  basis      = "derived",
  basis_note = "no clause says it: a plan in which things wait for each other can't be carried out",
  covers     = { "change/graph" },
  why        = "None of them can be the first to be done, so a release that rests on one of them can't go live.",
  fix        = "Correct the dependency that is wrong, or split one of them so that a part of it can come first.",

  check = function(_, report)
    for _, cycle in ipairs(graph.of("hard_dependencies"):cycles()) do
      report.breach {
        message = "{subject} waits for itself: {way}", subject = cycle.records[1], key = key_of(cycle),
        with = { way = cycle.text }, facts = cycle.facts,
      }
    end
  end,

  cases = {
    { name = "a chain is no circle", as_of = "2020-02-14", expect = "pass",
      given = modifications("MP124", "MP142") .. needs("MP142", "consequential", "MP124") },
    { name = "two ways to the same thing are no circle", as_of = "2020-02-14", expect = "pass",
      given = november(item "MP124" .. item "MP142") .. modifications("MP124", "MP142")
        .. needs("MP142", "consequential", "MP124") },
    { name = "two that wait for each other are named once", as_of = "2020-02-14",
      given = modifications("MP124", "MP142") .. needs("MP142", "consequential", "MP124", "cross_code", "MP142"),
      expect = { breach = "MP124 waits for itself: MP124 -> MP142 -> MP124" } },
    { name = "one that waits for itself", as_of = "2020-02-14",
      given = modifications "MP101" .. needs("MP101", "needs_direction", "MP101"),
      expect = { breach = "MP101 waits for itself: MP101 -> MP101" } },
    { name = "two circles that share a modification are named one by one", as_of = "2020-02-14",
      given = modifications("MP101", "MP102", "MP103") .. needs("MP101", "consequential", "MP102", "consequential",
        "MP101", "consequential", "MP103", "consequential", "MP101"),
      expect = {
        { breach = "MP101 waits for itself: MP101 -> MP102 -> MP101" },
        { breach = "MP101 waits for itself: MP101 -> MP103 -> MP101" },
      } },

    { name = "by way of its scope, a release waits for itself", as_of = "2020-02-14",
      given = november(item "MP124") .. modifications "MP124"
        .. '[[milestone]]\nid = "switching"\nname = "go-live of faster switching"\n'
        .. dependency("governance_of", "modification:MP124", "milestone:switching")
        .. dependency("governance_of", "milestone:switching", "release:2020-11"),
      expect = { breach = "go-live of faster switching waits for itself: "
        .. "go-live of faster switching -> November 2020 SEC Release -> MP124 -> go-live of faster switching" } },
    { name = "the circle ends where the modification leaves the scope", as_of = "2020-02-14", expect = "pass",
      given = in_its_own_release "removed = 2020-02-14\n" },
    { name = "the day before, it was still in the scope", as_of = "2020-02-13",
      given = in_its_own_release "removed = 2020-02-14\n",
      expect = { breach = "MP124 waits for itself: MP124 -> November 2020 SEC Release -> MP124" } },
    { name = "System Integration Testing can't wait for the testing that follows it", as_of = "2020-02-14",
      given = november '[[release.test_phase]]\nnumber = 1\nname = "system_integration"\n'
        .. '[[release.test_phase]]\nnumber = 2\nname = "user_integration"\n'
        .. dependency("exits", "test_phase:2020-11/1", "test_phase:2020-11/2"),
      expect = { breach = "System Integration Testing of the November 2020 SEC Release waits for itself: "
        .. "System Integration Testing of the November 2020 SEC Release -> "
        .. "User Integration Testing of the November 2020 SEC Release -> "
        .. "System Integration Testing of the November 2020 SEC Release" } },
    { name = "nor for User Testing Services", as_of = "2020-02-14",
      given = november '[[release.test_phase]]\nnumber = 1\nname = "system_integration"\n'
        .. '[[release.test_phase]]\nnumber = 2\nname = "user_testing"\n'
        .. dependency("exits", "test_phase:2020-11/1", "test_phase:2020-11/2"),
      expect = { breach = "System Integration Testing of the November 2020 SEC Release waits for itself: "
        .. "System Integration Testing of the November 2020 SEC Release -> "
        .. "User Testing Services of the November 2020 SEC Release -> "
        .. "System Integration Testing of the November 2020 SEC Release" } },
    { name = "a Preliminary Assessment can't wait for the Impact Assessment", as_of = "2020-02-14",
      given = modifications "MP101" .. '[[dcc_assessment]]\nmodification = "MP101"\ntype = "preliminary"\n'
        .. '[[dcc_assessment]]\nmodification = "MP101"\ntype = "impact"\n'
        .. dependency("requires_assessment", "dcc_assessment:MP101/preliminary", "dcc_assessment:MP101/impact"),
      expect = { breach = "MP101 Impact Assessment waits for itself: "
        .. "MP101 Impact Assessment -> MP101 Preliminary Assessment -> MP101 Impact Assessment" } },

    { name = "every kind of dependency that makes a thing wait", as_of = "2020-02-14",
      given = thirteen .. needs("MP101", "requires_assessment", "MP102", "assessment_follows", "MP103", "consequential",
        "MP104", "scoped_in", "MP105", "approved_by", "MP106", "needs_direction", "MP107", "baselined_in", "MP108",
        "tested_under", "MP109", "costed_by", "MP110", "exits", "MP111", "lists_on", "MP112", "cross_code", "MP113",
        "governance_of", "MP101"),
      expect = { breach = "MP101 waits for itself: MP101 -> MP102 -> MP103 -> MP104 -> MP105 -> MP106 -> MP107 "
        .. "-> MP108 -> MP109 -> MP110 -> MP111 -> MP112 -> MP113 -> MP101" } },
    { name = "every other kind", as_of = "2020-02-14", expect = "pass",
      given = modifications "MP101" .. needs("MP101", "supersedes", "MP101", "related_to", "MP101", "split_into",
        "MP101", "batch_of", "MP101", "targets", "MP101", "descoped_from", "MP101", "changes_spec", "MP101") },
    { name = "to be meant for a release makes no circle with its scope", as_of = "2020-02-14", expect = "pass",
      given = november(item "MP101") .. modifications "MP101"
        .. dependency("targets", "modification:MP101", "release:2020-11") },
    { name = "only papers that were there close a circle", as_of = "2020-02-13", expect = "pass",
      given = modifications("MP124", "MP142") .. needs("MP142", "consequential", "MP124")
        .. dependency("consequential", "modification:MP124", "modification:MP142", "since = 2020-02-14\n") },
    { name = "a dependency that leads nowhere closes none", as_of = "2020-02-14", expect = "pass",
      given = modifications "MP124" .. needs("MP124", "consequential", "MP999") },
  },
}
