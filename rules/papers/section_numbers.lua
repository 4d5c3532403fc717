-- In a paper each number stands for one section; sections follow each other without a gap, and a subsection bears the
-- number of the section that it is in.

-- "3.1" taken apart: the number of its section, and that within it or nil.
local function parts(number)
  local section, own = text.capture(number, "([0-9]+)(?:\\.([0-9]+))?")
  return tonumber(section), tonumber(own)
end

local function by_place(p)
  local sections = {}
  for _, s in ipairs(p.paper_sections) do table.insert(sections, s) end
  table.sort(sections, function(a, b) return a.place < b.place end)    -- mutation: no two stand in one place
  return sections
end

local function paper(...)
  local toml = { '[[paper]]\nid = "report"\ntitle = "Report of May"\n' }
  for place, number in ipairs { ... } do
    table.insert(toml, ('[[paper_section]]\npaper = "report"\nplace = %d\nheading = "Part %d"\n%s\n'):format(place,
      place, number == "" and "" or 'number = "' .. number .. '"'))
  end
  return table.concat(toml)
end
local heading = "Report of May has "

return {
  id         = "PAP-006",
  title      = "Sections of a paper misnumbered",
  subject    = "paper",
  severity   = "minor",
  cites      = { "Change Status Report January 2020", "Operations Report March 2019" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a number is meant for one section is our conclusion",
  covers     = { "change/sections" },
  why        = "Who is referred to a section by its number may read another one.",
  fix        = "Number the sections through, from the first page on.",

  applies = function(p) return #p.paper_sections > 0 end,

  check = function(p, report)
    local first_of, section = {}, nil
    for _, s in ipairs(by_place(p)) do
      local number, own = parts(s.number)
      local first, wrong = first_of[s.number], nil
      if first then
        wrong = "{subject} has two sections {number}, {first} and {heading}"
      elseif own and number ~= section then
        wrong = section and "{subject} has section {number}, {heading}, within section {section}"
          or "{subject} has section {number}, {heading}, before any other"
      elseif number and not own and section and number > section + 1 then
        wrong = "{subject} has section {number}, {heading}, next after section {section}"
      end
      if not number then
        report.note { at = { s, "number" }, key = s, about = { s }, with = { number = s.number, heading = s.heading },
          message = "{subject} has {heading} under {number}, which is no number of a section" }
      elseif wrong then
        report.note { at = { s, "number" }, key = s, about = { s, first }, message = wrong,
          with = { number = s.number, heading = s.heading, first = first and first.heading or "",
            section = section or "" } }
      end
      first_of[s.number] = first or s
      -- What follows a subsection that is out of place is told of no more.
      section = number or section
    end
  end,

  cases = {
    { name = "numbered through", as_of = "2019-06-14", expect = "pass",
      given = paper("1", "2", "2.1", "2.2", "3", "3.1") },
    { name = "to ten and on", as_of = "2019-06-14", expect = "pass",
      given = paper("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11") },
    { name = "but one section", as_of = "2019-06-14", expect = "pass", given = paper "1" },
    { name = "from another number on", as_of = "2019-06-14", expect = "pass", given = paper("2", "3") },
    { name = "a number stands twice", as_of = "2019-06-14", given = paper("1", "2", "1", "2", "3"), expect = {
      { note = heading .. "two sections 1, Part 1 and Part 3" }, { note = heading .. "two sections 2, Part 2 and Part "
        .. "4" } } },
    { name = "it stands three times", as_of = "2019-06-14", given = paper("1", "1", "1"), expect = {
      { note = heading .. "two sections 1, Part 1 and Part 2" }, { note = heading .. "two sections 1, Part 1 and Part "
        .. "3" } } },
    { name = "a subsection's stands twice", as_of = "2019-06-14", given = paper("1", "1.1", "1.1"),
      expect = { note = heading .. "two sections 1.1, Part 2 and Part 3" } },
    { name = "a subsection of another section", as_of = "2019-06-14", given = paper("1", "2", "3.1", "3"),
      expect = { note = heading .. "section 3.1, Part 3, within section 2" } },
    { name = "the subsections and sections after it", as_of = "2019-06-14", given = paper("1", "2", "3.1", "3.2", "4"),
      expect = { note = heading .. "section 3.1, Part 3, within section 2" } },
    { name = "a gap after it", as_of = "2019-06-14", given = paper("1", "2", "3.1", "5"), expect = {
      { note = heading .. "section 3.1, Part 3, within section 2" },
      { note = heading .. "section 5, Part 4, next after section 3" } } },
    { name = "a subsection before any section", as_of = "2019-06-14", given = paper("1.1", "1"),
      expect = { note = heading .. "section 1.1, Part 1, before any other" } },
    { name = "a gap", as_of = "2019-06-14", given = paper("1", "1.1", "3", "4"),
      expect = { note = heading .. "section 3, Part 3, next after section 1" } },
    { name = "no number", as_of = "2019-06-14", given = paper("1", "Annex", "2"),
      expect = { note = heading .. "Part 2 under Annex, which is no number of a section" } },
    { name = "a number is lost", as_of = "2019-06-14", expect = { unknown = "paper_section.number" },
      given = paper("1", "", "3") },
    { name = "a number stands twice before one is lost: both are told", as_of = "2019-06-14",
      given = paper("1", "1", ""), expect = { { note = heading .. "two sections 1, Part 1 and Part 2" },
        { unknown = "paper_section.number" } } },
    { name = "its sections are not in the state", as_of = "2019-06-14", expect = "not_applicable", given = paper() },
  },
}
