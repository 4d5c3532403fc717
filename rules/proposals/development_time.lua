-- How long a Draft Proposal took from its raising to its conversion, against the longest known. It is no law.

-- Raised on Thursday 10 Oct 2019: 39 Working Days later is Wednesday 4 Dec 2019.
local function converted(day, raised)
  return ("[[draft_proposal]]\nid = \"DP101\"\n%s\nconverted = %s"):format(raised or "raised = 2019-10-10", day)
end

return {
  id         = "PRO-016",
  title      = "Draft Proposal that took longer than any known before its conversion",
  subject    = "draft_proposal",
  severity   = "minor",
  cites      = { "practice (SECAS, modification pages)" },
  basis      = "derived",
  basis_note = "from the dates of four proposals",
  covers     = { "change/D-15" },
  why        = "The Development Stage was made to be short; one that lasts tells of an issue nobody understands.",
  fix        = "Ask the Change Sub-Committee what held it up, or correct the dates.",

  applies = function(d) return d.converted ~= nil end,

  check = function(d, report)
    local longest = param("proposal.development_wd", d.converted)
    local taken = wd.between(d.raised, d.converted)
    if taken <= longest then return end
    report.note { at = "converted", with = { taken = taken, longest = longest },
      message = "{subject} was raised {raised} and converted {converted}, {taken} WD later: the longest known is "
        .. "{longest} WD" }
  end,

  cases = {
    { name = "39 WD", as_of = "2020-02-14", expect = "pass", given = converted "2019-12-04" },
    { name = "40 WD", as_of = "2020-02-14", given = converted "2019-12-05", expect = {
      note = "DP101 was raised 10 Oct 2019 and converted 5 Dec 2019, 40 WD later: the longest known is 39 WD" } },
    { name = "as DP078 was", as_of = "2020-02-14", expect = "pass",
      given = converted("2019-08-09", "raised = 2019-07-10") },
    { name = "not converted", as_of = "2019-12-04", expect = "not_applicable", given = converted "2019-12-05" },
    { name = "when it was raised is not known", as_of = "2020-02-14", given = converted("2019-12-05", ""),
      expect = { unknown = "draft_proposal.raised" } },
  },
}
