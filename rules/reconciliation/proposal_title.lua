-- A proposal has one title, in whatever paper: as a Draft Proposal, as the modification that it becomes, and where a
-- meeting discusses it.
local names = use "names"

-- The number under which titles are compared: of a Draft Proposal that has become a modification, the modification's.
local function last_number(number)
  local draft = state.find("draft_proposal", number)
  local became = draft and draft.modification
  return became and became.id or number
end

-- By number, all records that give the proposal a title: { record, field, title }.
local function titles()
  local found = {}
  local function add(number, record)
    local title = record:maybe "title"
    if not title then return end
    found[number] = found[number] or {}
    table.insert(found[number], { record = record, title = title })
  end
  for _, m in ipairs(state.modifications) do add(m.id, m) end
  for _, p in ipairs(state.draft_proposals) do add(last_number(p.id), p) end
  for _, t in ipairs(state.meeting_topics) do add(last_number(t.proposal), t) end
  return found
end

local draft = '[[draft_proposal]]\nid = "DP101"\ntitle = "Large Gas Meter Displays"\n'
local converted = draft .. 'converted = 2020-02-14\nmodification = "MP101"\n'
local function modification(title)
  return '[[modification]]\nid = "MP101"\n' .. (title and 'title = "' .. title .. '"\n' or "")
end
local function discussed(number, title, day)
  return ([=[
[[meeting]]
body = "working_group"
date = %s
[[meeting.topic]]
proposal = "%s"
title = "%s"
]=]):format(day or "2020-02-05", number, title)
end

return {
  id         = "RCN-024",
  title      = "Proposal under two titles",
  subject    = "state",
  severity   = "minor",
  cites      = { "Change Status Report January 2020", "Panel 77 minutes", "Operations Reports January and March 2019" },
  basis      = "derived",
  basis_note = "no clause asks for it: a number stands for one proposal, and the papers print its title with it",
  covers     = { "change/names" },
  why        = "Who knows a proposal by its title takes one under two titles for two.",
  fix        = "Print the title of the Modification Register; where it was changed, say so and when.",

  check = function(_, report)
    for number, records in pairs(titles()) do
      local first = records[1]
      for i = 2, #records do
        local other = records[i]
        if not names.same(first.title, other.title) then
          report.note { subject = other.record, at = { other.record, "title" }, key = number,
            facts = { { first.record, "title" }, { other.record, "title" } }, about = { first.record, other.record },
            with = { number = number, of = first.record, title = first.title, other = other.record,
              other_title = other.title },
            message = "{of} is ‘{title}’, and {other} is ‘{other_title}’" }
        end
      end
    end
  end,

  cases = {
    { name = "the draft and its modification", as_of = "2020-02-14", expect = "pass",
      given = converted .. modification "Large Gas Meter Displays" },
    { name = "they differ", as_of = "2020-02-14", given = converted .. modification "Large Gas Meters", expect = {
      note = "MP101 is ‘Large Gas Meters’, and DP101 is ‘Large Gas Meter Displays’" } },
    { name = "in capitals and dashes only", as_of = "2020-02-14", expect = "pass",
      given = converted .. modification "Large gas-meter displays" },
    { name = "the day before it is converted they are two", as_of = "2020-02-13", expect = "pass",
      given = converted .. modification "Large Gas Meters" },
    { name = "a title is lost: there is nothing to compare", as_of = "2020-02-14", expect = "pass",
      given = converted .. modification() },
    { name = "where it was discussed", as_of = "2020-02-14",
      given = modification "Large Gas Meters" .. discussed("MP101", "Large Gas Meter Displays"), expect = {
      note = "MP101 is ‘Large Gas Meters’, and MP101 at the Working Group meeting of 5 Feb 2020 is ‘Large Gas Meter "
        .. "Displays’" } },
    { name = "in two papers of which none has its record", as_of = "2020-02-14",
      given = discussed("SECMP0046", "Electric Vehicle chargers")
        .. discussed("SECMP0046", "Electric Vehicle charges", "2020-03-04"), expect = {
      note = "SECMP0046 at the Working Group meeting of 5 Feb 2020 is ‘Electric Vehicle chargers’, and SECMP0046 at "
        .. "the Working Group meeting of 4 Mar 2020 is ‘Electric Vehicle charges’" } },
    { name = "two proposals", as_of = "2020-02-14", expect = "pass",
      given = discussed("SECMP0046", "Electric Vehicle chargers")
        .. discussed("SECMP0047", "Electric Vehicle charges", "2020-03-04") },
    { name = "a draft by its number", as_of = "2020-02-14", given = draft .. discussed("DP101", "Gas Displays"),
      expect = { note = "DP101 is ‘Large Gas Meter Displays’, and DP101 at the Working Group meeting of 5 Feb 2020 is "
        .. "‘Gas Displays’" } },
    { name = "a converted one by its old number", as_of = "2020-02-14",
      given = converted .. modification "Large Gas Meter Displays" .. discussed("DP101", "Gas Displays"), expect = {
      note = "MP101 is ‘Large Gas Meter Displays’, and DP101 at the Working Group meeting of 5 Feb 2020 is ‘Gas "
        .. "Displays’" } },
  },
}
