-- A waiver that holds, of a rule that was checked and found no breach there. One for what is only due, or can't be told
-- for want of a fact, may come to be used yet.

local cases = use "waiver"

return {
  id         = "WVR-005",
  title      = "Waiver that waives nothing",
  subject    = "waiver",
  severity   = "minor",
  cites      = { "Waivers of this checker" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a breach may stand for a time is a notion of the checker's own",
  why        = "The breach is mended or never was one, and the next one would go by unseen.",
  fix        = "Take the waiver out.",

  -- What waives nothing for another reason has been told.
  applies = function(w) return waivers.holds(w) and waivers.subject(w) == "found" end,

  check = function(w, report)
    if waivers.breach(w) ~= "none" then return end
    report.note { at = "subject", message = "{subject} waives nothing: the rule finds no breach there" }
  end,

  cases = {
    { name = "there is such a breach", as_of = "2020-02-14", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092/preliminary"] = "breach" } }, expect = "pass" },
    { name = "there is none", as_of = "2020-02-14", given = cases.given(), found = { ["ASM-001"] = {} },
      expect = { note = "waiver of ASM-001 for MP092/preliminary waives nothing: the rule finds no breach there" } },
    { name = "a breach of something else", as_of = "2020-02-14", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092"] = "breach" } },
      expect = { note = "waiver of ASM-001 for MP092/preliminary waives nothing: the rule finds no breach there" } },
    { name = "only a remark", as_of = "2020-02-14", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092/preliminary"] = "note" } },
      expect = { note = "waiver of ASM-001 for MP092/preliminary waives nothing: the rule finds no breach there" } },
    { name = "it is still due", as_of = "2020-02-14", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092/preliminary"] = "due" } }, expect = "pass" },
    { name = "a fact is missing", as_of = "2020-02-14", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092/preliminary"] = "unknown" } }, expect = "pass" },
    { name = "the rule failed", as_of = "2020-02-14", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092/preliminary"] = "error" } }, expect = "pass" },
    { name = "the rule was left out", as_of = "2020-02-14", given = cases.given(), found = { ["ASM-001"] = false },
      expect = "not_applicable" },
    { name = "on the last day", as_of = "2020-02-28", given = cases.given(), found = { ["ASM-001"] = {} },
      expect = { note = "waiver of ASM-001 for MP092/preliminary waives nothing: the rule finds no breach there" } },
    { name = "it has ended", as_of = "2020-02-29", given = cases.given(), found = { ["ASM-001"] = {} },
      expect = "not_applicable" },
    { name = "it rests on nothing", as_of = "2020-02-14", given = cases.given "", found = { ["ASM-001"] = {} },
      expect = "not_applicable" },
  },
}
