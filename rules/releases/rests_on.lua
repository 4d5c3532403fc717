-- What a release to come rests on, in the order in which it is needed, and the longest way down, which proves it.

local function june(more)
  return '[[release]]\nid = "2020-06"\nname = "June 2020 SEC Release"\n' .. (more or "")
end
local function item(modification, more)
  return ('[[release.item]]\nmodification = "%s"\n%s'):format(modification, more or "")
end
local function modification(id, assessment)
  local text = ('[[modification]]\nid = "%s"\n'):format(id)
  if not assessment then return text end
  return text .. ('[[dcc_assessment]]\nmodification = "%s"\ntype = "%s"\n'):format(id, assessment)
end

return {
  id         = "REL-013",
  title      = "What a release rests on",
  subject    = "release",
  severity   = "minor",
  cites      = { "Release planning practice" },
  basis      = "derived",
  basis_note = "from the scope, assessments, votes and tests in the state, and from what papers state beside",
  covers     = { "change/graph" },
  why        = "Along the longest way nothing can be done side by side: a delay there is a delay of the release.",
  fix        = "Nothing is wrong: see that those at the beginning are on time.",

  check = function(r, report)
    if r.went_live then return end -- whether it was all there in time is REL-002's matter
    local needs = graph.of "hard_dependencies"
    local names = {}
    for _, record in ipairs(needs:order(r)) do
      if record ~= r then table.insert(names, tostring(record)) end
    end
    if #names == 0 then
      report.unknown { missing = "release.release_items",
        message = "The state has nothing that the {subject} rests on" }
      return
    end
    local longest = needs:chain(r)
    report.note { with = { names = table.concat(names, ", "), way = longest.text }, facts = longest.facts,
      message = "{subject} rests on, in this order: {names}; the longest way is {way}" }
  end,

  cases = {
    { name = "one modification", as_of = "2020-02-14", given = june(item "MP101") .. modification "MP101",
      expect = { note = "June 2020 SEC Release rests on, in this order: MP101; "
        .. "the longest way is June 2020 SEC Release -> MP101" } },
    { name = "what is needed first comes first, and the longest way is named", as_of = "2020-02-14",
      given = june(item "MP101" .. item "MP102") .. modification "MP101" .. modification("MP102", "preliminary")
        .. '[[dcc_assessment]]\nmodification = "MP102"\ntype = "impact"\n',
      expect = { note = "June 2020 SEC Release rests on, in this order: "
        .. "MP101, MP102 Preliminary Assessment, MP102 Impact Assessment, MP102; the longest way is "
        .. "June 2020 SEC Release -> MP102 -> MP102 Impact Assessment -> MP102 Preliminary Assessment" } },
    { name = "votes, documents, tests and what papers state", as_of = "2020-02-14",
      given = june(item "MP101" .. '[[release.rid_version]]\nnumber = 1\nissued = 2020-02-14\n'
          .. '[[release.test_phase]]\nnumber = 1\nname = "system_integration"\n'
          .. '[[release.test_phase]]\nnumber = 2\nname = "user_integration"\n')
        .. modification "MP101" .. '[[change_board_vote]]\nmodification = "MP101"\nheld = 2020-01-22\n'
        .. '[[milestone]]\nid = "tad"\nname = "approval of the TAD"\n'
        .. '[[dependency]]\nid = "a"\nkind = "tested_under"\ndependent = "release:2020-06"\nneeds = "milestone:tad"\n',
      expect = { note = "June 2020 SEC Release rests on, in this order: approval of the TAD, "
        .. "Change Board vote on MP101 of 22 Jan 2020, MP101, RID version 1 of the June 2020 SEC Release, "
        .. "System Integration Testing of the June 2020 SEC Release, "
        .. "User Integration Testing of the June 2020 SEC Release; "
        .. "the longest way is June 2020 SEC Release -> MP101 -> Change Board vote on MP101 of 22 Jan 2020" } },
    { name = "the day before it went live", as_of = "2020-06-24",
      given = june("went_live = 2020-06-25\n" .. item "MP101") .. modification "MP101",
      expect = { note = "June 2020 SEC Release rests on, in this order: MP101; "
        .. "the longest way is June 2020 SEC Release -> MP101" } },
    { name = "it has gone live", as_of = "2020-06-25", expect = "pass",
      given = june("went_live = 2020-06-25\n" .. item "MP101") .. modification "MP101" },
    { name = "what was taken out doesn't count", as_of = "2020-02-14",
      given = june(item "MP101" .. item("MP102", "removed = 2020-02-14\n")) .. modification "MP101"
        .. modification("MP102", "impact"),
      expect = { note = "June 2020 SEC Release rests on, in this order: MP101; "
        .. "the longest way is June 2020 SEC Release -> MP101" } },
    { name = "nor does what is merely on the same ground", as_of = "2020-02-14",
      given = june(item "MP101") .. modification "MP101" .. modification "MP102"
        .. '[[dependency]]\nid = "a"\nkind = "related_to"\ndependent = "modification:MP101"\n'
        .. 'needs = "modification:MP102"\n',
      expect = { note = "June 2020 SEC Release rests on, in this order: MP101; "
        .. "the longest way is June 2020 SEC Release -> MP101" } },
    { name = "nothing is known", as_of = "2020-02-14", given = june(), expect = { unknown = "release.release_items" } },
  },
}
