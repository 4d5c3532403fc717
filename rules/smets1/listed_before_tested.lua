-- A combination is put on the Eligible Product Combinations List once testing of it, or of one substantively
-- equivalent, has shown that the DCC can process its Service Requests and Alerts.

local function combination(more)
  return '[[product_combination]]\ndevice_models = "Alpha A1"\nprovider = "Alpha Comms"\n' .. more .. "\n"
end

return {
  id       = "SMS-009",
  title    = "Combination on the EPCL before testing had shown that it works",
  subject  = "product_combination",
  severity = "critical",
  cites    = { "SEC F2.10A" },
  basis    = "stated",
  covers   = { "change/M-03", "change/M-04" },
  why      = "Suppliers migrate what is on the list.",
  fix      = "Have it taken off the list until it is tested, or record when testing had shown it.",

  applies = function(c) return c.added ~= nil end,

  check = function(c, report)
    if c.tested <= c.added then return end
    report.breach { at = "added",
      message = "{subject} was listed {added}, and testing had shown it to work only on {tested}" }
  end,

  cases = {
    { name = "tested on the day", as_of = "2020-04-01", expect = "pass",
      given = combination "added = 2020-03-02\ntested = 2020-03-02" },
    { name = "tested a day later", as_of = "2020-04-01", given = combination "added = 2020-03-02\ntested = 2020-03-03",
      expect = { breach =
        "Alpha A1 with Alpha Comms was listed 2 Mar 2020, and testing had shown it to work only on 3 Mar 2020" } },
    { name = "when it was tested is not known", as_of = "2020-04-01", given = combination "added = 2020-03-02",
      expect = { unknown = "product_combination.tested" } },
    { name = "it had not been tested on that day", as_of = "2020-03-02",
      given = combination "added = 2020-03-02\ntested = 2020-03-03",
      expect = { unknown = "product_combination.tested" } },
    { name = "not listed", as_of = "2020-03-01", expect = "not_applicable",
      given = combination "added = 2020-03-02\ntested = 2020-03-03" },
  },
}
