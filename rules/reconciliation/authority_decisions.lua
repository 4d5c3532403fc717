-- A paper that states how many decisions the Authority took has at least those that papers give a day for. What "the
-- last month" means is tried in both ways: the month up to the day of the paper, and the calendar month before.
local explain, months = use "explain", use "months"

-- What the Authority is recorded to have decided on: a modification, its urgency or its Implementation Date. A
-- send-back is no decision, and a date that it set with its decision on the modification is none of its own.
local function decided_on(m)
  local found = {}
  local function add(record, field, by, day, what)
    if by == "authority" then table.insert(found, { record = record, field = field, day = day, what = what }) end
  end
  add(m, "decided", m:maybe "decided_by", m.decided, tostring(m))
  add(m, "urgency_decided", "authority", m.urgency_decided, "urgency of " .. tostring(m))
  for _, d in ipairs(m.implementation_dates) do
    local set = d:maybe "set"
    local is_with_decision = set == m.decided and m:maybe "decided_by" == "authority"
    if not is_with_decision then add(d, "set", d:maybe "set_by", set, tostring(d)) end
  end
  return found
end

-- The first and last day of each reading, and how it is told.
local function readings(c)
  local function month(first, more)
    local name = months.name(first)
    return { first = first, last = days.add_months(first, 1) - 1, told = "in " .. name .. more, short = name }
  end
  if c.month then return { month(c.month, "") } end
  local day = c.published
  return {
    { first = days.add_months(day, -1) + 1, last = day, told = "in the month up to the day of the paper",
      short = "the month up to that day" },
    month(days.add_months(day - (day.day - 1), -1), ", the calendar month before it"),
  }
end

-- What the Authority decided from the first to the last day of a reading.
local function decisions_within(reading)
  local found = {}
  for _, m in ipairs(state.modifications) do
    for _, each in ipairs(decided_on(m)) do
      if each.day and reading.first <= each.day and each.day <= reading.last then table.insert(found, each) end
    end
  end
  return found
end

-- The release in which the same paper already lists a modification by the date that the Authority set.
local function relied_on(each, c)
  if kind_of(each.record) ~= "implementation_date" then return nil end
  for _, i in ipairs(each.record.modification.release_items) do
    if i:maybe "source.paper" == c.paper and i.release:maybe "date" == each.record.date then return i end
  end
end

-- What keeps the state from telling all that the Authority decided: a decision without its day, or one of a day within
-- some reading of which it isn't known whose it is.
local function missing_fact(all)
  local function is_within(day)
    for _, reading in ipairs(all) do
      if reading.first <= day and day <= reading.last then return true end
    end
    return false
  end
  local function lacks(by, day, fields)
    if by ~= nil and by ~= "authority" then return nil end
    if not day then return fields.day end
    return by == nil and is_within(day) and fields.by or nil
  end
  local of_modification = { day = "modification.decided", by = "modification.decided_by" }
  local of_date = { day = "implementation_date.set", by = "implementation_date.set_by" }
  for _, m in ipairs(state.modifications) do
    local missing = (m.decided or m.outcome) and lacks(m:maybe "decided_by", m.decided, of_modification)
    for _, d in ipairs(m.implementation_dates) do
      local set = d:maybe "set"
      if set and set ~= m.decided or not set and not d.requested then
        missing = missing or lacks(d:maybe "set_by", set, of_date)
      end
    end
    if missing then return missing end
  end
  for _, r in ipairs(state.reported_decisions) do
    local m = r.body == "authority" and r.proposal and state.find("modification", r.proposal)
    if r.body == "authority" and r.proposal and not (m and m.decided) then return "modification.decided" end
  end
end

-- "1 in the month up to the day of the paper (Implementation Date 2 of MP081)".
local function told(reading)
  local names = {}
  for i, each in ipairs(reading.decisions) do names[i] = each.what .. " on " .. tostring(each.day) end
  return #names .. " " .. reading.told .. (#names > 0 and " (" .. explain.enumerate(names) .. ")" or "")
