-- Each year of a User's cycle of three has its assessment: Full in the first, and after it what the User's class and
-- its number of premises call for. A stronger one always does.

local toml = use("assessments").toml

local strength = {}
for rank, type in ipairs { "self", "verification", "full" } do strength[type] = rank end
local called = { verification = "Verification User Security Assessment", full = "Full User Security Assessment" }

-- Whom the parameters concern, by class: the first of them everyone, the others those above the threshold.
local requirements = {
  supplier   = { { "supplier", "a supplier" },
                 { "large_supplier", "a supplier above the threshold" },
                 { "large_supplier_yearly", "a supplier above the threshold, as we recall it," } },
  network    = { { "network", "a network" },
                 { "large_network", "a network above the threshold" } },
  other_user = { { "other_user", "an Other User" } },
}

-- By the domestic premises alone, or the non-domestic ones alone, or both together; what decides is read first.
local function above_threshold(a, day)
  local threshold = param("security_assessment.domestic_threshold", day)
  local domestic, others = a:maybe "domestic_premises", a:maybe "non_domestic_premises"
  if domestic and domestic > threshold then return true end
  local others_threshold = maybe_param("security_assessment.non_domestic_threshold", day)
  if a.user_class ~= "supplier" or not others_threshold then return a.domestic_premises > threshold end
  if others and others > others_threshold then return true end
  domestic, others = a.domestic_premises, a.non_domestic_premises
  -- mutation: with the thresholds and the weight as they have been, the sum says the same of one alone
  if domestic == 0 or others == 0 then return false end  -- one alone was decided above, without the weight
  return domestic + others * param("security_assessment.non_domestic_weight", day) > threshold
end

-- Of a year, a day, a type and a class; the rest as TOML.
local function assessment(year, day, type, class, more)
  return toml(('type = "%s"\ncycle_year = %d\nuser_class = "%s"\nfieldwork_completed = %s\n%s'):format(
    type, year, class, day, more or ""))
end

local function premises(domestic, others)
  return ("domestic_premises = %d\nnon_domestic_premises = %d\n"):format(domestic, others or 0)
end

local self_2020 = "Alpha Energy Limited User Security Self-Assessment of 14 Jan 2020 is for year 3 of its cycle, in "
  .. "which "

