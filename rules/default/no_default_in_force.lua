-- A default is recorded, and steps are taken because of it, only once it exists; and no step once it is over.
local cure = use "cure"

-- The first day on which it was remedied, resolved or dismissed, or on which the Party left the Code; whether an
-- expulsion was decided before it took effect is for DEF-016.
local function over_on(e, step)
  local days_over = {}
  local function consider(day) table.insert(days_over, day) end
  consider(e.remedied)
  consider(e.ended)
  consider(e.dismissed)

  local known_from = e:maybe "occurred" or e:maybe "notice_received" or e:maybe "recorded"
  local function consider_exit(day)
    if day and (not known_from or known_from <= day) then consider(day) end    -- not that of an earlier membership
  end
  if step ~= "expel" then consider_exit(e.party.expelled) end
  consider_exit(e.party.withdrawn)
  table.sort(days_over)
  return days_over[1]
end

-- What was done about it. The end of a suspension needs no default: it may come afterwards.
local function acts_on(e)
  local acts = {}
  local recorded = e:maybe "recorded"
  if recorded then
    acts[1] = { words = e .. " was recorded", day = recorded, at = { e, "recorded" }, key = "recorded",
      over = over_on(e) }
  end
  for _, s in ipairs(e.default_steps) do
    if s.step ~= "end_suspension" then
      acts[#acts + 1] = { words = "The " .. s .. " was decided", day = s.decided, at = { s, "decided" }, key = s,
        over = over_on(e, s.step), is_step = true, at_own_request = s.step == "withdraw" }
    end
  end
  return acts
end

local party = [=[
[[party]]
name = "Alpha Energy Limited"
]=]
local default = [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=]
local charges = party .. default .. 'limb = "c"\nnotice_received = 2020-01-02\n'    -- 3 WD end on Tue 7 January
local other_sum = party .. default .. 'limb = "e"\nnotice_received = 2020-01-02\n'  -- 5 WD end on Thu 9 January
local breach = party .. default .. 'limb = "g"\nnotice_received = 2020-01-02\n'     -- 20 WD end on Thu 30 January
local insolvency = party .. default .. 'limb = "h"\noccurred = 2020-01-06\n'
local function step(name, decided)
  return '[[event_of_default.step]]\nstep = "' .. name .. '"\ndecided = ' .. decided .. "\n"
end

