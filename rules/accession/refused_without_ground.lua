-- Whoever meets B1 is entitled to be admitted: an application is refused on a ground of B1 only, and where it is so.
local applicant = use "applicant"

local function case(refused, party)
  return (party or "") .. [=[
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
]=] .. refused
end
local function party(facts) return '[[party]]\nname = "Alpha Energy Limited"\n' .. facts .. "\n" end
local function refused(ground) return 'refused = 2020-02-20\nrefused_because = "' .. ground .. '"\n' end

local checks = {}

function checks.other(_, report)
  report.breach { message = "{subject} was refused on {refused} on a ground that B1 does not know",
    at = "refused_because" }
end

function checks.expelled(a, report)
  local former = applicant.former_party(a)
  if not former then
    return report.unknown { missing = "application.former_party", at = "refused_because",
      message = "which expulsion barred {subject}, refused on {refused}, is not in the state" }
  end
  local expelled = former.expelled
  if not expelled or expelled > a.received then
    return report.breach { message = "{subject} was refused on {refused} for an expulsion, but {former} had not been "
      .. "expelled by {received}", with = { former = former }, at = "refused_because" }
  end
  local last = applicant.last_barred_day(a, expelled)
  if a.received <= last then return end
  report.breach { message = "{subject} was refused on {refused} for an expulsion that barred it only up to and "
    .. "including {last}", with = { last = last }, at = "refused_because" }
end

function checks.existing_party(a, report)
  local former = applicant.former_party(a)
  if not former then
    return report.unknown { missing = "application.former_party", at = "refused_because",
      message = "which Party {subject}, refused on {refused}, already is, is not in the state" }
  end
  for _, exit in ipairs { "expelled", "withdrawn", "dissolved" } do
    local left, joined = former[exit], former:maybe "accession_executed"
    if left and left < a.received and not (joined and joined > left) then
      return report.breach { message = "{subject} was refused on {refused} as a Party already, but had left the Code "
        .. "on {left}", with = { left = left }, at = "refused_because" }
    end
  end
  if former.accession_executed <= a.refused then return end
  report.breach { message = "{subject} was refused on {refused} as a Party already, but acceded only on {joined}",
    with = { joined = former.accession_executed }, at = "refused_because" }
end

function checks.incomplete(a, report)
  local complete = a:maybe "form_complete"
  if not complete or complete > a.refused then return end
  report.breach { message = "{subject} was refused on {refused} as incomplete, but its form was complete on "
    .. "{form_complete}", at = "refused_because" }
end

function checks.fee_unpaid(a, report)
  local paid = a:maybe "fee_paid"
  if not paid or paid > a.refused then return end
  report.breach { message = "{subject} was refused on {refused} for want of the Application Fee, but had paid it on "
    .. "{fee_paid}", at = "refused_because" }
end

