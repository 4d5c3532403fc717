-- A paper calls a thing by the name that its record has; what has no name of its own, it calls as the first paper did.
local explain, names = use "explain", use "names"

-- The field in which a kind has the name of its records.
local name_fields = {
  agenda_item = "title", draft_proposal = "title", listed_applicant = "name", listed_completion = "name",
  meeting = "body_name", meeting_topic = "title", modification = "title", paper = "title", party = "name",
  release = "name", smets1_capability = "name",
}

-- What else calls the same record by a name: the printed name that comes first, nil where this is it.
local function first_of(n)
  for _, other in ipairs(state.printed_names) do
    if other == n then return nil end
    if other:maybe "of" == n.of then return other end
  end
end

local function names_of_body(n) return param("reconciliation.body_names", n.published)[n.body] end

local function is_name_of_body(n)
  for _, name in ipairs(names_of_body(n)) do
    if names.same(name, n.name) then return true end
  end
  return false
end

-- The record by its name, with the number by which it is told.
local function whose(record, own)
  if own == tostring(record) or kind_of(record) == "meeting" then return own end
  return tostring(record) .. " ‘" .. own .. "’"
end

local function printed(name, more, paper)
  return ([=[
[[paper]]
id = "%s"
title = "Report of %s"
[[printed_name]]
paper = "%s"
published = 2020-02-07
name = "%s"
%s
]=]):format(paper or "report", paper or "January", paper or "report", name, more)
end
local of_release, of_budget = 'of = "release:2020-06"', 'of = "budget:2020"'
local release = '[[release]]\nid = "2020-06"\nname = "June 2020 SEC Release"\n'
local budget = "[[budget]]\nyear = 2020\n"

-- The first and last of digits and letters count.
local function title_case(name, lacks)
  return { name = "a title without its " .. lacks, as_of = "2020-02-14",
    given = printed(name, 'of = "modification:MP101"') .. '[[modification]]\nid = "MP101"\ntitle = "AZ 09"\n',
    expect = { note = "MP101 ‘AZ 09’ is called “" .. name .. "” in Report of January" } }
end

