-- Each regular meeting of the Panel has the Post Commissioning Information Report of the DCC before it.

local title = "Post Commissioning Information Report"

local function is_presented(meeting)
  for _, each in ipairs(meeting.reports_presented) do
    if each.type == "post_commissioning" then return true end
  end
  for _, item in ipairs(meeting.agenda_items) do
    if text.contains(item:maybe "title" or "", title) or text.contains(item.text or "", title) then return true end
  end
  return false
end

local function panel(more) return '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n' .. (more or "") .. "\n" end
local function item(more) return panel("[[meeting.agenda_item]]\nnumber = 20\ndealt_with = 2020-02-14\n" .. more) end
local function presented(type)
  return panel() .. ('[[performance_report]]\ntype = "%s"\nperiod_to = 2019-12-31\n'):format(type)
    .. 'presented_at = ["sec_panel/2020-02-14"]\n'
end

return {
  id       = "PMR-012",
  title    = "Panel meeting without the Post Commissioning Information Report",
  subject  = "meeting",
  severity = "major",
  cites    = { "SEC Panel 77 minutes, item 20" },
  basis    = "stated",
  covers   = { "change/H-09" },
  why      = "It is how the Panel learns what became of the devices that were installed.",
  fix      = "Record the report with the meeting that had it; where there was none, ask the DCC for it.",

  applies = function(m) return m.body == "sec_panel" and not m.extraordinary end,

  check = function(m, report)
    if is_presented(m) then return end
    if today <= m.date and #m.agenda_items == 0 then
      report.due { by = m.date, at = "date", message = "The " .. title .. " is to be before the {subject}" }
      return
    end
    report.unknown { missing = "meeting.reports_presented", at = "date",
      message = "The state has no " .. title .. " for the {subject}" }
  end,

  cases = {
    { name = "it was presented", as_of = "2020-02-14", subject = "sec_panel/2020-02-14", expect = "pass",
      given = presented "post_commissioning" },
    { name = "another report was", as_of = "2020-02-15", subject = "sec_panel/2020-02-14",
      given = presented "performance", expect = { unknown = "meeting.reports_presented" } },
    { name = "the minutes tell of it", as_of = "2020-02-14", expect = "pass", given = item
        'text = "The Panel was provided with the Post Commissioning Information Report from the DCC."' },
    { name = "an item is called so", as_of = "2020-02-14", expect = "pass",
      given = item 'title = "Post Commissioning Information Report"' },
    { name = "the minutes tell of other things", as_of = "2020-02-14", given = item 'title = "DCC Reporting"',
      expect = { unknown = "meeting.reports_presented" } },
    { name = "the day before the meeting", as_of = "2020-02-13", given = item 'title = "DCC Reporting"',
      expect = { due = "2020-02-14" } },
    { name = "on the day of the meeting, of which nothing is known", as_of = "2020-02-14", given = panel(),
      expect = { due = "2020-02-14" } },
    { name = "a day later", as_of = "2020-02-15", given = panel(), expect = { unknown = "meeting.reports_presented" } },
    { name = "foreseen to be presented", as_of = "2020-02-13", subject = "sec_panel/2020-02-14", expect = "pass",
      given = presented "post_commissioning" },
    { name = "an extraordinary meeting", as_of = "2020-03-06", expect = "not_applicable",
      given = '[[meeting]]\nbody = "sec_panel"\ndate = 2020-03-06\nextraordinary = true\n' },
    { name = "another body's meeting", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[meeting]]\nbody = "operations_group"\ndate = 2020-02-04\n' },
  },
}