return {
  id         = "SAS-003",
  title      = "Assessment weaker than its year calls for",
  subject    = "security_assessment",
  severity   = "minor",
  cites      = { "SEC G8.40 to G8.47", "SECMP0059" },
  basis      = "derived",
  basis_note = "the paragraphs on suppliers and networks were not read; SECAS tells of their thresholds and types",
  covers     = { "party/4.3", "party/G-01", "party/G-02", "party/G-03" },
  why        = "The more premises a User can reach, the closer somebody else looks at its security each year.",
  fix        = "Check the premises and the year with the User CIO; have the assessment that is called for booked.",

  applies = function(a) return a.type ~= "follow_up" end,

  check = function(a, report)
    if a.type == "full" then return end
    local year = a.cycle_year
    local day = a.fieldwork_completed or a.booked or today

    local function weaker(needed, who)
      report.note { message = "{subject} of {day} is for year {cycle_year} of its cycle, in which {who} has a {needed}",
        with = { day = day, who = who, needed = called[needed] }, at = "type" }
    end

    if year == 1 then return weaker("full", "every User") end
    for i, each in ipairs(requirements[a.user_class]) do
      local needed = param("security_assessment.type_" .. each[1], day, tostring(year))
      if strength[a.type] < strength[needed] and (i == 1 or above_threshold(a, day)) then
        return weaker(needed, each[2])
      end
    end
  end,

  cases = {
    { name = "anything but a Full one in the first year", as_of = "2020-02-14",
      given = assessment(1, "2020-01-14", "verification", "other_user"), expect = {
      note = "Alpha Energy Limited Verification User Security Assessment of 14 Jan 2020 is for year 1 of its cycle, in "
        .. "which every User has a Full User Security Assessment" } },
    { name = "a Full one in the first year", as_of = "2020-02-14",
      given = assessment(1, "2020-01-14", "full", "supplier"), expect = "pass" },
    { name = "a Full one is enough in any year", as_of = "2020-02-14", expect = "pass",
      given = toml 'type = "full"' },

    { name = "a supplier of 250,000: self-assessment in the third year", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2020-01-14", "self", "supplier", premises(250000)) },
    { name = "a supplier of 250,001", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "self", "supplier", premises(250001)), expect = {
      note = self_2020 .. "a supplier above the threshold has a Verification User Security Assessment" } },
    { name = "a supplier of 250,001: a verification may do", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "verification", "supplier", premises(250001)), expect = {
      note = "Alpha Energy Limited Verification User Security Assessment of 14 Jan 2020 is for year 3 of its cycle, in "
        .. "which a supplier above the threshold, as we recall it, has a Full User Security Assessment" } },
    { name = "a supplier of 250,001: a verification in the second year", as_of = "2020-02-14",
      given = assessment(2, "2020-01-14", "verification", "supplier", premises(250001)), expect = {
      note = "Alpha Energy Limited Verification User Security Assessment of 14 Jan 2020 is for year 2 of its cycle, in "
        .. "which a supplier above the threshold, as we recall it, has a Full User Security Assessment" } },
    { name = "a supplier of 250,000: a verification in the second year", as_of = "2020-02-14", expect = "pass",
      given = assessment(2, "2020-01-14", "verification", "supplier", premises(250000)) },
    { name = "no supplier has a self-assessment in the second year", as_of = "2020-02-14",
      given = assessment(2, "2020-01-14", "self", "supplier"), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment of 14 Jan 2020 is for year 2 of its cycle, in which "
        .. "a supplier has a Verification User Security Assessment" } },
    { name = "how many premises is not known", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "self", "supplier", "non_domestic_premises = 50000"),
      expect = { unknown = "security_assessment.domestic_premises" } },
    { name = "how many other premises is not known", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "self", "supplier", "domestic_premises = 250000"),
      expect = { unknown = "security_assessment.non_domestic_premises" } },
    { name = "above the threshold, however many others", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "self", "supplier", "domestic_premises = 250001"), expect = {
      note = self_2020 .. "a supplier above the threshold has a Verification User Security Assessment" } },

    { name = "50,000 non-domestic premises", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2020-01-14", "self", "supplier", premises(0, 50000)) },
    { name = "50,001 non-domestic premises, and the rest not known", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "self", "supplier", "non_domestic_premises = 50001"), expect = {
      note = self_2020 .. "a supplier above the threshold has a Verification User Security Assessment" } },
    { name = "of both, together at the threshold", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2020-01-14", "self", "supplier", premises(200000, 10000)) },
    { name = "of both, together above it", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "self", "supplier", premises(200001, 10000)), expect = {
      note = self_2020 .. "a supplier above the threshold has a Verification User Security Assessment" } },
    { name = "non-domestic premises, the day before they counted", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2019-02-27", "self", "supplier", premises(0, 50001)) },
    { name = "non-domestic premises, on the first day", as_of = "2020-02-14",
      given = assessment(3, "2019-02-28", "self", "supplier", premises(0, 50001)), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment of 28 Feb 2019 is for year 3 of its cycle, in which "
        .. "a supplier above the threshold has a Verification User Security Assessment" } },
    { name = "of both, on the first day", as_of = "2020-02-14",
      given = assessment(3, "2019-02-28", "self", "supplier", premises(200001, 10000)), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment of 28 Feb 2019 is for year 3 of its cycle, in which "
        .. "a supplier above the threshold has a Verification User Security Assessment" } },
    { name = "domestic premises counted before, too", as_of = "2020-02-14",
      given = assessment(3, "2019-02-27", "self", "supplier", premises(250001)), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment of 27 Feb 2019 is for year 3 of its cycle, in which "
        .. "a supplier above the threshold has a Verification User Security Assessment" } },

    { name = "a network of 250,000: self-assessment in the third year", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2020-01-14", "self", "network", "domestic_premises = 250000") },
    { name = "a network of 250,001", as_of = "2020-02-14",
      given = assessment(3, "2020-01-14", "self", "network", "domestic_premises = 250001"), expect = {
      note = self_2020 .. "a network above the threshold has a Verification User Security Assessment" } },
    { name = "a network of 250,001: a verification is enough", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2020-01-14", "verification", "network", "domestic_premises = 250001") },
    { name = "a network's other premises don't count", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2020-01-14", "self", "network", premises(0, 50001)) },
    { name = "a network in the second year", as_of = "2020-02-14",
      given = assessment(2, "2020-01-14", "self", "network"), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment of 14 Jan 2020 is for year 2 of its cycle, in which "
        .. "a network has a Verification User Security Assessment" } },

    { name = "an Other User in the second year, the day before SECMP0059", as_of = "2020-02-14", expect = "pass",
      given = assessment(2, "2019-02-27", "self", "other_user") },
    { name = "an Other User in the second year, on its first day", as_of = "2020-02-14",
      given = assessment(2, "2019-02-28", "self", "other_user"), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment of 28 Feb 2019 is for year 2 of its cycle, in which "
        .. "an Other User has a Verification User Security Assessment" } },
    { name = "an Other User in the third year, before SECMP0059", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2019-02-27", "self", "other_user") },
    { name = "an Other User in the third year", as_of = "2020-02-14", expect = "pass",
      given = assessment(3, "2020-01-14", "self", "other_user") },
    { name = "booked for a day under the new law", as_of = "2019-02-14", expect = {
      note = "Alpha Energy Limited User Security Self-Assessment of 4 Mar 2019 is for year 2 of its cycle, in which "
        .. "an Other User has a Verification User Security Assessment" },
      given = toml 'type = "self"\ncycle_year = 2\nuser_class = "other_user"\nbooked = 2019-03-04' },

    { name = "the class is not known", as_of = "2020-02-14", expect = { unknown = "security_assessment.user_class" },
      given = toml 'type = "self"\ncycle_year = 2\nfieldwork_completed = 2020-01-14' },
    { name = "the year is not known", as_of = "2020-02-14", expect = { unknown = "security_assessment.cycle_year" },
      given = toml 'type = "self"\nuser_class = "supplier"\nfieldwork_completed = 2020-01-14' },
    { name = "the type is not known", as_of = "2020-02-14", expect = { unknown = "security_assessment.type" },
      given = toml 'cycle_year = 2\nuser_class = "supplier"' },
    { name = "a follow-up is for no year", as_of = "2020-02-14", expect = "not_applicable",
      given = toml 'type = "follow_up"' },
  },
}