end

local function paper(figure, more)
  return ([=[
[[paper]]
id = "report"
title = "Report of January"
[[stated_count]]
paper = "report"
published = 2020-02-07
what = "Authority decisions in the last month"
figure = %d
counts = "authority_decisions"
%s
]=]):format(figure, more or "")
end

local function modification(more) return '[[modification]]\nid = "MP081"\n' .. more .. "\n" end
local function approved(day, by)
  return modification('outcome = "approved"\ndecided = ' .. day .. "\n"
    .. (by == "" and "" or 'decided_by = "' .. (by or "authority") .. '"'))
end
local function moved(day, by)
  return modification "" .. ([=[
[[modification.implementation_date]]
number = 2
date = 2020-11-05
%s
%s
]=]):format(day and "set = " .. day or "", by == "" and "" or 'set_by = "' .. (by or "authority") .. '"')
end
local function reported(more)
  return ([=[
[[reported_decision]]
paper = "report"
reported = 2020-02-07
body = "authority"
about = "a proposal"
outcome = "approved"
%s
]=]):format(more)
end
local function listed(day, source)
  return ([=[
[[release]]
id = "2020-11"
name = "November 2020 SEC Release"
date = %s
[[release.item]]
modification = "MP081"
listed = 2020-02-07
source = { paper = "%s" }
]=]):format(day, source or "report")
end

local heading = '"Authority decisions in the last month" in Report of January are stated as '

-- What is found where none are stated, and one is recorded in either or both readings.
local function one(what, in_both, in_january)
  local found = "1 %s (" .. what .. ")"
  local up_to = in_january and "0 %s" or found
  local january = (in_both or in_january) and found or "0 %s"
  local message = heading .. "0: the state has " .. up_to:format "in the month up to the day of the paper" .. ", and "
    .. january:format "in Jan 2020, the calendar month before it" .. "; "
  if in_both then return message .. "no reading gives 0" end
  return message .. "0 can only be the number of " .. (in_january and "the month up to that day" or "Jan 2020")
end
local function only_february(day) return one("Implementation Date 2 of MP081 on " .. day) end
local function both(what) return one(what, true) end
local function only_january(day) return one("Implementation Date 2 of MP081 on " .. day, false, true) end

