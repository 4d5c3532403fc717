-- Where a version of a specification stops being in effect that entries on the list cite, the Panel decides how they
-- are dealt with: by the requirements of the Code, or by an interim workaround.

-- The entries that cited it when it ended; where none surely did, those that may have.
local function touched(e)
  local sure, possible = {}, {}
  for _, entry in ipairs(e.version.product_list_entries) do
    local added, gone = entry:maybe "added", entry.removed and entry.removed <= e.ended
    if added and added <= e.ended and not gone then table.insert(sure, entry) end
    if not added and not gone then table.insert(possible, entry) end
  end
  if #sure == 0 then
    for _, entry in ipairs(possible) do local _ = entry.added end
  end
  return sure
end

local function ending(more, entry)
  return ([=[
[[specification_version]]
specification = "gbcs"
version = "1.0"
[[product_list_entry]]
id = "A1"
specifications = ["gbcs/1.0"]
%s
[[specification_end]]
version = "gbcs/1.0"
%s
]=]):format(entry or "added = 2018-05-07", more)
end
local may = "ended = 2018-05-07\n"

return {
  id         = "CPL-009",
  title      = "Entries left on a specification that ended, without a decision",
  subject    = "specification_end",
  severity   = "minor",
  cites      = { "SECAS, Panel agreed approach with DCC processing issue (GBCS v1.1), 25 May 2018" },
  basis      = "derived",
  basis_note = "that the Panel decided in May 2018 is stated; that it has to for every version is concluded",
  since      = "2016-10-27",
  dated_by   = "ended",
  covers     = { "change/L-06" },
  why        = "Until then nobody knows whether these entries stand.",
  fix        = "Put it to the Panel, or record what it decided and when.",

  applies = function(e) return #touched(e) > 0 end,

  check = function(e, report)
    local entries = touched(e)
    if e.approach_agreed <= e.ended then
      local _ = e.approach
      return
    end
    report.note { at = "approach_agreed", about = entries, with = { count = #entries },
      message = "{version} ended {ended}, and how to deal with those that cite it ({count}) the Panel decided only on "
        .. "{approach_agreed}" }
  end,

  cases = {
    { name = "decided on the day", as_of = "2018-06-01", expect = "pass",
      given = ending(may .. 'approach = "code"\napproach_agreed = 2018-05-07') },
    { name = "decided as in May 2018", as_of = "2018-06-01",
      given = ending(may .. 'approach = "workaround"\napproach_agreed = 2018-05-25'), expect = { note =
        "GBCS 1.0 ended 7 May 2018, and how to deal with those that cite it (1) the Panel decided only on "
        .. "25 May 2018" } },
    { name = "decided a day later", as_of = "2018-06-01", given = ending(may .. "approach_agreed = 2018-05-08"),
      expect = { note = "GBCS 1.0 ended 7 May 2018, and how to deal with those that cite it (1) the Panel decided "
        .. "only on 8 May 2018" } },
    { name = "nobody knows of a decision", as_of = "2018-06-01", given = ending(may),
      expect = { unknown = "specification_end.approach_agreed" } },
    { name = "decided, but what is not known", as_of = "2018-06-01",
      given = ending(may .. "approach_agreed = 2018-05-07"), expect = { unknown = "specification_end.approach" } },
    { name = "the decision had not been made on that day", as_of = "2018-05-24",
      given = ending(may .. 'approach = "code"\napproach_agreed = 2018-05-25'),
      expect = { unknown = "specification_end.approach_agreed" } },
    { name = "the only entry was removed that day", as_of = "2018-06-01", expect = "not_applicable",
      given = ending(may, "added = 2017-01-10\nremoved = 2018-05-07") },
    { name = "the only entry was removed a day later", as_of = "2018-06-01",
      given = ending(may, "added = 2017-01-10\nremoved = 2018-05-08"),
      expect = { unknown = "specification_end.approach_agreed" } },
    { name = "the only entry was added a day later", as_of = "2018-06-01", expect = "not_applicable",
      given = ending(may, "added = 2018-05-08") },
    { name = "the only entry was removed that day, whenever it was added", as_of = "2018-06-01",
      expect = "not_applicable", given = ending(may, "removed = 2018-05-07") },
    { name = "nobody knows when the only entry was added", as_of = "2018-06-01", given = ending(may, ""),
      expect = { unknown = "product_list_entry.added" } },
    { name = "the day before the list was law", as_of = "2018-06-01", expect = "not_applicable",
      given = ending("ended = 2016-10-26\napproach_agreed = 2016-11-26", "added = 2016-10-01") },
    { name = "on its first day", as_of = "2018-06-01",
      given = ending("ended = 2016-10-27\napproach_agreed = 2016-10-29", "added = 2016-10-01"), expect = { note =
        "GBCS 1.0 ended 27 Oct 2016, and how to deal with those that cite it (1) the Panel decided only on "
        .. "29 Oct 2016" } },
  },
}
