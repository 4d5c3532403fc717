-- Interest on what is paid late runs from the Due Date, at so many points above the base rate of the Bank of England.
local by_day = use("due").by

local function rounded(percent) return ("%.2f"):format(percent) end

-- Due 13 February 2020: 5 WD from Thursday 6; 8 WD from 31 January end on 12.
local function interest(rest, received)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[invoice]]
party = "Alpha Energy Limited"
reference = "INV-1"
items = ["dcc_charges"]
month = 2020-01-01
]=] .. (received or "received = 2020-02-06") .. [=[

[[invoice.default_interest]]
number = 1
charged = 2020-03-02
]=] .. rest .. "\n"
end
local right_rate = "base_rate = 0.75\nrate = 8.75\n"
local right_day = "runs_from = 2020-02-13\n"

return {
  id         = "CHG-005",
  title      = "Default interest from another day or at another rate than the Code's",
  subject    = "default_interest",
  severity   = "minor",
  cites      = { "SEC J2.2" },
  basis      = "unverified",
  basis_note = "The clause and the rate are recollection; whether the Due Date itself bears interest is left open",
  covers     = { "party/J-06" },
  why        = "A Party owes no more than the Code's interest, and the others lose by less.",
  fix        = "Ask the DCC how it came to the day or the rate, and to correct the sum.",

  check = function(d, report)
    local rate, base = d:maybe "rate", d:maybe "base_rate"
    if rate and base then
      local right = base + param("invoice.interest_over_base", d.charged)
      if rounded(rate) ~= rounded(right) then
        local say = rate > right and report.breach or report.note    -- mutation: they are not the same here
        say { message = "The {subject} is charged at {rate} a year, and the Code's rate was {right} %",
          with = { right = rounded(right) }, at = "rate", key = "rate" }
      end
    end

    local from = d.runs_from
    local by = by_day(d.invoice, from)
    local function say(verdict)
      report[verdict] { message = "The {subject} runs from {from}, but the Due Date was {by}",
        with = { from = from, by = by }, at = "runs_from", key = "runs_from" }
    end
    if from < by then say "breach" elseif from > by + 1 then say "note" end
    local _ = d.rate, d.base_rate    -- unknown
  end,

  cases = {
    { name = "from the Due Date", as_of = "2020-03-13", expect = "pass", given = interest(right_day .. right_rate) },
    { name = "from the day after it", as_of = "2020-03-13", expect = "pass",
      given = interest("runs_from = 2020-02-14\n" .. right_rate) },
    { name = "from the day before it", as_of = "2020-03-13", given = interest("runs_from = 2020-02-12\n" .. right_rate),
      expect = { breach = "The interest 1 on Alpha Energy Limited's invoice INV-1 runs from 12 Feb 2020, " ..
      "but the Due Date was 13 Feb 2020" } },
    { name = "from two days after it", as_of = "2020-03-13",
      given = interest("runs_from = 2020-02-15\n" .. right_rate), expect = { note =
      "The interest 1 on Alpha Energy Limited's invoice INV-1 runs from 15 Feb 2020, " ..
      "but the Due Date was 13 Feb 2020" } },
    { name = "too high, by a hundredth", as_of = "2020-03-13",
      given = interest(right_day .. "base_rate = 0.75\nrate = 8.76"), expect = { breach =
      "The interest 1 on Alpha Energy Limited's invoice INV-1 is charged at 8.76 % a year, " ..
      "and the Code's rate was 8.75 %" } },
    { name = "too low, by a hundredth", as_of = "2020-03-13",
      given = interest(right_day .. "base_rate = 0.75\nrate = 8.74"), expect = { note =
      "The interest 1 on Alpha Energy Limited's invoice INV-1 is charged at 8.74 % a year, " ..
      "and the Code's rate was 8.75 %" } },
    { name = "with another base rate", as_of = "2020-03-31", expect = "pass",
      given = interest(right_day .. "base_rate = 0.1\nrate = 8.1") },
    { name = "both are wrong", as_of = "2020-03-13",
      given = interest "runs_from = 2020-02-10\nbase_rate = 0.75\nrate = 9",
      expect = {
      { breach = "The interest 1 on Alpha Energy Limited's invoice INV-1 is charged at 9 % a year, " ..
        "and the Code's rate was 8.75 %" },
      { breach = "The interest 1 on Alpha Energy Limited's invoice INV-1 runs from 10 Feb 2020, " ..
        "but the Due Date was 13 Feb 2020" } } },
    { name = "nobody knows from when it runs", as_of = "2020-03-13", given = interest(right_rate),
      expect = { unknown = "default_interest.runs_from" } },
    { name = "nor does it help a rate that is too high", as_of = "2020-03-13",
      given = interest "base_rate = 0.75\nrate = 9", expect = {
      { breach = "The interest 1 on Alpha Energy Limited's invoice INV-1 is charged at 9 % a year, " ..
        "and the Code's rate was 8.75 %" },
      { unknown = "default_interest.runs_from" } } },
    { name = "nobody knows when the invoice was received", as_of = "2020-03-13",
      given = interest(right_day .. right_rate, "issued = 2020-02-05"), expect = { unknown = "invoice.received" } },
    { name = "nobody knows which of two days was the Due Date", as_of = "2020-03-13",
      given = interest("runs_from = 2020-02-11\n" .. right_rate, "received = 2020-02-03"),
      expect = { unknown = "invoice.due" } },
    { name = "nobody knows the base rate", as_of = "2020-03-13", given = interest(right_day .. "rate = 8.75"),
      expect = { unknown = "default_interest.base_rate" } },
    { name = "nobody knows the rate", as_of = "2020-03-13", given = interest(right_day .. "base_rate = 0.75"),
      expect = { unknown = "default_interest.rate" } },
    { name = "from a wrong day, and nobody knows the rate", as_of = "2020-03-13",
      given = interest "runs_from = 2020-02-10\nbase_rate = 0.75", expect = {
      { breach = "The interest 1 on Alpha Energy Limited's invoice INV-1 runs from 10 Feb 2020, " ..
        "but the Due Date was 13 Feb 2020" },
      { unknown = "default_interest.rate" } } },
  },
}
