-- A Party in default carries out a remedial plan, or what else the Panel requires, by the day that the Panel sets; a
-- material breach of a plan is a default of its own.
local cure = use "cure"

local function step(name, rest, default)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
occurred = 2020-01-06
]=] .. (default or "") .. '\n[[event_of_default.step]]\nstep = "' .. name .. '"\ndecided = 2020-01-10\n' .. rest .. "\n"
end
local day = "due = 2020-02-14\n"
local plan = step("remedial_plan", day)

local binds = { remedial_plan = true, require_action = true }

return {
  id         = "DEF-021",
  title      = "Remedial plan or required action not carried out",
  subject    = "default_step",
  severity   = "major",
  cites      = { "SEC M8.4(c) to (e)" },
  basis      = "unverified",
  basis_note = "The clauses are recollection; the day is the Panel's own",
  covers     = { "party/M-04" },
  why        = "The Panel spared the Party a harder step on the strength of it.",
  fix        = "Record the day on which it was carried out; else put it to the Panel, as a new default if material.",

  applies = function(s) return binds[s.step] and s.due ~= nil or false end,

  check = function(s, report)
    if s.fulfilled and s.fulfilled <= s.due then return end
    if cure.is_over(s.event_of_default, s.due) then return end
    report.obligation { by = s.due, done = s.fulfilled, owed = "The {subject}", verb = "carried out", at = "due" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-02-14", given = plan, expect = { due = "2020-02-14" } },
    { name = "a day later it is a breach", as_of = "2020-02-15", given = plan, expect = { breach =
      "The remedial plan in Alpha Energy Limited's default 1 was due 14 Feb 2020: 1 day late and not carried out" } },
    { name = "carried out on the last day", as_of = "2020-03-13", given = plan .. "fulfilled = 2020-02-14",
      expect = "pass" },
    { name = "carried out a day late", as_of = "2020-03-13", given = plan .. "fulfilled = 2020-02-15",
      expect = { breach = "The remedial plan in Alpha Energy Limited's default 1 was due 14 Feb 2020 and was " ..
      "carried out 15 Feb 2020: 1 day late" } },
    { name = "carried out on the last day, in whatever membership it was in default", as_of = "2020-03-13",
      expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2020-02-10
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
[[event_of_default.step]]
step = "remedial_plan"
decided = 2020-01-10
due = 2020-02-14
fulfilled = 2020-02-14
]=] },
    { name = "a required action", as_of = "2020-02-15", given = step("require_action", day), expect = { breach =
      "The required action in Alpha Energy Limited's default 1 was due 14 Feb 2020: 1 day late and not carried out" } },
    { name = "the default was over on that day", as_of = "2020-03-13", expect = "pass",
      given = step("remedial_plan", day, "ended = 2020-02-14") },
    { name = "it was over a day later", as_of = "2020-03-13",
      given = step("remedial_plan", day, "ended = 2020-02-15"), expect = { breach =
      "The remedial plan in Alpha Energy Limited's default 1 was due 14 Feb 2020: 28 days late and not carried out" } },
    { name = "the Panel set no day", as_of = "2020-03-13", given = step("remedial_plan", ""),
      expect = "not_applicable" },
    { name = "another step", as_of = "2020-03-13", given = step("suspend_rights", day), expect = "not_applicable" },
  },
}
