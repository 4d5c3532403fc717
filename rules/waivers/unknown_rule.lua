-- A slip in the id of a rule would waive nothing, and nobody would know why. Rules that this run leaves out are known
-- all the same.

local cases = use "waiver"

return {
  id         = "WVR-003",
  title      = "Waiver of a rule that isn't there",
  subject    = "waiver",
  severity   = "minor",
  cites      = { "Waivers of this checker" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a breach may stand for a time is a notion of the checker's own",
  why        = "It waives nothing, whatever the Panel decided.",
  fix        = "Correct the id: seccheck rules lists them.",

  -- A waiver is not there before its decision.
  applies = function(w) return waivers.decision(w) ~= "not_yet" end,

  check = function(w, report)
    local rule, hint = waivers.rule(w)
    if rule ~= "unknown" then return end
    local nearest = hint == "" and "" or ": " .. hint
    report.note { at = "rule", with = { nearest = nearest },
      message = "{subject} names a rule that there isn't{nearest}" }
  end,

  cases = {
    { name = "a rule that was checked", as_of = "2020-02-14", given = cases.given(), found = { ["ASM-001"] = {} },
      expect = "pass" },
    { name = "a rule that the run leaves out", as_of = "2020-02-14", given = cases.given(),
      found = { ["ASM-001"] = false }, expect = "pass" },
    { name = "a slip in the id", as_of = "2020-02-14", given = cases.given(), found = { ["ASM-011"] = {} },
      expect = { note = "waiver of ASM-001 for MP092/preliminary names a rule that there isn't: did you mean "
        .. '"ASM-011"?' } },
    { name = "an id like no other", as_of = "2020-02-14", given = cases.given(), found = { ["PNL-123"] = {} },
      expect = { note = "waiver of ASM-001 for MP092/preliminary names a rule that there isn't" } },
    { name = "the day before its decision", as_of = "2020-01-09", given = cases.given(), found = { ["PNL-123"] = {} },
      expect = "not_applicable" },
  },
}
