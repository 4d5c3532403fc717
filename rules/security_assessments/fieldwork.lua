-- The fieldwork of a Full Assessment usually takes three to ten Working Days; that of an initial one may be in two
-- phases with as long between them as the Party likes.

local shared = use "assessments"
local earlier, toml = shared.earlier, shared.toml

local yearly = { verification = true, self = true }

local function of_a_later_year(a)
  for _, other in ipairs(earlier(a)) do
    if yearly[other:maybe "type"] then return true end
  end
  return false
end

local function full(...)
  return toml('type = "full"\n' .. table.concat({ ... }, "\n"))
end

return {
  id         = "SAS-009",
  title      = "Fieldwork of an unusual length, or in phases after the first year",
  subject    = "security_assessment",
  severity   = "minor",
  cites      = { "SEC G8.16", "SECAS, What is a Full User Security Assessment", "SECAS, Security Assessments" },
  basis      = "derived",
  basis_note = "the days are SECAS's, as a rule and not as a limit; that they count from the first to the last is "
    .. "concluded",
  covers     = { "party/G-01", "party/G-05" },
  why        = "A day that was mistyped here moves the day on which the next assessment is due.",
  fix        = "Check the first and the last day of the fieldwork with the User CIO.",

  applies = function(a) return a.type == "full" and a.fieldwork_completed ~= nil end,

  check = function(a, report)
    local later = of_a_later_year(a)
    if later and a:maybe "phased" then
      report.note { at = "phased", key = "phased",
        message = "{subject}, completed on {fieldwork_completed}, was in phases, though it is of a later year" }
    end
    local usual = param("security_assessment.fieldwork_usual_wd", a.fieldwork_completed)
    local took = wd.between(a.fieldwork_started - 1, a.fieldwork_completed)
    local is_long = took > usual.most
    if took >= usual.least and not is_long then return end
    if is_long and not later and a.phased then return end
    report.note { at = "fieldwork_completed", with = { took = took, least = usual.least, most = usual.most },
      message = "The fieldwork of {subject} from {fieldwork_started} to {fieldwork_completed} took {took} WD, where "
        .. "{least} to {most} are usual", key = "length" }
  end,

  cases = {
    { name = "three Working Days", as_of = "2020-02-14", expect = "pass",
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-15") },
    { name = "two Working Days", as_of = "2020-02-14",
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-14"), expect = {
      note = "The fieldwork of Alpha Energy Limited Full User Security Assessment from 13 Jan 2020 to 14 Jan 2020 took "
        .. "2 WD, where 3 to 10 are usual" } },
    { name = "ten Working Days", as_of = "2020-02-14", expect = "pass",
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-24") },
    { name = "eleven Working Days", as_of = "2020-02-14",
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-27", "phased = false"), expect = {
      note = "The fieldwork of Alpha Energy Limited Full User Security Assessment from 13 Jan 2020 to 27 Jan 2020 took "
        .. "11 WD, where 3 to 10 are usual" } },
    { name = "eleven, and whether in phases is not known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.phased" },
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-27") },
    { name = "eleven in two phases", as_of = "2020-02-14", expect = "pass",
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-27", "phased = true") },
    { name = "two in two phases are still few", as_of = "2020-02-14",
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-14", "phased = true"), expect = {
      note = "The fieldwork of Alpha Energy Limited Full User Security Assessment from 13 Jan 2020 to 14 Jan 2020 took "
        .. "2 WD, where 3 to 10 are usual" } },
    { name = "in two phases in a later year", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml('type = "self"', 'type = "full"\nfieldwork_started = 2020-01-13\nfieldwork_completed = 2020-01-27\n'
        .. "phased = true"), expect = {
      { note = "Alpha Energy Limited Full User Security Assessment, completed on 27 Jan 2020, was in phases, though it "
        .. "is of a later year" },
      { note = "The fieldwork of Alpha Energy Limited Full User Security Assessment from 13 Jan 2020 to 27 Jan 2020 "
        .. "took 11 WD, where 3 to 10 are usual" } } },
    { name = "phases after a verification", as_of = "2020-02-14", subject = "Alpha Energy Limited/2",
      given = toml('type = "verification"', 'type = "full"\nfieldwork_started = 2020-01-14\n'
        .. "fieldwork_completed = 2020-01-16\nphased = true"), expect = {
      note = "Alpha Energy Limited Full User Security Assessment, completed on 16 Jan 2020, was in phases, though it "
        .. "is of a later year" } },
    { name = "from a Tuesday to a Wednesday", as_of = "2020-02-14",
      given = full("fieldwork_started = 2020-01-14", "fieldwork_completed = 2020-01-15"), expect = {
      note = "The fieldwork of Alpha Energy Limited Full User Security Assessment from 14 Jan 2020 to 15 Jan 2020 took "
        .. "2 WD, where 3 to 10 are usual" } },
    { name = "when it began is not known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.fieldwork_started" }, given = full "fieldwork_completed = 2020-01-27" },
    { name = "it is not completed", as_of = "2020-01-26", expect = "not_applicable",
      given = full("fieldwork_started = 2020-01-13", "fieldwork_completed = 2020-01-27") },
    { name = "a verification", as_of = "2020-02-14", expect = "not_applicable",
      given = toml 'type = "verification"\nfieldwork_started = 2020-01-13\nfieldwork_completed = 2020-01-14' },
  },
}
