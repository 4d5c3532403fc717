-- A Party's way through default, step by step, for `seccheck case`: what happened and when, by when it was to be made
-- good, the stage it is in, and what may come next and what that needs first.
local cure = use "cure"

-- The first day of the default; nil where the state doesn't say what it begins with.
local function first_day(e)
  local limb = e:maybe "limb"
  if not limb then return nil end
  if not e:maybe(cure.on_notice[limb] and "notice_received" or "occurred") then return nil end
  return cure.first_day(e)
end

-- What happened, by its day; of one day, in the order in which it can only have happened.
local function events(e, first)
  local all = {}
  local function add(day, text, record, field)
    if not day then return end
    local place = #all + 1
    while place > 1 and day < all[place - 1].day do place = place - 1 end
    table.insert(all, place, { day = day, text = text, at = { record, field } })
  end
  add(e:maybe "occurred", "it happened", e, "occurred")
  add(e:maybe "notice_received", "the notice was received", e, "notice_received")
  if first and cure.on_notice[e.limb] then
    add(first - 1, "last day to make good", e, "notice_received")
  end
  add(e:maybe "recorded", "recorded as an Event of Default", e, "recorded")
  add(e:maybe "authority_notified", "the Authority was notified, M8.4(a)", e, "authority_notified")
  add(e:maybe "party_notified", "the Party was notified, M8.4(b)", e, "party_notified")
  for _, s in ipairs(e.default_steps) do
    add(s.decided, s:in_words "step" .. " decided", s, "decided")
    add(s:maybe "authority_approved", s:in_words "step" .. ": the Authority approved", s, "authority_approved")
    add(s:maybe "instructed", s:in_words "step" .. ": the DCC was instructed", s, "instructed")
    add(s.carried_out, s:in_words "step" .. ": the DCC had carried it out", s, "carried_out")
    add(s.effective, s:in_words "step" .. " takes effect", s, "effective")
    add(s.due, s:in_words "step" .. ": the day by which it is owed", s, "due")
    add(s.fulfilled, s:in_words "step" .. ": fulfilled", s, "fulfilled")
  end
  add(e.remedied, "made good", e, "remedied")
  add(e.dismissed, "found to be no Event of Default", e, "dismissed")
  add(e.ended, "recorded as resolved", e, "ended")
  add(e.party.expelled, "no longer a Party: expelled", e.party, "expelled")
  add(e.party.withdrawn, "no longer a Party: withdrawn", e.party, "withdrawn")
  return all
end

-- What the end of a suspension lifts: services, where it names any, else the rights; either, where that is not known.
local function lifts(s, kind)
  local roles, other = s:maybe "roles", s.other_services
  local of_services = roles and #roles > 0 or other and #other > 0
  if not roles and not of_services then return kind == "suspend_rights" or kind == "suspend_services" end
  return kind == (of_services and "suspend_services" or "suspend_rights")
end

-- The last step of that kind that is neither carried out nor lifted since: they are in order of their days.
local function last_step(e, kind)
  local last, lifted
  for _, s in ipairs(e.default_steps) do
    if s.step == kind and not s.fulfilled then last = s end
    if s.step == "end_suspension" and lifts(s, kind) then lifted = s.decided end
  end
  if last and lifted and last.decided <= lifted then return nil end
  return last
end

local function stage(e, first)
  local party = e.party
  if e.dismissed then return "over", "no Event of Default" end
  if party.expelled then return "left", "expelled" end
  if party.withdrawn then return "left", "withdrawn" end
  if e.ended or e.remedied then return "over", "made good or resolved" end
  local expulsion = last_step(e, "expel")
  if expulsion then
    return "leaving", expulsion.effective and "expulsion decided, to take effect on " .. expulsion.effective
      or "expulsion decided"
  end
  if last_step(e, "suspend_services") then return "suspended", "services suspended" end
  if last_step(e, "suspend_rights") then return "suspended", "rights suspended" end
  if last_step(e, "remedial_plan") then return "default", "under a remedial plan" end
  if first and today < first then return "cure", "in its cure period, to " .. first - 1 end
  if first then return "default", "in default since " .. first end
  if e:maybe "recorded" or #e.default_steps > 0 then return "default", "in default; since when is not in the state" end
  return "unknown", "not known: what it begins with is not in the state"
