-- In each quarter an Authorised Subscriber forecasts to the DCC its Certificate Signing Requests for eight months.
local forecast = use "forecast"
local function case(facts) return forecast.case("certificate_signing_requests", facts) end

return {
  id         = "PTY-011",
  title      = "Forecast of Certificate Signing Requests missing or too short",
  subject    = "forecast",
  severity   = "minor",
  cites      = { "SEC L8" },
  basis      = "derived",
  basis_note = "One in each quarter is stated (MP160 proposed to end it in 2022); that its last day will do "
    .. "is our reading",
  covers     = { "party/X-05" },
  why        = "The DCC sizes its certificate service by what its Subscribers expect to ask for.",
  fix        = "Ask the DCC whether it has the forecast, and the Party for what it lacks.",

  applies = function(f) return f.type == "certificate_signing_requests" end,

  check = function(f, report)
    forecast.check(f, param("party.csr_forecast_months", f.quarter), report)
  end,

  cases = {
    { name = "on the last day of the quarter", as_of = "2020-04-30", expect = "pass",
      given = case "given = 2020-03-31\nmonths = 8" },
    { name = "a day later", as_of = "2020-04-30", given = case "given = 2020-04-01\nmonths = 8", expect = {
      breach = "Alpha Energy Limited's forecast of Certificate Signing Requests for the quarter from 1 Jan 2020 was " ..
        "due 31 Mar 2020 and was given 1 Apr 2020: 1 day late" } },
    { name = "for a month too few", as_of = "2020-04-30", given = case "given = 2020-03-31\nmonths = 7", expect = {
      note = "Alpha Energy Limited's forecast of Certificate Signing Requests for the quarter from 1 Jan 2020 " ..
        "covers 7 months, and is to cover 8 months" } },
    { name = "for how many months is not known", as_of = "2020-04-30", given = case "given = 2020-03-31",
      expect = { unknown = "forecast.months" } },
    { name = "late, and for how many months is not known", as_of = "2020-04-30", given = case "given = 2020-04-01",
      expect = { { breach = "Alpha Energy Limited's forecast of Certificate Signing Requests for the quarter from 1 " ..
        "Jan 2020 was due 31 Mar 2020 and was given 1 Apr 2020: 1 day late" }, { unknown = "forecast.months" } } },
    { name = "still due", as_of = "2020-03-31", given = case "", expect = { due = "2020-03-31" } },
    { name = "whether it was given is not known", as_of = "2020-04-01", given = case "",
      expect = { unknown = "forecast.given" } },
    { name = "of something else", as_of = "2020-04-30", expect = "not_applicable",
      given = forecast.case("service_requests", "") },
  },
}
