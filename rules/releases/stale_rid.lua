-- The Release Implementation Document is issued again when the scope of the release or a date in it changes.

local function is_only_targeted(item)
  return item:maybe "listed_as" == "targeted" and not item:maybe "added"
end

-- Of a modification of which only a part is in the release, another part may be what was moved.
local function moves(item)
  local found = {}
  for _, each in ipairs(item.modification.implementation_dates) do
    if each.number > 1 and not item.part then table.insert(found, each) end
  end
  return found
end

-- The newest change of scope or date that the state knows of, as { day, what, at }; after going live, nothing counts.
local function newest_change(r)
  local newest
  local function note(record, field, what)
    local day = record:maybe(field)
    if not day or newest and day <= newest.day or r.went_live and r.went_live < day then return end
    newest = { day = day, what = what, at = { record, field } }
  end
  note(r, "date_changed", "its date was changed")
  for _, item in ipairs(r.release_items) do
    local m = item.modification
    note(item, "added", m .. " was added")
    note(item, "removed", m .. " was taken out")
    if not item.removed and not is_only_targeted(item) then
      note(m, "decided", m .. " was decided on")
      for _, each in ipairs(moves(item)) do note(each, "set", m .. " was moved") end
    end
  end
  return newest
end

local function newest_issue(r)
  local issued = {}
  for _, version in ipairs(r.rid_versions) do table.insert(issued, version:maybe "issued") end
  table.sort(issued)
  return issued[#issued]
end

-- Ends the check as unknown where the state doesn't say when something changed, so that it may be newer.
local function demand_dates_of_changes(r, issued)
  for _, item in ipairs(r.release_items) do
    local is_listed = issued and item.listed and item.listed <= issued
    if not item.removed and not is_only_targeted(item) then
      assert(is_listed or item.added)
      for _, each in ipairs(moves(item)) do assert(each.requested or each.set) end
    end
  end
end

local function release(rid, more, modification)
  return ([=[
[[modification]]
id = "MP124"
%s
[[release]]
id = "2019-11"
name = "November 2019 SEC Release"
%s
]=]):format(modification or "", more) .. (rid and '[[release.rid_version]]\nnumber = 1\nissued = ' .. rid .. "\n" or "")
end
local function second_version(more) return "[[release.rid_version]]\nnumber = 2\n" .. more .. "\n" end
local function first(more)
  return "[[modification.implementation_date]]\nnumber = 1\ndate = 2019-11-07\n" .. more .. "\n"
end
local function moved(more)
  return first "" .. "[[modification.implementation_date]]\nnumber = 2\ndate = 2019-11-29\n" .. more .. "\n"
end
local function item(more) return '[[release.item]]\nmodification = "MP124"\n' .. more .. "\n" end

return {
  id       = "REL-008",
  title    = "Release Implementation Document older than what it describes",
  subject  = "release",
  severity = "major",
  cites    = { "Release Implementation Document", "November 2019 and November 2020 SEC Release pages" },
  basis    = "stated",
  since    = "2019-03-29", -- Development Stage: begun by then at the latest, its first day is not public
  dated_by = function(r)
    local change = newest_change(r)
    return change and change.day
  end,
  covers   = { "change/R-12" },
  why      = "Parties build and test by the document: an old one has them prepare for the wrong scope or day.",
  fix      = "Issue a new version, or record when it was issued.",

  applies = function(r) return #r.release_items > 0 or r.date_changed ~= nil end,

  check = function(r, report)
    local change, issued = newest_change(r), newest_issue(r)
    if not change or issued and change.day <= issued then
      demand_dates_of_changes(r, issued)
      return
    end
    if #r.rid_versions == 0 then
      report.unknown { missing = "rid_version.issued", at = change.at, with = change,
        message = "The state has no RID of the {subject}, though on {day} {what}" }
      return
    end
    for _, version in ipairs(r.rid_versions) do assert(version.issued) end -- one without a date may be the newest
    change.issued = issued
    if change.day == today then
      report.due { by = today, at = change.at, with = change,
        message = "The RID of the {subject} is of {issued}, but today {what}" }
    else
      report.breach { at = change.at, with = change,
        message = "The RID of the {subject} is of {issued}, but on {day} {what}" }
    end
  end,

  cases = {
    { name = "issued on the day of the change", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-30", "date_changed = 2019-10-30") },
    { name = "issued the day after the change", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-31", "date_changed = 2019-10-30") },
    { name = "issued the day before the change", as_of = "2019-10-31",
      given = release("2019-10-29", "date_changed = 2019-10-30"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 30 Oct 2019 its date was changed" } },
    { name = "on the day of the change it can still be issued", as_of = "2019-10-30",
      given = release("2019-10-29", "date_changed = 2019-10-30"), expect = { due = "2019-10-30" } },
    { name = "the new version had not been issued on that day", as_of = "2019-10-31",
      given = release("2019-10-29", "date_changed = 2019-10-30\n" .. second_version "issued = 2019-11-01"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 30 Oct 2019 its date was changed" } },
    { name = "the newest version counts", as_of = "2019-11-01", expect = "pass",
      given = release("2019-11-01", "date_changed = 2019-10-30\n" .. second_version "issued = 2019-10-01") },
    { name = "nothing was changed after it", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-29", item "added = 2019-10-29", "decided = 2019-10-29") },
    { name = "a modification was added", as_of = "2019-11-01", given = release("2019-10-29", item "added = 2019-10-30"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 30 Oct 2019 MP124 was added" } },
    { name = "a modification was taken out", as_of = "2019-11-01",
      given = release("2019-10-29", item "added = 2019-05-10\nremoved = 2019-10-30"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 30 Oct 2019 MP124 was taken out" } },
    { name = "a modification was decided on", as_of = "2019-11-01",
      given = release("2019-10-29", item "added = 2019-05-10", "decided = 2019-10-30"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 30 Oct 2019 MP124 was decided on" } },
    { name = "a modification was moved", as_of = "2019-11-01",
      given = release("2019-10-29", item "added = 2019-05-10", moved "set = 2019-10-30"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 30 Oct 2019 MP124 was moved" } },
    { name = "what was set first moved nothing", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-29", item "added = 2019-05-10", first "set = 2019-10-30") },
    { name = "perhaps another part of it was moved", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-29", item "added = 2019-05-10\npart = 1", moved "set = 2019-10-30") },
    { name = "what is taken out may change as it will", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-29", item "added = 2019-05-10\nremoved = 2019-10-29", "decided = 2019-10-30") },
    { name = "what is only targeted may change as it will", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-29", item 'listed_as = "targeted"', "decided = 2019-10-30") },
    { name = "a change on the day of going live", as_of = "2019-12-01",
      given = release("2019-10-29", "went_live = 2019-11-29\n" .. item "added = 2019-05-10", "decided = 2019-11-29"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 29 Nov 2019 MP124 was decided on" } },
    { name = "a change after going live", as_of = "2019-12-01", expect = "pass",
      given = release("2019-10-29", "went_live = 2019-11-29\n" .. item "added = 2019-05-10", "decided = 2019-11-30") },
    { name = "the newest of the changes is named", as_of = "2019-11-01",
      given = release("2019-10-01", "date_changed = 2019-10-30\n" .. item "added = 2019-10-29"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 1 Oct 2019, but on 30 Oct 2019 its date was changed" } },
    { name = "of two on one day, that of the release is named", as_of = "2019-11-01",
      given = release("2019-10-01", "date_changed = 2019-10-30\n" .. item "added = 2019-10-30"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 1 Oct 2019, but on 30 Oct 2019 its date was changed" } },

    { name = "nobody knows when a modification was added", as_of = "2019-11-01", given = release("2019-10-29", item ""),
      expect = { unknown = "release_item.added" } },
    { name = "nobody knows, but a paper of that day lists it", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-29", item 'listed = 2019-10-29\nlisted_as = "in_scope"') },
    { name = "nobody knows, and the paper is a day younger", as_of = "2019-11-01",
      given = release("2019-10-29", item 'listed = 2019-10-30\nlisted_as = "in_scope"'),
      expect = { unknown = "release_item.added" } },
    { name = "nobody knows when a modification was moved", as_of = "2019-11-01",
      given = release("2019-10-29", item "added = 2019-05-10", moved ""),
      expect = { unknown = "implementation_date.set" } },
    { name = "a move that is only asked for changes nothing", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-29", item "added = 2019-05-10", moved "requested = 2019-10-30") },
    { name = "nobody knows when it was added, but it is old anyway", as_of = "2019-11-01",
      given = release("2019-10-29", "date_changed = 2019-10-30\n" .. item ""),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 29 Oct 2019, but on 30 Oct 2019 its date was changed" } },
    { name = "the state has no version", as_of = "2019-11-01", given = release(nil, "date_changed = 2019-10-30"),
      expect = { unknown = "rid_version.issued" } },
    { name = "nobody knows when the newest version was issued", as_of = "2019-11-01",
      given = release("2019-10-29", "date_changed = 2019-10-30\n" .. second_version ""),
      expect = { unknown = "rid_version.issued" } },
    { name = "whatever the date of one version, another is new enough", as_of = "2019-11-01", expect = "pass",
      given = release("2019-10-30", "date_changed = 2019-10-30\n" .. second_version "") },
    { name = "a release of which nothing is known", as_of = "2019-11-01", given = release(nil, ""),
      expect = "not_applicable" },
    { name = "a change before the Development Stage is known to have begun", as_of = "2019-11-01",
      given = release("2019-03-27", "date_changed = 2019-03-28"), expect = "not_applicable" },
    { name = "a change on the day on which it is", as_of = "2019-11-01",
      given = release("2019-03-27", "date_changed = 2019-03-29"),
      expect = { breach =
        "The RID of the November 2019 SEC Release is of 27 Mar 2019, but on 29 Mar 2019 its date was changed" } },
  },
}
