-- SECAS carries out a Customer Satisfaction Survey every year, and presents the results to the Panel in April.

local function survey(more) return "[[customer_survey]]\nyear = 2020\n" .. (more or "") end

return {
  id       = "PNL-018",
  title    = "Customer Satisfaction Survey not presented in its month",
  subject  = "customer_survey",
  severity = "minor",
  cites    = { "Panel 77 minutes, item 7 (SECAS's contract)" },
  basis    = "stated",
  covers   = { "change/C-17" },
  why      = "SECAS's contract asks for the survey, and the Panel plans the year with what the Parties say.",
  fix      = "Put the results on the agenda of the next Panel, or record when they were presented.",

  check = function(s, report)
    local first = date(("%d-%02d-01"):format(s.year, param("panel.survey_month", today)))
    report.obligation { by = days.add_months(first, 1) - 1, done = s.presented, verb = "made", at = "year",
      owed = "Presentation of the results of the {subject}" }
  end,

  cases = {
    { name = "presented in April", as_of = "2020-05-15", given = survey "presented = 2020-04-30", expect = "pass" },
    { name = "presented in May", as_of = "2020-05-15", given = survey "presented = 2020-05-15", expect = { breach =
      "Presentation of the results of the Customer Satisfaction Survey 2020 was due 30 Apr 2020 and was made "
      .. "15 May 2020: 15 days late" } },
    { name = "the last day", as_of = "2020-04-30", given = survey(), expect = { due = "2020-04-30" } },
    { name = "a day later", as_of = "2020-05-01", given = survey(), expect = { breach =
      "Presentation of the results of the Customer Satisfaction Survey 2020 was due 30 Apr 2020: 1 day late and "
        .. "not made" } },
  },
}
