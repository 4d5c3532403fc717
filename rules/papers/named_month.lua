-- The minutes of a meeting call a paper that is made month by month by the month which it bears itself.

local months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

-- "Change Status Report — January 2020" taken apart at whatever dash: its name and its month, or nothing.
local function parts(title)
  return text.capture(title, "(.*\\S)\\s+[-–—]\\s+(" .. months .. " [0-9]{4})")
end

-- The items of its meeting that bear its name with a month.
local function items_of(p)
  local name, found = parts(p:maybe "title" or ""), {}
  if not name or not p.presented_to then return found end
  for _, item in ipairs(p.presented_to.agenda_items) do
    if parts(item:maybe "title" or "") == name then table.insert(found, item) end
  end
  return found
end

local function report(title, ...)
  local toml = { ([=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
]=]) }
  for number, item in ipairs { ... } do
    table.insert(toml, ('[[meeting.agenda_item]]\nnumber = %d\ndealt_with = 2020-02-14\n%s\n'):format(number, item))
  end
  table.insert(toml, ('[[paper]]\nid = "r"\n%s\npresented_to = "sec_panel/2020-02-14"\n'):format(title))
  return table.concat(toml)
end
local function titled(title) return ('title = "%s"'):format(title) end
local january = titled "Change Status Report — January 2020"
local february = titled "Change Status Report — February 2020"
local found = { note = "Change Status Report — January 2020 is called that of February 2020 in item 1 of "
  .. "the SEC Panel meeting of 14 Feb 2020" }

return {
  id         = "PAP-005",
  title      = "Paper that the minutes call by another month",
  subject    = "paper",
  severity   = "minor",
  cites      = { "Panel 77 minutes, items 10 and 21", "Change Status Report January 2020, heading" },
  basis      = "derived",
  basis_note = "no clause asks for it: that the item is this paper is concluded from its name and its meeting",
  covers     = { "change/paper-month" },
  why        = "Who looks the paper up by the minutes finds none, or takes that of another month for it.",
  fix        = "Call it in the minutes as it calls itself, or correct the heading of the paper and issue it again.",

  applies = function(p)
    if p:maybe "title" then return #items_of(p) > 0 end
    return p.presented_to ~= nil and #p.presented_to.agenda_items > 0
  end,

  check = function(p, report)
    local _, own = parts(p.title)
    local items = items_of(p)
    -- Where the name stands twice, the paper is whichever item has its month.
    for _, item in ipairs(items) do
      if select(2, parts(item.title)) == own then return end
    end
    for _, item in ipairs(items) do
      local _, month = parts(item.title)
      report.note { at = "title", key = item, facts = { { item, "title" } }, about = { item },
        with = { item = item, month = month }, message = "{subject} is called that of {month} in {item}" }
    end
  end,

  cases = {
    { name = "the same month", as_of = "2020-02-14", expect = "pass", given = report(january, january) },
    { name = "with another dash", as_of = "2020-02-14", expect = "pass",
      given = report(january, titled "Change Status Report – January 2020") },
    { name = "another month", as_of = "2020-02-14", expect = found, given = report(january, february) },
    { name = "the same month of another year", as_of = "2020-02-14",
      given = report(january, titled "Change Status Report - January 2019"), expect = {
      note = "Change Status Report — January 2020 is called that of January 2019 in item 1 of the SEC Panel meeting of "
        .. "14 Feb 2020" } },
    { name = "the report of the month before was held over, and both are items", as_of = "2020-02-14",
      expect = "pass", given = report(january, february, january) },
    { name = "another paper of another month", as_of = "2020-02-14", expect = "not_applicable",
      given = report(january, titled "Operations Report — February 2020") },
    { name = "the item names no month", as_of = "2020-02-14", expect = "not_applicable",
      given = report(january, titled "Change Status Report") },
    { name = "the paper bears no month", as_of = "2020-02-14", expect = "not_applicable",
      given = report(titled "Change Status Report", february) },
    { name = "what follows the dash is no month", as_of = "2020-02-14", expect = "not_applicable",
      given = report(titled "Project Brief - Phase 2 2020", titled "Project Brief - Phase 3 2020") },
    { name = "the heading of the item is lost", as_of = "2020-02-14", expect = "not_applicable",
      given = report(january, "") },
    { name = "the title of the paper is lost", as_of = "2020-02-14", expect = { unknown = "paper.title" },
      given = report("", february) },
    { name = "it is lost, and so are the minutes", as_of = "2020-02-14", expect = "not_applicable", given = report "" },
    { name = "it is lost, and it is for no meeting", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[paper]]\nid = "r"\n' },
    { name = "the meeting is not held yet", as_of = "2020-02-13", expect = "not_applicable",
      given = report(january, february) },
    { name = "for no meeting", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[paper]]\nid = "r"\ntitle = "Change Status Report — January 2020"\n' },
  },
}
