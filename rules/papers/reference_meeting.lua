-- The number, day and month in a paper's reference are those of its meeting; the Panel's are counted month by month.
local reference = use "reference"

-- The paper's own meeting, else the one with that number.
local function meeting_of(p, body, number)
  local own = p.presented_to or p.minutes_of
  if own then return own end
  for _, m in ipairs(state.meetings) do
    if m.body == body and m:maybe "number" == number then return m end
  end
end

-- The month in which the Panel's meeting with that number was held, by the count; nil where that is not known.
local function month_by_count(number, day)
  local known = maybe_param("paper.panel_number", day)
  return known and (known.month - 1 + number - known.number) % 12 + 1
end

local function minutes(ref, meeting)
  return ('%s\n[[paper]]\nid = "m"\ntitle = "Minutes"\ndated = 2020-02-14\nreference = "%s"\n'):format(
    meeting or "", ref) .. (meeting and 'minutes_of = "sec_panel/2020-02-14"\n' or "")
end
local function panel(number)
  return '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n' .. (number or "number = 77")
end

return {
  id       = "PAP-003",
  title    = "Reference that names another meeting",
  subject  = "paper",
  severity = "minor",
  cites    = { "Operations Reports January and March 2019", "Panel 77 minutes" },
  basis    = "stated",
  covers   = { "change/C-14", "change/C-15" },
  why      = "A paper with the number or the day of another meeting is filed with that one's papers.",
  fix      = "Correct the reference, or the meeting of which the state says that it is for.",

  applies = function(p)
    local reads, prefix = p:maybe "reference" ~= nil, nil
    if reads then prefix = reference.parts(p) end
    return prefix ~= nil and param("paper.body_of", reference.day(p))[prefix] ~= nil
  end,

  check = function(p, report)
    local prefix, number, day, month = reference.parts(p)
    local body = param("paper.body_of", reference.day(p))[prefix]
    local meeting = meeting_of(p, body, number)
    local counted = body == "sec_panel" and month_by_count(number, reference.day(p))
    if meeting then
      local with = { meeting = meeting, number = meeting:maybe "number" }
      if meeting.body ~= body then
        report.note { at = "reference", key = "body", with = with, message = "{reference} of {subject} is no reference "
          .. "of a paper for the {meeting}" }
        return
      end
      if meeting.date.day ~= day or meeting.date.month ~= month then
        report.note { at = "reference", key = "day", with = with,
          message = "{reference} of {subject} doesn't bear the day of the {meeting}" }
      end
      if with.number and with.number ~= number then
        report.note { at = "reference", key = "number", with = with,
          message = "{reference} of {subject} doesn't bear the number of the {meeting}, which is {number}" }
      elseif not with.number and not (counted and counted == month) then
        return meeting.number
      end
    elseif counted and counted ~= month then
      report.note { at = "reference", key = "count",
        message = "{reference} of {subject} bears a month in which, by the count, the Panel had no meeting of that "
          .. "number" }
    else
      report.unknown { missing = "paper.presented_to", at = "reference",
        message = "The meeting of {subject}, {reference}, is not in the state" }
    end
  end,

  cases = {
    { name = "those of its meeting", as_of = "2020-02-14", given = minutes("SECP_77_1402", panel()), expect = "pass" },
    { name = "the day of another meeting", as_of = "2020-02-14", given = minutes("SECP_77_1502", panel()), expect = {
      note = "SECP_77_1502 of Minutes doesn't bear the day of the SEC Panel meeting of 14 Feb 2020" } },
    { name = "month and day changed places", as_of = "2020-02-14", given = minutes("SECP_77_0214", panel()), expect = {
      note = "SECP_77_0214 of Minutes doesn't bear the day of the SEC Panel meeting of 14 Feb 2020" } },
    { name = "the number of another meeting", as_of = "2020-02-14", given = minutes("SECP_76_1402", panel()), expect = {
      note = "SECP_76_1402 of Minutes doesn't bear the number of the SEC Panel meeting of 14 Feb 2020, which is 77" } },
    { name = "the number of the meeting is not known, but fits the count", as_of = "2020-02-14", expect = "pass",
      given = minutes("SECP_77_1402", panel "") },
    { name = "it is not known, and doesn't fit", as_of = "2020-02-14", given = minutes("SECP_76_1402", panel ""),
      expect = { unknown = "meeting.number" } },
    { name = "of another body", as_of = "2020-02-14", given = minutes("SSC_77_1402", panel()), expect = {
      note = "SSC_77_1402 of Minutes is no reference of a paper for the SEC Panel meeting of 14 Feb 2020" } },
    { name = "the meeting is found by its number", as_of = "2020-02-14", expect = "pass",
      given = panel() .. '\n[[paper]]\nid = "r"\ntitle = "Report"\nreference = "SECP_77_1402_10"\n' },
    { name = "found by its number, on another day", as_of = "2020-02-14",
      given = panel() .. '\n[[paper]]\nid = "r"\ntitle = "Report"\nreference = "SECP_77_1302_10"\n',
      expect = { note = "SECP_77_1302_10 of Report doesn't bear the day of the SEC Panel meeting of 14 Feb 2020" } },
    { name = "its meeting is not known", as_of = "2020-02-14", given = minutes "SECP_77_1402",
      expect = { unknown = "paper.presented_to" } },
    { name = "not known, and the month is not that of the count", as_of = "2020-02-14", given = minutes "SECP_77_1403",
      expect = { note =
        "SECP_77_1403 of Minutes bears a month in which, by the count, the Panel had no meeting of that number" } },
    { name = "the count is not known in April 2020", as_of = "2020-04-17", expect = { unknown = "paper.presented_to" },
      given = '[[paper]]\nid = "m"\ntitle = "Minutes"\ndated = 2020-04-01\nreference = "SECP_79_1405"\n' },
    { name = "it is known on the last day of March", as_of = "2020-04-17", expect = { note =
        "SECP_79_1405 of Minutes bears a month in which, by the count, the Panel had no meeting of that number" },
      given = '[[paper]]\nid = "m"\ntitle = "Minutes"\ndated = 2020-03-31\nreference = "SECP_79_1405"\n' },
    { name = "another body has a meeting with that number", as_of = "2020-02-14",
      given = minutes("SECP_77_1402", nil) .. '[[meeting]]\nbody = "tabasc"\ndate = 2020-02-20\nnumber = 77\n',
      expect = { unknown = "paper.presented_to" } },
    { name = "a Sub-Committee's", as_of = "2019-04-12", expect = "pass", given = [=[
[[meeting]]
body = "security_sub_committee"
date = 2019-03-13
number = 73
[[paper]]
id = "s"
title = "Meeting Headlines"
reference = "SSC_73_1303_Meeting Headlines"
]=] },
    { name = "with letters of no body that we know", as_of = "2020-02-14", expect = "not_applicable",
      given = minutes("XYZ_77_1402", panel()) },
    { name = "a malformed one", as_of = "2020-02-14", given = minutes("SECP-77", panel()), expect = "not_applicable" },
    { name = "none", as_of = "2020-02-14", given = '[[paper]]\nid = "p"\ntitle = "P"\n', expect = "not_applicable" },
  },
}
