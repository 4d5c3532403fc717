-- Before a Party asks for data on a consumer's consent, it has verified that who consented belongs to the premises.

local function access(more)
  return ('[[party]]\nname = "Alpha Data Limited"\n[[party.data_access]]\nid = "R-1"\n%s'):format(more)
end

local function consent(more) return access('ground = "consent"\nrequested = 2020-01-20\n' .. more) end

return {
  id         = "PRV-002",
  title      = "Access to consumption data before it was known who consented",
  subject    = "data_access",
  severity   = "major",
  cites      = { "SEC I1.5" },
  basis      = "derived",
  basis_note = "that the link is verified is stated (Privacy Controls Framework 2.3); that it comes first follows",
  covers     = { "party/I-03" },
  why        = "Somebody else's consent opens the data of the household that lives there.",
  fix        = "Ask the Party how it verified the link, and when; the next privacy assessment should look at it.",

  applies = function(a) return a.ground == "consent" end,

  check = function(a, report)
    if a.link_verified <= a.requested then return end
    report.breach { at = "requested", message = "{subject} on {requested} came before it was verified on "
      .. "{link_verified} that who consented belongs to the premises" }
  end,

  cases = {
    { name = "verified on the day of the request", as_of = "2020-02-14", expect = "pass",
      given = consent "link_verified = 2020-01-20" },
    { name = "verified a day later", as_of = "2020-02-14", given = consent "link_verified = 2020-01-21", expect = {
      breach = "Alpha Data Limited's access R-1 to consumption data on 20 Jan 2020 came before it was verified on "
        .. "21 Jan 2020 that who consented belongs to the premises" } },
    { name = "whether it was verified is not known", as_of = "2020-02-14", given = consent "",
      expect = { unknown = "data_access.link_verified" } },
    { name = "the ground is not known", as_of = "2020-02-14", given = access "requested = 2020-01-20",
      expect = { unknown = "data_access.ground" } },
    { name = "another ground", as_of = "2020-02-14", given = access 'ground = "other"', expect = "not_applicable" },
  },
}
