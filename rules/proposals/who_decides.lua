-- On Paths 1 and 2 the Authority decides, whatever the Change Board recommends.

local function decided(path, by)
  return ([=[
[[modification]]
id = "SECMP0043"
decided = 2019-03-20
%s
%s]=]):format(path and ("path = %q"):format(path) or "", by and ("decided_by = %q"):format(by) or "")
end

return {
  id       = "PRO-022",
  title    = "Modification on Path 1 or 2 that the Authority didn't decide",
  subject  = "modification",
  severity = "critical",
  cites    = { "SEC D9", "Operations Report March 2019", "SECAS, November 2019 SEC Release" },
  basis    = "stated",
  covers   = { "change/D-43" },
  why      = "A decision by who may not take it changes nothing in the Code.",
  fix      = "Put the modification to the Authority, or correct its path or who decided.",

  applies = function(m)
    return (m.decided or m.outcome) ~= nil and (m.path == "authority_led" or m.path == "authority_determined")
  end,

  check = function(m, report)
    if m.decided_by == "authority" then return end
    report.breach { at = "decided_by", with = { by = m:in_words "decided_by", path = m:in_words "path" },
      message = "{subject} was decided" .. (m.decided and " {decided}" or "")
        .. " by {by}: on {path} the Authority decides" }
  end,

  cases = {
    { name = "Path 2, the Authority", as_of = "2020-02-14", expect = "pass",
      given = decided("authority_determined", "authority") },
    { name = "Path 1, the Authority", as_of = "2020-02-14", expect = "pass",
      given = decided("authority_led", "authority") },
    { name = "Path 2, the Change Board", as_of = "2020-02-14",
      given = decided("authority_determined", "change_board"), expect = {
      breach = "SECMP0043 was decided 20 Mar 2019 by the Change Board: on Path 2 (Authority-Determined) the Authority "
        .. "decides" } },
    { name = "Path 1, the Panel", as_of = "2020-02-14", given = decided("authority_led", "panel"), expect = {
      breach = "SECMP0043 was decided 20 Mar 2019 by the Panel: on Path 1 (Authority-Led) the Authority decides" } },
    { name = "who decided is not known", as_of = "2020-02-14", given = decided("authority_determined"),
      expect = { unknown = "modification.decided_by" } },
    { name = "the path is not known", as_of = "2020-02-14", given = decided(nil, "change_board"),
      expect = { unknown = "modification.path" } },
    { name = "not decided", as_of = "2019-03-19", expect = "not_applicable",
      given = decided("authority_determined", "change_board") },
    { name = "Path 3: for PRO-031", as_of = "2020-02-14", expect = "not_applicable",
      given = decided("self_governance", "panel") },
    { name = "Fast-Track: for PRO-025", as_of = "2020-02-14", expect = "not_applicable",
      given = decided("fast_track", "panel") },
    { name = "when it was decided is not known", as_of = "2020-02-14", expect = {
      breach = "SECMP0043 was decided by the Panel: on Path 1 (Authority-Led) the Authority decides" }, given = [=[
[[modification]]
id = "SECMP0043"
path = "authority_led"
outcome = "rejected"
decided_by = "panel"
]=] },
  },
}
