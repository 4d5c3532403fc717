-- Before the Panel recommends to BEIS that a SMETS1 capability goes live, the TAG, the OPSG and the SSC have given
-- their views on the Live Services Criteria. Device models that need no change of code, and whose testing was agreed
-- before, need none.

local names = use("names")

-- `read` says how: what is not known ends the check, or makes it not exempt.
local function is_exempt(c, read)
  if read(c, "type") ~= "device_models" or read(c, "code_change") ~= false then return false end
  local agreed = read(c, "testing_agreed")
  return agreed ~= nil and agreed <= c.recommended
    and maybe_param("smets1_capability.tested_entries_exempt", c.recommended) == true
end

local function what_is_known(c, field) return c:maybe(field) end
local function what_is_needed(c, field) return c[field] end

-- The first view of the body; one whose day is not known ends the check as unknown, unless another was given in time.
local function first_view(c, body)
  local first, undated
  for _, view in ipairs(c.live_services_views) do
    local given = view.body == body and view:maybe "given"
    -- mutation: where the days are the same, either will do
    if given and not (first and first.given <= given) then first = view end
    if view.body == body and not given then undated = view end
  end
  if undated and not (first and first.given <= c.recommended) then local _ = undated.given end
  return first
end

local function capability(more)
  return '[[smets1_capability]]\nname = "MDS MOC"\nrecommended = 2020-03-06\n' .. more .. "\n"
end
local drop = capability 'type = "capability_drop"'
local function models(more) return capability('type = "device_models"\n' .. more) end
local function view(body, given)
  return ('[[live_services_view]]\ncriterion = "LSC 1"\nsubject = "MDS MOC"\nbody = "%s"\n%s\n'):format(
    body, given and "given = " .. given or "")
end
local tag, opsg = view("testing_advisory_group", "2020-03-04"), view("operations_group", "2020-03-04")
local late =
  "MDS MOC was recommended to BEIS 6 Mar 2020, but the first view of the Security Sub-Committee is of 7 Mar 2020"

