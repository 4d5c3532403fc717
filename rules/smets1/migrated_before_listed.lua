-- SMETS1 devices are migrated only while their combination is on the Eligible Product Combinations List.

local function combination(more)
  return '[[product_combination]]\ndevice_models = "Alpha A1"\nprovider = "Alpha Comms"\n' .. more .. "\n"
end

return {
  id       = "SMS-007",
  title    = "SMETS1 devices migrated while not on the EPCL",
  subject  = "product_combination",
  severity = "critical",
  cites    = { "SEC F2.10A" },
  basis    = "stated",
  covers   = { "change/M-03" },
  why      = "Nobody has shown that the DCC can work these meters: consumers may lose their smart service.",
  fix      = "Have the migration stopped until the combination is listed, or record when it was.",

  applies = function(c) return c.first_migrated ~= nil or c.last_migrated ~= nil end,

  check = function(c, report)
    local first, last = c.first_migrated or c.last_migrated, c.last_migrated or c.first_migrated
    if c.removed and c.removed < last then
      report.breach { key = "removed", at = "removed", with = { last = last },
        message = "{subject} was taken off the list {removed}, and was still migrated {last}" }
    end
    if c.added and first < c.added then
      report.breach { key = "added", at = "added", with = { first = first },
        message = "{subject} was migrated {first}, before it was listed {added}" }
    elseif not c.added and c.shown_unlisted and first <= c.shown_unlisted then
      report.breach { key = "added", at = "shown_unlisted", with = { first = first },
        message = "{subject} was migrated {first}, and was not listed by {shown_unlisted}" }
    elseif not c.added then
      report.unknown { missing = "product_combination.added", with = { first = first },
        message = "{subject} was migrated {first}, and the state doesn't say when it was listed" }
    end
  end,

  cases = {
    { name = "migrated on the day on which it was listed", as_of = "2020-04-01", expect = "pass",
      given = combination "added = 2020-03-02\nfirst_migrated = 2020-03-02" },
    { name = "migrated a day earlier", as_of = "2020-04-01",
      given = combination "added = 2020-03-02\nfirst_migrated = 2020-03-01",
      expect = { breach = "Alpha A1 with Alpha Comms was migrated 1 Mar 2020, before it was listed 2 Mar 2020" } },
    { name = "migrated, and not listed on that day", as_of = "2020-03-01",
      given = combination "added = 2020-03-02\nfirst_migrated = 2020-03-01",
      expect = { unknown = "product_combination.added" } },
    { name = "when it was listed is not known", as_of = "2020-04-01", given = combination "first_migrated = 2020-03-01",
      expect = { unknown = "product_combination.added" } },
    { name = "the list of that day hasn't got it", as_of = "2020-04-01",
      given = combination "shown_unlisted = 2020-03-01\nfirst_migrated = 2020-03-01",
      expect = { breach = "Alpha A1 with Alpha Comms was migrated 1 Mar 2020, and was not listed by 1 Mar 2020" } },
    { name = "the list of the day before hasn't got it", as_of = "2020-04-01",
      given = combination "shown_unlisted = 2020-02-29\nfirst_migrated = 2020-03-01",
      expect = { unknown = "product_combination.added" } },
    { name = "migrated on the day on which it was removed", as_of = "2020-06-01", expect = "pass",
      given = combination
        "added = 2020-03-02\nfirst_migrated = 2020-03-02\nlast_migrated = 2020-05-01\nremoved = 2020-05-01" },
    { name = "migrated a day later", as_of = "2020-06-01", given = combination
        "added = 2020-03-02\nfirst_migrated = 2020-03-02\nlast_migrated = 2020-05-02\nremoved = 2020-05-01",
      expect = { breach =
        "Alpha A1 with Alpha Comms was taken off the list 1 May 2020, and was still migrated 2 May 2020" } },
    { name = "first migrated after it was removed", as_of = "2020-06-01", given = combination
        "added = 2020-03-02\nfirst_migrated = 2020-05-02\nremoved = 2020-05-01",
      expect = { breach =
        "Alpha A1 with Alpha Comms was taken off the list 1 May 2020, and was still migrated 2 May 2020" } },
    { name = "nobody knows when the first was migrated, but a later one was too early", as_of = "2020-04-01",
      given = combination "added = 2020-03-02\nlast_migrated = 2020-03-01",
      expect = { breach = "Alpha A1 with Alpha Comms was migrated 1 Mar 2020, before it was listed 2 Mar 2020" } },
    { name = "not migrated", as_of = "2020-02-29", expect = "not_applicable",
      given = combination "added = 2020-03-02\nfirst_migrated = 2020-03-01" },
  },
}
