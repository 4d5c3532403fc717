-- A new entry of the Central Products List cites a version of GBCS that is in effect: version 1.0 was until 7 May 2018,
-- and of the others no end is known.

local function model(more) return '[[device_model]]\nid = "Delta ESME v.1"\n' .. more end

return {
  id       = "SCY-008",
  title    = "New entry on the list for a version of GBCS out of effect",
  subject  = "device_model",
  severity = "major",
  cites    = { "TS Applicability Tables" },
  basis    = "stated",
  covers   = { "party/G-37" },
  why      = "Suppliers would install Devices that were out of date on the day on which they came to the consumer.",
  fix      = "Ask the submitter for a submission under a version that is in effect.",

  applies = function(m) return m.listed ~= nil end,

  check = function(m, report)
    local last_days, ends = param("gbcs.last_day", m.listed), {}
    for _, day in pairs(last_days) do table.insert(ends, day) end
    table.sort(ends)
    if m.listed <= ends[1] then return end    -- all versions were in effect
    local last = last_days[m.gbcs_version]
    if last and m.listed > last then    -- mutation: there is one last day alone, and that is over
      report.breach { message = "{subject} was put on the Central Products List on {listed} for GBCS {gbcs_version}, "
        .. "which was in effect until {last}", with = { last = last }, at = "gbcs_version" }
    end
  end,

  cases = {
    { name = "the last day of version 1.0", as_of = "2019-02-15", expect = "pass",
      given = model 'gbcs_version = "1.0"\nlisted = 2018-05-07' },
    { name = "a day later", as_of = "2019-02-15", given = model 'gbcs_version = "1.0"\nlisted = 2018-05-08', expect = {
      breach = "Delta ESME v.1 was put on the Central Products List on 8 May 2018 for GBCS 1.0, which was in effect "
        .. "until 7 May 2018" } },
    { name = "another version", as_of = "2019-02-15", expect = "pass",
      given = model 'gbcs_version = "1.1"\nlisted = 2018-05-08' },
    { name = "the version is not known", as_of = "2019-02-15", given = model "listed = 2018-05-08",
      expect = { unknown = "device_model.gbcs_version" } },
    { name = "in its time the version doesn't matter", as_of = "2019-02-15", given = model "listed = 2018-05-07",
      expect = "pass" },
    { name = "not on the list yet", as_of = "2018-05-07", expect = "not_applicable",
      given = model 'gbcs_version = "1.0"\nlisted = 2018-05-08' },
  },
}
