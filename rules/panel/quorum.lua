-- At least half of the members appointed, and the Chair among them, are present at a meeting of the Panel.
local panel = use "panel"

-- How many members were there, or had an alternate there: one who has both counts once.
local function count_present(meeting)
  local count, counted = 0, {}
  for _, a in ipairs(meeting.attendances) do
    local member = a:maybe "member"
    if not (member and counted[member:key()]) then count = count + 1 end
    if member then counted[member:key()] = true end
  end
  return count
end

local function meeting(...)
  local given = '[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n'
  for i, seat in ipairs { ... } do
    given = given .. ('[[meeting.attendance]]\nnumber = %d\nseat = "%s"\n'):format(i, seat)
  end
  return given
end
local function members(seat, count, more)
  local given = ""
  for i = 1, count do
    given = given .. ('[[panel_member]]\nseat = "%s"\nnumber = %d\nappointed = 2019-11-01\n'
      .. "term_ends = 2021-10-31\n%s\n"):format(seat, i, more or "")
  end
  return given
end
local eight = members("chair", 1) .. members("large_supplier", 2) .. members("small_supplier", 2)
  .. members("electricity_network", 1) .. members("gas_network", 1) .. members("dcc", 1)

local of_the_dcc = 'dcc"\nmember = "dcc/1' -- within the quotes of the seat
local four = meeting("chair", "large_supplier", "small_supplier", "dcc")
local three = meeting("chair", "large_supplier", "dcc")

return {
  id         = "PNL-006",
  title      = "Panel meeting without a quorum",
  subject    = "meeting",
  severity   = "critical",
  cites      = { "SEC C5" },
  basis      = "unverified",
  basis_note = "that it is half of the members with the Chair is recollection",
  covers     = { "change/C-05" },
  why        = "What a meeting without a quorum resolves is no decision of the Panel's.",
  fix        = "Have a meeting with a quorum confirm the decisions, or complete the list of who was there.",

  applies = panel.is_held,

  check = function(m, report)
    if #m.attendances == 0 then
      report.unknown { missing = "meeting.attendances", at = "date",
        message = "Who was at the {subject} is not in the state" }
      return
    end
    local has_chair = false
    for _, a in ipairs(m.attendances) do has_chair = has_chair or a.seat == "chair" end
    if not has_chair then
      report.breach { at = "date", key = "chair", message = "The {subject} was held without the Chair" }
    end

    local one_in, present, most, appointed = param("panel.quorum_one_in", m.date), count_present(m), 0, 0
    for _, seats in pairs(param("panel.seats", m.date)) do most = most + seats end
    if most <= one_in * present then return end -- however many were appointed
    for _, member in ipairs(state.panel_members) do
      if panel.was_member(member, m.date) then appointed = appointed + 1 end
    end
    if one_in * present < appointed then
      report.breach { at = "date", key = "members", with = { present = present, appointed = appointed },
        message = "{present} of {appointed} members were present at the {subject}" }
    else
      report.unknown { missing = "panel_member.appointed", at = "date", key = "members", with = { present = present },
        message = "{present} members were present at the {subject}; that no more were appointed than the state has is "
          .. "not certain" }
    end
  end,

  cases = {
    { name = "half of all seats", as_of = "2020-02-14", expect = "pass",
      given = meeting("chair", "large_supplier", "large_supplier", "small_supplier", "small_supplier", "dcc") },
    { name = "one less, and how many were appointed is not known", as_of = "2020-02-14",
      expect = { unknown = "panel_member.appointed" },
      given = meeting("chair", "large_supplier", "large_supplier", "small_supplier", "dcc") },
    { name = "half of those appointed that the state has: there may be more", as_of = "2020-02-14",
      given = four .. eight, expect = { unknown = "panel_member.appointed" } },
    { name = "less than half of those appointed", as_of = "2020-02-14", given = three .. eight,
      expect = { breach = "3 of 8 members were present at the SEC Panel meeting of 14 Feb 2020" } },
    { name = "less than half, but two of the members have left", as_of = "2020-02-14",
      expect = { unknown = "panel_member.appointed" },
      given = three .. members("chair", 1) .. members("large_supplier", 2) .. members("small_supplier", 2)
        .. members("consumer", 2, "left = 2020-02-14") .. members("dcc", 1) },
    { name = "half of all seats, but one of them a member and the same one's alternate", as_of = "2020-02-14",
      expect = { unknown = "panel_member.appointed" }, given = members("dcc", 1)
        .. meeting("chair", "large_supplier", "large_supplier", "small_supplier", of_the_dcc, of_the_dcc) },
    { name = "the Chair is absent", as_of = "2020-02-14",
      given = meeting("large_supplier", "large_supplier", "small_supplier", "small_supplier", "gas_network", "dcc"),
      expect = { breach = "The SEC Panel meeting of 14 Feb 2020 was held without the Chair" } },
    { name = "who was there is not known", as_of = "2020-02-14", given = meeting(),
      expect = { unknown = "meeting.attendances" } },
    { name = "not held yet", as_of = "2020-02-13", given = meeting(), expect = "not_applicable" },
  },
}
