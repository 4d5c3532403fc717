-- While actions are outstanding subject to which the SSC held the security criterion to be met, the DCC reports its
-- progress at each meeting of the SSC.

-- The meetings of the SSC after the view and up to today, but for those from the day on which all was done.
local function meetings_since(v)
  local meetings, done = {}, v.remediated
  for _, meeting in ipairs(state.meetings) do
    local held = meeting.body == "security_sub_committee" and v.given < meeting.date and meeting.date <= today
    if held and not (done and done <= meeting.date) then table.insert(meetings, meeting) end
  end
  return meetings
end

local function was_reported_at(v, meeting)
  for _, each in ipairs(v.progress_reported) do
    if each == meeting then return true end
  end
  return false
end

local function view(more)
  return '[[live_services_view]]\ncriterion = "LSC 10"\nsubject = "MDS MOC"\nbody = "security_sub_committee"\n'
    .. 'given = 2020-02-14\nview = "met_subject_to_actions"\n' .. more .. "\n"
end
local function ssc(...)
  local text = ""
  for _, day in ipairs { ... } do
    text = text .. '[[meeting]]\nbody = "security_sub_committee"\ndate = ' .. day .. "\n"
  end
  return text
end
local at_26_february = 'progress_reported = ["security_sub_committee/2020-02-26"]\n'
local not_at_11_march = "The DCC is not recorded as having reported at the Security Sub-Committee meeting of "
  .. "11 Mar 2020 on what the view of the Security Sub-Committee on LSC 10 for MDS MOC is subject to"

return {
  id       = "SMS-005",
  title    = "Outstanding security actions not reported on at a meeting of the SSC",
  subject  = "live_services_view",
  severity = "minor",
  cites    = { "SEC Panel 77 minutes, item 4 (LSC 10)" },
  basis    = "stated",
  covers   = { "change/M-02" },
  why      = "The Panel recommended go-live on the word that the remediations are followed to their end.",
  fix      = "Ask the DCC to report at the next meeting, or record that it did.",

  applies = function(v) return v.body == "security_sub_committee" and v.view == "met_subject_to_actions" end,

  check = function(v, report)
    local meetings = meetings_since(v)
    if #meetings == 0 and v.given < today and not (v.remediated and v.remediated <= v.given + 1) then
      report.unknown { missing = "meeting.date",
        message = "The state has no meeting of the SSC after the {subject}" }
    end
    for _, meeting in ipairs(meetings) do
      if not was_reported_at(v, meeting) and meeting.date == today then
        report.due { by = today, about = { meeting },
          message = "The DCC is to report today on what the {subject} is subject to" }
      elseif not was_reported_at(v, meeting) then
        report.note { key = meeting, about = { meeting }, with = { meeting = meeting },
          message = "The DCC is not recorded as having reported at the {meeting} on what the {subject} is subject to" }
      end
    end
  end,

  cases = {
    { name = "reported at the only one", as_of = "2020-03-01", expect = "pass",
      given = view(at_26_february) .. ssc "2020-02-26" },
    { name = "on the day of the next it is still due", as_of = "2020-03-11", expect = { due = "2020-03-11" },
      given = view(at_26_february) .. ssc("2020-02-26", "2020-03-11") },
    { name = "not reported at the next", as_of = "2020-03-12", given = view(at_26_february)
        .. ssc("2020-02-26", "2020-03-11"), expect = { note = not_at_11_march } },
    { name = "the day before the next", as_of = "2020-03-10", expect = "pass",
      given = view(at_26_february) .. ssc("2020-02-26", "2020-03-11") },
    { name = "complete on the day of the next", as_of = "2020-03-13", expect = "pass",
      given = view(at_26_february .. "remediated = 2020-03-11") .. ssc("2020-02-26", "2020-03-11") },
    { name = "complete a day later", as_of = "2020-03-13", expect = { note = not_at_11_march },
      given = view(at_26_february .. "remediated = 2020-03-12") .. ssc("2020-02-26", "2020-03-11") },
    { name = "complete before there could be a meeting", as_of = "2020-03-13", expect = "pass",
      given = view "remediated = 2020-02-15" },
    { name = "the state has no meeting before it was complete", as_of = "2020-03-13",
      given = view "remediated = 2020-02-16", expect = { unknown = "meeting.date" } },
    { name = "the meeting that gave the view needs no report", as_of = "2020-03-01", expect = "pass",
      given = view(at_26_february) .. ssc("2020-02-14", "2020-02-26") },
    { name = "another body's meeting needs none", as_of = "2020-03-13", expect = "pass", given = view(at_26_february)
        .. ssc "2020-02-26" .. '[[meeting]]\nbody = "operations_group"\ndate = 2020-03-03\n' },
    { name = "at which it was reported is not known", as_of = "2020-03-01", given = view "" .. ssc "2020-02-26",
      expect = { unknown = "live_services_view.progress_reported" } },
    { name = "the state has no meeting", as_of = "2020-02-15", given = view "",
      expect = { unknown = "meeting.date" } },
    { name = "on the day of the view there can be none", as_of = "2020-02-14", given = view(""), expect = "pass" },
    { name = "the criterion is met without more", as_of = "2020-03-01", expect = "not_applicable", given = [=[
[[live_services_view]]
criterion = "LSC 10"
subject = "MDS MOC"
body = "security_sub_committee"
given = 2020-02-14
view = "green"
]=] },
  },
}
