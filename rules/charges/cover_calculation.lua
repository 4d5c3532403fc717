-- The requirement is the Value at Risk, a month's invoice and 40 per cent more, less the Unsecured Credit Limit, which
-- is the Maximum Credit Value times the Unsecured Credit Factor; and nothing where that is less than a small sum.
local function pounds(sum) return ("%.2f GBP"):format(sum) end

local function requirement(rest, as_at)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[credit_requirement]]
party = "Alpha Energy Limited"
as_at = ]=] .. (as_at or "2020-02-05") .. "\n" .. rest .. "\n"
end
-- 140000 at risk, less 100000 x 0.2: 120000.
local facts = "monthly_invoice = 100000\nmaximum_credit_value = 100000\nunsecured_credit_factor = 0.2\n"
local small = "monthly_invoice = 1400\nmaximum_credit_value = 0\nunsecured_credit_factor = 0\n"    -- 1960 at risk
-- 14000 at risk, less 12000.
local limit = "monthly_invoice = 10000\nmaximum_credit_value = 12000\nunsecured_credit_factor = 1\n"

return {
  id         = "CHG-008",
  title      = "Credit Cover Requirement that the formula doesn't give",
  subject    = "credit_requirement",
  severity   = "minor",
  cites      = { "SEC J3.2 to J3.5", "SEC J3.3A" },
  basis      = "derived",
  basis_note = "SECAS explained the parts on 5 June 2019; that the one is taken from the other is concluded",
  since      = "2019-06-05",
  dated_by   = "as_at",
  covers     = { "party/J-10" },
  why        = "Too little cover leaves the other Parties exposed; too much ties up the Party's money.",
  fix        = "Ask the DCC for its calculation, and for the figures that it rests on.",

  check = function(r, report)
    local at_risk = r.monthly_invoice * (100 + param("credit_cover.uplift", r.as_at)) / 100
    local right = math.max(0, at_risk - r.maximum_credit_value * r.unsecured_credit_factor)
    if math.abs(r.requirement - right) <= param("credit_cover.tolerance", r.as_at) then return end

    local threshold = r.requirement == 0 and param("credit_cover.threshold", r.as_at)
    if threshold and right < threshold then
      report.note { at = "requirement",
        message = "{subject} is nothing, and the formula gives {right}: below {threshold} GBP nothing is called",
        with = { right = pounds(right), threshold = threshold } }
    else
      report.note { message = "{subject} is {requirement}, and the formula gives {right}",
        with = { right = pounds(right) }, at = "requirement" }
    end
  end,

  cases = {
    { name = "as the formula has it", as_of = "2020-03-13", expect = "pass",
      given = requirement(facts .. "requirement = 120000") },
    { name = "a pound more", as_of = "2020-03-13", expect = "pass",
      given = requirement(facts .. "requirement = 120001") },
    { name = "over a pound more", as_of = "2020-03-13", given = requirement(facts .. "requirement = 120001.5"),
      expect = { note = "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 is 120001.5 GBP, " ..
      "and the formula gives 120000.00 GBP" } },
    { name = "over a pound less", as_of = "2020-03-13", given = requirement(facts .. "requirement = 119998"),
      expect = { note = "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 is 119998 GBP, " ..
      "and the formula gives 120000.00 GBP" } },
    { name = "without the 40 per cent", as_of = "2020-03-13", given = requirement(facts .. "requirement = 80000"),
      expect = { note = "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 is 80000 GBP, " ..
      "and the formula gives 120000.00 GBP" } },
    { name = "unsecured credit for more than the risk: nothing is needed", as_of = "2020-03-13", expect = "pass",
      given = requirement "monthly_invoice = 1000\nmaximum_credit_value = 9000\nunsecured_credit_factor = 1\n" ..
      "requirement = 0" },
    { name = "nothing is needed, and something is called", as_of = "2020-03-13",
      given = requirement "monthly_invoice = 1000\nmaximum_credit_value = 9000\nunsecured_credit_factor = 1\n" ..
      "requirement = 2", expect = { note = "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 is 2 GBP, " ..
      "and the formula gives 0.00 GBP" } },
    { name = "below the threshold nothing is called", as_of = "2020-03-13", given = requirement(small ..
      "requirement = 0"), expect = { note = "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 is " ..
      "nothing, and the formula gives 1960.00 GBP: below 2000 GBP nothing is called" } },
    { name = "what is called all the same is right", as_of = "2020-03-13", expect = "pass",
      given = requirement(small .. "requirement = 1960") },
    { name = "at the threshold something is called", as_of = "2020-03-13",
      given = requirement(limit .. "requirement = 0"),
      expect = { note = "Alpha Energy Limited's Credit Cover Requirement of 5 Feb 2020 is 0 GBP, " ..
      "and the formula gives 2000.00 GBP" } },
    { name = "on the day on which SECAS explained it", as_of = "2020-03-13",
      given = requirement(facts .. "requirement = 80000", "2019-06-05"), expect = { note =
      "Alpha Energy Limited's Credit Cover Requirement of 5 Jun 2019 is 80000 GBP, " ..
      "and the formula gives 120000.00 GBP" } },
    { name = "the day before", as_of = "2020-03-13", expect = "not_applicable",
      given = requirement(facts .. "requirement = 80000", "2019-06-04") },
    { name = "nobody knows the invoice's value", as_of = "2020-03-13",
      given = requirement "maximum_credit_value = 0\nunsecured_credit_factor = 0\nrequirement = 80000",
      expect = { unknown = "credit_requirement.monthly_invoice" } },
    { name = "nobody knows the Maximum Credit Value", as_of = "2020-03-13",
      given = requirement "monthly_invoice = 1000\nunsecured_credit_factor = 0\nrequirement = 80000",
      expect = { unknown = "credit_requirement.maximum_credit_value" } },
    { name = "nobody knows the Unsecured Credit Factor", as_of = "2020-03-13",
      given = requirement "monthly_invoice = 1000\nmaximum_credit_value = 0\nrequirement = 80000",
      expect = { unknown = "credit_requirement.unsecured_credit_factor" } },
    { name = "nobody knows what the DCC found", as_of = "2020-03-13", given = requirement(facts),
      expect = { unknown = "credit_requirement.requirement" } },
  },
}
