-- Who lets a breach stand is the Panel, and it gives a reason. A waiver without either waives nothing, and the breach
-- is told as one.

local cases = use "waiver"

local function waiver(without_reason)
  return ('[[waiver]]\nrule = "ASM-001"\nsubject = "MP092/preliminary"\nlast_day = 2020-02-28\n%s'):format(
    without_reason or 'reason = "The DCC waits for its supplier"\n')
end
local decided = '[[written_decision]]\nid = "w1"\nabout = "the assessment of MP092"\n%s\n\n%sdecided_by = '
  .. '"written_decision:w1"\n'
local function written(facts) return decided:format(facts, waiver()) end

return {
  id         = "WVR-001",
  title      = "Waiver without a reason, or a decision of the Panel",
  subject    = "waiver",
  severity   = "minor",
  cites      = { "Waivers of this checker" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a breach may stand for a time is a notion of the checker's own",
  why        = "Anyone can write down that a breach doesn't count; that the Panel agreed to it is what makes it so.",
  fix        = "Name the Panel's decision or action in decided_by and give its reason, or take the waiver out.",

  -- A waiver is not there before its decision.
  applies = function(w) return waivers.decision(w) ~= "not_yet" end,

  check = function(w, report)
    local decision = waivers.decision(w)
    if decision == "none" then
      report.note { key = "decision", message = "{subject} names no decision, so it waives nothing" }
    elseif decision == "missing" then
      report.note { key = "decision", at = "decided_by", with = { named = w:dangling("decided_by")[1] },
        message = '{subject} rests on "{named}", which is not in the state, so it waives nothing' }
    elseif decision == "rejected" then
      report.note { key = "decision", at = "decided_by", with = { by = w.decided_by },
        message = "{subject} rests on {by}, which rejected it, so it waives nothing" }
    elseif decision == "other_body" then
      report.note { key = "decision", at = "decided_by", with = { by = w.decided_by },
        message = "{subject} rests on {by}, which is not the Panel's, so it waives nothing" }
    end
    if not w.reason then report.note { key = "reason", message = "{subject} gives no reason, so it waives nothing" } end
  end,

  cases = {
    { name = "decided by the Panel", as_of = "2020-02-14", given = cases.given(), expect = "pass" },
    { name = "on the day of the decision", as_of = "2020-01-10", given = cases.given(), expect = "pass" },
    { name = "the day before it isn't there", as_of = "2020-01-09", given = cases.given(), expect = "not_applicable" },
    { name = "it has ended, and its decision is there", as_of = "2020-03-13", given = cases.given(), expect = "pass" },
    { name = "no decision", as_of = "2020-02-14", given = cases.given "",
      expect = { note = "waiver of ASM-001 for MP092/preliminary names no decision, so it waives nothing" } },
    { name = "a decision that isn't in the state", as_of = "2020-02-14",
      given = cases.given 'decided_by = "decision:sec_panel/2020-01-10/3/2"', expect = { note =
        'waiver of ASM-001 for MP092/preliminary rests on "decision:sec_panel/2020-01-10/3/2", which is not in the '
        .. "state, so it waives nothing" } },
    { name = "another body's decision", as_of = "2020-02-14", given = waiver()
      .. 'decided_by = "decision:working_group/2020-01-10/3/1"\n\n[[meeting]]\nbody = "working_group"\n'
      .. 'date = 2020-01-10\n\n[[meeting.agenda_item]]\nnumber = 3\n\n[[meeting.agenda_item.decision]]\n'
      .. 'number = 1\nverb = "agreed"\ntext = "it"\n',
      expect = { note = "waiver of ASM-001 for MP092/preliminary rests on decision 1 of item 3 of the Working Group "
        .. "meeting of 10 Jan 2020, which is not the Panel's, so it waives nothing" } },
    { name = "an action that the Panel gave", as_of = "2020-02-14",
      given = waiver() .. 'decided_by = "action:SECP76/01"\n\n[[action]]\nid = "SECP76/01"\nraised = 2020-01-10\n',
      expect = "pass" },
    { name = "the day before that was raised", as_of = "2020-01-09",
      given = waiver() .. 'decided_by = "action:SECP76/01"\n\n[[action]]\nid = "SECP76/01"\nraised = 2020-01-10\n',
      expect = "not_applicable" },
    { name = "decided by correspondence", as_of = "2020-02-14",
      given = written 'decided = 2020-01-17\noutcome = "approved"', expect = "pass" },
    { name = "rejected by correspondence", as_of = "2020-02-14",
      given = written 'decided = 2020-01-17\noutcome = "rejected"', expect = { note = "waiver of ASM-001 for "
        .. "MP092/preliminary rests on ex-committee decision on the assessment of MP092, which rejected it, so it "
        .. "waives nothing" } },
    { name = "the members have not decided yet", as_of = "2020-01-16",
      given = written 'decided = 2020-01-17\noutcome = "approved"', expect = "not_applicable" },
    { name = "no reason", as_of = "2020-02-14",
      given = waiver "" .. 'decided_by = "action:SECP76/01"\n\n[[action]]\nid = "SECP76/01"\nraised = 2020-01-10\n',
      expect = { note = "waiver of ASM-001 for MP092/preliminary gives no reason, so it waives nothing" } },
    { name = "neither", as_of = "2020-02-14", given = waiver "", expect = {
      { note = "waiver of ASM-001 for MP092/preliminary names no decision, so it waives nothing" },
      { note = "waiver of ASM-001 for MP092/preliminary gives no reason, so it waives nothing" } } },
  },
}
