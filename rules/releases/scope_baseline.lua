-- The scope of a release is baselined in two steps, months before it: first what changes the DCC Systems, then what
-- changes documents only.

-- The last day of the month that lies so many months before.
local function end_of_month_before(day, months)
  local after = days.add_months(day, 1 - months)
  return after - after.day
end

-- Whether it is certain that the scope was, or still can be, baselined in time.
local function is_in_time(baselined, last)
  return today <= last or baselined ~= nil and baselined <= last
end

-- The release of 7 November 2019: nine months before is February 2019, six months before is May.
local function november(baselined, more, date)
  return ([=[
[[release]]
id = "2019-11"
name = "November 2019 SEC Release"
date = %s
%s
%s
]=]):format(date or "2019-11-07", baselined, more or 'type = "scheduled"\ndcc_impact = true')
end
local function system(day) return "system_scope_baselined = " .. day .. "\n" end
local function document(day) return "document_scope_baselined = " .. day .. "\n" end

return {
  id         = "REL-006",
  title      = "Scope of a release baselined late or in the wrong order",
  subject    = "release",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019 (Release Implementation Document)" },
  basis      = "derived",
  basis_note = "the papers show both steps and their months for one release; no clause is known. A practice, not law",
  since      = "2018-11-01",
  dated_by   = function(r) return r:maybe "date" end,
  covers     = { "change/R-10" },
  why        = "Until then the DCC can't plan its build and testing, and Parties don't know what is coming.",
  fix        = "Take the Release Implementation Document to the next Panel, or record when the Panel baselined it.",

  check = function(r, report)
    local known = { system = r:maybe "system_scope_baselined", document = r:maybe "document_scope_baselined" }
    if known.system and known.document and known.document < known.system then
      report.note { at = "document_scope_baselined", key = "order",
        message = "{subject} had its document scope baselined {document_scope_baselined}, before its system scope "
          .. "{system_scope_baselined}" }
    end

    local months = param("release.scope_baselined_months", r.date)
    local last_days, late = {}, {}
    for _, scope in ipairs { "system", "document" } do
      last_days[scope] = end_of_month_before(r.date, months[scope])
      if not is_in_time(known[scope], last_days[scope]) then table.insert(late, scope) end
    end
    if #late == 0 or r.type ~= "scheduled" or not r.dcc_impact then return end

    for _, scope in ipairs(late) do
      if known[scope] then
        report.note { at = scope .. "_scope_baselined", key = scope,
          message = "{subject} had its {scope} scope baselined {day}; by practice that is done by {last}",
          with = { scope = scope, day = known[scope], last = last_days[scope] } }
      end
    end
    for _, scope in ipairs(late) do assert(r[scope .. "_scope_baselined"]) end -- unknown where the state has no day
  end,

  cases = {
    { name = "both on the last day of their months", as_of = "2019-11-07", expect = "pass",
      given = november(system "2019-02-28" .. document "2019-05-31") },
    { name = "the system scope a day later", as_of = "2019-11-07",
      given = november(system "2019-03-01" .. document "2019-05-31"), expect = { note =
        "November 2019 SEC Release had its system scope baselined 1 Mar 2019; "
        .. "by practice that is done by 28 Feb 2019" } },
    { name = "the document scope a day later", as_of = "2019-11-07",
      given = november(system "2019-02-28" .. document "2019-06-01"), expect = { note =
        "November 2019 SEC Release had its document scope baselined 1 Jun 2019; "
        .. "by practice that is done by 31 May 2019" } },
    { name = "both on one day are in order", as_of = "2019-11-07", expect = "pass",
      given = november(system "2019-02-15" .. document "2019-02-15") },
    { name = "documents first", as_of = "2019-11-07", given = november(system "2019-02-15" .. document "2019-02-14"),
      expect = { note = "November 2019 SEC Release had its document scope baselined 14 Feb 2019, "
        .. "before its system scope 15 Feb 2019" } },
    { name = "documents first, and the release has no date", as_of = "2019-11-07",
      given = '[[release]]\nid = "2019-11"\nname = "November 2019 SEC Release"\n' .. system "2019-02-15"
        .. document "2019-02-14",
      expect = { { note = "November 2019 SEC Release had its document scope baselined 14 Feb 2019, "
        .. "before its system scope 15 Feb 2019" }, { unknown = "release.date" } } },
    { name = "the last day for the system scope", as_of = "2019-02-28", expect = "pass", given = november "" },
    { name = "a day later, nobody knows", as_of = "2019-03-01", given = november "",
      expect = { unknown = "release.system_scope_baselined" } },
    { name = "the last day for the document scope", as_of = "2019-05-31", expect = "pass",
      given = november(system "2019-02-15") },
    { name = "a day later, nobody knows of the documents", as_of = "2019-06-01", given = november(system "2019-02-15"),
      expect = { unknown = "release.document_scope_baselined" } },
    { name = "the one is late, the other unknown", as_of = "2019-06-01", given = november(document "2019-06-01"),
      expect = {
        { note = "November 2019 SEC Release had its document scope baselined 1 Jun 2019; "
          .. "by practice that is done by 31 May 2019" },
        { unknown = "release.system_scope_baselined" },
      } },
    { name = "late, but it doesn't change the DCC Systems", as_of = "2019-11-07", expect = "pass",
      given = november(document "2019-10-01", 'type = "scheduled"\ndcc_impact = false') },
    { name = "late, but it stands alone", as_of = "2019-11-07", expect = "pass",
      given = november(system "2019-10-01" .. document "2019-10-01", 'type = "standalone"') },
    { name = "late, and nobody knows whether it changes the DCC Systems", as_of = "2019-11-07",
      given = november(document "2019-10-01", 'type = "scheduled"'), expect = { unknown = "release.dcc_impact" } },
    { name = "late, and nobody knows of what type it is", as_of = "2019-11-07",
      given = november(system "2019-10-01", "dcc_impact = true"), expect = { unknown = "release.type" } },
    { name = "before the first release for which this is known", as_of = "2019-11-07", expect = "not_applicable",
      given = november(system "2019-10-01", 'type = "scheduled"\ndcc_impact = true', "2019-10-31") },
    { name = "the first day on which it is", as_of = "2019-11-07",
      given = november(system "2019-10-01" .. document "2019-10-01", 'type = "standalone"', "2019-11-01"),
      expect = "pass" },
    { name = "before SECMP0034 no order is known", as_of = "2019-11-07", expect = "not_applicable", given = [=[
[[release]]
id = "2018-10"
name = "October 2018 SEC Release"
date = 2018-10-31
system_scope_baselined = 2018-02-15
document_scope_baselined = 2018-02-14
]=] },
    { name = "the first day of the order", as_of = "2019-11-07", given = [=[
[[release]]
id = "2018-11"
name = "November 2018 SEC Release"
date = 2018-11-01
system_scope_baselined = 2018-02-15
document_scope_baselined = 2018-02-14
]=], expect = { note = "November 2018 SEC Release had its document scope baselined 14 Feb 2018, "
      .. "before its system scope 15 Feb 2018" } },
  },
}
