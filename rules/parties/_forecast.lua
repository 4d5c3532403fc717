-- What both quarterly forecasts have in common: one in each quarter, for so many months ahead.
local forecast = {}

function forecast.check(f, months, report)
  -- lint: LNT-017 the months of a quarter
  local given, by = f:maybe "given", days.add_months(f.quarter, 3) - 1
  if not given and today > by then local _ = f.given end    -- unknown
  report.obligation { by = by, done = given, verb = "given", at = "quarter", key = "given" }
  if not given or f.months >= months then return end
  report.note { message = "{subject} covers {months}, and is to cover {due} months", with = { due = months },
    at = "months", key = "months" }
end

function forecast.case(type, facts)
  return ('[[party]]\nname = "Alpha Energy Limited"\n[[party.forecast]]\ntype = "%s"\nquarter = 2020-01-01\n%s\n')
    :format(type, facts)
end

return forecast
