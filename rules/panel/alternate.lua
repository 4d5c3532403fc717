-- An alternate sits for one member of the same category, and not beside that member.

local function present(first, second)
  return ([=[
[[panel_member]]
seat = "large_supplier"
number = 1
[[panel_member]]
seat = "large_supplier"
number = 2
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting.attendance]]
number = 1
seat = "large_supplier"
%s
[[meeting.attendance]]
number = 2
%s
]=]):format(first, second)
end
local first_member = 'member = "large_supplier/1"'
local alternate = "sec_panel/2020-02-14"
local function stands_for(member, seat)
  return ('seat = "%s"\nalternate = true\n%s'):format(seat or "large_supplier", member)
end

return {
  id         = "PNL-007",
  title      = "Alternate for nobody, or beside the member",
  subject    = "attendance",
  severity   = "major",
  cites      = { "SEC C5", "Panel 77 minutes, list of attendees" },
  basis      = "derived",
  basis_note = "the minutes name the member for each alternate; that both can't count is our conclusion",
  covers     = { "change/C-07" },
  why        = "A member who is there beside the alternate would count, and vote, twice.",
  fix        = "Correct for whom the alternate sat, or list one of the two as a guest.",

  applies = function(a) return a.alternate == true end,

  check = function(a, report)
    local member = a.member
    if member.seat ~= a.seat then
      report.breach { at = "seat", key = "seat", with = { seat = a:in_words "seat", other = member:in_words "seat" },
        message = "An alternate sat for {seat} at the {meeting}, but is that of a member for {other}" }
    end
    for _, other in ipairs(a.meeting.attendances) do
      if other ~= a and other:maybe "member" == member then
        report.breach { at = "member", key = "twice", facts = { { other, "member" } },
          message = "{member} was at the {meeting}, and so was an alternate for the same member" }
        return
      end
    end
    for _, other in ipairs(a.meeting.attendances) do
      if other ~= a and other.seat == a.seat then local _ = other.member end -- it may be the same one
    end
  end,

  cases = {
    { name = "an alternate for a member who is absent", as_of = "2020-02-14", subject = alternate .. "/2",
      given = present(first_member, stands_for 'member = "large_supplier/2"'), expect = "pass" },
    { name = "the member is there, too", as_of = "2020-02-14", subject = alternate .. "/2",
      given = present(first_member, stands_for(first_member)),
      expect = { breach = "Panel member 1 for Large Suppliers was at the SEC Panel meeting of 14 Feb 2020, and so "
        .. "was an alternate for the same member" } },
    { name = "for a member of another category", as_of = "2020-02-14", subject = alternate .. "/2",
      given = present(first_member, stands_for('member = "large_supplier/2"', "small_supplier")),
      expect = { breach = "An alternate sat for Small Suppliers at the SEC Panel meeting of 14 Feb 2020, but is "
        .. "that of a member for Large Suppliers" } },
    { name = "for whom is not known", as_of = "2020-02-14", subject = alternate .. "/2",
      given = present(first_member, stands_for ""), expect = { unknown = "attendance.member" } },
    { name = "which member was there is not known", as_of = "2020-02-14", subject = alternate .. "/2",
      given = present("", stands_for 'member = "large_supplier/2"'), expect = { unknown = "attendance.member" } },
    { name = "who was there for others doesn't matter", as_of = "2020-02-14", subject = alternate .. "/2",
      expect = "pass", given = present(first_member, stands_for 'member = "large_supplier/2"')
        .. '[[meeting.attendance]]\nnumber = 3\nseat = "small_supplier"\n' },
    { name = "a member", as_of = "2020-02-14", subject = alternate .. "/1", expect = "not_applicable",
      given = present(first_member, stands_for 'member = "large_supplier/2"') },
  },
}
