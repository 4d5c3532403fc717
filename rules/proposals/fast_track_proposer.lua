-- A Fast-Track modification is raised by the Panel: nobody else may.

local function on(path, facts, more)
  return ("[[modification]]\nid = \"SECMP0031\"\npath = \"%s\"\n%s\n%s"):format(path, facts, more or "")
end

return {
  id       = "PRO-006",
  title    = "Fast-Track modification that the Panel didn't raise",
  subject  = "modification",
  severity = "major",
  cites    = { "SEC D2", "SECAS, Draft Modification Report form (2017)" },
  basis    = "stated",
  covers   = { "change/D-20" },
  why      = "Fast-Track leaves out consultation and the Change Board: it is for the Panel's own small corrections.",
  fix      = "Put it on one of the three paths, or correct as what its proposer raised it.",

  applies = function(m) return m:maybe "path" == "fast_track" end,

  check = function(m, report)
    local proposal = m.drafts[1] or m
    if proposal.proposer_class == "panel" then return end
    report.breach { at = "path", facts = { { proposal, "proposer_class" } },
      message = "{subject} goes by Fast-Track, but the Panel didn't raise it" }
  end,

  cases = {
    { name = "the Panel raised it", as_of = "2020-02-14", expect = "pass",
      given = on("fast_track", "proposer_class = \"panel\"") },
    { name = "a Party raised it", as_of = "2020-02-14", given = on("fast_track", "proposer_class = \"party\""),
      expect = { breach = "SECMP0031 goes by Fast-Track, but the Panel didn't raise it" } },
    { name = "the DCC raised it", as_of = "2020-02-14", given = on("fast_track", "proposer_class = \"dcc\""),
      expect = { breach = "SECMP0031 goes by Fast-Track, but the Panel didn't raise it" } },
    { name = "who raised it is not known", as_of = "2020-02-14", given = on("fast_track", ""),
      expect = { unknown = "modification.proposer_class" } },
    { name = "a Party, on another path", as_of = "2020-02-14", expect = "not_applicable",
      given = on("self_governance", "proposer_class = \"party\"") },
    { name = "the Panel raised it as a Draft Proposal", as_of = "2020-02-14", expect = "pass",
      given = on("fast_track", "", [=[
[[draft_proposal]]
id = "DP131"
proposer_class = "panel"
converted = 2020-02-14
modification = "SECMP0031"
]=]) },
    { name = "a Party raised it as a Draft Proposal", as_of = "2020-02-14", given = on("fast_track", "", [=[
[[draft_proposal]]
id = "DP131"
proposer_class = "party"
converted = 2020-02-14
modification = "SECMP0031"
]=]), expect = { breach = "SECMP0031 goes by Fast-Track, but the Panel didn't raise it" } },
  },
}
