-- An approved modification is implemented on its Implementation Date.
local last_set = use("dates").last_set

-- The Implementation Date, as { day, fact }, or where none is known the day of the release for which a paper lists the
-- modification as approved.
local function binding_date(m)
  local set = last_set(m)
  if set then return { day = set.date, at = { set, "date" } } end
  local last
  for _, item in ipairs(m.release_items) do
    if not item.removed and item:maybe "listed_as" == "approved" then
      local day = item.release.date
      if last and last.day ~= day then return nil end
      last = { day = day, at = { item.release, "date" } }
    end
  end
  return last
end

local function is_in_parts(m)
  for _, item in ipairs(m.release_items) do
    if item.part then return true end
  end
  return #m.modification_parts > 0 or #m.implementation_components > 0
end

-- The day on which the first of the releases that it is in went live.
local function went_live(m)
  local live = {}
  for _, item in ipairs(m.release_items) do
    if not item.removed then table.insert(live, item.release.went_live) end
  end
  table.sort(live)
  return live[1]
end

local function modification(more, dates)
  return '[[modification]]\nid = "MP097"\n' .. more .. (dates or [=[
[[modification.implementation_date]]
number = 1
date = 2020-02-27
set = 2020-01-22
]=])
end
local approved = 'outcome = "approved"\ndecided = 2020-01-22\n'
local moved = [=[
[[modification.implementation_date]]
number = 1
date = 2020-02-27
set = 2020-01-22
[[modification.implementation_date]]
number = 2
date = 2020-11-05
]=]
local function release(day, more)
  return ('[[release]]\nid = "2020-02"\nname = "February 2020 SEC Release"\nwent_live = %s\n[[release.item]]\n'
    .. 'modification = "MP097"\n%s\n'):format(day, more or "")
end

local function listed(id, day, as)
  return ('[[release]]\nid = "%s"\nname = "%s SEC Release"\ndate = %s\n[[release.item]]\nmodification = "MP097"\n'
    .. 'listed = 2020-02-07\nlisted_as = "%s"\n'):format(id, id, day, as or "approved")
end

return {
  id         = "REL-014",
  title      = "Modification not implemented on its Implementation Date",
  subject    = "modification",
  severity   = "major",
  cites      = { "SEC D10" },
  basis      = "unverified",
  basis_note = "that it is implemented on the date in the decision is recollection, though a sure one",
  covers     = { "change/R-01" },
  why        = "Parties act by the Code as it is to be on that day.",
  fix        = "Record when it was implemented; where it slipped, ask for another date before the old one.",

  applies = function(m)
    return m.outcome == "approved" and not m.withdrawn and not is_in_parts(m)
  end,

  check = function(m, report)
    local set = binding_date(m)
    if not set then
      report.unknown { missing = "implementation_date.date",
        message = "The Implementation Date of {subject} is not in the state" }
      return
    end
    local live = went_live(m)
    local done = live or m.implemented
    if done and done < set.day then
      report.breach { at = set.at, with = { done = done, by = set.day },
        message = "{subject} was implemented {done}, before its Implementation Date {by}" }
    else
      report.obligation { by = set.day, done = done, verb = live and "implemented" or "reported as implemented",
        at = set.at }
    end
  end,

  cases = {
    { name = "on that day", as_of = "2020-03-13", given = modification(approved .. "implemented = 2020-02-27\n"),
      expect = "pass" },
    { name = "a day later", as_of = "2020-03-13", given = modification(approved .. "implemented = 2020-02-28\n"),
      expect = { breach = "MP097 was due 27 Feb 2020 and was reported as implemented 28 Feb 2020: "
        .. "1 day late" } },
    { name = "a day before", as_of = "2020-03-13", given = modification(approved .. "implemented = 2020-02-26\n"),
      expect = { breach = "MP097 was implemented 26 Feb 2020, before its Implementation Date 27 Feb 2020" } },
    { name = "the last day", as_of = "2020-02-27", given = modification(approved), expect = { due = "2020-02-27" } },
    { name = "not implemented", as_of = "2020-02-28", given = modification(approved), expect = { breach =
      "MP097 was due 27 Feb 2020: 1 day late and not reported as implemented" } },
    { name = "its release went live, the report came later", as_of = "2020-03-13", expect = "pass",
      given = modification(approved .. "implemented = 2020-03-05\n") .. release "2020-02-27" },
    { name = "its release went live later", as_of = "2020-03-13",
      given = modification(approved) .. release "2020-03-02", expect = { breach =
      "MP097 was due 27 Feb 2020 and was implemented 2 Mar 2020: 4 days late" } },
    { name = "it was taken out of the release that went live", as_of = "2020-02-28",
      given = modification(approved) .. release("2020-02-27", "added = 2020-01-22\nremoved = 2020-02-20"), expect = {
      breach = "MP097 was due 27 Feb 2020: 1 day late and not reported as implemented" } },
    { name = "the date was moved", as_of = "2020-03-13", expect = { due = "2020-11-05" },
      given = modification(approved, moved .. "set = 2020-02-05\n") },
    { name = "another date was only asked for", as_of = "2020-03-13",
      given = modification(approved, moved .. "requested = 2020-01-21\n"), expect = { breach =
      "MP097 was due 27 Feb 2020: 15 days late and not reported as implemented" } },
    { name = "its release is known", as_of = "2020-02-27", expect = { due = "2020-02-27" },
      given = modification(approved, "") .. listed("2020-02", "2020-02-27") },
    { name = "its release is known, and the day is over", as_of = "2020-02-28",
      given = modification(approved, "") .. listed("2020-02", "2020-02-27"),
      expect = { breach = "MP097 was due 27 Feb 2020: 1 day late and not reported as implemented" } },
    { name = "two papers list it in two releases", as_of = "2020-02-28",
      expect = { unknown = "implementation_date.date" },
      given = modification(approved, "") .. listed("2020-02", "2020-02-27") .. listed("2020-06", "2020-06-25") },
    { name = "its release is known, but it is only targeted", as_of = "2020-02-28",
      given = modification(approved, "") .. listed("2020-02", "2020-02-27", "targeted"),
      expect = { unknown = "implementation_date.date" } },
    { name = "its date is not known", as_of = "2020-03-13", given = modification(approved, ""),
      expect = { unknown = "implementation_date.date" } },
    { name = "not approved", as_of = "2020-03-13", given = modification "", expect = "not_applicable" },
    { name = "implemented in parts", as_of = "2020-03-13", expect = "not_applicable",
      given = modification(approved) .. "[[modification.part]]\nnumber = 1\n" },
    { name = "a part of it is in a release", as_of = "2020-03-13", expect = "not_applicable",
      given = modification(approved) .. release("2020-02-27", "part = 1") },
    { name = "its components have days of their own", as_of = "2020-03-13", expect = "not_applicable",
      given = modification(approved) .. '[[modification.component]]\ncomponent = "text"\n' },
    { name = "withdrawn", as_of = "2020-03-13", given = modification(approved .. "withdrawn = 2020-02-20\n"),
      expect = "not_applicable" },
  },
}
