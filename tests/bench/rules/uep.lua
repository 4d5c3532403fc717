-- A completed User Entry Process has every step behind it, on the day or before.
local function behind(step, day) return step and step <= day end

return {
  id = "UEP-001", title = "User Entry Process without its steps", subject = "user_role", severity = "major",
  cites = "workload rule a", basis = "stated", why = "As the workload says.", fix = "None.",

  check = function(r, report)
    local day = r.uep_completed
    if not day then return end
    if behind(r.srept_completed, day) and behind(r.uept_completed, day) and behind(r.security_assessment_date, day)
      and r.security_assessment_status == "approved" then
      return
    end
    report.breach "{subject} has not all steps behind it"
  end,

  cases = {
    { name = "all steps", as_of = "2026-06-30", expect = "pass", given = [=[
[[party]]
id = "P1"
[[party.user_roles]]
role = "IS"
srept_completed = 2020-01-02
uept_completed = 2020-01-02
security_assessment_date = 2020-01-02
security_assessment_status = "approved"
uep_completed = 2020-01-02
]=] },
    { name = "a step a day late", as_of = "2026-06-30", expect = { breach = "P1/IS has not all steps behind it" }, given = [=[
[[party]]
id = "P1"
[[party.user_roles]]
role = "IS"
srept_completed = 2020-01-03
uept_completed = 2020-01-02
security_assessment_date = 2020-01-02
security_assessment_status = "approved"
uep_completed = 2020-01-02
]=] },
  },
}
