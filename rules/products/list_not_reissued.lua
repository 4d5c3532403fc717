-- The Central Products List is published, anew each time that an entry is added, corrected or removed.

-- The newest change of the entry that the state knows of, as { day, what, field }.
local function newest_change(e)
  local newest
  for _, each in ipairs { { "added", "added" }, { "corrected", "corrected" }, { "removed", "taken off" } } do
    local day = e:maybe(each[1])
    if day and not (newest and day < newest.day) then newest = { day = day, field = each[1], what = each[2] } end
  end
  return newest
end

local function last_published()
  local published = {}
  for _, version in ipairs(state.product_list_versions) do
    if version.list == "central" then table.insert(published, version.published) end
  end
  table.sort(published)
  return published[#published]
end

local function entry(more) return '[[product_list_entry]]\nid = "Alpha A1 1.0"\n' .. more .. "\n" end
local function version(number, published, list)
  return ('[[product_list_version]]\nlist = "%s"\nnumber = %d\npublished = %s\n'):format(
    list or "central", number, published)
end

return {
  id         = "CPL-001",
  title      = "Central Products List older than a change of an entry",
  subject    = "product_list_entry",
  severity   = "minor",
  cites      = { "SEC F2, Appendix Z", "Operations Reports January and March 2019, 2.2 and 3.2" },
  basis      = "derived",
  basis_note = "that the list is kept and published is stated; that it is issued anew at each change is its practice",
  since      = "2016-10-27",
  dated_by   = function(e)
    local change = newest_change(e)
    return change and change.day
  end,
  covers     = { "change/L-01", "change/L-07" },
  why        = "Parties buy and install what the published list allows them to.",
  fix        = "Publish a new version, or record when it was published.",

  check = function(e, report)
    local change, published = newest_change(e), last_published()
    if not change or published and change.day <= published then
      if not change or change.field == "added" then local _ = e.added end
      return
    end
    if not published then
      report.unknown { missing = "product_list_version.published", at = change.field, with = change,
        message = "{subject} was {what} {day}, and the state has no version of the list" }
    elseif change.day == today then
      report.due { by = today, at = change.field, with = { what = change.what, published = published },
        message = "{subject} was {what} today, and the list was last published {published}" }
    else
      report.note { at = change.field, with = { what = change.what, day = change.day, published = published },
        message = "{subject} was {what} {day}, but the list was last published {published}" }
    end
  end,

  cases = {
    { name = "published on the day of the change", as_of = "2019-02-01", expect = "pass",
      given = entry "added = 2019-01-14" .. version(1, "2019-01-14") },
    { name = "published the day before the change", as_of = "2019-02-01",
      given = entry "added = 2019-01-15" .. version(1, "2019-01-14"),
      expect = { note = "CPL entry Alpha A1 1.0 was added 15 Jan 2019, but the list was last published 14 Jan 2019" } },
    { name = "on the day of the change it can still be published", as_of = "2019-01-15",
      given = entry "added = 2019-01-15" .. version(1, "2019-01-14"), expect = { due = "2019-01-15" } },
    { name = "the new version had not been published on that day", as_of = "2019-01-16",
      given = entry "added = 2019-01-15" .. version(1, "2019-01-14") .. version(2, "2019-01-17"),
      expect = { note = "CPL entry Alpha A1 1.0 was added 15 Jan 2019, but the list was last published 14 Jan 2019" } },
    { name = "the newest version counts", as_of = "2019-02-01", expect = "pass",
      given = entry "added = 2019-01-15" .. version(1, "2019-01-15") .. version(2, "2019-01-10") },
    { name = "another list is no help", as_of = "2019-02-01",
      given = entry "added = 2019-01-15" .. version(1, "2019-01-14") .. version(1, "2019-01-31", "deployed"),
      expect = { note = "CPL entry Alpha A1 1.0 was added 15 Jan 2019, but the list was last published 14 Jan 2019" } },
    { name = "an entry was corrected", as_of = "2019-02-01",
      given = entry "added = 2019-01-14\ncorrected = 2019-01-15" .. version(1, "2019-01-14"),
      expect = { note =
        "CPL entry Alpha A1 1.0 was corrected 15 Jan 2019, but the list was last published 14 Jan 2019" } },
    { name = "an entry was removed", as_of = "2019-02-01",
      given = entry "added = 2019-01-14\ncorrected = 2019-01-15\nremoved = 2019-01-16" .. version(1, "2019-01-15"),
      expect = { note =
        "CPL entry Alpha A1 1.0 was taken off 16 Jan 2019, but the list was last published 15 Jan 2019" } },
    { name = "it was corrected and removed on one day", as_of = "2019-02-01",
      given = entry "added = 2019-01-14\ncorrected = 2019-01-16\nremoved = 2019-01-16" .. version(1, "2019-01-15"),
      expect = { note =
        "CPL entry Alpha A1 1.0 was taken off 16 Jan 2019, but the list was last published 15 Jan 2019" } },
    { name = "nobody knows when it was added", as_of = "2019-02-01", given = entry "" .. version(1, "2019-01-14"),
      expect = { unknown = "product_list_entry.added" } },
    { name = "nobody knows when it was added, but it was removed since", as_of = "2019-02-01", expect = "pass",
      given = entry "removed = 2019-01-14" .. version(1, "2019-01-14") },
    { name = "the state has no version", as_of = "2019-02-01", given = entry "added = 2019-01-14",
      expect = { unknown = "product_list_version.published" } },
    { name = "the day before the list was law", as_of = "2019-02-01", expect = "not_applicable",
      given = entry "added = 2016-10-26" .. version(1, "2016-10-20") },
    { name = "on its first day", as_of = "2019-02-01", given = entry "added = 2016-10-27" .. version(1, "2016-10-20"),
      expect = { note = "CPL entry Alpha A1 1.0 was added 27 Oct 2016, but the list was last published 20 Oct 2016" } },
  },
}