return {
  id         = "RCN-023",
  title      = "Thing that a paper calls by another name",
  subject    = "printed_name",
  severity   = "minor",
  cites      = { "Change Status Report January 2020", "Panel 77 minutes", "Operations Reports January and March 2019" },
  basis      = "derived",
  basis_note = "no clause asks for it: that both names are meant for one thing is the reading of who made the record",
  covers     = { "change/names" },
  why        = "Who looks for a thing by the one name misses what is said of it by the other, or takes them for two.",
  fix        = "Use the name of the register, or say once in the paper what else it is called.",

  check = function(n, report)
    if n.body then
      if is_name_of_body(n) then return end
      report.note { at = "name", with = { known = explain.enumerate(names_of_body(n)) },
        message = "The {body} is called {subject}, and else {known}" }
      return
    end
    if not n.of then
      report.unknown { missing = "printed_name.of", at = "name", message = "What {subject} is meant for is not known" }
      return
    end
    local field = name_fields[kind_of(n.of)]
    local own = field and n.of[field]
    if own then
      if names.same(own, n.name) then return end
      report.note { at = "name", facts = { { n.of, field } }, with = { whose = whose(n.of, own) },
        message = "{whose} is called {subject}" }
      return
    end
    local first = first_of(n)
    if not first or names.same(first.name, n.name) then return end
    report.note { at = "name", facts = { { first, "name" } }, about = { first }, with = { first = first },
      message = "The {of} is called {subject}, and {first}" }
  end,

  cases = {
    { name = "the same name", as_of = "2020-02-14", expect = "pass",
      given = printed("June 2020 SEC Release", of_release) .. release },
    { name = "in other letters, with other marks", as_of = "2020-02-14", expect = "pass",
      given = printed("June-2020 — SEC release’", of_release) .. release },
    { name = "in an address", as_of = "2020-02-14", expect = "pass",
      given = printed("june-2020-sec-release", of_release) .. release },
    { name = "another first letter", as_of = "2020-02-14",
      given = printed("Tune 2020 SEC Release", of_release) .. release,
      expect = { note = "June 2020 SEC Release is called “Tune 2020 SEC Release” in Report of January" } },
    { name = "words of one letter are words", as_of = "2020-02-14",
      given = printed("Plan AB", 'of = "modification:MP101"') .. '[[modification]]\nid = "MP101"\ntitle = "Plan A B"\n',
      expect = { note = "MP101 ‘Plan A B’ is called “Plan AB” in Report of January" } },
    { name = "a word of one letter that isn't English", as_of = "2020-02-14",
      given = printed("Àla", 'of = "modification:MP101"') .. '[[modification]]\nid = "MP101"\ntitle = "À la"\n',
      expect = { note = "MP101 ‘À la’ is called “Àla” in Report of January" } },
    { name = "a word is missing", as_of = "2020-02-14", given = printed("June 2020 Release", of_release) .. release,
      expect = { note = "June 2020 SEC Release is called “June 2020 Release” in Report of January" } },
    { name = "a letter is missing", as_of = "2020-02-14",
      given = printed("June 2020 SE Release", of_release) .. release,
      expect = { note = "June 2020 SEC Release is called “June 2020 SE Release” in Report of January" } },
    { name = "another year", as_of = "2020-02-14", given = printed("June 2021 SEC Release", of_release) .. release,
      expect = { note = "June 2020 SEC Release is called “June 2021 SEC Release” in Report of January" } },
    { name = "a letter that isn't English", as_of = "2020-02-14",
      given = printed("June 2020 SÉC Release", of_release) .. release,
      expect = { note = "June 2020 SEC Release is called “June 2020 SÉC Release” in Report of January" } },
    title_case("AZ 9", "0"), title_case("AZ 0", "9"), title_case("Z 09", "A"), title_case("A 09", "Z"),
    { name = "words that are run together", as_of = "2020-02-14",
      given = printed("June 2020 SECRelease", of_release) .. release,
      expect = { note = "June 2020 SEC Release is called “June 2020 SECRelease” in Report of January" } },
    { name = "of what has a number besides its title", as_of = "2020-02-14",
      given = printed("Large Gas Meters", 'of = "modification:MP101"')
        .. '[[modification]]\nid = "MP101"\ntitle = "Large Gas Meter Displays"\n',
      expect = { note = "MP101 ‘Large Gas Meter Displays’ is called “Large Gas Meters” in Report of January" } },
    { name = "its own title is not known", as_of = "2020-02-14", expect = { unknown = "modification.title" },
      given = printed("Large Gas Meters", 'of = "modification:MP101"') .. '[[modification]]\nid = "MP101"\n' },
    { name = "of what has no name of its own: the first of the two", as_of = "2020-02-14",
      given = printed("Draft Budget 2020-23", of_budget) .. printed("Draft Budget 2020-2023", of_budget, "other")
        .. budget,
      subject = "other/Draft Budget 2020-2023", expect = "pass" },
    { name = "the second of the two", as_of = "2020-02-14",
      given = printed("Draft Budget 2020-23", of_budget) .. printed("Draft Budget 2020-2023", of_budget, "other")
        .. budget,
      subject = "report/Draft Budget 2020-23", expect = { note = "The budget from April 2020 is called “Draft Budget "
        .. "2020-23” in Report of January, and “Draft Budget 2020-2023” in Report of other" } },
    { name = "of what has no name, and both are the same", as_of = "2020-02-14", expect = "pass",
      given = printed("Draft Budget 2020-23", of_budget) .. printed("draft budget 2020–23", of_budget, "other")
        .. budget, subject = "report/Draft Budget 2020-23" },
    { name = "names of two different things", as_of = "2020-02-14", expect = "pass",
      given = printed("Draft Budget 2020-23", of_budget)
        .. printed("Draft Budget 2021-24", 'of = "budget:2021"', "other") .. budget .. "[[budget]]\nyear = 2021\n",
      subject = "report/Draft Budget 2020-23" },
    { name = "of a body whose meeting has a name", as_of = "2020-02-14",
      given = printed("Managers Forum", 'of = "meeting:other/2020-02-28"')
        .. '[[meeting]]\nbody = "other"\nbody_name = "Implementation Managers Forum"\ndate = 2020-02-28\n',
      expect = { note = "Implementation Managers Forum is called “Managers Forum” in Report of January" } },
    { name = "a body by its name", as_of = "2020-02-14", expect = "pass",
      given = printed("Operations Group", 'body = "operations_group"') },
    { name = "a body by its short name", as_of = "2020-02-14", expect = "pass",
      given = printed("OPSG", 'body = "operations_group"') },
    { name = "a body by another name", as_of = "2020-02-14",
      given = printed("Operation Group", 'body = "operations_group"'), expect = {
      note = "The Operations Group is called “Operation Group” in Report of January, and else Operations Group, OPSG "
        .. "and Ops Group" } },
    { name = "by the name of another body", as_of = "2020-02-14", given = printed("TAG", 'body = "operations_group"'),
      expect = {
      note = "The Operations Group is called “TAG” in Report of January, and else Operations Group, OPSG and Ops "
        .. "Group" } },
    { name = "what it is the name of is not known", as_of = "2020-02-14", expect = { unknown = "printed_name.of" },
      given = printed("Draft Budget 2020-23", "") },
    { name = "what it is the name of has no record", as_of = "2020-02-14", expect = { unknown = "printed_name.of" },
      given = printed("Draft Budget 2020-23", of_budget) },
  },
}
