-- An action that stays open for several meetings has an owner and a day by which it is to be done.
local panel = use "panel"

-- The meeting whose papers print the status.
local function meeting_of_status(a) return state.find("meeting", "sec_panel/" .. a.status_as_at:iso()) end

local function open(id, more, number)
  return ([=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
%s
[[action]]
id = "%s"
status = "open"
status_as_at = 2020-02-14
%s
]=]):format(number or "number = 77", id, more or 'owner = "SECAS"')
end

return {
  id         = "PNL-015",
  title      = "Action open for long without a day",
  subject    = "action",
  severity   = "minor",
  cites      = { "Practice of the Panel", "Panel 77 minutes, item 1" },
  basis      = "derived",
  basis_note = "the minutes print no days for such actions; that they need one is our conclusion. A practice, not law",
  covers     = { "change/C-13" },
  why        = "What has no day is put off from meeting to meeting.",
  fix        = "Agree with the owner by when it will be done, and print it in the minutes.",

  applies = function(a) return a:maybe "status" == "open" and panel.numbers_of(a) ~= nil end,

  check = function(a, report)
    if a.due and a:maybe "owner" then return end
    local meeting = meeting_of_status(a)
    if not meeting then
      report.unknown { missing = "meeting.number", at = "status_as_at",
        message = "The Panel meeting of {status_as_at}, which printed the status of {subject}, is not in the state" }
      return
    end
    local age = meeting.number - panel.numbers_of(a)
    if age <= param("panel.action_open_meetings", a.status_as_at) then return end
    local at, lacks = "status", "a day"
    if a.due then at, lacks = "id", "an owner" end
    report.note { at = at, with = { age = age, lacks = lacks },
      message = "{subject} was still open {status_as_at}, {age} meetings after it was raised, without {lacks}" }
  end,

  cases = {
    { name = "open for two meetings", as_of = "2020-02-14", given = open "SECP75/03", expect = "pass" },
    { name = "open for three", as_of = "2020-02-14", given = open "SECP74/06",
      expect = { note = "SECP74/06 was still open 14 Feb 2020, 3 meetings after it was raised, without a day" } },
    { name = "with a day and an owner", as_of = "2020-02-14", expect = "pass",
      given = open("SECP74/06", 'owner = "SECAS"\ndue = 2020-03-31') },
    { name = "with a day and without an owner", as_of = "2020-02-14", given = open("SECP74/06", "due = 2020-03-31"),
      expect = { note = "SECP74/06 was still open 14 Feb 2020, 3 meetings after it was raised, without an owner" } },
    { name = "the number of the meeting is not known", as_of = "2020-02-14", given = open("SECP74/06", nil, ""),
      expect = { unknown = "meeting.number" } },
    { name = "the meeting is not known", as_of = "2020-02-14", expect = { unknown = "meeting.number" },
      given = '[[action]]\nid = "SECP74/06"\nowner = "SECAS"\nstatus = "open"\nstatus_as_at = 2020-02-14\n' },
    { name = "a malformed reference tells no age", as_of = "2020-02-14", given = open "SEC74/06",
      expect = "not_applicable" },
    { name = "the day before, its status is not known", as_of = "2020-02-13", given = open "SECP74/06",
      expect = "not_applicable" },
  },
}