return {
  id         = "ACC-003",
  title      = "Application refused without a ground",
  subject    = "application",
  severity   = "major",
  cites      = { "SEC B1.1" },
  basis      = "derived",
  basis_note = "The entitlement was read in a text of January 2015; which grounds B1 leaves is our reading of B1.2 "
    .. "to B1.9",
  covers     = { "party/B-01" },
  why        = "Nobody may be kept out of the Code, on which its licence may depend, for a reason that is not in it.",
  fix        = "Reopen the application, or record the ground of B1 on which it was refused.",

  applies = function(a) return a.refused ~= nil and a.refused_because ~= "applicant_withdrew" end,

  check = function(a, report) return checks[a.refused_because](a, report) end,

  cases = {
    { name = "on a ground that is not in B1", as_of = "2020-03-13", given = case(refused "other"),
      expect = { breach = "Alpha Energy Limited was refused on 20 Feb 2020 on a ground that B1 does not know" } },
    { name = "the ground is not known", as_of = "2020-03-13", expect = { unknown = "application.refused_because" },
      given = case "refused = 2020-02-20\n" },
    { name = "incomplete", as_of = "2020-03-13", expect = "pass", given = case(refused "incomplete") },
    { name = "incomplete until the day after", as_of = "2020-03-13", expect = "pass",
      given = case(refused "incomplete" .. "form_complete = 2020-02-21\n") },
    { name = "complete on that day", as_of = "2020-03-13",
      given = case(refused "incomplete" .. "form_complete = 2020-02-20\n"),
      expect = { breach = "Alpha Energy Limited was refused on 20 Feb 2020 as incomplete, but its form was complete " ..
        "on 20 Feb 2020" } },
    { name = "fee unpaid", as_of = "2020-03-13", expect = "pass", given = case(refused "fee_unpaid") },
    { name = "fee paid the day after", as_of = "2020-03-13", expect = "pass",
      given = case(refused "fee_unpaid" .. "fee_paid = 2020-02-21\n") },
    { name = "fee paid on that day", as_of = "2020-03-13",
      given = case(refused "fee_unpaid" .. "fee_paid = 2020-02-20\n"),
      expect = { breach = "Alpha Energy Limited was refused on 20 Feb 2020 for want of the Application Fee, but had " ..
        "paid it on 20 Feb 2020" } },
    { name = "still barred on the anniversary", as_of = "2020-03-13", expect = "pass",
      given = case(refused "expelled", party "expelled = 2019-02-14") },
    { name = "the bar ended the day before it applied", as_of = "2020-03-13",
      given = case(refused "expelled", party "expelled = 2019-02-13"),
      expect = { breach = "Alpha Energy Limited was refused on 20 Feb 2020 for an expulsion that barred it only up " ..
        "to and including 13 Feb 2020" } },
    { name = "expelled only after it had applied", as_of = "2020-03-13",
      given = case(refused "expelled", party "expelled = 2020-02-15"),
      expect = { breach = "Alpha Energy Limited was refused on 20 Feb 2020 for an expulsion, but Alpha Energy " ..
        "Limited had not been expelled by 14 Feb 2020" } },
    { name = "expelled on the day it applied", as_of = "2020-03-13", expect = "pass",
      given = case(refused "expelled", party "expelled = 2020-02-14") },
    { name = "which expulsion is not known", as_of = "2020-03-13", expect = { unknown = "application.former_party" },
      given = case(refused "expelled") },
    { name = "a Party already", as_of = "2020-03-13", expect = "pass",
      given = case(refused "existing_party", party "accession_executed = 2020-02-20") },
    { name = "a Party only the day after", as_of = "2020-03-13",
      given = case(refused "existing_party", party "accession_executed = 2020-02-21"),
      expect = { breach = "Alpha Energy Limited was refused on 20 Feb 2020 as a Party already, but acceded only on " ..
        "21 Feb 2020" } },
    { name = "a Party no longer", as_of = "2020-03-13",
      given = case(refused "existing_party", party "accession_executed = 2018-02-21\nwithdrawn = 2020-02-13"),
      expect = { breach = "Alpha Energy Limited was refused on 20 Feb 2020 as a Party already, but had left the " ..
        "Code on 13 Feb 2020" } },
    { name = "it left on the day on which it applied", as_of = "2020-03-13", expect = "pass",
      given = case(refused "existing_party", party "accession_executed = 2018-02-21\nwithdrawn = 2020-02-14") },
    { name = "a Party again", as_of = "2020-03-13", expect = "pass",
      given = case(refused "existing_party", party "withdrawn = 2018-02-21\naccession_executed = 2019-02-13") },
    { name = "it acceded and left on one day", as_of = "2020-03-13", expect = { breach = true },
      given = case(refused "existing_party", party "accession_executed = 2018-02-21\nwithdrawn = 2018-02-21") },
    { name = "whether it is a Party is not known", as_of = "2020-03-13",
      expect = { unknown = "party.accession_executed" }, given = case(refused "existing_party", party "") },
    { name = "which Party it is, is not known", as_of = "2020-03-13",
      expect = { unknown = "application.former_party" }, given = case(refused "existing_party") },
    { name = "the applicant withdrew it", as_of = "2020-03-13", expect = "not_applicable",
      given = case(refused "applicant_withdrew") },
    { name = "not refused yet", as_of = "2020-02-19", expect = "not_applicable", given = case(refused "other") },
    { name = "not refused at all", as_of = "2020-03-13", expect = "not_applicable", given = case "" },
  },
}