return {
  id         = "DEF-010",
  title      = "Step taken without an Event of Default in force",
  subject    = "event_of_default",
  severity   = "critical",
  cites      = { "SEC M8.1", "SEC M8.4", "SEC M8.11" },
  basis      = "unverified",
  basis_note = "M8.1 was read; that each step needs a default that continues is recollection of M8.4 and M8.11",
  covers     = { "party/M-04", "party/M-05", "party/M-10", "party/7.3" },
  why        = "A Party that is not in default, or not any more, can be neither sanctioned nor expelled.",
  fix        = "Check the dates; where they are right, the Panel has to take back the step and decide again.",

  applies = function(e) return #acts_on(e) > 0 end,

  check = function(e, report)
    -- Reports the acts of which `fault` says what is wrong, and returns the others.
    local function judge(acts, fault)
      local sound = {}
      for _, act in ipairs(acts) do
        local what = fault(act)
        local say = act.at_own_request and report.note or report.breach    -- who asks to leave needs no default
        if what then
          say { message = "{act} on {day}, but {what}", with = { act = act.words, day = act.day, what = what },
            at = act.at, key = act.key }
        else
          sound[#sound + 1] = act
        end
      end
      return sound
    end

    local acts = judge(acts_on(e), function(act)
      return act.is_step and act.over and act.day > act.over and "the default was over on " .. act.over
    end)
    if #acts == 0 then return end
    local first = cure.first_day(e)
    acts = judge(acts, function(act)
      if act.day < first then return "there is no default before " .. first end
      return act.over and act.over < first and "all was settled on " .. act.over .. ", before there was a default"
    end)
    if #acts == 0 or not cure.is_defective(e) then return end
    judge(acts, function() return "the notice of " .. e.notice_received .. " starts no cure period" end)
  end,

  cases = {
    { name = "recorded on the last day of the cure period", as_of = "2020-01-07",
      given = charges .. "recorded = 2020-01-07", expect = { breach =
      "Alpha Energy Limited's default 1 was recorded on 7 Jan 2020, but there is no default before 8 Jan 2020" } },
    { name = "recorded the day after", as_of = "2020-01-08", given = charges .. "recorded = 2020-01-08",
      expect = "pass" },
    { name = "(d): recorded on the last day of the cure period", as_of = "2020-02-14",
      given = party .. default .. 'limb = "d"\nnotice_received = 2020-01-02\nrecorded = 2020-01-07', expect = { breach =
      "Alpha Energy Limited's default 1 was recorded on 7 Jan 2020, but there is no default before 8 Jan 2020" } },
    { name = "(e): recorded on the last day of the cure period", as_of = "2020-02-14",
      given = other_sum .. "recorded = 2020-01-09", expect = { breach =
      "Alpha Energy Limited's default 1 was recorded on 9 Jan 2020, but there is no default before 10 Jan 2020" } },
    { name = "(g): recorded on the last day of the cure period", as_of = "2020-02-14",
      given = breach .. "recorded = 2020-01-30", expect = { breach =
      "Alpha Energy Limited's default 1 was recorded on 30 Jan 2020, but there is no default before 31 Jan 2020" } },
    { name = "expelled within the cure period", as_of = "2020-02-14", given = charges .. step("expel", "2020-01-07"),
      expect = { breach = "The expulsion in Alpha Energy Limited's default 1 was decided on 7 Jan 2020, " ..
      "but there is no default before 8 Jan 2020" } },
    { name = "expelled on the first day of the default", as_of = "2020-02-14", expect = "pass",
      given = charges .. step("expel", "2020-01-08") },
    { name = "every step is looked at", as_of = "2020-02-14", given = charges .. "recorded = 2020-01-03\n" ..
      step("remedial_plan", "2020-01-03") .. step("suspend_rights", "2020-01-06") ..
      step("suspend_services", "2020-01-31"), expect = {
      { breach = "Alpha Energy Limited's default 1 was recorded on 3 Jan 2020, " ..
        "but there is no default before 8 Jan 2020" },
      { breach = "The remedial plan in Alpha Energy Limited's default 1 was decided on 3 Jan 2020, " ..
        "but there is no default before 8 Jan 2020" },
      { breach = "The suspension of governance rights in Alpha Energy Limited's default 1 was decided on " ..
        "6 Jan 2020, but there is no default before 8 Jan 2020" } } },
    { name = "on the day of the remedy it may still be decided", as_of = "2020-02-14", expect = "pass",
      given = charges .. "remedied = 2020-01-31\n" .. step("suspend_services", "2020-01-31") },
    { name = "the day after the remedy", as_of = "2020-02-14",
      given = charges .. "remedied = 2020-01-30\n" .. step("suspend_services", "2020-01-31"),
      expect = { breach = "The suspension of services in Alpha Energy Limited's default 1 was decided on " ..
      "31 Jan 2020, but the default was over on 30 Jan 2020" } },
    { name = "on the day of the step it had not been remedied", as_of = "2020-01-31", expect = "pass",
      given = charges .. "remedied = 2020-02-03\n" .. step("suspend_services", "2020-01-31") },
    { name = "recorded late is still recorded", as_of = "2020-02-14", expect = "pass",
      given = charges .. "remedied = 2020-01-30\nrecorded = 2020-01-31" },
    { name = "the day after it was resolved", as_of = "2020-02-14",
      given = insolvency .. "ended = 2020-01-30\n" .. step("expel", "2020-01-31"),
      expect = { breach = "The expulsion in Alpha Energy Limited's default 1 was decided on 31 Jan 2020, " ..
      "but the default was over on 30 Jan 2020" } },
    { name = "the day after the Panel found none", as_of = "2020-02-14",
      given = insolvency .. "dismissed = 2020-01-30\n" .. step("expel", "2020-01-31"),
      expect = { breach = "The expulsion in Alpha Energy Limited's default 1 was decided on 31 Jan 2020, " ..
      "but the default was over on 30 Jan 2020" } },
    { name = "the earliest of several ends counts", as_of = "2020-02-14",
      given = insolvency .. "remedied = 2020-01-30\nended = 2020-02-14\n" .. step("expel", "2020-01-31"),
      expect = { breach = "The expulsion in Alpha Energy Limited's default 1 was decided on 31 Jan 2020, " ..
      "but the default was over on 30 Jan 2020" } },
    { name = "the day after it was expelled", as_of = "2020-02-14",
      given = party .. "expelled = 2020-01-30\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n' ..
      step("expel", "2020-01-30") .. step("suspend_services", "2020-01-31"),
      expect = { breach = "The suspension of services in Alpha Energy Limited's default 1 was decided on " ..
      "31 Jan 2020, but the default was over on 30 Jan 2020" } },
    { name = "the day after it was expelled, on the day on which the default arose", as_of = "2020-02-14",
      given = party .. "expelled = 2020-01-06\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n' ..
      step("suspend_services", "2020-01-07"),
      expect = { breach = "The suspension of services in Alpha Energy Limited's default 1 was decided on " ..
      "7 Jan 2020, but the default was over on 6 Jan 2020" } },
    { name = "an expulsion decided after it took effect is not told twice", as_of = "2020-02-14", expect = "pass",
      given = party .. "expelled = 2020-01-30\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n' ..
      step("expel", "2020-01-31") },
    { name = "the day after it withdrew", as_of = "2020-02-14",
      given = party .. "withdrawn = 2020-01-30\n" .. default .. 'limb = "c"\nnotice_received = 2020-01-02\n' ..
      step("suspend_services", "2020-01-31"),
      expect = { breach = "The suspension of services in Alpha Energy Limited's default 1 was decided on " ..
      "31 Jan 2020, but the default was over on 30 Jan 2020" } },
    { name = "the expulsion of an earlier membership does not count", as_of = "2020-02-14", expect = "pass",
      given = party .. "expelled = 2018-01-12\n" .. default .. 'limb = "h"\noccurred = 2020-01-06\n' ..
      step("suspend_services", "2020-01-31") },
    { name = "nor does it where only the recording is known", as_of = "2020-02-14",
      given = party .. "expelled = 2018-01-12\n" .. default .. "recorded = 2020-01-31\n" ..
      step("suspend_services", "2020-02-10"), expect = { unknown = "event_of_default.limb" } },
    { name = "remedied in time, and recorded all the same", as_of = "2020-02-14",
      given = charges .. "remedied = 2020-01-07\nrecorded = 2020-01-31", expect = { breach =
      "Alpha Energy Limited's default 1 was recorded on 31 Jan 2020, " ..
      "but all was settled on 7 Jan 2020, before there was a default" } },
    { name = "settled even before the notice came, and recorded all the same", as_of = "2020-02-14",
      given = charges .. "remedied = 2020-01-01\nrecorded = 2020-01-31", expect = { breach =
      "Alpha Energy Limited's default 1 was recorded on 31 Jan 2020, " ..
      "but all was settled on 1 Jan 2020, before there was a default" } },
    { name = "remedied a day late, and recorded afterwards", as_of = "2020-02-14", expect = "pass",
      given = charges .. "remedied = 2020-01-08\nrecorded = 2020-01-31" },
    { name = "a limb without cure period: from the day itself", as_of = "2020-02-14", expect = "pass",
      given = insolvency .. "recorded = 2020-01-06\n" .. step("suspend_rights", "2020-01-06") },
    { name = "a limb without cure period: not before", as_of = "2020-02-14",
      given = insolvency .. step("suspend_rights", "2020-01-05"), expect = { breach =
      "The suspension of governance rights in Alpha Energy Limited's default 1 was decided on 5 Jan 2020, " ..
      "but there is no default before 6 Jan 2020" } },
    { name = "(e): on a notice that does not refer to M8", as_of = "2020-02-14",
      given = other_sum .. "notice_cites_m8 = false\nrecorded = 2020-01-31", expect = { breach =
      "Alpha Energy Limited's default 1 was recorded on 31 Jan 2020, " ..
      "but the notice of 2 Jan 2020 starts no cure period" } },
    { name = "(e): on a notice that does", as_of = "2020-02-14", expect = "pass",
      given = other_sum .. "notice_cites_m8 = true\nrecorded = 2020-01-10" },
    { name = "(e): nobody knows what the notice says", as_of = "2020-02-14",
      given = other_sum .. "recorded = 2020-01-31", expect = { unknown = "event_of_default.notice_cites_m8" } },
    { name = "(g): on a notice that does not describe the breach", as_of = "2020-02-14",
      given = breach .. "notice_describes_breach = false\n" .. step("expel", "2020-02-14"), expect = { breach =
      "The expulsion in Alpha Energy Limited's default 1 was decided on 14 Feb 2020, " ..
      "but the notice of 2 Jan 2020 starts no cure period" } },
    { name = "(g): on a proper notice", as_of = "2020-02-14", expect = "pass",
      given = breach .. "notice_cites_m8 = true\nnotice_describes_breach = true\n" .. step("expel", "2020-01-31") },
    { name = "a withdrawal at its own request needs no default", as_of = "2020-02-14",
      given = charges .. step("withdraw", "2020-01-07"), expect = { note =
      "The withdrawal in Alpha Energy Limited's default 1 was decided on 7 Jan 2020, " ..
      "but there is no default before 8 Jan 2020" } },
    { name = "a suspension may be ended afterwards", as_of = "2020-02-14", expect = "pass",
      given = charges .. "remedied = 2020-01-30\n" .. step("suspend_services", "2020-01-29") ..
      step("end_suspension", "2020-01-31") },
    { name = "nothing was done yet", as_of = "2020-01-30", expect = "not_applicable",
      given = charges .. step("suspend_services", "2020-01-31") },
    { name = "nobody knows when the notice came", as_of = "2020-02-14", given = party .. default ..
      'limb = "c"\nrecorded = 2020-01-31', expect = { unknown = "event_of_default.notice_received" } },
    { name = "nobody knows when it happened", as_of = "2020-02-14", given = party .. default ..
      'limb = "h"\n' .. step("expel", "2020-01-31"), expect = { unknown = "event_of_default.occurred" } },
    { name = "nobody knows the limb", as_of = "2020-02-14", given = party .. default ..
      "notice_received = 2020-01-02\nrecorded = 2020-01-31", expect = { unknown = "event_of_default.limb" } },
    { name = "nobody knows the limb, nor does it matter", as_of = "2020-02-14", given = party .. default ..
      "notice_received = 2020-01-02\nended = 2020-02-03\n" .. step("expel", "2020-02-14"), expect = { breach =
      "The expulsion in Alpha Energy Limited's default 1 was decided on 14 Feb 2020, " ..
      "but the default was over on 3 Feb 2020" } },
    { name = "nobody knows the limb, but it was over", as_of = "2020-02-14", given = party .. default ..
      "notice_received = 2020-01-02\nrecorded = 2020-01-31\nended = 2020-02-03\n" .. step("expel", "2020-02-14"),
      expect = {
      { breach = "The expulsion in Alpha Energy Limited's default 1 was decided on 14 Feb 2020, " ..
        "but the default was over on 3 Feb 2020" },
      { unknown = "event_of_default.limb" } } },
  },
}
