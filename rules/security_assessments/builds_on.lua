-- The first assessment of a User is a Full one: the others look at what has become of what it found.

local shared = use "assessments"
local earlier, toml = shared.earlier, shared.toml

return {
  id         = "SAS-002",
  title      = "Assessment without a Full one before it",
  subject    = "security_assessment",
  severity   = "minor",
  cites      = { "SEC G8.18", "SEC G8 (Verification and Follow-up Assessments)" },
  basis      = "derived",
  basis_note = "that the first is a Full one is stated; that the others rest on it follows from what they are for",
  covers     = { "party/G-02", "party/G-03", "party/G-04", "party/4.3" },
  why        = "The weaker assessments ask what has changed since the Full one: without it they rest on nothing.",
  fix        = "Look for the initial Full Assessment in the User CIO's register, and correct the order or the type.",

  applies = function(a) return a.type ~= "full" end,

  check = function(a, report)
    local before, complete = earlier(a)
    for _, other in ipairs(before) do
      if other:maybe "type" == "full" then return end
    end
    for _, other in ipairs(before) do local _ = other.type end  -- unknown where one may be the Full one
    if complete then
      report.note { message = "{subject}, number {number} of the Party, comes before any Full User Security Assessment",
        at = "type" }
    else
      report.unknown { missing = "party.security_assessments",
        message = "whether a Full User Security Assessment came before {subject} is not in the state" }
    end
  end,

  cases = {
    { name = "a verification after the Full one", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml('type = "full"', 'type = "verification"'), expect = "pass" },
    { name = "a verification comes first", as_of = "2020-02-14", given = toml 'type = "verification"', expect = {
      note = "Alpha Energy Limited Verification User Security Assessment, number 1 of the Party, comes before any Full "
        .. "User Security Assessment" } },
    { name = "a self-assessment comes first", as_of = "2020-02-14", given = toml 'type = "self"', expect = {
      note = "Alpha Energy Limited User Security Self-Assessment, number 1 of the Party, comes before any Full "
        .. "User Security Assessment" } },
    { name = "a self-assessment after a verification alone", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml('type = "verification"', 'type = "self"'), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment, number 2 of the Party, comes before any Full "
        .. "User Security Assessment" } },
    { name = "a follow-up on nothing", as_of = "2020-02-14", given = toml 'type = "follow_up"', expect = {
      note = "Alpha Energy Limited Follow-up Security Assessment, number 1 of the Party, comes before any Full "
        .. "User Security Assessment" } },
    { name = "a Full one after it is too late", as_of = "2020-02-14", subject = "Alpha Energy Limited/1",
      given = toml('type = "verification"', 'type = "full"'), expect = {
      note = "Alpha Energy Limited Verification User Security Assessment, number 1 of the Party, comes before any Full "
        .. "User Security Assessment" } },
    { name = "the first is of no known type", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml("", 'type = "self"'), expect = { unknown = "security_assessment.type" } },
    { name = "the first is of no known type, but the second is Full", as_of = "2020-02-14",
      subject = "Alpha Energy Limited/3", given = toml("", 'type = "full"', 'type = "self"'), expect = "pass" },
    { name = "the first is not in the state", as_of = "2020-02-14",
      given = toml 'number = 2\ntype = "verification"', expect = { unknown = "party.security_assessments" } },
    { name = "its own type is not known", as_of = "2020-02-14", given = toml "",
      expect = { unknown = "security_assessment.type" } },
    { name = "a Full one needs none before it", as_of = "2020-02-14", given = toml 'type = "full"',
      expect = "not_applicable" },
  },
}
