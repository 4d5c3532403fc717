-- A SMETS1 capability goes live, and its combinations are put on the list, after BEIS approved it; and BEIS decides
-- after the Panel recommended.

-- What may not come before the decision of BEIS, as { day, what, at }.
local function what_followed(c)
  local followed = {}
  if c.went_live then
    table.insert(followed, { day = c.went_live, what = "went live", at = { c, "went_live" }, key = c })
  end
  for _, each in ipairs(c.product_combinations) do
    if each.added then
      table.insert(followed, { day = each.added, what = "had " .. each .. " listed", at = { each, "added" },
        key = each })
    end
  end
  return followed
end

local function check_followed(c, each, report)
  local function breach(message)
    report.breach { key = each.key, at = each.at, with = each, message = "{subject} {what} {day}, " .. message }
  end
  if not c.decided then
    report.unknown { key = each.key, missing = "smets1_capability.decided", at = each.at, with = each,
      message = "{subject} {what} {day}, and the state has no decision of BEIS on it" }
  elseif each.day < c.decided then
    breach "before BEIS decided on it {decided}"
  elseif c.outcome == "declined" then
    breach "though BEIS declined it {decided}"
  end
end

local function capability(more) return '[[smets1_capability]]\nname = "MDS MOC"\n' .. more .. "\n" end
local approved = 'recommended = 2020-03-06\ndecided = 2020-03-13\noutcome = "approved"\n'
local declined = 'recommended = 2020-03-06\ndecided = 2020-03-13\noutcome = "declined"\n'
local function combination(added)
  return '[[product_combination]]\ndevice_models = "Alpha A1"\nprovider = "Alpha Comms"\ncapability = "MDS MOC"\n'
    .. added
end

return {
  id       = "SMS-002",
  title    = "SMETS1 capability live before it was decided",
  subject  = "smets1_capability",
  severity = "critical",
  cites    = { "SEC Panel 77 minutes, items 4 and 18" },
  basis    = "stated",
  covers   = { "change/M-01", "change/M-03", "change/M-08" },
  why      = "Consumers are moved to a service of which BEIS has not said that it is ready.",
  fix      = "Check the days against the letter of the Panel and the decision of BEIS.",

  applies = function(c) return c.decided ~= nil or #what_followed(c) > 0 end,

  check = function(c, report)
    for _, each in ipairs(what_followed(c)) do check_followed(c, each, report) end
    if not c.decided then return end
    if not c.recommended then
      report.unknown { missing = "smets1_capability.recommended", at = "decided",
        message = "BEIS decided on {subject} {decided}, and the state has no recommendation of the Panel" }
    elseif c.decided < c.recommended then
      report.breach { at = "decided",
        message = "BEIS decided on {subject} {decided}, before the Panel recommended {recommended}" }
    end
  end,

  cases = {
    { name = "live on the day of the decision", as_of = "2020-04-01", expect = "pass",
      given = capability(approved .. "went_live = 2020-03-13") },
    { name = "live a day earlier", as_of = "2020-04-01", given = capability(approved .. "went_live = 2020-03-12"),
      expect = { breach = "MDS MOC went live 12 Mar 2020, before BEIS decided on it 13 Mar 2020" } },
    { name = "live, and not decided on that day", as_of = "2020-03-12",
      given = capability(approved .. "went_live = 2020-03-12"), expect = { unknown = "smets1_capability.decided" } },
    { name = "not live on that day", as_of = "2020-03-11", expect = "not_applicable",
      given = capability(approved .. "went_live = 2020-03-12") },
    { name = "live though it was declined", as_of = "2020-04-01",
      given = capability(declined .. "went_live = 2020-03-15"),
      expect = { breach = "MDS MOC went live 15 Mar 2020, though BEIS declined it 13 Mar 2020" } },
    { name = "declined, and not live", as_of = "2020-04-01", expect = "pass", given = capability(declined) },
    { name = "what was decided is not known", as_of = "2020-04-01",
      given = capability "recommended = 2020-03-06\ndecided = 2020-03-13\nwent_live = 2020-03-15",
      expect = { unknown = "smets1_capability.outcome" } },
    { name = "listed on the day of the decision", as_of = "2020-04-01", expect = "pass",
      given = capability(approved) .. combination "added = 2020-03-13" },
    { name = "listed a day earlier", as_of = "2020-04-01",
      given = capability(approved) .. combination "added = 2020-03-12", expect = { breach =
        "MDS MOC had Alpha A1 with Alpha Comms listed 12 Mar 2020, before BEIS decided on it 13 Mar 2020" } },
    { name = "put forward, and not listed", as_of = "2020-04-01", expect = "pass",
      given = capability(approved) .. combination "" },
    { name = "decided on the day of the recommendation", as_of = "2020-04-01", expect = "pass",
      given = capability 'recommended = 2020-03-13\ndecided = 2020-03-13\noutcome = "approved"' },
    { name = "decided a day before the recommendation", as_of = "2020-04-01",
      given = capability 'recommended = 2020-03-14\ndecided = 2020-03-13\noutcome = "approved"',
      expect = { breach = "BEIS decided on MDS MOC 13 Mar 2020, before the Panel recommended 14 Mar 2020" } },
    { name = "when the Panel recommended is not known", as_of = "2020-04-01",
      given = capability 'decided = 2020-03-13\noutcome = "approved"',
      expect = { unknown = "smets1_capability.recommended" } },
    { name = "nothing has happened", as_of = "2020-02-14", expect = "not_applicable", given = capability(approved) },
  },
}
