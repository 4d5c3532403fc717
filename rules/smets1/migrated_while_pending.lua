-- A combination that is on the list of the pending ones is not migrated before its tests are done.

local function combination(more)
  return '[[product_combination]]\ndevice_models = "Alpha A1"\nprovider = "Alpha Comms"\n' .. more .. "\n"
end

return {
  id         = "SMS-008",
  title      = "SMETS1 devices migrated while their combination was pending",
  subject    = "product_combination",
  severity   = "major",
  cites      = { "SEC F2.10A", "SEC H14.36A (SMETS1 Pending Product Combinations Tests)" },
  basis      = "derived",
  basis_note = "the list has pending combinations beside the eligible ones; that they may not be migrated is concluded",
  covers     = { "change/M-09" },
  why        = "What is pending has not been shown to work with the DCC Systems.",
  fix        = "Have the migration stopped until the tests are done, or check the lists of these days.",

  applies = function(c) return c.shown_pending ~= nil and c.first_migrated ~= nil end,

  check = function(c, report)
    if c.shown_pending < c.first_migrated then return end
    report.breach { at = "first_migrated",
      message = "{subject} was migrated {first_migrated}, and was still pending {shown_pending}" }
  end,

  cases = {
    { name = "pending the day before", as_of = "2020-04-01", expect = "pass",
      given = combination "shown_pending = 2020-02-29\nfirst_migrated = 2020-03-01" },
    { name = "pending on the day", as_of = "2020-04-01",
      given = combination "shown_pending = 2020-03-01\nfirst_migrated = 2020-03-01",
      expect = { breach = "Alpha A1 with Alpha Comms was migrated 1 Mar 2020, and was still pending 1 Mar 2020" } },
    { name = "not shown pending", as_of = "2020-04-01", expect = "not_applicable",
      given = combination "first_migrated = 2020-03-01" },
    { name = "not migrated", as_of = "2020-02-29", expect = "not_applicable",
      given = combination "shown_pending = 2020-02-14\nfirst_migrated = 2020-03-01" },
  },
}
