-- What a thing waits for is dated no later than the thing itself, and has a date where that has one.

-- SECMP0034: before it, the Code had no target for a DCC Assessment.
local targets_since = date "2018-11-01"

-- A date is { day, fact }; `open` where it is a plan that has to be reported as done, `missing` where the state lacks
-- the day (it may still be known that it isn't `before` another), `nobody_set_it` where there is none, `never` where it
-- will not come to be.
local function on(field)
  return function(record)
    return { day = record:maybe(field), fact = { record, field }, missing = kind_of(record) .. "." .. field }
  end
end

local function done_or_planned(done, planned)
  return function(record)
    local found = on(record:maybe(done) and done or planned)(record)
    found.open = not record:maybe(done)
    return found
  end
end

local release_date = done_or_planned("went_live", "date")

local function phase_date(phase)
  if phase.exited then return on "exited" (phase) end
  return { open = true, nobody_set_it = true }
end

local function assessment_date(a)
  if a.returned then return on "returned" (a) end
  local found = on "accepted" (a)
  found.open = true
  if not found.day then return found end
  if found.day < targets_since and not a.target_wd then return { open = true, nobody_set_it = true } end
  found.day = wd.add(found.day, a.target_wd or param("dcc_assessment.target_wd", found.day, a.type))
  return found
end

-- That a release is late makes what is in it no later than the release.
local function in_release(release)
  local found = release_date(release)
  found.open = false
  return found
end

local function never(m)
  if m.withdrawn then return { never = "was withdrawn " .. m.withdrawn, fact = { m, "withdrawn" } } end
  if m.outcome == "rejected" then return { never = "was rejected " .. m.decided, fact = { m, "outcome" } } end
end

local function part_date(part)
  if never(part.modification) then return never(part.modification) end
  if part.implemented then return on "implemented" (part) end
  local release = part:maybe "release"
  return release and in_release(release) or { missing = "modification_part.release" }
end

-- The last of them. Where one has no day, it is known at least what the last is not `before`.
local function latest(dates)
  local last, undated
  for _, each in ipairs(dates) do
    if not each.day then
      undated = each
    elseif not last or last.day < each.day then    -- mutation: where the days are the same, either will do
      last = each
    end
  end
  if undated and last then return { missing = undated.missing, before = last.day, fact = last.fact } end
  return undated or last
end

local function date_of_parts(m)
  local dates = {}
  for _, part in ipairs(m.modification_parts) do table.insert(dates, part_date(part)) end
  return latest(dates)
end

-- The last Implementation Date that was set; one that is only asked for doesn't count.
local function date_that_was_set(m)
  local last
  for _, each in ipairs(m.implementation_dates) do
    if each:maybe "set" or not each.requested then last = each end
  end
  return last and on "date" (last)
end

local function date_of_releases(m)
  local dates = {}
  for _, item in ipairs(m.release_items) do
    if not item.removed then table.insert(dates, in_release(item.release)) end
  end
  return latest(dates)
end

local function modification_date(m)
  if never(m) then return never(m) end
  if m.implemented then return on "implemented" (m) end
  local undated = m.decided and { missing = "implementation_date.date" } or { nobody_set_it = true }
  return date_of_parts(m) or date_that_was_set(m) or date_of_releases(m) or undated
end

local date_of = {
  release = release_date,
  modification = modification_date,
  modification_part = part_date,
  implementation_date = on "date",
  dcc_assessment = assessment_date,
  change_board_vote = on "held",
  consultation = on "closes",
  milestone = done_or_planned("happened", "planned"),
  meeting = on "date",
  decision = function(d) return on "date" (d.agenda_item.meeting) end,
  paper = on "dated",
  test_phase = phase_date,
}

local function dated(record)
  local find = date_of[kind_of(record)]
  return find and find(record) or { missing = kind_of(record) }
end

local function is_only_targeted(item)
  return item:maybe "listed_as" == "targeted" and not item:maybe "added"
end

-- What an edge leads to, with its date: that part of a modification which is in the release, where it has parts.
local function needed_by(edge)
  local item = edge.fact[1]
  if kind_of(item) ~= "release_item" or not item.part then return edge.record, dated(edge.record) end
  local part = state.find("modification_part", item.modification:key() .. "/" .. item.part)
  if part then return part, part_date(part) end
  return item.modification, { missing = "modification_part.number" }
end

-- When test phases end is REL-010's matter; and a later version of the RID leaves the earlier ones standing.
local function is_judged(edge)
  local source = edge.fact[1]
  if kind_of(source) == "test_phase" or kind_of(source) == "rid_version" then return false end
  return kind_of(source) ~= "release_item" or not is_only_targeted(source)
end

-- What is wrong with what is needed, as the end of a sentence, and how surely.
local function problem(own, theirs)
  if theirs.never then return "breach", "which " .. theirs.never end
  local earliest = theirs.day or theirs.before
  if earliest and own.day < earliest then return "breach", "which is dated " .. earliest end
  if theirs.open and own.day < today then
    return "breach", theirs.day and "which was due " .. theirs.day .. " and is not done" or "which is not done"
  end
  if theirs.day then return nil end
  if theirs.nobody_set_it then return "note", "which has no date yet" end
  return "unknown", "of which the state has no date"
end

local function judge(dependent, own, edge, report)
  local needed, theirs = needed_by(edge)
  local verdict, what = problem(own, theirs)
  if not verdict then return end
  report[verdict] {
    message = "{subject} is dated {day}, but needs {needed}, {what}", subject = dependent, at = own.fact,
    key = kind_of(needed) .. ":" .. needed:key(), missing = verdict == "unknown" and theirs.missing or nil,
    with = { day = own.day, needed = needed, what = what }, facts = { edge.fact, own.fact, theirs.fact },
  }
end

-- The edges that are judged, one for each thing that is needed.
local function needs_of(dependent)
  local edges, seen = {}, {}
  for _, edge in ipairs(graph.of("hard_dependencies"):needs(dependent)) do
    if is_judged(edge) and not seen[edge.record] then
      table.insert(edges, edge)
      seen[edge.record] = true
    end
  end
  return edges
end

-- All that may depend on something: the kinds from which the graph has edges of its own, and what papers state.
local function dependents()
  local found, seen = {}, {}
  local function add(record)
    if not record or seen[record] then return end
    table.insert(found, record)
    seen[record] = true
  end
  for _, list in ipairs { state.releases, state.modifications, state.dcc_assessments } do
    for _, record in ipairs(list) do add(record) end
  end
  for _, dependency in ipairs(state.dependencies) do add(dependency:maybe "dependent") end
  return found
end

local function modification(id, more) return ('[[modification]]\nid = "%s"\n%s'):format(id, more or "") end

local function implemented_on(day, more)
  return ('[[modification.implementation_date]]\nnumber = 1\ndate = %s\n%s'):format(day, more or "")
end

local function dependency(kind, dependent, needs)
  return ('[[dependency]]\nid = "a"\nkind = "%s"\ndependent = "%s"\nneeds = "%s"\n'):format(kind, dependent, needs)
end

local june = [=[
[[release]]
id = "2020-06"
name = "June 2020 SEC Release"
date = 2020-06-25
]=]
local november = [=[
[[release]]
id = "2020-11"
name = "November 2020 SEC Release"
date = 2020-11-05
]=]

-- The modification MP124, in the scope of the release of June 2020.
local function in_june(mp124, item, release)
  return june .. (release or "") .. '[[release.item]]\nmodification = "MP124"\n' .. (item or "")
    .. modification("MP124", mp124)
end

-- Part 1 of it in June, part 2 in November; `first` is what is said of part 1.
local function in_two_parts(first)
  return june .. '[[release.item]]\nmodification = "MP124"\npart = 1\n' .. november
    .. '[[release.item]]\nmodification = "MP124"\npart = 2\n' .. modification("MP124")
    .. '[[modification.part]]\nnumber = 1\n' .. first .. '[[modification.part]]\nnumber = 2\nrelease = "2020-11"\n'
end

-- MP142, to be implemented in November, is there only because of MP124.
local function consequence(mp124, kind)
  return modification("MP124", mp124) .. modification("MP142", implemented_on "2020-11-05")
    .. dependency(kind or "consequential", "modification:MP142", "modification:MP124")
end

-- An assessment of MP124, which is to be implemented on 27 February.
local function assessment(type, more)
  return modification("MP124", implemented_on "2020-02-27")
    .. ('[[dcc_assessment]]\nmodification = "MP124"\ntype = "%s"\n%s'):format(type, more or "")
end

local function vote(day)
  return modification("MP124", implemented_on "2020-02-27")
    .. ('[[change_board_vote]]\nmodification = "MP124"\nheld = %s\n'):format(day)
end

-- The release of June waits for a document.
local function document(more)
  return june .. '[[milestone]]\nid = "tad"\nname = "approval of the TAD"\n' .. (more or "")
    .. dependency("tested_under", "release:2020-06", "milestone:tad")
end

local go_live = '[[milestone]]\nid = "go-live"\nname = "go-live"\nplanned = 2020-03-15\n'
local function testing(more)
  return june .. '[[release.test_phase]]\nnumber = 1\nname = "system_integration"\n' .. more
    .. dependency("exits", "milestone:go-live", "test_phase:2020-06/1")
end
local moved = implemented_on("2020-06-25", "set = 2020-01-22\n")
  .. "[[modification.implementation_date]]\nnumber = 2\ndate = 2020-11-05\nrequested = 2020-02-03\nset = 2020-02-14\n"

return {
  id         = "REL-002",
  title      = "Needed, but dated later or not at all",
  subject    = "state",
  severity   = "major",
  cites      = { "Release planning practice" },
  basis      = "derived",
  basis_note = "no clause says it: what is needed first can't come after what needs it",
  covers     = { "change/graph" },
  why        = "The later date is the one that counts: a plan that says otherwise will slip, and nobody has been told.",
  fix        = "Bring the needed date forward or move the later one; a date of the Authority's needs its decision.",

  check = function(_, report)
    for _, dependent in ipairs(dependents()) do
      local own, edges = dated(dependent), needs_of(dependent)
      if own.day then
        for _, edge in ipairs(edges) do judge(dependent, own, edge, report) end
      elseif own.missing and #edges > 0 then
        report.unknown {
          message = "The state has no date of {subject} to compare with the dates of what it needs",
          subject = dependent, missing = own.missing,
        }
      end
    end
  end,

  cases = {
    { name = "a modification is dated as its release is", as_of = "2020-02-14", expect = "pass", given = in_june() },
    { name = "that its release is late does not make it late", as_of = "2020-06-26", expect = "pass",
      given = in_june() },
    { name = "an Implementation Date on the day of the release", as_of = "2020-02-14", expect = "pass",
      given = in_june(implemented_on "2020-06-25") },
    { name = "an Implementation Date a day later", as_of = "2020-02-14", given = in_june(implemented_on "2020-06-26"),
      expect = { breach = "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124, which is dated 26 Jun 2020" } },
    { name = "a later date that is only asked for", as_of = "2020-02-13", expect = "pass", given = in_june(moved) },
    { name = "from the day on which it is set, it counts", as_of = "2020-02-14", given = in_june(moved),
      expect = { breach = "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124, which is dated 5 Nov 2020" } },
    { name = "implemented on a later day", as_of = "2020-11-05",
      given = in_june("implemented = 2020-11-05\n" .. implemented_on "2020-06-25"),
      expect = { breach = "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124, which is dated 5 Nov 2020" } },
    { name = "the day of going live counts, not the planned one", as_of = "2020-07-01",
      given = in_june(implemented_on "2020-06-25", "", "went_live = 2020-05-06\n"),
      expect = { breach = "June 2020 SEC Release is dated 6 May 2020, but needs MP124, which is dated 25 Jun 2020" } },
    { name = "a release of which the state has no date", as_of = "2020-02-14", expect = { unknown = "release.date" },
      given = '[[release]]\nid = "2020-06"\nname = "June 2020 SEC Release"\n[[release.item]]\nmodification = "MP124"\n'
        .. modification("MP124", implemented_on "2020-06-25") },
    { name = "one that needs nothing", as_of = "2020-02-14", expect = "pass",
      given = '[[release]]\nid = "2020-06"\nname = "June 2020 SEC Release"\n' },

    { name = "the day before a modification is withdrawn", as_of = "2020-02-13", expect = "pass",
      given = in_june "withdrawn = 2020-02-14\n" },
    { name = "a modification that was withdrawn", as_of = "2020-02-14", given = in_june "withdrawn = 2020-02-14\n",
      expect = { breach =
        "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124, which was withdrawn 14 Feb 2020" } },
    { name = "a modification that was rejected", as_of = "2020-02-14",
      given = in_june 'decided = 2020-02-12\noutcome = "rejected"\n',
      expect = { breach =
        "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124, which was rejected 12 Feb 2020" } },
    { name = "what was taken out of the scope", as_of = "2020-02-14", expect = "pass",
      given = in_june("withdrawn = 2020-02-14\n", "removed = 2020-02-14\n") },
    { name = "what is only targeted", as_of = "2020-02-14", expect = "pass",
      given = in_june(implemented_on "2020-11-05", 'listed = 2020-02-07\nlisted_as = "targeted"\n') },
    { name = "what was targeted and then taken in", as_of = "2020-02-14",
      given = in_june(implemented_on "2020-11-05", 'listed_as = "targeted"\nadded = 2020-02-14\n'),
      expect = { breach = "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124, which is dated 5 Nov 2020" } },

    { name = "each release needs its own part", as_of = "2020-02-14", expect = "pass",
      given = in_two_parts 'release = "2020-06"\n' },
    { name = "the part is now in another release", as_of = "2020-02-14", given = in_two_parts 'release = "2020-11"\n',
      expect = { breach =
        "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124 part 1, which is dated 5 Nov 2020" } },
    { name = "the part was implemented before its release", as_of = "2020-05-06", expect = "pass",
      given = in_two_parts 'release = "2020-11"\nimplemented = 2020-05-06\n' },
    { name = "a part without its release", as_of = "2020-02-14", expect = { unknown = "modification_part.release" },
      given = in_two_parts "" },
    { name = "a part that the state doesn't know", as_of = "2020-02-14",
      expect = { unknown = "modification_part.number" }, given = in_june("", "part = 1\n") },
    { name = "a part of a modification that was withdrawn", as_of = "2020-02-14",
      given = in_june('withdrawn = 2020-02-14\n[[modification.part]]\nnumber = 1\nrelease = "2020-06"\n', "part = 1\n"),
      expect = { breach =
        "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124 part 1, which was withdrawn 14 Feb 2020" } },
    { name = "as a whole, a modification is as late as its last part", as_of = "2020-02-14",
      given = in_two_parts 'release = "2020-06"\n' .. modification("MP142", implemented_on "2020-11-04")
        .. dependency("consequential", "modification:MP142", "modification:MP124"),
      expect = { breach = "MP142 is dated 4 Nov 2020, but needs MP124, which is dated 5 Nov 2020" } },

    { name = "as a whole, it is too late already by one of its parts", as_of = "2020-02-14",
      given = in_two_parts "" .. modification("MP142", implemented_on "2020-11-04")
        .. dependency("consequential", "modification:MP142", "modification:MP124"),
      expect = {
        { unknown = "modification_part.release" },
        { breach = "MP142 is dated 4 Nov 2020, but needs MP124, which is dated 5 Nov 2020" },
      } },
    { name = "as a whole, it is late only if another part is", as_of = "2020-02-14",
      given = in_two_parts "" .. modification("MP142", implemented_on "2020-11-05")
        .. dependency("consequential", "modification:MP142", "modification:MP124"),
      expect = { { unknown = "modification_part.release" }, { unknown = "modification_part.release" } } },
    { name = "what it is a consequence of comes the same day", as_of = "2020-02-14", expect = "pass",
      given = consequence(implemented_on "2020-11-05") },
    { name = "what it is a consequence of comes a day later", as_of = "2020-02-14",
      given = consequence(implemented_on "2020-11-06"),
      expect = { breach = "MP142 is dated 5 Nov 2020, but needs MP124, which is dated 6 Nov 2020" } },
    { name = "what it is a consequence of is not decided", as_of = "2020-02-14", given = consequence(),
      expect = { note = "MP142 is dated 5 Nov 2020, but needs MP124, which has no date yet" } },
    { name = "it is decided, but the state has no date", as_of = "2020-02-14",
      expect = { unknown = "implementation_date.date" },
      given = consequence 'decided = 2020-01-22\noutcome = "approved"\n' },
    { name = "one without a date may need one without a date", as_of = "2020-02-14", expect = "pass",
      given = modification "MP124" .. modification "MP142"
        .. dependency("consequential", "modification:MP142", "modification:MP124") },
    { name = "what is merely on the same ground has no order", as_of = "2020-02-14", expect = "pass",
      given = consequence(implemented_on "2021-02-25", "related_to") },
    { name = "a dependency that two sources state is named once", as_of = "2020-02-14",
      given = in_june(implemented_on "2020-11-05") .. dependency("scoped_in", "release:2020-06", "modification:MP124"),
      expect = { breach = "June 2020 SEC Release is dated 25 Jun 2020, but needs MP124, which is dated 5 Nov 2020" } },

    -- 15 Working Days from Thu 6 Feb 2020 end on Thu 27 Feb; 40 from Thu 25 Apr 2019 on Mon 24 Jun 2019.
    { name = "an assessment that was returned", as_of = "2020-02-14", expect = "pass",
      given = assessment("preliminary", "accepted = 2019-12-02\nreturned = 2020-02-14\n") },
    { name = "an assessment returned after the Implementation Date", as_of = "2020-03-02",
      given = assessment("preliminary", "accepted = 2019-12-02\nreturned = 2020-02-28\n"),
      expect = { breach =
        "MP124 is dated 27 Feb 2020, but needs MP124 Preliminary Assessment, which is dated 28 Feb 2020" } },
    { name = "an assessment that is due on the Implementation Date", as_of = "2020-02-14", expect = "pass",
      given = assessment("preliminary", "accepted = 2020-02-06\n") },
    { name = "an assessment that is due a day later", as_of = "2020-02-14",
      given = assessment("preliminary", "accepted = 2020-02-07\n"),
      expect = { breach =
        "MP124 is dated 27 Feb 2020, but needs MP124 Preliminary Assessment, which is dated 28 Feb 2020" } },
    { name = "an assessment with a target of its own", as_of = "2020-02-14",
      given = assessment("preliminary", "accepted = 2020-02-06\ntarget_wd = 16\n"),
      expect = { breach =
        "MP124 is dated 27 Feb 2020, but needs MP124 Preliminary Assessment, which is dated 28 Feb 2020" } },
    { name = "a late assessment may still come on that day", as_of = "2020-02-27", expect = "pass",
      given = assessment("impact", "accepted = 2019-04-25\n") },
    { name = "a late assessment that has not come by then", as_of = "2020-02-28",
      given = assessment("impact", "accepted = 2019-04-25\n"),
      expect = { breach = "MP124 is dated 27 Feb 2020, but needs MP124 Impact Assessment, "
        .. "which was due 24 Jun 2019 and is not done" } },
    { name = "nobody knows when it was accepted", as_of = "2020-02-27", given = assessment "impact",
      expect = { unknown = "dcc_assessment.accepted" } },
    { name = "nobody knows when it was accepted, but it is too late", as_of = "2020-02-28", given = assessment "impact",
      expect = { breach = "MP124 is dated 27 Feb 2020, but needs MP124 Impact Assessment, which is not done" } },
    { name = "the day before SECMP0034, an assessment had no target", as_of = "2020-02-14",
      given = assessment("impact", "accepted = 2018-10-31\n"),
      expect = { note = "MP124 is dated 27 Feb 2020, but needs MP124 Impact Assessment, which has no date yet" } },
    { name = "without a target, an assessment that has not come by then", as_of = "2020-02-28",
      given = assessment("impact", "accepted = 2018-10-31\n"),
      expect = { breach = "MP124 is dated 27 Feb 2020, but needs MP124 Impact Assessment, which is not done" } },
    { name = "on the day of SECMP0034, it had one", as_of = "2020-02-14", expect = "pass",
      given = assessment("impact", "accepted = 2018-11-01\n") },

    { name = "a vote on the Implementation Date", as_of = "2020-02-14", expect = "pass", given = vote "2020-02-27" },
    { name = "a vote a day after it", as_of = "2020-02-14", given = vote "2020-02-28",
      expect = { breach = "MP124 is dated 27 Feb 2020, but needs Change Board vote on MP124 of 28 Feb 2020, "
        .. "which is dated 28 Feb 2020" } },

    { name = "a document that is planned in time", as_of = "2020-02-14", expect = "pass",
      given = document "planned = 2020-06-25\n" },
    { name = "a document that is planned too late", as_of = "2020-02-14", given = document "planned = 2020-06-26\n",
      expect = { breach =
        "June 2020 SEC Release is dated 25 Jun 2020, but needs approval of the TAD, which is dated 26 Jun 2020" } },
    { name = "a document without a plan", as_of = "2020-02-14", given = document(),
      expect = { unknown = "milestone.planned" } },
    { name = "a document that came late, but in time", as_of = "2020-07-01", expect = "pass",
      given = document "planned = 2020-03-13\nhappened = 2020-06-25\n" },
    { name = "a document that came too late", as_of = "2020-07-01",
      given = document "planned = 2020-03-13\nhappened = 2020-06-26\n",
      expect = { breach =
        "June 2020 SEC Release is dated 25 Jun 2020, but needs approval of the TAD, which is dated 26 Jun 2020" } },

    { name = "what depends may be of any kind", as_of = "2020-02-14",
      given = go_live .. '[[milestone]]\nid = "beis"\nname = "decision of BEIS"\nplanned = 2020-03-16\n'
        .. dependency("governance_of", "milestone:go-live", "milestone:beis"),
      expect = { breach = "go-live is dated 15 Mar 2020, but needs decision of BEIS, which is dated 16 Mar 2020" } },
    { name = "what is needed is of a kind that has no date", as_of = "2020-02-14", expect = { unknown = "party" },
      given = go_live .. '[[party]]\nname = "Alpha Energy Limited"\n'
        .. dependency("governance_of", "milestone:go-live", "party:Alpha Energy Limited") },
    { name = "a test phase that ended in time", as_of = "2020-03-16", expect = "pass",
      given = go_live .. testing "exited = 2020-03-15\n" },
    { name = "a test phase that ended too late", as_of = "2020-03-16",
      given = go_live .. testing "exited = 2020-03-16\n",
      expect = { breach = "go-live is dated 15 Mar 2020, but needs System Integration Testing of the "
        .. "June 2020 SEC Release, which is dated 16 Mar 2020" } },
    { name = "a test phase that may still end in time", as_of = "2020-03-15", given = go_live .. testing "",
      expect = { note = "go-live is dated 15 Mar 2020, but needs System Integration Testing of the "
        .. "June 2020 SEC Release, which has no date yet" } },
    { name = "a test phase that has not ended in time", as_of = "2020-03-16", given = go_live .. testing "",
      expect = { breach = "go-live is dated 15 Mar 2020, but needs System Integration Testing of the "
        .. "June 2020 SEC Release, which is not done" } },
    { name = "testing that goes on and a later RID are judged elsewhere", as_of = "2020-07-01", expect = "pass",
      given = june .. '[[release.test_phase]]\nnumber = 1\nname = "system_integration"\n'
        .. "[[release.rid_version]]\nnumber = 1\nissued = 2020-06-26\n" },
  },
}