end

local after_default = {
  "a remedial plan or a required action, M8.4(c) to (e): the Panel decides",
  "suspension of rights, M8.4(f): the Panel decides; nobody has to approve",
  "suspension of services, M8.4(g) and M8.6: the Panel decides; for supplier and network roles, enrolment and all "
    .. "remaining services the Authority approves first",
  "expulsion, M8.11(a): the Panel decides; while a licence that requires membership is in force the Authority approves "
    .. "first, M8.10",
  "its end: made good, or recorded as resolved",
}
local next_steps = {
  cure = { "made good in time: there is no Event of Default", "else an Event of Default from the day after" },
  default = after_default,
  suspended = {
    "the end of the suspension, M8.8: the Panel decides; where the Authority had to approve the one, it approves the other",
    after_default[4], after_default[5],
  },
  leaving = {
    "the Authority and the Parties are notified, M8.12: once it has taken effect",
    "an appeal to the Authority, M8.13: by the expelled Party",
    "admission again, B1.2(b): not within the time for which an expulsion bars it",
  },
  left = { "admission again, B1.2(b): not within the time for which an expulsion bars it" },
  over = {},
  unknown = {},
}

local function default(facts, steps)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=] .. facts .. "\n" .. (steps or "")
end

return {
  id         = "DEF-028",
  title      = "A Party's way through default",
  subject    = "event_of_default",
  story      = "party",
  severity   = "minor",
  cites      = { "SEC M8.1 to M8.13" },
  basis      = "unverified",
  basis_note = "the limbs and their cure periods are stated but for (g) and (h); M8.4 to M8.13 are recollection",
  covers     = { "party/7.3" },
  why        = "Before it takes a step, the Panel wants to see those that came before it.",
  fix        = "Nothing is wrong: record what is missing.",

  check = function(e, report)
    local first = first_day(e)
    report.note { message = e:maybe "limb" and "under {limb}" or "the limb of M8.1 is not in the state", key = "limb" }
    for _, event in ipairs(events(e, first)) do
      report.note { message = "{day}  {text}", with = { day = event.day:iso(), text = event.text }, at = event.at,
        key = event.day:iso() .. event.text }
    end
    local name, words = stage(e, first)
    report.note { message = "stage: {stage}", with = { stage = words }, key = "stage" }
    for i, step in ipairs(next_steps[name]) do
      report.note { message = "next: {step}", with = { step = step }, key = "next " .. i }
    end
  end,

  cases = {
    { name = "in its cure period", as_of = "2020-01-07",
      given = default('limb = "c"\nnotice_received = 2020-01-02'), expect = {
      { note = "under M8.1(c): Charges unpaid" },
      { note = "2020-01-02  the notice was received" },
      { note = "2020-01-07  last day to make good" },
      { note = "stage: in its cure period, to 7 Jan 2020" },
      { note = "next: made good in time: there is no Event of Default" },
      { note = "next: else an Event of Default from the day after" } } },
    { name = "a day later it is a default, and made good on that day it is over", as_of = "2020-01-08",
      given = default('limb = "c"\nnotice_received = 2020-01-02\nremedied = 2020-01-08'), expect = {
      { note = "under M8.1(c): Charges unpaid" },
      { note = "2020-01-02  the notice was received" },
      { note = "2020-01-07  last day to make good" },
      { note = "2020-01-08  made good" },
      { note = "stage: made good or resolved" } } },
    { name = "in default", as_of = "2020-01-08",
      given = default('limb = "c"\nnotice_received = 2020-01-02'), expect = {
      { note = "under M8.1(c): Charges unpaid" },
      { note = "2020-01-02  the notice was received" },
      { note = "2020-01-07  last day to make good" },
      { note = "stage: in default since 8 Jan 2020" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "suspended, and the day after the suspension was ended", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02\nrecorded = 2020-01-17',
        '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  recorded as an Event of Default" },
      { note = "2020-01-17  suspension of governance rights decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: in default since 2 Jan 2020" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "suspended", as_of = "2020-02-19",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-01-17\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of governance rights decided" },
      { note = "stage: rights suspended" },
      { note = "next: " .. next_steps.suspended[1] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "no more is known than that an expulsion was decided", as_of = "2020-02-14",
      given = default("", '[[event_of_default.step]]\nstep = "expel"\ndecided = 2020-02-14\n'), expect = {
      { note = "the limb of M8.1 is not in the state" },
      { note = "2020-02-14  expulsion decided" },
      { note = "stage: expulsion decided" },
      { note = "next: " .. next_steps.leaving[1] }, { note = "next: " .. next_steps.leaving[2] },
      { note = "next: " .. next_steps.leaving[3] } } },
    { name = "services suspended on the day of an end that perhaps came first", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_services"\ndecided = 2020-02-20\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "2020-02-20  suspension of services decided" },
      { note = "stage: in default since 2 Jan 2020" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "rights suspended twice, and the first time ended", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-02-20\n'
        .. '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-19\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of governance rights decided" },
      { note = "2020-02-19  end of a suspension decided" },
      { note = "2020-02-20  suspension of governance rights decided" },
      { note = "stage: rights suspended" },
      { note = "next: " .. next_steps.suspended[1] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "the end of a suspension of rights gives no services back", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_services"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\nroles = []\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of services decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: services suspended" },
      { note = "next: " .. next_steps.suspended[1] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "that of a suspension of services gives no rights back", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\nroles = ["gas_supplier"]\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of governance rights decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: rights suspended" },
      { note = "next: " .. next_steps.suspended[1] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "nor does that of other services", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\nroles = []\nother_services = ["enrolment"]\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of governance rights decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: rights suspended" },
      { note = "next: " .. next_steps.suspended[1] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "the services of a role are given back", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_services"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\nroles = ["gas_supplier"]\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of services decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: in default since 2 Jan 2020" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "other services are given back, of roles nothing is known", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_services"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\nother_services = ["enrolment"]\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of services decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: in default since 2 Jan 2020" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "the rights are given back", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\nroles = []\nother_services = []\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  suspension of governance rights decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: in default since 2 Jan 2020" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "the end of a suspension ends no remedial plan", as_of = "2020-02-21",
      given = default('limb = "h"\noccurred = 2020-01-02',
        '[[event_of_default.step]]\nstep = "remedial_plan"\ndecided = 2020-01-17\n'
        .. '[[event_of_default.step]]\nstep = "end_suspension"\ndecided = 2020-02-20\n'), expect = {
      { note = "under M8.1(h): insolvency" },
      { note = "2020-01-02  it happened" },
      { note = "2020-01-17  remedial plan decided" },
      { note = "2020-02-20  end of a suspension decided" },
      { note = "stage: under a remedial plan" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "the Authority approved before the Panel decided", as_of = "2020-02-14",
      given = default("", '[[event_of_default.step]]\nstep = "expel"\ndecided = 2020-02-14\n'
        .. "authority_approved = 2020-02-13\n"), expect = {
      { note = "the limb of M8.1 is not in the state" },
      { note = "2020-02-13  expulsion: the Authority approved" },
      { note = "2020-02-14  expulsion decided" },
      { note = "stage: expulsion decided" },
      { note = "next: " .. next_steps.leaving[1] }, { note = "next: " .. next_steps.leaving[2] },
      { note = "next: " .. next_steps.leaving[3] } } },
    { name = "no more is known than that it was recorded", as_of = "2020-02-14",
      given = default("recorded = 2020-02-14"), expect = {
      { note = "the limb of M8.1 is not in the state" },
      { note = "2020-02-14  recorded as an Event of Default" },
      { note = "stage: in default; since when is not in the state" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "no more is known than that an action was required", as_of = "2020-02-14",
      given = default("", '[[event_of_default.step]]\nstep = "require_action"\ndecided = 2020-02-14\n'), expect = {
      { note = "the limb of M8.1 is not in the state" },
      { note = "2020-02-14  required action decided" },
      { note = "stage: in default; since when is not in the state" },
      { note = "next: " .. after_default[1] }, { note = "next: " .. after_default[2] },
      { note = "next: " .. after_default[3] }, { note = "next: " .. after_default[4] },
      { note = "next: " .. after_default[5] } } },
    { name = "nothing is known", as_of = "2020-02-13",
      given = default(""), expect = {
      { note = "the limb of M8.1 is not in the state" },
      { note = "stage: not known: what it begins with is not in the state" } } },
  },
}
