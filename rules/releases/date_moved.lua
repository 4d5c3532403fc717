-- An Implementation Date that the Authority set or decided on is moved by the Authority alone, and before it has come;
-- the Panel may choose another day only within a window that the Authority left to it.

local function is_only_asked_for(d) return d.requested ~= nil and not d:maybe "set" end

-- What was set before this date, in order, and whether the state has all that came before it.
local function dates_before(d)
  local before, next_number = {}, 1
  for _, each in ipairs(d.modification.implementation_dates) do
    if each.number ~= next_number or each == d then break end
    if not is_only_asked_for(each) then table.insert(before, each) end
    next_number = next_number + 1
  end
  return before, next_number == d.number
end

-- A request is over once another date is set, or there is nothing left to move.
local function is_over(d)
  if d.modification.implemented or d.modification.withdrawn then return true end
  for _, each in ipairs(d.modification.implementation_dates) do
    -- mutation: `d` itself is only asked for
    if d.number < each.number and not is_only_asked_for(each) then return true end
  end
  return false
end

local function leaves_a_choice(d) return d.window_first ~= nil or d.window_last ~= nil end

-- The window in which the Panel may choose: until the Authority sets a date without one.
local function window_after(before)
  local last = #before
  while last > 0 and not leaves_a_choice(before[last]) do last = last - 1 end
  if last == 0 then return nil end
  for i = last + 1, #before do
    if before[i].set_by == "authority" then return nil end
  end
  return before[last].window_first or before[last].date, before[last].window_last or before[last].date
end

-- Whether only the Authority may move it: it decided on the modification, or set one of the dates.
local function is_the_authoritys(before, modification)
  local path = modification:maybe "path"
  if path == "authority_led" or path == "authority_determined" then return true end
  for _, each in ipairs(before) do
    if each:maybe "set_by" == "authority" or leaves_a_choice(each) then return true end
  end
  for _, each in ipairs(before) do assert(each.set_by ~= "authority") end -- who set it, and the path, have to be known
  return modification.path == nil
end

local function mp081(path, first, second, moved_to)
  return ([=[
[[modification]]
id = "MP081"
%s
[[modification.implementation_date]]
number = 1
date = 2020-02-27
%s
[[modification.implementation_date]]
number = 2
date = %s
%s
]=]):format(path, first, moved_to or "2020-11-05", second)
end
local on_path_2, on_path_3 = 'path = "authority_determined"', 'path = "self_governance"'
local function set(day, by) return ('set = %s\nset_by = "%s"'):format(day, by) end
local function asked(more) return mp081(on_path_2, "", "requested = 2020-01-21\n" .. (more or "")) end

-- The Authority set 24 November 2019; until when the Panel may choose is in `window`.
local function november(window, chosen, who)
  return ([=[
[[modification]]
id = "MP050"
path = "self_governance"
[[modification.implementation_date]]
number = 1
date = 2019-11-24
set = 2019-10-08
set_by = "authority"
%s
[[modification.implementation_date]]
number = 2
date = %s
%s
]=]):format(window, chosen, who or set("2019-10-30", "panel"))
end
local until_december = "window_last = 2019-12-01"

