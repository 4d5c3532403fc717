-- A view that a criterion is met subject to actions names these actions.

local function view(more)
  return '[[live_services_view]]\ncriterion = "LSC 10"\nsubject = "MDS MOC"\nbody = "security_sub_committee"\n'
    .. "given = 2020-02-14\n" .. more .. "\n"
end
local subject_to = 'view = "met_subject_to_actions"\n'

return {
  id       = "SMS-004",
  title    = "Criterion met subject to actions that nobody named",
  subject  = "live_services_view",
  severity = "minor",
  cites    = { "SEC Panel 77 minutes, item 4 (LSC 10)" },
  basis    = "stated",
  covers   = { "change/M-02" },
  why      = "What isn't named isn't followed, and the criterion passes for met.",
  fix      = "Record the actions from the papers of the Sub-Committee.",

  applies = function(v) return v.view == "met_subject_to_actions" end,

  check = function(v, report)
    if #v.actions > 0 then return end
    report.note { at = "view",
      message = "The {subject}, of {given}, is that it is met subject to actions, and names none" }
  end,

  cases = {
    { name = "an action is named", as_of = "2020-02-14", expect = "pass",
      given = view(subject_to .. 'actions = ["repeat the penetration test"]') },
    { name = "none is named", as_of = "2020-02-14", given = view(subject_to .. "actions = []"), expect = { note =
      "The view of the Security Sub-Committee on LSC 10 for MDS MOC, of 14 Feb 2020, is that it is met subject to "
        .. "actions, and names none" } },
    { name = "whether any is named is not known", as_of = "2020-02-14", given = view(subject_to),
      expect = { unknown = "live_services_view.actions" } },
    { name = "green needs none", as_of = "2020-02-14", given = view 'view = "green"', expect = "not_applicable" },
    { name = "the view is not known", as_of = "2020-02-14", given = view "",
      expect = { unknown = "live_services_view.view" } },
  },
}
