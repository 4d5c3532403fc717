-- Who applied, whether it was a Party before, and when it became one on this application.
local applicant = {}

function applicant.former_party(a) return a.former_party or state.find("party", a.applicant) end

-- The last day on which an expulsion bars it; the Panel can make that an earlier one.
function applicant.last_barred_day(a, expelled)
  local day = days.add_months(expelled, param("accession.bar_months", a.received))
  -- mutation: where the days are the same, either will do
  return a.bar_until and a.bar_until < day and a.bar_until or day
end

-- When SECCo executed the Accession Agreement that followed; nil where none did. An earlier accession is another one.
function applicant.acceded(a)
  local party = not a.refused and state.find("party", a.applicant)
  local day = party and party.accession_executed
  return day and day >= a.received and day or nil
end

return applicant
