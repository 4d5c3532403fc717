-- A Network Party gives the DCC its registration data and keeps it current, day by day.
local function update(facts)
  return '[[party]]\nname = "Alpha Networks Limited"\n[[party.registration_update]]\nday = 2020-02-13\n'
    .. facts .. "\n"
end

return {
  id         = "PTY-008",
  title      = "Registration data not kept current",
  subject    = "registration_update",
  severity   = "minor",
  cites      = { "SEC E2.1 to E2.6" },
  basis      = "unverified",
  basis_note = "The duty is recollection",
  covers     = { "party/X-01" },
  why        = "The DCC accepts or rejects a request by who is registered for the meter on that day.",
  fix        = "Ask the Party or its Registration Data Provider for the update, and which requests it concerned.",

  check = function(u, report)
    local by = u.day + param("party.registration_update_days", u.day)
    if today <= by and not u:maybe "provided" or u.provided <= by then return end
    report.note { message = "{subject} was to be with the DCC by {by}, and came in on {provided}", with = { by = by },
      at = "provided" }
  end,

  cases = {
    { name = "on the next day", as_of = "2020-03-13", expect = "pass", given = update "provided = 2020-02-14" },
    { name = "a day later", as_of = "2020-03-13", given = update "provided = 2020-02-15",
      expect = { note = "Alpha Networks Limited's registration update for 13 Feb 2020 was to be with the DCC by " ..
        "14 Feb 2020, and came in on 15 Feb 2020" } },
    { name = "there is still time", as_of = "2020-02-14", expect = "pass", given = update "" },
    { name = "there is none left, and nobody knows", as_of = "2020-02-15", given = update "",
      expect = { unknown = "registration_update.provided" } },
  },
}
