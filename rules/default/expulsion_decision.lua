-- A Party is expelled because of an Event of Default, by a decision of the Panel, and not before that takes effect.
-- A dissolved company needs none, though the papers count it as expelled.
local expelled = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-06-14
]=]
local default = [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=]
local function decision(rest) return '[[event_of_default.step]]\nstep = "expel"\n' .. rest .. "\n" end

return {
  id         = "DEF-016",
  title      = "Party expelled without a decision of the Panel",
  subject    = "party",
  severity   = "critical",
  cites      = { "SEC M8.11(a)" },
  basis      = "unverified",
  basis_note = "The clause is recollection; the report of December 2017 counts a dissolved company as expelled",
  covers     = { "party/M-10", "party/M-15" },
  why        = "Without an effective decision the company is still a Party, with all its rights and charges.",
  fix        = "Record the default and the decision to expel, or correct the day on which it took effect.",

  applies = function(p) return p.expelled ~= nil and not (p.dissolved and p.dissolved <= p.expelled) end,

  check = function(p, report)
    local first, step
    for _, e in ipairs(p.events_of_default) do
      for _, s in ipairs(e.default_steps) do
        local effect = s.effective or s.decided
        -- mutation: where the days are the same, either will do
        if s.step == "expel" and (not first or effect < first) then first, step = effect, s end
      end
    end
    if not first then
      report.unknown { message = "the state has no decision to expel {subject}, which left on {expelled}",
        missing = "default_step.step", at = "expelled" }
    elseif first > p.expelled then
      report.breach { message = "{subject} was expelled on {expelled}, but the decision takes effect only on {first}",
        with = { first = first }, at = { step, "decided" } }
    end
  end,

  cases = {
    { name = "decided on the day itself", as_of = "2019-12-31", expect = "pass",
      given = expelled .. default .. decision "decided = 2019-06-14" },
    { name = "decided a day later", as_of = "2019-12-31",
      given = expelled .. default .. decision "decided = 2019-06-15", expect = { breach =
      "Alpha Energy Limited was expelled on 14 Jun 2019, but the decision takes effect only on 15 Jun 2019" } },
    { name = "decided before, to take effect a day later", as_of = "2019-12-31",
      given = expelled .. default .. decision "decided = 2019-06-10\neffective = 2019-06-15", expect = { breach =
      "Alpha Energy Limited was expelled on 14 Jun 2019, but the decision takes effect only on 15 Jun 2019" } },
    { name = "decided before, to take effect on the day", as_of = "2019-12-31", expect = "pass",
      given = expelled .. default .. decision "decided = 2019-06-10\neffective = 2019-06-14" },
    { name = "the first of two decisions counts", as_of = "2019-12-31", expect = "pass",
      given = expelled .. default .. decision "decided = 2019-06-14" .. decision "decided = 2019-06-20" },
    { name = "no default is in the state", as_of = "2019-12-31", given = expelled,
      expect = { unknown = "default_step.step" } },
    { name = "a default, but no decision to expel", as_of = "2019-12-31", given = expelled .. default ..
      '[[event_of_default.step]]\nstep = "suspend_rights"\ndecided = 2019-06-10\n',
      expect = { unknown = "default_step.step" } },
    { name = "the decision was not there yet on that day", as_of = "2019-06-14",
      given = expelled .. default .. decision "decided = 2019-06-15", expect = { unknown = "default_step.step" } },
    { name = "a company that was dissolved", as_of = "2019-12-31", expect = "not_applicable",
      given = expelled .. "dissolved = 2019-06-14\n" },
    { name = "dissolved only later", as_of = "2019-12-31", given = expelled .. "dissolved = 2019-06-15\n",
      expect = { unknown = "default_step.step" } },
    { name = "the day before it was expelled", as_of = "2019-06-13", expect = "not_applicable",
      given = expelled .. default .. decision "decided = 2019-06-10" },
  },
}
