-- A Party that appeals to the Authority against the path of a modification does so within ten Working Days.

-- Decided on Friday 10 Jan 2020: the last day is Friday 24 Jan 2020.
local function appealed(day, decided)
  return "[[modification]]\nid = \"MP092\"\npath_appealed = " .. day .. "\n" .. (decided or "path_decided = 2020-01-10")
end

return {
  id         = "PRO-018",
  title      = "Appeal against the path that came too late",
  subject    = "modification",
  severity   = "major",
  cites      = { "SEC D2", "SEC D4" },
  basis      = "unverified",
  basis_note = "that there is such an appeal is recollection; the clause has not been read",
  covers     = { "change/D-21" },
  why        = "An appeal in time can change who decides; one out of time can't.",
  fix        = "Tell the Party and the Authority that it came too late, or correct the dates.",

  applies = function(m) return m.path_appealed ~= nil end,

  check = function(m, report)
    local by = wd.add(m.path_decided, param("proposal.path_appeal_wd", m.path_decided))
    report.obligation { by = by, done = m.path_appealed, owed = "An appeal against the path of {subject}",
      verb = "made", at = "path_appealed" }
  end,

  cases = {
    { name = "on the tenth Working Day", as_of = "2020-02-14", expect = "pass", given = appealed "2020-01-24" },
    { name = "on the eleventh", as_of = "2020-02-14", given = appealed "2020-01-27", expect = {
      breach = "An appeal against the path of MP092 was due 24 Jan 2020 and was made 27 Jan 2020: 1 Working Day "
        .. "late" } },
    { name = "not appealed yet", as_of = "2020-01-26", expect = "not_applicable", given = appealed "2020-01-27" },
    { name = "when it was decided is not known", as_of = "2020-02-14", given = appealed("2020-01-27", ""),
      expect = { unknown = "modification.path_decided" } },
  },
}
