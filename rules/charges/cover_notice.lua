-- The DCC serves a notice under J3.14 on a Party that lacks Credit Support, and on no other.
local function requirement(rest)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[credit_requirement]]
party = "Alpha Energy Limited"
as_at = 2020-02-05
]=] .. rest .. "\n"
end
local called = "called = 2020-02-06\n"    -- 5 WD from Thursday 6 February end on Thursday 13
local short = "requirement = 10000\nheld = 4000\n"
local notified = "breach_notified = 2020-02-14\n"

return {
  id         = "CHG-010",
  title      = "Notice of missing Credit Support missing or without cause",
  subject    = "credit_requirement",
  severity   = "minor",
  cites      = { "SEC J3.14" },
  basis      = "derived",
  basis_note = "M8.1(d) names the notice; that only a Party short of cover is to have one is concluded",
  covers     = { "party/J-13", "party/M8.1(d)" },
  why        = "The notice starts the time after which the Party is in default: without a proper one it never is.",
  fix        = "Ask the DCC to serve the notice, or to take back the one that had no cause.",

  check = function(r, report)
    local served, met = r.breach_notified, r.met
    local requirement, held = r:maybe "requirement", r:maybe "held"
    local enough = requirement == 0 or requirement and held and held >= requirement
    local function wrong(what, say)
      say { message = "The notice of {breach_notified} about {subject} was served when {what}",
        with = { what = what }, at = "breach_notified" }
    end
    if enough then
      if served then wrong("there was cover enough", report.breach) end
      return
    elseif met and (not served or met < served) then
      if served then wrong("what was missing had been met on " .. met, report.breach) end
      return
    end

    local by = wd.add(r.called, param("credit_cover.lodge_wd", r.called))
    -- Whether cover that is short before that calls for a notice already, nobody knows: no breach.
    if served and served <= by then return wrong("there was time until " .. by, report.note) end
    if not served and today <= by then return end
    local _ = r.requirement, r.held    -- unknown; else it is short
    if not served then
      report.note { message = "{subject} was not met by {by}, and no notice under J3.14 is in the state",
        with = { by = by }, at = "called" }
    end
  end,

  cases = {
    { name = "on the last day of the call nobody is short", as_of = "2020-02-13", given = requirement(called .. short),
      expect = "pass" },
    { name = "a day later a notice is due", as_of = "2020-02-14", given = requirement(called .. short),
      expect = { note =
      "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 was not met by 13 Feb 2020, " ..
      "and no notice under J3.14 is in the state" } },
    { name = "served on that day", as_of = "2020-03-13", given = requirement(called .. short .. notified),
      expect = "pass" },
    { name = "served on the last day of the call", as_of = "2020-03-13",
      given = requirement(called .. short .. "breach_notified = 2020-02-13"), expect = { note =
      "The notice of 13 Feb 2020 about Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 was served " ..
      "when there was time until 13 Feb 2020" } },
    { name = "served though there was enough", as_of = "2020-03-13",
      given = requirement(notified .. "requirement = 10000\nheld = 10000"), expect = { breach =
      "The notice of 14 Feb 2020 about Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 was served " ..
      "when there was cover enough" } },
    { name = "served though nothing was needed", as_of = "2020-03-13",
      given = requirement(notified .. "requirement = 0"),
      expect = { breach = "The notice of 14 Feb 2020 about Alpha Energy Limited's Credit Cover Requirement of " ..
      "5 Feb 2020 was served when there was cover enough" } },
    { name = "a penny short", as_of = "2020-03-13", expect = "pass",
      given = requirement(called .. notified .. "requirement = 10000\nheld = 9999.99") },
    { name = "met the day before the notice", as_of = "2020-03-13",
      given = requirement(called .. short .. notified .. "met = 2020-02-13"), expect = { breach =
      "The notice of 14 Feb 2020 about Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 was served " ..
      "when what was missing had been met on 13 Feb 2020" } },
    { name = "met on the day of the notice", as_of = "2020-03-13", expect = "pass",
      given = requirement(called .. short .. notified .. "met = 2020-02-14") },
    { name = "met late, without a notice", as_of = "2020-03-13", expect = "pass",
      given = requirement(called .. short .. "met = 2020-02-14") },
    { name = "nobody knows of a call", as_of = "2020-03-13", given = requirement(short .. notified),
      expect = { unknown = "credit_requirement.called" } },
    { name = "nobody knows what was held", as_of = "2020-03-13", given = requirement(called .. notified ..
      "requirement = 10000"), expect = { unknown = "credit_requirement.held" } },
    { name = "nor that, and there is no notice", as_of = "2020-03-13", given = requirement(called ..
      "requirement = 10000"), expect = { unknown = "credit_requirement.held" } },
    { name = "nobody knows what was required", as_of = "2020-03-13", given = requirement(called .. "held = 0"),
      expect = { unknown = "credit_requirement.requirement" } },
    { name = "it had not been served on that day", as_of = "2020-02-14",
      given = requirement(called .. short .. "breach_notified = 2020-02-17"), expect = { note =
      "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 was not met by 13 Feb 2020, " ..
      "and no notice under J3.14 is in the state" } },
  },
}
