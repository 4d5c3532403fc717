-- Who learns of a vulnerability, an incident or a suspected key compromise tells the SSC as soon as reasonably
-- practicable, and of a key compromise the SMKI PMA too. The Code gives no number of days.

local told = { { "ssc_notified", "the SSC" }, { "pma_notified", "the SMKI PMA" } }

local function event(type, more)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[security_event]]
id = "SEC-1"
type = "%s"
party = "Alpha Energy Limited"
aware = 2020-01-06
%s]=]):format(type, more or "")
end

return {
  id         = "SCY-004",
  title      = "Vulnerability, incident or key compromise not told",
  subject    = "security_event",
  severity   = "major",
  cites      = { "SEC G3.5, G3.18", "SEC G2.11, G2.15, G2.30" },
  basis      = "derived",
  basis_note = "the duty is stated, without a number of days; that it is too late once all is dealt with is concluded",
  covers     = { "party/G-32" },
  why        = "The same weakness may be in other Users' systems, and nobody there knows of it.",
  fix        = "Ask who knew of it whether it was told, and when; if not, have it told today.",

  check = function(e, report)
    local owner = e.party and tostring(e.party) or "the DCC"
    local _ = e.aware
    for _, each in ipairs(told) do
      local field, body = each[1], each[2]
      local notified = e[field]
      local owed = field == "ssc_notified" or e.type == "key_compromise"
      if owed and not notified and e.resolved and e.resolved < today then
        report.breach { at = "resolved", key = field, with = { owner = owner, body = body },
          message = "{subject}, of which {owner} knew on {aware}, was dealt with on {resolved} without telling {body}" }
      elseif owed and not notified then
        report.note { at = "aware", key = field, with = { owner = owner, body = body },
          message = "{subject}, of which {owner} knew on {aware}, has not been told to {body}" }
      elseif owed and e.resolved and notified > e.resolved then
        report.note { at = field, key = field, with = { owner = owner, body = body, notified = notified },
          message = "{subject}, of which {owner} knew on {aware}, was told to {body} on {notified}, after it was dealt "
            .. "with on {resolved}" }
      end
    end
  end,

  cases = {
    { name = "told before it was dealt with", as_of = "2020-02-14", expect = "pass",
      given = event("incident", "ssc_notified = 2020-01-07\nresolved = 2020-01-20") },
    { name = "told on the day on which it was dealt with", as_of = "2020-02-14", expect = "pass",
      given = event("incident", "ssc_notified = 2020-01-20\nresolved = 2020-01-20") },
    { name = "told a day after it was dealt with", as_of = "2020-02-14",
      given = event("incident", "ssc_notified = 2020-01-21\nresolved = 2020-01-20"), expect = {
      note = "Incident SEC-1, of which Alpha Energy Limited knew on 6 Jan 2020, was told to the SSC on 21 Jan 2020, "
        .. "after it was dealt with on 20 Jan 2020" } },
    { name = "not told, and open", as_of = "2020-02-14", given = event "vulnerability", expect = {
      note = "Vulnerability SEC-1, of which Alpha Energy Limited knew on 6 Jan 2020, has not been told to the SSC" } },
    { name = "not told, on the day on which it was dealt with", as_of = "2020-01-20",
      given = event("vulnerability", "resolved = 2020-01-20"), expect = {
      note = "Vulnerability SEC-1, of which Alpha Energy Limited knew on 6 Jan 2020, has not been told to the SSC" } },
    { name = "not told, a day after it was dealt with", as_of = "2020-01-21",
      given = event("vulnerability", "resolved = 2020-01-20"), expect = {
      breach = "Vulnerability SEC-1, of which Alpha Energy Limited knew on 6 Jan 2020, was dealt with on 20 Jan 2020 "
        .. "without telling the SSC" } },
    { name = "a key compromise is told to both", as_of = "2020-02-14", expect = "pass",
      given = event("key_compromise", "ssc_notified = 2020-01-07\npma_notified = 2020-01-07") },
    { name = "a key compromise told to the SSC alone", as_of = "2020-02-14",
      given = event("key_compromise", "ssc_notified = 2020-01-07\nresolved = 2020-01-20"), expect = {
      breach = "Suspected key compromise SEC-1, of which Alpha Energy Limited knew on 6 Jan 2020, was dealt with on "
        .. "20 Jan 2020 without telling the SMKI PMA" } },
    { name = "a key compromise told to nobody", as_of = "2020-02-14", given = event "key_compromise", expect = {
      { note = "Suspected key compromise SEC-1, of which Alpha Energy Limited knew on 6 Jan 2020, has not been told to "
        .. "the SSC" },
      { note = "Suspected key compromise SEC-1, of which Alpha Energy Limited knew on 6 Jan 2020, has not been told to "
        .. "the SMKI PMA" } } },
    { name = "the DCC's own", as_of = "2020-02-14", expect = {
      note = "Incident SEC-2, of which the DCC knew on 6 Jan 2020, has not been told to the SSC" }, given = [=[
[[security_event]]
id = "SEC-2"
type = "incident"
aware = 2020-01-06
]=] },
    { name = "since when it was known is not known", as_of = "2020-02-14",
      expect = { unknown = "security_event.aware" },
      given = '[[security_event]]\nid = "SEC-2"\ntype = "incident"\n' },
  },
}
