-- Until the Development Stage a Working Group was set up for each modification, of at least five members.

local function group(constituted, members)
  return ([=[
[[modification]]
id = "SECMP0046"
[[working_group]]
modification = "SECMP0046"
constituted = %s
%s]=]):format(constituted, members and "members = " .. members or "")
end

return {
  id         = "PRO-020",
  title      = "Working Group with too few members",
  subject    = "working_group",
  severity   = "major",
  cites      = { "SEC D6" },
  basis      = "unverified",
  basis_note = "the clause has not been read",
  covers     = { "change/D-24" },
  why        = "A Working Group that is too small doesn't stand for those whom the change concerns.",
  fix        = "Ask Parties for more members before the group goes on.",

  check = function(g, report)
    local least = param("proposal.working_group_members", g.constituted)
    if g.members >= least then return end
    report.breach { at = "members", with = { least = least },
      message = "{subject} was set up {constituted} with {members} members: it needs {least}" }
  end,

  cases = {
    { name = "five", as_of = "2020-02-14", expect = "pass", given = group("2018-03-07", 5) },
    { name = "four", as_of = "2020-02-14", given = group("2018-03-07", 4), expect = {
      breach = "Working Group on SECMP0046 was set up 7 Mar 2018 with 4 members: it needs 5" } },
    { name = "how many is not known", as_of = "2020-02-14", given = group("2018-03-07"),
      expect = { unknown = "working_group.members" } },
    { name = "the last day for certain", as_of = "2020-02-14", given = group("2019-02-08", 4), expect = {
      breach = "Working Group on SECMP0046 was set up 8 Feb 2019 with 4 members: it needs 5" } },
    { name = "the last day as we recollect it", as_of = "2020-02-14", given = group("2019-02-27", 4), expect = {
      breach = "Working Group on SECMP0046 was set up 27 Feb 2019 with 4 members: it needs 5" } },
    { name = "the day after", as_of = "2020-02-14", expect = "not_applicable", given = group("2019-02-28", 4) },
    { name = "the first day that is not certain", as_of = "2020-02-14", given = group("2019-02-09", 4), expect = {
      breach = "Working Group on SECMP0046 was set up 9 Feb 2019 with 4 members: it needs 5" } },
  },
}
