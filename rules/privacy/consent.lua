-- Nobody asks for consumption data outside of the grounds that the Code permits; where the ground is consent, the
-- consumer has given it before and has not withdrawn it.

local function access(more)
  return ('[[party]]\nname = "Alpha Data Limited"\n[[party.data_access]]\nid = "R-1"\n%s'):format(more)
end

local function consent(more) return access('ground = "consent"\nrequested = 2020-01-20\n' .. more) end

return {
  id         = "PRV-001",
  title      = "Access to consumption data without a ground",
  subject    = "data_access",
  severity   = "critical",
  cites      = { "SEC I1.2" },
  basis      = "unverified",
  basis_note = "that a material breach of I1.2 is a default at once is stated; what I1.2 says is recollection",
  covers     = { "party/I-01" },
  why        = "A material breach is an Event of Default at once (M8.1(a)), and nobody can put it right afterwards.",
  fix        = "Ask the Party to show the consumer's consent, and put it to the Panel whether the breach is material.",

  check = function(a, report)
    local ground = a.ground
    if ground == "none" then
      report.breach { message = "{subject} had no ground that the Code permits", at = "ground" }
    elseif ground == "consent" then
      local given, withdrawn = a:maybe "consent_given", a.consent_withdrawn
      if withdrawn and withdrawn < a.requested and not (given and given > withdrawn) then
        report.breach { at = "requested",
          message = "{subject} on {requested} came after the consumer had withdrawn consent on {consent_withdrawn}" }
      elseif a.consent_given > a.requested then
        report.breach { at = "requested",
          message = "{subject} on {requested} came before the consumer's consent of {consent_given}" }
      end
    end
  end,

  cases = {
    { name = "consent on the day of the request", as_of = "2020-02-14", expect = "pass",
      given = consent "consent_given = 2020-01-20" },
    { name = "consent a day later", as_of = "2020-02-14", given = consent "consent_given = 2020-01-21", expect = {
      breach = "Alpha Data Limited's access R-1 to consumption data on 20 Jan 2020 came before the consumer's consent "
        .. "of 21 Jan 2020" } },
    { name = "withdrawn on the day of the request", as_of = "2020-02-14", expect = "pass",
      given = consent "consent_given = 2019-01-21\nconsent_withdrawn = 2020-01-20" },
    { name = "withdrawn the day before", as_of = "2020-02-14",
      given = consent "consent_given = 2019-01-21\nconsent_withdrawn = 2020-01-19", expect = {
      breach = "Alpha Data Limited's access R-1 to consumption data on 20 Jan 2020 came after the consumer had "
        .. "withdrawn consent on 19 Jan 2020" } },
    { name = "withdrawn long ago, and given anew", as_of = "2020-02-14", expect = "pass",
      given = consent "consent_withdrawn = 2019-01-19\nconsent_given = 2019-01-20" },
    { name = "given and withdrawn on one day", as_of = "2020-02-14",
      given = consent "consent_given = 2020-01-19\nconsent_withdrawn = 2020-01-19", expect = {
      breach = "Alpha Data Limited's access R-1 to consumption data on 20 Jan 2020 came after the consumer had "
        .. "withdrawn consent on 19 Jan 2020" } },
    { name = "withdrawn the day before, and when it was given is not known", as_of = "2020-02-14",
      given = consent "consent_withdrawn = 2020-01-19", expect = {
      breach = "Alpha Data Limited's access R-1 to consumption data on 20 Jan 2020 came after the consumer had "
        .. "withdrawn consent on 19 Jan 2020" } },
    { name = "no ground", as_of = "2020-02-14", given = access 'ground = "none"\nrequested = 2020-01-20', expect = {
      breach = "Alpha Data Limited's access R-1 to consumption data had no ground that the Code permits" } },
    { name = "no ground, whenever it was", as_of = "2020-02-14", given = access 'ground = "none"', expect = {
      breach = "Alpha Data Limited's access R-1 to consumption data had no ground that the Code permits" } },
    { name = "another ground", as_of = "2020-02-14", expect = "pass",
      given = access 'ground = "other"\nrequested = 2020-01-20' },
    { name = "the consent is not known", as_of = "2020-02-14", given = consent "",
      expect = { unknown = "data_access.consent_given" } },
    { name = "the ground is not known", as_of = "2020-02-14", given = access "requested = 2020-01-20",
      expect = { unknown = "data_access.ground" } },
    { name = "the day of the request is not known", as_of = "2020-02-14",
      given = access 'ground = "consent"\nconsent_given = 2019-01-21', expect = { unknown = "data_access.requested" } },
  },
}
