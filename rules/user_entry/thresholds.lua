-- A User gives the DCC its Anomaly Detection Thresholds; without them nothing stops what is out of the ordinary.
local function role(facts)
  return '[[party]]\nname = "Alpha Energy Limited"\n[[party.user_role]]\nrole = "import_supplier"\n' .. facts .. "\n"
end

return {
  id         = "UEP-024",
  title      = "Live use before Anomaly Detection Thresholds were set",
  subject    = "user_role",
  severity   = "minor",
  cites      = { "SEC Appendix AA (Threshold Anomaly Detection Procedures)" },
  basis      = "derived",
  basis_note = "The Change Status Report of January 2020 states that the file goes to the DCC; that it does so before "
    .. "the first use is our reading",
  covers     = { "party/X-06" },
  why        = "The thresholds are what holds back a flood of commands, by mistake or by attack.",
  fix        = "Ask the DCC when the first thresholds came in for this role.",

  check = function(r, report)
    local set, last = r.thresholds_set, r:maybe "last_live_use"
    local used = last and last < set and last or r.first_live_use
    if set <= used then return end
    report.note { message = "{subject} used live Services on {used}, before it set its thresholds on {thresholds_set}",
      with = { used = used }, at = "thresholds_set" }
  end,

  cases = {
    { name = "set on the day of the first use", as_of = "2019-05-17", expect = "pass",
      given = role "first_live_use = 2019-02-15\nthresholds_set = 2019-02-15\nlast_live_use = 2019-05-17" },
    { name = "set the day after", as_of = "2019-05-17",
      given = role "first_live_use = 2019-02-15\nthresholds_set = 2019-02-16",
      expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 15 Feb 2019, before it set " ..
        "its thresholds on 16 Feb 2019" } },
    { name = "the last use is enough", as_of = "2019-05-17",
      given = role "last_live_use = 2019-02-15\nthresholds_set = 2019-02-16",
      expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 15 Feb 2019, before it set " ..
        "its thresholds on 16 Feb 2019" } },
    { name = "last used on the day on which they were set, first before", as_of = "2019-05-17",
      given = role "first_live_use = 2019-02-15\nlast_live_use = 2019-02-16\nthresholds_set = 2019-02-16",
      expect = { note = "Alpha Energy Limited as Import Supplier used live Services on 15 Feb 2019, before it set " ..
        "its thresholds on 16 Feb 2019" } },
    { name = "whether they were set is not known", as_of = "2019-05-17",
      expect = { unknown = "user_role.thresholds_set" },
      given = role "first_live_use = 2019-02-15" },
    { name = "the first use is not known", as_of = "2019-05-17", expect = { unknown = "user_role.first_live_use" },
      given = role "thresholds_set = 2019-02-16\nlast_live_use = 2019-03-01" },
  },
}
