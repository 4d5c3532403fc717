-- At a supplier's assessment its arrangement about security weaknesses has a form that was then accepted: a contract,
-- and from September 2019 a Letter of Intent or a Memorandum of Understanding too.

local asks_for_it = { full = true, verification = true }

-- Whether it may have been in force on the day.
local function may_be_in_force(arrangement, day)
  local made = arrangement:maybe "made"
  return not (made and made > day) and not (arrangement.ended and arrangement.ended < day)
end

local function assessed(day, arrangement, class)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 1
type = "full"
%s
fieldwork_completed = %s
%s]=]):format(class or 'user_class = "supplier"', day, arrangement and
    '[[party.notification_arrangement]]\ncounterparty = "Beta Meters Limited"\n' .. arrangement or "")
end

local early = "On 16 Sep 2019, when Alpha Energy Limited Full User Security Assessment was completed, none of its "
  .. "arrangements about security weaknesses had a form that was accepted"

return {
  id       = "SCY-003",
  title    = "Arrangement about security weaknesses in a form that was not accepted",
  subject  = "security_assessment",
  severity = "minor",
  cites    = { "SEC G3.17 to G3.20", "Operations Report January 2019", "SECAS, Spotlight on Security, 17 Sep 2019" },
  basis    = "stated",
  covers   = { "party/G-31" },
  why      = "It is a non-compliance in the report on the assessment, and stays one until it is put right.",
  fix      = "Check with the User CIO what the supplier showed at its assessment.",

  applies = function(a)
    local class = a:maybe "user_class"
    return asks_for_it[a.type] == true and a.fieldwork_completed ~= nil and (class == nil or class == "supplier")
  end,

  check = function(a, report)
    local _ = a.user_class    -- unknown where it may be no supplier
    local day, unclear, refused = a.fieldwork_completed, nil, false
    local accepted = param("notification_arrangement.forms", day)
    for _, each in ipairs(a.party.notification_arrangements) do
      if may_be_in_force(each, day) then
        local form = each:maybe "form"
        if form and not accepted[form] then
          refused = true
        elseif form and each:maybe "made" then
          return
        else
          unclear = each
        end
      end
    end
    if unclear then
      local _ = unclear.form, unclear.made
    elseif refused then
      report.note { message = "On {fieldwork_completed}, when {subject} was completed, none of its arrangements about "
        .. "security weaknesses had a form that was accepted", at = "fieldwork_completed" }
    else
      report.unknown { missing = "party.notification_arrangements",
        message = "which arrangement about security weaknesses {party} had on {fieldwork_completed} is not in the "
        .. "state" }
    end
  end,

  cases = {
    { name = "a contract", as_of = "2020-02-14", expect = "pass",
      given = assessed("2019-09-16", 'form = "contract"\nmade = 2019-09-16') },
    { name = "a Letter of Intent, the day before it was accepted", as_of = "2020-02-14", expect = { note = early },
      given = assessed("2019-09-16", 'form = "letter_of_intent"\nmade = 2019-08-01') },
    { name = "a Memorandum, the day before it was accepted", as_of = "2020-02-14", expect = { note = early },
      given = assessed("2019-09-16", 'form = "memorandum"\nmade = 2019-08-01') },
    { name = "a Letter of Intent, on the first day", as_of = "2020-02-14", expect = "pass",
      given = assessed("2019-09-17", 'form = "letter_of_intent"\nmade = 2019-08-01') },
    { name = "a Memorandum, on the first day", as_of = "2020-02-14", expect = "pass",
      given = assessed("2019-09-17", 'form = "memorandum"\nmade = 2019-08-01') },
    { name = "a contract in SECAS's new time", as_of = "2020-02-14", expect = "pass",
      given = assessed("2019-09-17", 'form = "contract"\nmade = 2019-08-01') },
    { name = "refused, whenever it was made", as_of = "2020-02-14", expect = { note = early },
      given = assessed("2019-09-16", 'form = "memorandum"') },
    { name = "made a day later", as_of = "2020-02-14", expect = { unknown = "party.notification_arrangements" },
      given = assessed("2019-09-16", 'form = "contract"\nmade = 2019-09-17') },
    { name = "ended on the day", as_of = "2020-02-14", expect = "pass",
      given = assessed("2019-09-16", 'form = "contract"\nmade = 2019-01-07\nended = 2019-09-16') },
    { name = "ended the day before", as_of = "2020-02-14", expect = { unknown = "party.notification_arrangements" },
      given = assessed("2019-09-16", 'form = "contract"\nmade = 2019-01-07\nended = 2019-09-15') },
    { name = "another of a form that is accepted", as_of = "2020-02-14", expect = "pass",
      given = assessed("2019-09-16", 'form = "memorandum"\nmade = 2019-01-07\n[[party.notification_arrangement]]\n'
        .. 'counterparty = "Gamma Meters Limited"\nform = "contract"\nmade = 2019-01-07') },
    { name = "another of no known form", as_of = "2020-02-14", expect = { unknown = "notification_arrangement.form" },
      given = assessed("2019-09-16", 'form = "memorandum"\nmade = 2019-01-07\n[[party.notification_arrangement]]\n'
        .. 'counterparty = "Gamma Meters Limited"\nmade = 2019-01-07') },
    { name = "when the contract was made is not known", as_of = "2020-02-14",
      expect = { unknown = "notification_arrangement.made" }, given = assessed("2019-09-16", 'form = "contract"') },
    { name = "of its arrangements nothing is known", as_of = "2020-02-14",
      expect = { unknown = "party.notification_arrangements" }, given = assessed("2019-09-16") },
    { name = "of which class it is is not known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.user_class" }, given = assessed("2019-09-16", nil, "") },
    { name = "an Other User", as_of = "2020-02-14", expect = "not_applicable",
      given = assessed("2019-09-16", nil, 'user_class = "other_user"') },
    { name = "not completed yet", as_of = "2019-09-15", expect = "not_applicable", given = assessed("2019-09-16") },
    { name = "a verification asks for it, too", as_of = "2020-02-14",
      expect = { unknown = "party.notification_arrangements" }, given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 2
type = "verification"
user_class = "supplier"
fieldwork_completed = 2020-01-14
]=] },
    { name = "a self-assessment shows nobody anything", as_of = "2020-02-14", expect = "not_applicable", given = [=[
[[party]]
name = "Alpha Energy Limited"
[[party.security_assessment]]
number = 2
type = "self"
user_class = "supplier"
fieldwork_completed = 2020-01-14
]=] },
  },
}
