-- On its last day a waiver still holds. From the day after, the breach is told as one again.

local cases = use "waiver"

return {
  id         = "WVR-002",
  title      = "Waiver past its last day",
  subject    = "waiver",
  severity   = "minor",
  cites      = { "Waivers of this checker" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a breach may stand for a time is a notion of the checker's own",
  why        = "A waiver that has ended waives nothing; whoever relies on it should hear so.",
  fix        = "Take it out, or write another one with the Panel's decision to prolong it.",

  -- A waiver is not there before its decision.
  applies = function(w) return waivers.decision(w) ~= "not_yet" end,

  check = function(w, report)
    if today <= w.last_day then return end
    local again = waivers.breach(w) == "found" and ", and the breach stands again" or ""
    report.note { at = "last_day", with = { again = again }, message = "{subject} ended on {last_day}{again}" }
  end,

  cases = {
    { name = "the last day", as_of = "2020-02-28", given = cases.given(), expect = "pass" },
    { name = "the day after", as_of = "2020-02-29", given = cases.given(),
      expect = { note = "waiver of ASM-001 for MP092/preliminary ended on 28 Feb 2020" } },
    { name = "the day after, and there is such a breach", as_of = "2020-02-29", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092/preliminary"] = "breach" } }, expect = { note =
        "waiver of ASM-001 for MP092/preliminary ended on 28 Feb 2020, and the breach stands again" } },
    { name = "the day after, and what it is about is only due", as_of = "2020-02-29", given = cases.given(),
      found = { ["ASM-001"] = { ["MP092/preliminary"] = "due" } },
      expect = { note = "waiver of ASM-001 for MP092/preliminary ended on 28 Feb 2020" } },
    { name = "one that was decided after its end is not there before", as_of = "2020-03-02", given = cases.given(
      'decided_by = "action:SECP78/01"\n\n[[action]]\nid = "SECP78/01"\nraised = 2020-03-03\n'),
      expect = "not_applicable" },
  },
}
