-- The assessments of later years get a compliance status: an assurance status belongs to the initial Full Assessment
-- and what follows on it.

local shared = use "assessments"
local earlier, toml = shared.earlier, shared.toml

local yearly = { verification = true, self = true }

return {
  id         = "SAS-007",
  title      = "Assurance status for the assessment of a later year",
  subject    = "security_assessment",
  severity   = "minor",
  cites      = { "SEC G8.34 to G8.36", "Operations Report March 2019" },
  basis      = "derived",
  basis_note = "the report of March 2019 counts compliance statuses for Verification and Self-Assessments, assurance "
    .. "statuses for Full ones; that a repeated Full one gets none is concluded",
  covers     = { "party/G-14" },
  why        = "An assurance status that was never set may seem to let a Party complete entry in another role.",
  fix        = "Look up in the SSC's minutes which status was set, and record a compliance status as such.",

  applies = function(a) return a:maybe "status" ~= nil end,

  check = function(a, report)
    local function later(why)
      report.note { at = "status", with = { why = why },
        message = "{subject} has the assurance status {status}: {why} gets a compliance status" }
    end

    if yearly[a.type] then return later("an assessment of its type") end
    if a.type ~= "full" then return end
    local before, complete = earlier(a)
    for _, other in ipairs(before) do
      if yearly[other:maybe "type"] then return later("a Full Assessment of a later year") end
    end
    for _, other in ipairs(before) do local _ = other.type end  -- unknown where it may be of a later year
    if not complete then
      report.unknown { missing = "party.security_assessments",
        message = "whether {subject} is of a later year is not in the state" }
    end
  end,

  cases = {
    { name = "the initial Full Assessment", as_of = "2020-02-14", expect = "pass",
      given = toml 'type = "full"\nstatus = "approved"\nstatus_set = 2020-01-22' },
    { name = "a verification", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml('type = "full"', 'type = "verification"\nstatus = "approved"\nstatus_set = 2020-01-22'), expect = {
      note = "Alpha Energy Limited Verification User Security Assessment has the assurance status Approved: an "
        .. "assessment of its type gets a compliance status" } },
    { name = "a self-assessment", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml('type = "full"', 'type = "self"\nstatus = "approved"\nstatus_set = 2020-01-22'), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment has the assurance status Approved: an "
        .. "assessment of its type gets a compliance status" } },
    { name = "since when is not known", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml('type = "full"', 'type = "self"\nstatus = "approved"'), expect = {
      note = "Alpha Energy Limited User Security Self-Assessment has the assurance status Approved: an assessment of "
        .. "its type gets a compliance status" } },
    { name = "the Full one of a later year", as_of = "2020-02-14", subject = "Alpha Energy Limited/3",
      given = toml('type = "full"', 'type = "verification"',
      'type = "full"\nstatus = "approved"\nstatus_set = 2020-01-22'),
      expect = { note = "Alpha Energy Limited Full User Security Assessment has the assurance status Approved: "
        .. "a Full Assessment of a later year gets a compliance status" } },
    { name = "a second Full one, which may be part of the first year", as_of = "2020-03-14", expect = "pass",
      subject = "Alpha Energy Limited/2",
      given = toml('type = "full"', 'type = "full"\nstatus = "approved"\nstatus_set = 2020-03-11') },
    { name = "the follow-up on the initial one", as_of = "2020-02-14", expect = "pass",
      subject = "Alpha Energy Limited/2",
      given = toml('type = "full"', 'type = "follow_up"\nstatus = "approved"\nstatus_set = 2020-01-22') },
    { name = "of which type one before it was is not known", as_of = "2020-02-14", subject = "Alpha Energy Limited/3",
      expect = { unknown = "security_assessment.type" },
      given = toml('type = "full"', "", 'type = "full"\nstatus = "approved"\nstatus_set = 2020-01-22') },
    { name = "one before it is not in the state", as_of = "2020-02-14", subject = "Alpha Energy Limited/3",
      expect = { unknown = "party.security_assessments" },
      given = toml('type = "full"', 'number = 3\ntype = "full"\nstatus = "approved"\nstatus_set = 2020-01-22') },
    { name = "its own type is not known", as_of = "2020-02-14", expect = { unknown = "security_assessment.type" },
      given = toml 'status = "approved"\nstatus_set = 2020-01-22' },
    { name = "a compliance status", as_of = "2020-02-14", expect = "not_applicable",
      given = toml 'type = "verification"\ncompliance_status_set = 2020-01-22' },
    { name = "the status is still to be set", as_of = "2020-01-21", expect = "not_applicable",
      given = toml 'type = "verification"\nstatus = "approved"\nstatus_set = 2020-01-22' },
  },
}
