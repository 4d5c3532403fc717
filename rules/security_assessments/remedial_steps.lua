-- A User takes the steps that its response or its remediation plan sets out, each by the day that it gives.

local left_by = use("assessments").left_by

local function step(more, of_the_party)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
%s
[[party.security_assessment]]
number = 1
type = "full"
[[party.security_assessment.remedial_step]]
number = 1
%s]=]):format(of_the_party or "", more)
end

return {
  id         = "SAS-005",
  title      = "Remedial step past its day",
  subject    = "remedial_step",
  severity   = "major",
  cites      = { "SEC G8.24(b)", "SECAS, Spotlight on Security, 17 Sep 2019" },
  basis      = "unverified",
  basis_note = "that the steps of a remediation plan are dated is stated; that the Code binds the User to them is "
    .. "recollection",
  covers     = { "party/G-12", "party/G-15" },
  why        = "An assurance status that is subject to steps is worth no more than the steps that were taken.",
  fix        = "Ask the User for evidence that it took the step, or the SSC whether it has agreed another day.",

  check = function(s, report)
    if not s.taken and left_by(s.security_assessment.party, s.due) then return end
    report.obligation { by = s.due, done = s.taken, verb = "taken", at = "due", owed = "Step {number} of "
      .. tostring(s.security_assessment) }
  end,

  cases = {
    { name = "on the last day it is still due", as_of = "2020-02-14", expect = { due = "2020-02-14" },
      given = step "due = 2020-02-14" },
    { name = "a day later it is a breach", as_of = "2020-02-15", given = step "due = 2020-02-14", expect = {
      breach = "Step 1 of Alpha Energy Limited Full User Security Assessment was due 14 Feb 2020: 1 day late and not "
        .. "taken" } },
    { name = "taken on the last day", as_of = "2020-03-13", expect = "pass",
      given = step "due = 2020-02-14\ntaken = 2020-02-14" },
    { name = "taken a day later", as_of = "2020-03-13", given = step "due = 2020-02-14\ntaken = 2020-02-15", expect = {
      breach = "Step 1 of Alpha Energy Limited Full User Security Assessment was due 14 Feb 2020 and was taken "
        .. "15 Feb 2020: 1 day late" } },
    { name = "the step has no day", as_of = "2020-03-13", expect = { unknown = "remedial_step.due" },
      given = step "set_out = 2020-01-20" },
    { name = "taken, but by when it had to be is not known", as_of = "2020-03-13",
      expect = { unknown = "remedial_step.due" }, given = step "taken = 2020-02-14" },
    { name = "the Party left the Code on the last day", as_of = "2020-03-13", expect = "pass",
      given = step("due = 2020-02-14", "expelled = 2020-02-14") },
    { name = "the Party left the Code a day later", as_of = "2020-03-13",
      given = step("due = 2020-02-14", "expelled = 2020-02-15"), expect = {
      breach = "Step 1 of Alpha Energy Limited Full User Security Assessment was due 14 Feb 2020: 28 days late and not "
        .. "taken" } },
  },
}
