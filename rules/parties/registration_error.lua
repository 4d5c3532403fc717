-- Errors in registration data are corrected in a reasonable time. What is reasonable the analyst judges: the rule
-- counts.
local function registration_error(facts)
  return '[[party]]\nname = "Alpha Networks Limited"\n[[party.registration_error]]\nnumber = 1\n' .. facts .. "\n"
end

return {
  id         = "PTY-009",
  title      = "Error in registration data",
  subject    = "registration_error",
  severity   = "minor",
  cites      = { "SEC E2.8" },
  basis      = "unverified",
  basis_note = "The duty is recollection; it names no number of days",
  covers     = { "party/X-02" },
  why        = "While a meter is registered wrongly, its own supplier cannot use it and another can.",
  fix        = "Ask the Party when the error will be corrected, and judge whether the time taken is reasonable.",

  check = function(e, report)
    local n = wd.between(e.learned, e.corrected or today)
    if n == 0 then return end
    report.note {
      message = e.corrected and "{subject} was learned of on {learned} and corrected on {corrected}: after {n}"
        or "{subject} was learned of on {learned} and is not corrected after {n}",
      with = { n = n == 1 and "1 Working Day" or n .. " Working Days" }, at = "learned" }
  end,

  cases = {
    { name = "corrected on the same day", as_of = "2020-02-28", expect = "pass",
      given = registration_error "learned = 2020-02-14\ncorrected = 2020-02-14" },
    -- Friday to Monday.
    { name = "corrected on the next Working Day", as_of = "2020-02-28",
      given = registration_error "learned = 2020-02-14\ncorrected = 2020-02-17",
      expect = { note = "error 1 in the registration data of Alpha Networks Limited was learned of on 14 Feb 2020 " ..
        "and corrected on 17 Feb 2020: after 1 Working Day" } },
    { name = "corrected in ten", as_of = "2020-02-28",
      given = registration_error "learned = 2020-02-14\ncorrected = 2020-02-28",
      expect = { note = "error 1 in the registration data of Alpha Networks Limited was learned of on 14 Feb 2020 " ..
        "and corrected on 28 Feb 2020: after 10 Working Days" } },
    { name = "not corrected yet", as_of = "2020-02-18", given = registration_error "learned = 2020-02-14",
      expect = { note = "error 1 in the registration data of Alpha Networks Limited was learned of on 14 Feb 2020 " ..
        "and is not corrected after 2 Working Days" } },
    { name = "over the weekend", as_of = "2020-02-16", given = registration_error "learned = 2020-02-14",
      expect = "pass" },
    { name = "when it was learned of is not known", as_of = "2020-02-28", given = registration_error "",
      expect = { unknown = "registration_error.learned" } },
  },
}
