-- Once the scope of a release is baselined, nothing is added to it unless the Panel makes an exception first.

-- Modifications that change the DCC Systems are baselined first, those of documents only later.
local function baselined_on(item)
  if item.modification.dcc_impact then return item.release.system_scope_baselined end
  return item.release.document_scope_baselined
end

-- Where nobody knows when it was added: it was there when a paper listed it.
local function is_listed_by(item, day)
  return item.listed ~= nil and item.listed <= day and item.listed_as ~= "targeted"
end

local function item(more, dcc_impact, baselined)
  return ([=[
[[modification]]
id = "MP124"
%s
[[release]]
id = "2020-11"
name = "November 2020 SEC Release"
%s
[[release.item]]
modification = "MP124"
%s
]=]):format(dcc_impact or "dcc_impact = true",
    baselined or "system_scope_baselined = 2020-02-14\ndocument_scope_baselined = 2020-05-15", more)
end
local documents_only = "dcc_impact = false"

return {
  id       = "REL-007",
  title    = "Modification added to a release after its scope was baselined",
  subject  = "release_item",
  severity = "major",
  cites    = { "Release Implementation Document", "November 2020 SEC Release page", "Panel 77 minutes, item 16" },
  basis    = "stated",
  since    = "2019-03-29", -- Development Stage: begun by then at the latest, its first day is not public
  dated_by = function(i) return i:maybe "added" or i.listed end,
  covers   = { "change/R-11" },
  why      = "What comes late is built and tested in a hurry, and puts the rest of the release at risk.",
  fix      = "Record the Panel's exception, or take the modification out and target a later release.",

  applies = function(i) return not i.removed end,

  check = function(i, report)
    local added, exception = i:maybe "added", i.exception_agreed
    if added and exception and exception <= added then return end
    local baselined = baselined_on(i)
    if not added and is_listed_by(i, baselined) then return end
    if i.added <= baselined then return end

    local with = { baselined = baselined }
    if exception then
      report.breach { at = "exception_agreed", with = with,
        message = "{subject} was added {added}, after the baseline of {baselined}, "
          .. "but the Panel's exception is only of {exception_agreed}" }
    else
      report.breach { at = "added", with = with,
        message = "{subject} was added {added}, after the baseline of {baselined}, without an exception of the Panel" }
    end
  end,

  cases = {
    { name = "added on the day of the baseline", as_of = "2020-06-01", expect = "pass",
      given = item "added = 2020-02-14" },
    { name = "added a day later", as_of = "2020-06-01", given = item "added = 2020-02-15",
      expect = { breach = "MP124 in the November 2020 SEC Release was added 15 Feb 2020, "
        .. "after the baseline of 14 Feb 2020, without an exception of the Panel" } },
    { name = "what changes documents only has a later baseline", as_of = "2020-06-01", expect = "pass",
      given = item("added = 2020-05-15", documents_only) },
    { name = "a day after that baseline", as_of = "2020-06-01", given = item("added = 2020-05-16", documents_only),
      expect = { breach = "MP124 in the November 2020 SEC Release was added 16 May 2020, "
        .. "after the baseline of 15 May 2020, without an exception of the Panel" } },
    { name = "with an exception of the same day", as_of = "2020-06-01", expect = "pass",
      given = item "added = 2020-02-15\nexception_agreed = 2020-02-15" },
    { name = "with an exception of a day later", as_of = "2020-06-01",
      given = item "added = 2020-02-15\nexception_agreed = 2020-02-16",
      expect = { breach = "MP124 in the November 2020 SEC Release was added 15 Feb 2020, "
        .. "after the baseline of 14 Feb 2020, but the Panel's exception is only of 16 Feb 2020" } },
    { name = "the exception had not been made on that day", as_of = "2020-02-15",
      given = item "added = 2020-02-15\nexception_agreed = 2020-02-16",
      expect = { breach = "MP124 in the November 2020 SEC Release was added 15 Feb 2020, "
        .. "after the baseline of 14 Feb 2020, without an exception of the Panel" } },
    { name = "an exception makes the baseline irrelevant", as_of = "2020-06-01", expect = "pass",
      given = item("added = 2020-02-15\nexception_agreed = 2020-02-15", "", "") },
    { name = "taken out again", as_of = "2020-06-01", expect = "not_applicable",
      given = item "added = 2020-02-15\nremoved = 2020-06-01" },
    { name = "the day before it was taken out again", as_of = "2020-05-31",
      given = item "added = 2020-02-15\nremoved = 2020-06-01",
      expect = { breach = "MP124 in the November 2020 SEC Release was added 15 Feb 2020, "
        .. "after the baseline of 14 Feb 2020, without an exception of the Panel" } },
    { name = "nobody knows when it was added", as_of = "2020-06-01", expect = { unknown = "release_item.added" },
      given = item "" },
    { name = "nobody knows, but a paper of that day has it in scope", as_of = "2020-06-01", expect = "pass",
      given = item 'listed = 2020-02-14\nlisted_as = "in_scope"' },
    { name = "nobody knows, and the paper is a day younger", as_of = "2020-06-01",
      given = item 'listed = 2020-02-15\nlisted_as = "in_scope"', expect = { unknown = "release_item.added" } },
    { name = "nobody knows, and the paper says that it is targeted", as_of = "2020-06-01",
      given = item 'listed = 2020-02-14\nlisted_as = "targeted"', expect = { unknown = "release_item.added" } },
    { name = "a paper that lists it doesn't outweigh when it was added", as_of = "2020-06-01",
      given = item 'listed = 2020-02-14\nlisted_as = "in_scope"\nadded = 2020-02-15',
      expect = { breach = "MP124 in the November 2020 SEC Release was added 15 Feb 2020, "
        .. "after the baseline of 14 Feb 2020, without an exception of the Panel" } },
    { name = "nobody knows whether it changes the DCC Systems", as_of = "2020-06-01",
      given = item("added = 2020-02-15", ""), expect = { unknown = "modification.dcc_impact" } },
    { name = "nobody knows when the system scope was baselined", as_of = "2020-06-01",
      given = item("added = 2020-02-15", nil, "document_scope_baselined = 2020-05-15"),
      expect = { unknown = "release.system_scope_baselined" } },
    { name = "nobody knows when the document scope was baselined", as_of = "2020-06-01",
      given = item("added = 2020-02-15", documents_only, "system_scope_baselined = 2020-02-14"),
      expect = { unknown = "release.document_scope_baselined" } },
    { name = "the day before the Development Stage is known to have begun", as_of = "2020-06-01",
      given = item("added = 2019-03-28", nil, "system_scope_baselined = 2019-02-15"), expect = "not_applicable" },
    { name = "on that day", as_of = "2020-06-01",
      given = item("added = 2019-03-29", nil, "system_scope_baselined = 2019-02-15"),
      expect = { breach = "MP124 in the November 2020 SEC Release was added 29 Mar 2019, "
        .. "after the baseline of 15 Feb 2019, without an exception of the Panel" } },
  },
}