return {
  id       = "SMS-001",
  title    = "SMETS1 capability recommended without the views on it",
  subject  = "smets1_capability",
  severity = "critical",
  cites    = { "SEC Panel 77 minutes, items 4 and 18" },
  basis    = "stated",
  covers   = { "change/M-01", "change/M-04" },
  why      = "A failed migration is felt by consumers, and these views are what the Panel's word to BEIS rests on.",
  fix      = "Get the view of the Sub-Committee, or record when it was given.",

  applies = function(c) return c.recommended ~= nil end,

  check = function(c, report)
    local missing, later = {}, {}
    for _, body in ipairs(param("live_services_view.bodies", c.recommended)) do
      local view = first_view(c, body)
      if not view then table.insert(missing, body) end
      if view and c.recommended < view.given then table.insert(later, view) end
    end
    if #missing + #later == 0 or is_exempt(c, what_is_known) then return end
    for _, body in ipairs(missing) do
      report.unknown { key = body, missing = "live_services_view.given", at = "recommended",
        with = { body = names[body] },
        message = "{subject} was recommended to BEIS {recommended}, and the state has no view of the {body} on it" }
    end
    if #later == 0 or is_exempt(c, what_is_needed) then return end
    for _, view in ipairs(later) do
      report.breach { key = view.body, at = { view, "given" }, with = { body = names[view.body], given = view.given },
        message = "{subject} was recommended to BEIS {recommended}, but the first view of the {body} is of {given}" }
    end
  end,

  cases = {
    { name = "given on the day of the recommendation", as_of = "2020-03-13", expect = "pass",
      given = drop .. tag .. opsg .. view("security_sub_committee", "2020-03-06") },
    { name = "given a day later", as_of = "2020-03-13", expect = { breach = late },
      given = drop .. tag .. opsg .. view("security_sub_committee", "2020-03-07") },
    { name = "the first view counts", as_of = "2020-03-13", expect = "pass",
      given = drop .. tag .. opsg .. view("security_sub_committee", "2020-03-06")
        .. '[[live_services_view]]\ncriterion = "LSC 10"\nsubject = "MDS MOC"\nbody = "security_sub_committee"\n'
        .. "given = 2020-03-07\n" },
    { name = "the state lacks the view of one", as_of = "2020-03-13", given = drop .. tag .. opsg,
      expect = { unknown = "live_services_view.given" } },
    { name = "the view had not been given on that day", as_of = "2020-03-06",
      given = drop .. tag .. opsg .. view("security_sub_committee", "2020-03-07"),
      expect = { unknown = "live_services_view.given" } },
    { name = "the day of the view is not known", as_of = "2020-03-13",
      given = drop .. tag .. opsg .. view "security_sub_committee", expect = { unknown = "live_services_view.given" } },
    { name = "the day of another view of a late one is not known", as_of = "2020-03-13",
      given = drop .. tag .. opsg .. view("security_sub_committee", "2020-03-07")
        .. '[[live_services_view]]\ncriterion = "LSC 10"\nsubject = "MDS MOC"\nbody = "security_sub_committee"\n',
      expect = { unknown = "live_services_view.given" } },
    { name = "the day of another view of a timely one is not known", as_of = "2020-03-13", expect = "pass",
      given = drop .. tag .. opsg .. view("security_sub_committee", "2020-03-06")
        .. '[[live_services_view]]\ncriterion = "LSC 10"\nsubject = "MDS MOC"\nbody = "security_sub_committee"\n' },
    { name = "nor is that of another body, of one that is late", as_of = "2020-03-13", expect = { breach = late },
      given = drop .. tag .. opsg .. view("security_sub_committee", "2020-03-07")
        .. '[[live_services_view]]\ncriterion = "LSC 10"\nsubject = "MDS MOC"\nbody = "operations_group"\n' },
    { name = "one late, one lacking", as_of = "2020-03-13",
      given = drop .. tag .. view("security_sub_committee", "2020-03-07"),
      expect = { { unknown = "live_services_view.given" }, { breach = late } } },
    { name = "a view on something else is no help", as_of = "2020-03-13",
      subject = "MDS MOC", given = drop .. tag .. opsg .. '[[smets1_capability]]\nname = "FOC"\n'
        .. '[[live_services_view]]\ncriterion = "LSC 10"\nsubject = "FOC"\nbody = "security_sub_committee"\n'
        .. "given = 2020-03-04\n", expect = { unknown = "live_services_view.given" } },
    { name = "not yet recommended", as_of = "2020-03-05", given = drop, expect = "not_applicable" },

    { name = "tested device models without a change of code need none", as_of = "2020-03-13", expect = "pass",
      given = models "code_change = false\ntesting_agreed = 2020-03-06" },
    { name = "testing agreed a day too late", as_of = "2020-03-13",
      given = models "code_change = false\ntesting_agreed = 2020-03-07" .. tag .. opsg
        .. view("security_sub_committee", "2020-03-07"), expect = { breach = late } },
    { name = "a change of code", as_of = "2020-03-13", given = models "code_change = true\ntesting_agreed = 2020-03-01"
        .. tag .. opsg .. view("security_sub_committee", "2020-03-07"), expect = { breach = late } },
    { name = "a capability drop is never exempt", as_of = "2020-03-13",
      given = drop .. "code_change = false\ntesting_agreed = 2020-03-01\n" .. tag .. opsg
        .. view("security_sub_committee", "2020-03-07"), expect = { breach = late } },
    { name = "whether testing was agreed before is not known", as_of = "2020-03-13",
      given = models "code_change = false" .. tag .. opsg .. view("security_sub_committee", "2020-03-07"),
      expect = { unknown = "smets1_capability.testing_agreed" } },
    { name = "late, and whether there is a change of code is not known", as_of = "2020-03-13",
      given = models "testing_agreed = 2020-03-01" .. tag .. opsg .. view("security_sub_committee", "2020-03-07"),
      expect = { unknown = "smets1_capability.code_change" } },
    { name = "late, and of which type it is is not known", as_of = "2020-03-13",
      given = capability "code_change = false" .. tag .. opsg .. view("security_sub_committee", "2020-03-07"),
      expect = { unknown = "smets1_capability.type" } },
    { name = "lacking, whatever its type is", as_of = "2020-03-13", given = capability "" .. tag .. opsg,
      expect = { unknown = "live_services_view.given" } },
    { name = "with all three views it need not be known", as_of = "2020-03-13", expect = "pass",
      given = capability "" .. tag .. opsg .. view("security_sub_committee", "2020-03-06") },
    { name = "the day before that was said", as_of = "2020-03-13", given = [=[
[[smets1_capability]]
name = "MDS MOC"
type = "device_models"
code_change = false
testing_agreed = 2019-12-01
recommended = 2019-12-30
]=] .. view("testing_advisory_group", "2019-12-31") .. view("operations_group", "2019-12-30")
        .. view("security_sub_committee", "2019-12-30"), expect = { breach =
        "MDS MOC was recommended to BEIS 30 Dec 2019, but the first view of the Testing Advisory Group is of "
        .. "31 Dec 2019" } },
    { name = "the first day on which it surely was", as_of = "2020-03-13", expect = "pass", given = [=[
[[smets1_capability]]
name = "MDS MOC"
type = "device_models"
code_change = false
testing_agreed = 2019-12-01
recommended = 2019-12-31
]=] },
  },
}