return {
  id         = "RCN-020",
  title      = "Authority decisions stated that are fewer than those recorded",
  subject    = "stated_count",
  severity   = "minor",
  cites      = { "Change Status Report January 2020, section 4", "Panel 77 minutes, item 1" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a move of an Implementation Date counts, and what the last month is, are "
    .. "our reading",
  covers     = { "change/stated-decisions" },
  why        = "Who reads the paper alone misses what the Authority decided, and may prepare for the wrong day.",
  fix        = "Name the decision in the next report, and say in both from which day to which they count.",

  applies = function(c) return c.counts == "authority_decisions" end,

  check = function(c, report)
    local all, phrases, about, facts = readings(c), {}, {}, {}
    local holds, is_exceeded, lists = {}, false, nil
    for i, reading in ipairs(all) do
      reading.decisions = decisions_within(reading)
      phrases[i] = told(reading)
      if #reading.decisions > c.figure then is_exceeded = true else table.insert(holds, reading) end
      for _, each in ipairs(reading.decisions) do
        table.insert(about, each.record)
        table.insert(facts, { each.record, each.field })
        lists = lists or relied_on(each, c)
      end
    end
    if is_exceeded then
      if lists then table.insert(about, lists) end
      report.note { at = "figure", about = about, facts = facts,
        with = { readings = table.concat(phrases, ", and "), lists = lists and "; the paper itself lists "
          .. tostring(lists) .. ", where one of them put it" or "",
          explained = #holds == 0 and "no reading gives " .. c.figure
            or c.figure .. " can only be the number of " .. holds[1].short },
        message = "{subject} are stated as {figure}: the state has {readings}; {explained}{lists}" }
      return
    end
    local missing = missing_fact(all)
    for _, reading in ipairs(all) do
      if #reading.decisions < c.figure then missing = missing or "modification.decided" end
    end
    if missing then
      report.unknown { missing = missing, at = "figure", with = { readings = table.concat(phrases, ", and ") },
        message = "{subject} are stated as {figure}: the state has {readings}, and may lack some" }
    end
  end,

  cases = {
    { name = "none, and none is recorded", as_of = "2020-02-14", expect = "pass", given = paper(0) },
    { name = "an Implementation Date moved on the day of the paper", as_of = "2020-02-14",
      given = paper(0) .. moved "2020-02-07", expect = { note = only_february "7 Feb 2020" } },
    { name = "moved the day after", as_of = "2020-02-14", given = paper(0) .. moved "2020-02-08", expect = "pass" },
    { name = "moved on the first day of February", as_of = "2020-02-14", given = paper(0) .. moved "2020-02-01",
      expect = { note = only_february "1 Feb 2020" } },
    { name = "moved on the last day of January: in both", as_of = "2020-02-14", given = paper(0) .. moved "2020-01-31",
      expect = { note = both "Implementation Date 2 of MP081 on 31 Jan 2020" } },
    { name = "moved on the first day of the month up to the paper", as_of = "2020-02-14",
      given = paper(0) .. moved "2020-01-08",
      expect = { note = both "Implementation Date 2 of MP081 on 8 Jan 2020" } },
    { name = "moved the day before it", as_of = "2020-02-14", given = paper(0) .. moved "2020-01-07",
      expect = { note = only_january "7 Jan 2020" } },
    { name = "moved on 1 January", as_of = "2020-02-14", given = paper(0) .. moved "2020-01-01",
      expect = { note = only_january "1 Jan 2020" } },
    { name = "moved in December", as_of = "2020-02-14", given = paper(0) .. moved "2019-12-31", expect = "pass" },
    { name = "the paper itself lists it where it was moved to", as_of = "2020-02-14",
      given = paper(0) .. moved "2020-02-05" .. listed "2020-11-05", expect = { note = only_february "5 Feb 2020"
        .. "; the paper itself lists MP081 in the November 2020 SEC Release, where one of them put it" } },
    { name = "it lists it in a release of another day", as_of = "2020-02-14",
      given = paper(0) .. moved "2020-02-05" .. listed "2020-11-06", expect = { note = only_february "5 Feb 2020" } },
    { name = "another paper lists it so", as_of = "2020-02-14", given = paper(0) .. moved "2020-02-05"
      .. '[[paper]]\nid = "other"\n' .. listed("2020-11-05", "other"),
      expect = { note = only_february "5 Feb 2020" } },
    { name = "a decision on a modification", as_of = "2020-02-14", given = paper(0) .. approved "2020-01-20",
      expect = { note = both "MP081 on 20 Jan 2020" } },
    { name = "an Implementation Date set by it on the day of the Change Board's decision", as_of = "2020-02-14",
      given = paper(0) .. approved("2020-01-20", "change_board") .. "[[modification.implementation_date]]\nnumber = 1\n"
        .. 'date = 2020-06-25\nset = 2020-01-20\nset_by = "authority"\n',
      expect = { note = both "Implementation Date 1 of MP081 on 20 Jan 2020" } },
    { name = "a decision on urgency", as_of = "2020-02-14",
      given = paper(0) .. modification 'urgency_decided = 2020-01-20\nurgency = "urgent"',
      expect = { note = both "urgency of MP081 on 20 Jan 2020" } },
    { name = "two are recorded, and one is stated", as_of = "2020-02-14",
      given = paper(1, "month = 2020-01-01") .. approved "2020-01-20" .. [=[
[[modification]]
id = "MP082"
decided = 2020-01-21
decided_by = "authority"
]=], expect = { note = heading .. "1: the state has 2 in Jan 2020 (MP081 on 20 Jan 2020 and MP082 on 21 Jan 2020); no "
        .. "reading gives 1" } },
    { name = "it is counted", as_of = "2020-02-14", given = paper(1) .. approved "2020-01-20", expect = "pass" },
    { name = "its Implementation Date, set with it, is no second decision", as_of = "2020-02-14", expect = "pass",
      given = paper(1) .. approved "2020-01-20" .. "[[modification.implementation_date]]\nnumber = 1\ndate = "
        .. '2020-06-25\nset = 2020-01-20\nset_by = "authority"\n' },
    { name = "by the Change Board", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. approved("2020-01-20", "change_board") },
    { name = "moved by the Panel", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. moved("2020-01-20", "panel") },
    { name = "who decided is not known", as_of = "2020-02-14", expect = { unknown = "modification.decided_by" },
      given = paper(0) .. approved("2020-01-20", "") },
    { name = "who decided on the first day is not known", as_of = "2020-02-14",
      expect = { unknown = "modification.decided_by" }, given = paper(0) .. approved("2020-01-01", "") },
    { name = "who decided on the last day is not known", as_of = "2020-02-14",
      expect = { unknown = "modification.decided_by" }, given = paper(0) .. approved("2020-02-07", "") },
    { name = "who decided the day after is not known", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. approved("2020-02-08", "") },
    { name = "who set the date that was set with the decision doesn't matter", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. approved("2020-01-20", "change_board")
        .. "[[modification.implementation_date]]\nnumber = 1\ndate = 2020-06-25\nset = 2020-01-20\n" },
    { name = "who decided is not known, but it was before", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. approved("2019-12-31", "") },
    { name = "who moved it is not known", as_of = "2020-02-14", expect = { unknown = "implementation_date.set_by" },
      given = paper(0) .. moved("2020-01-20", "") },
    { name = "when the Authority moved it is not known", as_of = "2020-02-14",
      expect = { unknown = "implementation_date.set" }, given = paper(0) .. moved() },
    { name = "when the Panel moved it is not known", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. moved(nil, "panel") },
    { name = "it is only asked for", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. moved(nil, "") .. "requested = 2020-01-21\n" },
    { name = "a paper tells of a decision without its day", as_of = "2020-02-14",
      expect = { unknown = "modification.decided" }, given = paper(0) .. reported 'proposal = "MP081"' },
    { name = "it tells of one whose day is known", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. reported 'proposal = "MP081"' .. approved "2019-12-31" },
    { name = "it tells of one on no modification", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. reported "" },
    { name = "when it was decided is not known", as_of = "2020-02-14", expect = { unknown = "modification.decided" },
      given = paper(0) .. modification 'outcome = "approved"' },
    { name = "when the Change Board decided is not known", as_of = "2020-02-14", expect = "pass",
      given = paper(0) .. modification 'outcome = "approved"\ndecided_by = "change_board"' },
    { name = "more are stated than are recorded", as_of = "2020-02-14", expect = { unknown = "modification.decided" },
      given = paper(1) },
    { name = "a month is named, and has none", as_of = "2020-02-14", expect = "pass",
      given = paper(0, "month = 2020-01-01") .. moved "2020-02-05" },
    { name = "a month is named, and has one", as_of = "2020-02-14",
      given = paper(0, "month = 2020-01-01") .. moved "2020-01-31", expect = {
      note = heading .. "0: the state has 1 in Jan 2020 (Implementation Date 2 of MP081 on 31 Jan 2020); no reading "
        .. "gives 0" } },
    { name = "a count of something else", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[paper]]\nid = "report"\n[[stated_count]]\npaper = "report"\npublished = 2020-02-07\nwhat = "things"\n'
        .. 'figure = 0\ncounts = "exits"\n' },
  },
}