return {
  id       = "REL-004",
  title    = "Implementation Date moved without the Authority, or too late",
  subject  = "implementation_date",
  severity = "major",
  cites    = { "SEC D10", "Panel 77 minutes, action SECP76/01", "November 2019 SEC Release page" },
  basis    = "stated",
  covers   = { "change/R-02", "change/R-03", "change/R-04" },
  why      = "Until the Authority has moved it, the old date binds: the modification is to be implemented on that day.",
  fix      = "Ask the Authority by letter while the old date is still to come, and record what it decided and when.",

  applies = function(d) return d.number > 1 end,

  check = function(d, report)
    local before, complete = dates_before(d)
    if not complete then
      report.unknown { missing = "implementation_date.number",
        message = "What was set before {subject} is not in the state" }
      return
    end
    local old = before[#before]
    if not old or old.date == d.date then return end

    local with = { old = old.date }
    if is_only_asked_for(d) then
      if is_over(d) then return end
      report.obligation { by = old.date - 1, verb = "made", at = "requested", with = with,
        owed = "The Authority's decision to move {modification} from {old} to {date}" }
      return
    end

    local who, day = d:maybe "set_by", d:maybe "set"
    if who == "authority" and day and day < old.date then return end
    with.first, with.last = window_after(before)
    if with.first and with.first <= d.date and d.date <= with.last then return end
    if not is_the_authoritys(before, d.modification) then return end

    local without_it = who and who ~= "authority"
    if without_it and with.first then
      report.breach { at = "date", with = with, message = "{subject} is {date}, outside of the window from {first} to "
        .. "{last} that the Authority left to the Panel" }
    elseif without_it then
      report.breach { at = "set_by", with = with,
        message = "{modification} was moved from {old} to {date} by {set_by}, without a decision of the Authority" }
    elseif old.date <= d.set then
      report.breach { at = "set", with = with,
        message = "{modification} was moved from {old} to {date} only on {set}, not before {old}" }
    else
      return d.set_by -- it was in time, but by whom?
    end
  end,

  cases = {
    { name = "the Authority decides before the old date", as_of = "2020-03-01", subject = "MP081/2", expect = "pass",
      given = asked(set("2020-02-05", "authority")) },
    { name = "the day before the old date is in time", as_of = "2020-03-01", subject = "MP081/2", expect = "pass",
      given = asked(set("2020-02-26", "authority")) },
    { name = "on the old date it is too late", as_of = "2020-03-01", subject = "MP081/2",
      given = asked(set("2020-02-27", "authority")),
      expect = { breach =
        "MP081 was moved from 27 Feb 2020 to 5 Nov 2020 only on 27 Feb 2020, not before 27 Feb 2020" } },
    { name = "nobody knows who moved it, but it was too late", as_of = "2020-03-01", subject = "MP081/2",
      given = mp081(on_path_2, "", "set = 2020-02-27"),
      expect = { breach =
        "MP081 was moved from 27 Feb 2020 to 5 Nov 2020 only on 27 Feb 2020, not before 27 Feb 2020" } },
    { name = "nobody knows who moved it in time", as_of = "2020-03-01", subject = "MP081/2",
      given = mp081(on_path_2, "", "set = 2020-02-26"), expect = { unknown = "implementation_date.set_by" } },
    { name = "nobody knows when the Authority moved it", as_of = "2020-03-01", subject = "MP081/2",
      given = mp081(on_path_2, "", 'set_by = "authority"'), expect = { unknown = "implementation_date.set" } },
    { name = "the Panel can't move it", as_of = "2020-03-01", subject = "MP081/2",
      given = mp081(on_path_2, "", set("2020-02-05", "panel")),
      expect = { breach =
        "MP081 was moved from 27 Feb 2020 to 5 Nov 2020 by the Panel, without a decision of the Authority" } },
    { name = "nor can it move a date that the Authority set, whatever the path", as_of = "2020-03-01",
      subject = "MP081/2", given = mp081(on_path_3, 'set_by = "authority"', set("2020-02-05", "panel")),
      expect = { breach =
        "MP081 was moved from 27 Feb 2020 to 5 Nov 2020 by the Panel, without a decision of the Authority" } },
    { name = "it can move what the Change Board set under Self-Governance", as_of = "2020-03-01", subject = "MP081/2",
      given = mp081(on_path_3, 'set_by = "change_board"', set("2020-02-27", "panel")), expect = "pass" },
    { name = "under Self-Governance, but nobody knows who set the old date", as_of = "2020-03-01",
      subject = "MP081/2", given = mp081(on_path_3, "", set("2020-02-05", "panel")),
      expect = { unknown = "implementation_date.set_by" } },
    { name = "nobody knows the path", as_of = "2020-03-01", subject = "MP081/2",
      given = mp081("", 'set_by = "change_board"', set("2020-02-05", "panel")),
      expect = { unknown = "modification.path" } },
    { name = "nobody knows the path, but the Authority moved it in time", as_of = "2020-03-01", subject = "MP081/2",
      given = mp081("", "", set("2020-02-05", "authority")), expect = "pass" },
    { name = "the same date again is no move", as_of = "2020-03-01", subject = "MP081/2", expect = "pass",
      given = mp081(on_path_2, "", set("2020-02-27", "panel"), "2020-02-27") },
    { name = "the first date moves nothing", as_of = "2020-03-01", subject = "MP081/1", expect = "not_applicable",
      given = asked(set("2020-02-05", "authority")) },
    { name = "the state lacks the old date", as_of = "2020-03-01", expect = { unknown = "implementation_date.number" },
      given = [=[
[[modification]]
id = "MP081"
[[modification.implementation_date]]
number = 2
date = 2020-11-05
]=] },

    { name = "asked for, and the old date is to come", as_of = "2020-02-26", subject = "MP081/2", given = asked(),
      expect = { due = "2020-02-26" } },
    { name = "asked for, and decided later", as_of = "2020-02-04", subject = "MP081/2",
      given = asked(set("2020-02-05", "authority")), expect = { due = "2020-02-26" } },
    { name = "asked for, and the old date has come", as_of = "2020-02-27", subject = "MP081/2", given = asked(),
      expect = { breach = "The Authority's decision to move MP081 from 27 Feb 2020 to 5 Nov 2020 was due 26 Feb 2020: "
        .. "1 day late and not made" } },
    { name = "asked for, but implemented on the old date", as_of = "2020-02-28", subject = "MP081/2", expect = "pass",
      given = mp081("implemented = 2020-02-27", "", "requested = 2020-01-21") },
    { name = "asked for, but withdrawn", as_of = "2020-02-28", subject = "MP081/2", expect = "pass",
      given = mp081("withdrawn = 2020-02-27", "", "requested = 2020-01-21") },
    { name = "asked for in vain, another date was set", as_of = "2020-02-28", subject = "MP081/2", expect = "pass",
      given = asked() .. "[[modification.implementation_date]]\nnumber = 3\ndate = 2020-06-25\n" },
    { name = "what was asked for in vain is not the old date", as_of = "2020-03-01", subject = "MP081/3",
      given = asked() .. "[[modification.implementation_date]]\nnumber = 3\ndate = 2020-06-25\n"
        .. set("2020-02-27", "authority"),
      expect = { breach =
        "MP081 was moved from 27 Feb 2020 to 25 Jun 2020 only on 27 Feb 2020, not before 27 Feb 2020" } },

    { name = "the last day of the window", as_of = "2019-12-31", subject = "MP050/2", expect = "pass",
      given = november(until_december, "2019-12-01") },
    { name = "a day after the window", as_of = "2019-12-31", subject = "MP050/2",
      given = november(until_december, "2019-12-02"),
      expect = { breach = "Implementation Date 2 of MP050 is 2 Dec 2019, "
        .. "outside of the window from 24 Nov 2019 to 1 Dec 2019 that the Authority left to the Panel" } },
    { name = "the Authority may go beyond its own window", as_of = "2019-12-31", subject = "MP050/2", expect = "pass",
      given = november(until_december, "2019-12-02", set("2019-11-23", "authority")) },
    { name = "the first day of the window", as_of = "2019-12-31", subject = "MP050/2", expect = "pass",
      given = november("window_first = 2019-11-17", "2019-11-17") },
    { name = "a day before the window", as_of = "2019-12-31", subject = "MP050/2",
      given = november("window_first = 2019-11-17", "2019-11-16"),
      expect = { breach = "Implementation Date 2 of MP050 is 16 Nov 2019, "
        .. "outside of the window from 17 Nov 2019 to 24 Nov 2019 that the Authority left to the Panel" } },
    { name = "a window to later days leaves no earlier one", as_of = "2019-12-31", subject = "MP050/2",
      given = november(until_december, "2019-11-23"),
      expect = { breach = "Implementation Date 2 of MP050 is 23 Nov 2019, "
        .. "outside of the window from 24 Nov 2019 to 1 Dec 2019 that the Authority left to the Panel" } },
    { name = "within the window it doesn't matter who chose the day", as_of = "2019-12-31", subject = "MP050/2",
      expect = "pass", given = november(until_december, "2019-11-29", "set = 2019-10-30") },
    { name = "the Panel chooses twice within the window", as_of = "2019-12-31", subject = "MP050/3", expect = "pass",
      given = november(until_december, "2019-11-29")
        .. "[[modification.implementation_date]]\nnumber = 3\ndate = 2019-12-01\n" .. set("2019-11-06", "panel") },
    { name = "a new direction without a window ends the old window", as_of = "2019-12-31", subject = "MP050/3",
      given = november(until_december, "2019-11-28", set("2019-10-30", "authority"))
        .. "[[modification.implementation_date]]\nnumber = 3\ndate = 2019-12-01\n" .. set("2019-11-06", "panel"),
      expect = { breach =
        "MP050 was moved from 28 Nov 2019 to 1 Dec 2019 by the Panel, without a decision of the Authority" } },
    { name = "perhaps a new direction ended the old window", as_of = "2019-12-31", subject = "MP050/3",
      given = november(until_december, "2019-11-28", "set = 2019-10-30")
        .. "[[modification.implementation_date]]\nnumber = 3\ndate = 2019-12-01\n" .. set("2019-11-06", "panel"),
      expect = { unknown = "implementation_date.set_by" } },
  },
}
