-- What a Verification Assessment found is put right by a dated remediation plan; once it is carried out, the SSC
-- approves the Director's Letter that says so.

local toml = use("assessments").toml

local function last_taken(a)
  local taken = {}
  for _, step in ipairs(a.remedial_steps) do
    if not step.taken then return nil, step end
    table.insert(taken, step.taken)
  end
  table.sort(taken)
  return taken[#taken]
end

local function verification(...)
  local given = { 'type = "verification"' }
  for i, each in ipairs { ... } do
    table.insert(given, i == 1 and each
      or ("[[party.security_assessment.remedial_step]]\nnumber = %d\n%s"):format(i - 1, each))
  end
  return toml(table.concat(given, "\n"))
end

return {
  id         = "SAS-008",
  title      = "Remediation after a Verification Assessment without its plan, or its letter before its time",
  subject    = "security_assessment",
  severity   = "minor",
  cites      = { "SECAS, Spotlight on Security, 17 Sep 2019" },
  basis      = "derived",
  basis_note = "that the plan and the letter are wanted is stated; that the letter comes last follows from its purpose",
  since      = "2019-09-17",
  dated_by   = function(a) return a:maybe "type" == "verification" and a.report_issued or today end,
  covers     = { "party/G-15" },
  why        = "With the letter a director answers for it that the weaknesses are gone.",
  fix        = "Ask the User for its remediation plan and the state of its steps, and the SSC what it has approved.",

  applies = function(a) return a.type == "verification" and a:maybe "non_compliances" ~= 0 end,

  check = function(a, report)
    local _, letter = a.non_compliances, a:maybe "directors_letter_approved"
    if #a.remedial_steps == 0 then
      report.unknown { missing = "security_assessment.remedial_steps",
        message = "the remediation plan for what {subject} left outstanding is not in the state" }
      return
    end
    local last, open = last_taken(a)
    if not last and not letter then return end
    letter = a.directors_letter_approved
    if last and letter >= last then return end
    if last then
      report.note { at = "directors_letter_approved", with = { last = last },
        message = "The Director's Letter on {subject} was approved on {directors_letter_approved}, before the last "
          .. "step was taken on {last}" }
    else
      report.note { at = "directors_letter_approved", with = { step = open.number },
        message = "The Director's Letter on {subject} was approved on {directors_letter_approved}, and step {step} has "
          .. "not been taken" }
    end
  end,

  cases = {
    { name = "approved on the day of the last step", as_of = "2020-02-14", expect = "pass",
      given = verification("report_issued = 2019-10-01\nnon_compliances = 2\ndirectors_letter_approved = 2020-01-22",
        "taken = 2020-01-22", "taken = 2019-12-02") },
    { name = "approved the day before", as_of = "2020-02-14",
      given = verification("report_issued = 2019-10-01\nnon_compliances = 2\ndirectors_letter_approved = 2020-01-22",
        "taken = 2020-01-23", "taken = 2019-12-02"), expect = {
      note = "The Director's Letter on Alpha Energy Limited Verification User Security Assessment was approved on "
        .. "22 Jan 2020, before the last step was taken on 23 Jan 2020" } },
    { name = "approved while a step is open", as_of = "2020-02-14",
      given = verification("report_issued = 2019-10-01\nnon_compliances = 2\ndirectors_letter_approved = 2020-01-22",
        "taken = 2020-01-20", "due = 2020-03-02"), expect = {
      note = "The Director's Letter on Alpha Energy Limited Verification User Security Assessment was approved on "
        .. "22 Jan 2020, and step 2 has not been taken" } },
    { name = "a step is open, and no letter approved", as_of = "2020-02-14", expect = "pass",
      given = verification("report_issued = 2019-10-01\nnon_compliances = 1", "due = 2020-03-02") },
    { name = "all steps are taken, and of the letter nothing is known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.directors_letter_approved" },
      given = verification("report_issued = 2019-10-01\nnon_compliances = 1", "taken = 2020-01-20") },
    { name = "no plan", as_of = "2020-02-14", expect = { unknown = "security_assessment.remedial_steps" },
      given = verification "report_issued = 2019-10-01\nnon_compliances = 1" },
    { name = "what it found is not known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.non_compliances" },
      given = verification "report_issued = 2019-10-01" },
    { name = "it found nothing", as_of = "2020-02-14", expect = "not_applicable",
      given = verification "report_issued = 2019-10-01\nnon_compliances = 0" },
    { name = "the report came before SECAS said so", as_of = "2020-02-14", expect = "not_applicable",
      given = verification "report_issued = 2019-09-16\nnon_compliances = 1" },
    { name = "the report came on that day", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.remedial_steps" },
      given = verification "report_issued = 2019-09-17\nnon_compliances = 1" },
    { name = "the day of the report is not known", as_of = "2020-02-14",
      expect = { unknown = "security_assessment.report_issued" }, given = verification "" },
    { name = "a self-assessment whose report nobody knows", as_of = "2020-02-14", expect = "not_applicable",
      given = toml 'type = "self"' },
    { name = "a Full Assessment", as_of = "2020-02-14", expect = "not_applicable",
      given = toml 'type = "full"\nreport_issued = 2019-10-01\nnon_compliances = 1' },
  },
}
