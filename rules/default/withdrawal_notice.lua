-- A Party withdraws by a notice that names the day, and not before the Panel has resolved it.
local function party(notice, left)
  return '[[party]]\nname = "Alpha Energy Limited"\nwithdrawn = ' .. (left or "2020-02-28") .. "\n" .. (notice or "")
end
local function notice(rest, received)
  return "[[party.withdrawal_notice]]\nreceived = " .. (received or "2020-01-31") .. "\n" .. rest .. "\n"
end
local day, resolved = "leaves = 2020-02-28\n", "resolved = 2020-02-14\n"

-- The notice on which it left: the last one that was there and not taken back.
local function notice_of(p)
  local last
  for _, n in ipairs(p.withdrawal_notices) do
    local back = n.taken_back
    if n.received <= p.withdrawn and not (back and back <= p.withdrawn) then last = n end
  end
  return last
end

return {
  id         = "DEF-024",
  title      = "Withdrawal without a notice or a resolution of the Panel",
  subject    = "party",
  severity   = "major",
  cites      = { "SEC M8.11(b)" },
  basis      = "unverified",
  basis_note = "The clause is recollection; the report of December 2017 says that a Party withdrew at its own request",
  covers     = { "party/M-11" },
  why        = "Until then it is still a Party, with all its rights and charges.",
  fix        = "Record the notice and the Panel's resolution, or correct the day of the withdrawal.",

  applies = function(p) return p.withdrawn ~= nil end,

  check = function(p, report)
    local n = notice_of(p)
    if not n then
      return report.unknown { message = "no notice on which {subject} withdrew on {withdrawn} is in the state",
        missing = "withdrawal_notice.received", at = "withdrawn" }
    end
    local leaves, done = n:maybe "leaves", n:maybe "resolved"
    if leaves and leaves > p.withdrawn then
      report.breach { message = "{subject} withdrew on {withdrawn}, but its notice names {leaves}",
        with = { leaves = leaves }, at = { n, "leaves" }, key = "leaves" }
    end
    if done and done > p.withdrawn then
      report.breach { message = "{subject} withdrew on {withdrawn}, but the Panel resolved it only on {done}",
        with = { done = done }, at = { n, "resolved" }, key = "resolved" }
    end
    local _ = n.leaves    -- unknown
    _ = n.resolved
  end,

  cases = {
    { name = "on the day that the notice names", as_of = "2020-03-13", given = party(notice(day .. resolved)),
      expect = "pass" },
    { name = "the day before", as_of = "2020-03-13", given = party(notice(day .. resolved), "2020-02-27"),
      expect = { breach = "Alpha Energy Limited withdrew on 27 Feb 2020, but its notice names 28 Feb 2020" } },
    { name = "the Panel resolved it on the day itself", as_of = "2020-03-13", expect = "pass",
      given = party(notice(day .. "resolved = 2020-02-28")) },
    { name = "the Panel resolved it a day later", as_of = "2020-03-13",
      given = party(notice(day .. "resolved = 2020-02-29")), expect = { breach =
      "Alpha Energy Limited withdrew on 28 Feb 2020, but the Panel resolved it only on 29 Feb 2020" } },
    { name = "both are wrong", as_of = "2020-03-13",
      given = party(notice(day .. "resolved = 2020-02-28"), "2020-02-27"),
      expect = {
      { breach = "Alpha Energy Limited withdrew on 27 Feb 2020, but its notice names 28 Feb 2020" },
      { breach = "Alpha Energy Limited withdrew on 27 Feb 2020, but the Panel resolved it only on 28 Feb 2020" } } },
    { name = "a notice of the day itself", as_of = "2020-03-13", expect = "pass",
      given = party(notice(day .. "resolved = 2020-02-28", "2020-02-28")) },
    { name = "a notice that came a day later", as_of = "2020-03-13", given = party(notice(day, "2020-02-29")),
      expect = { unknown = "withdrawal_notice.received" } },
    { name = "no notice is in the state", as_of = "2020-03-13", given = party(),
      expect = { unknown = "withdrawal_notice.received" } },
    { name = "a notice that was taken back", as_of = "2020-03-13", expect = { unknown = "withdrawal_notice.received" },
      given = party(notice(day .. resolved .. "taken_back = 2020-02-28")) },
    { name = "taken back only afterwards", as_of = "2020-03-13", expect = "pass",
      given = party(notice(day .. resolved .. "taken_back = 2020-02-29")) },
    { name = "the later of two notices counts", as_of = "2020-03-13",
      given = party(notice("leaves = 2020-02-14\n" .. resolved) .. notice("leaves = 2020-03-31\n" .. resolved,
      "2020-02-03")), expect = { breach =
      "Alpha Energy Limited withdrew on 28 Feb 2020, but its notice names 31 Mar 2020" } },
    { name = "nobody knows whether the Panel resolved it", as_of = "2020-03-13", given = party(notice(day)),
      expect = { unknown = "withdrawal_notice.resolved" } },
    { name = "nobody knows which day it names", as_of = "2020-03-13", given = party(notice(resolved)),
      expect = { unknown = "withdrawal_notice.leaves" } },
    { name = "that, and the Panel resolved it too late", as_of = "2020-03-13",
      given = party(notice "resolved = 2020-02-29"), expect = {
      { breach = "Alpha Energy Limited withdrew on 28 Feb 2020, but the Panel resolved it only on 29 Feb 2020" },
      { unknown = "withdrawal_notice.leaves" } } },
    { name = "the day before it withdrew", as_of = "2020-02-27",
      given = party(notice(day)), expect = "not_applicable" },
  },
}
