-- What the cases of the rules about waivers share.

local waiver = {}

waiver.agreed = 'decided_by = "decision:sec_panel/2020-01-10/3/1"'

-- A waiver of ASM-001 for MP092's Preliminary Assessment to 28 February 2020, with its reason and `more`: the Panel's
-- decision of 10 January 2020 unless anything else is said. `subject` may be another one.
function waiver.given(more, subject)
  return ([=[
[[modification]]
id = "MP092"

[[dcc_assessment]]
modification = "MP092"
type         = "preliminary"

[[meeting]]
body = "sec_panel"
date = 2020-01-10

[[meeting.agenda_item]]
number     = 3
dealt_with = 2020-01-10

[[meeting.agenda_item.decision]]
number = 1
verb   = "agreed"
text   = "that the assessment may be returned by 28 February 2020"

[[waiver]]
rule       = "ASM-001"
subject    = "%s"
last_day   = 2020-02-28
reason     = "The DCC waits for its supplier"
%s
]=]):format(subject or "MP092/preliminary", more or waiver.agreed)  -- mutation: it makes texts of cases, and those are made before
end

return waiver
