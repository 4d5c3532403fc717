-- A Party that ceases to trade is in default under M8.1(h), and the default is recorded.
local party = [=[
[[party]]
name = "Alpha Energy Limited"
ceased_trading = 2019-10-23
]=]
local default = [=[
[[event_of_default]]
party = "Alpha Energy Limited"
number = 1
]=]

return {
  id         = "DEF-017",
  title      = "Party ceased to trade, and no default is recorded",
  subject    = "party",
  severity   = "minor",
  cites      = { "SEC M8.1(h)" },
  basis      = "unverified",
  basis_note = "The limb could not be read; the Panel's papers treat ceasing to trade as an Event of Default",
  covers     = { "party/M8.1(h)" },
  why        = "Until the default is recorded the Panel can't act on it, and unpaid Charges build up.",
  fix        = "Record the default, and put it to the next Panel.",

  -- Of a Party that left, DEF-016 asks for the default.
  applies = function(p) return p.ceased_trading ~= nil and not p.expelled and not p.withdrawn end,

  check = function(p, report)
    for _, e in ipairs(p.events_of_default) do
      if e:maybe "limb" == "h" then return end
    end
    if p.ceased_trading == today then return end
    for _, e in ipairs(p.events_of_default) do local _ = e.limb end    -- unknown: it may be this one
    report.note { at = "ceased_trading",
      message = "{subject} ceased to trade on {ceased_trading}, and no default under M8.1(h) is in the state" }
  end,

  cases = {
    { name = "on the day itself nobody can have recorded it", as_of = "2019-10-23", given = party, expect = "pass" },
    { name = "the day after", as_of = "2019-10-24", given = party, expect = { note =
      "Alpha Energy Limited ceased to trade on 23 Oct 2019, and no default under M8.1(h) is in the state" } },
    { name = "a default under (h)", as_of = "2020-02-14", expect = "pass",
      given = party .. default .. 'limb = "h"\noccurred = 2019-10-23' },
    { name = "that default was not there yet on that day", as_of = "2019-10-24",
      given = party .. default .. 'limb = "h"\noccurred = 2019-10-25', expect = { note =
      "Alpha Energy Limited ceased to trade on 23 Oct 2019, and no default under M8.1(h) is in the state" } },
    { name = "a default under another limb", as_of = "2020-02-14",
      given = party .. default .. 'limb = "c"\nnotice_received = 2019-09-20', expect = { note =
      "Alpha Energy Limited ceased to trade on 23 Oct 2019, and no default under M8.1(h) is in the state" } },
    { name = "a default of which nobody knows the limb", as_of = "2020-02-14", given = party .. default,
      expect = { unknown = "event_of_default.limb" } },
    { name = "one of which nobody knows the limb, besides one under (h)", as_of = "2020-02-14", expect = "pass",
      given = party .. default .. '[[event_of_default]]\nparty = "Alpha Energy Limited"\nnumber = 2\nlimb = "h"\n' },
    { name = "it was expelled since", as_of = "2020-02-14", expect = "not_applicable",
      given = party .. "expelled = 2020-02-14" },
    { name = "the day before it was expelled", as_of = "2020-02-13", given = party .. "expelled = 2020-02-14",
      expect = { note =
      "Alpha Energy Limited ceased to trade on 23 Oct 2019, and no default under M8.1(h) is in the state" } },
    { name = "it withdrew since", as_of = "2020-02-14", expect = "not_applicable",
      given = party .. "withdrawn = 2020-02-14" },
    { name = "the day before it ceased to trade", as_of = "2019-10-22", given = party, expect = "not_applicable" },
  },
}
