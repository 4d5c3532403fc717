-- What a waiver is for must be one record, of those that its rule is about, or the state.

local cases = use "waiver"

local party = '\n[[party]]\nname = "MP092"\n'
local function named(subject) return cases.given(nil, subject) end

return {
  id         = "WVR-004",
  title      = "Waiver for a subject that isn't there",
  subject    = "waiver",
  severity   = "minor",
  cites      = { "Waivers of this checker" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a breach may stand for a time is a notion of the checker's own",
  why        = "It waives nothing, whatever the Panel decided.",
  fix        = "Name one record by its key, as seccheck check --format json prints it, or by its whole title.",

  -- A waiver is not there before its decision; what its rule is about, only the rule's own checks tell.
  applies = function(w)
    local subject = waivers.subject(w)
    return waivers.decision(w) ~= "not_yet" and subject ~= "not_looked_for"
  end,

  check = function(w, report)
    local subject, hint = waivers.subject(w)
    if subject == "several" then
      report.note { at = "subject", message = "{subject} may be for any of several records: write kind:key" }
    elseif subject == "unknown" then
      local nearest = hint == "" and "" or ": " .. hint
      report.note { at = "subject", with = { nearest = nearest },
        message = "{subject} is for what is not in the state{nearest}" }
    end
  end,

  cases = {
    { name = "a key", as_of = "2020-02-14", given = cases.given(), found = { ["ASM-001"] = {} }, expect = "pass" },
    { name = "a title", as_of = "2020-02-14", given = named "MP092 Preliminary Assessment",
      found = { ["ASM-001"] = {} }, expect = "pass" },
    { name = "the state", as_of = "2020-02-14", given = named "state", found = { ["ASM-001"] = {} }, expect = "pass" },
    { name = "a slip in the key", as_of = "2020-02-14", given = named "MP092/prelimnary", found = { ["ASM-001"] = {} },
      expect = { note = "waiver of ASM-001 for MP092/prelimnary is for what is not in the state: did you mean "
        .. '"MP092/preliminary"?' } },
    { name = "a key like no other", as_of = "2020-02-14", given = named "Toto Energy Limited",
      found = { ["ASM-001"] = {} },
      expect = { note = "waiver of ASM-001 for Toto Energy Limited is for what is not in the state" } },
    { name = "a key of two records", as_of = "2020-02-14", given = named "MP092" .. party, found = { ["ASM-001"] = {} },
      expect = { note = "waiver of ASM-001 for MP092 may be for any of several records: write kind:key" } },
    { name = "one of them is what was found", as_of = "2020-02-14", given = named "MP092" .. party,
      found = { ["ASM-001"] = { MP092 = "breach" } }, expect = "pass" },
    { name = "one of them by its kind", as_of = "2020-02-14", given = named "party:MP092" .. party,
      found = { ["ASM-001"] = {} }, expect = "pass" },
    { name = "the rule was left out", as_of = "2020-02-14", given = named "MP093", found = { ["ASM-001"] = false },
      expect = "not_applicable" },
    { name = "the day before its decision", as_of = "2020-01-09", given = named "MP093", found = { ["ASM-001"] = {} },
      expect = "not_applicable" },
  },
}
