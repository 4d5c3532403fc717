-- Risks of Sub-Committees with a severity of 15 or more are escalated to the Panel, which monitors them.

local function risk(more) return '[[risk]]\nbody = "tabasc"\nnumber = "11.1"\n' .. more end

return {
  id       = "PNL-017",
  title    = "Severe risk not escalated to the Panel",
  subject  = "risk",
  severity = "minor",
  cites    = { "Panel 77 minutes, item 8" },
  basis    = "stated",
  since    = "2020-02-14", -- decided by then; when is not public
  covers   = { "change/C-16" },
  why      = "The Panel decided to monitor such risks, and can't where nobody tells it of them.",
  fix      = "Take the risk to the next Panel for its information; it need not go on the Panel's own register.",

  applies = function(r) return r.body ~= "sec_panel" end,

  check = function(r, report)
    if r.escalated then return end
    if r.severity >= param("panel.risk_severity", today) then
      report.note { at = "severity",
        message = "{subject} has a severity of {severity}, and was not escalated to the Panel" }
    end
  end,

  cases = {
    { name = "severe and escalated", as_of = "2020-02-14", given = risk "severity = 15\nescalated = 2020-02-14",
      expect = "pass" },
    { name = "severe and not escalated", as_of = "2020-02-14", given = risk "severity = 15",
      expect = { note = "TABASC Risk 11.1 has a severity of 15, and was not escalated to the Panel" } },
    { name = "a little less severe", as_of = "2020-02-14", given = risk "severity = 14", expect = "pass" },
    { name = "escalated only later", as_of = "2020-02-14", given = risk "severity = 20\nescalated = 2020-02-15",
      expect = { note = "TABASC Risk 11.1 has a severity of 20, and was not escalated to the Panel" } },
    { name = "its severity is not known", as_of = "2020-02-14", given = risk "",
      expect = { unknown = "risk.severity" } },
    { name = "the day before the decision is known of", as_of = "2020-02-13", given = risk "severity = 15",
      expect = "not_applicable" },
    { name = "on the Panel's own register", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[risk]]\nbody = "sec_panel"\nnumber = "1"\nseverity = 20\n' },
  },
}
