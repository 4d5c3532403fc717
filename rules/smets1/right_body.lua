-- The view on a Live Services Criterion is that of the Sub-Committee that assesses it: LSC 6 is for the OPSG, LSC 10
-- for the SSC. Of the other criteria, that is not known.

local names = use("names")

local function view(criterion, body)
  return ('[[live_services_view]]\ncriterion = "%s"\nsubject = "MDS MOC"\nbody = "%s"\ngiven = 2020-02-14\n'):format(
    criterion, body)
end

return {
  id         = "SMS-006",
  title      = "View on a criterion that another Sub-Committee assesses",
  subject    = "live_services_view",
  severity   = "minor",
  cites      = { "SEC Panel 77 minutes, item 4" },
  basis      = "derived",
  basis_note = "the minutes have one view on each of the two; that no other Sub-Committee may give one is concluded",
  covers     = { "change/M-02" },
  why        = "The Panel could take for a view on operations or security what nobody assessed.",
  fix        = "Check the criterion and the Sub-Committee in the papers.",

  applies = function(v) return param("live_services_view.body_of", v.given)[v.criterion] ~= nil end,

  check = function(v, report)
    local body = param("live_services_view.body_of", v.given)[v.criterion]
    if v.body == body then return end
    report.note { at = "body", with = { right = names[body] },
      message = "The {subject} is not that of the {right}, which assesses it" }
  end,

  cases = {
    { name = "LSC 6 by the OPSG", as_of = "2020-02-14", expect = "pass", given = view("LSC 6", "operations_group") },
    { name = "LSC 10 by the SSC", as_of = "2020-02-14", expect = "pass",
      given = view("LSC 10", "security_sub_committee") },
    { name = "LSC 6 by the SSC", as_of = "2020-02-14", given = view("LSC 6", "security_sub_committee"), expect = {
      note = "The view of the Security Sub-Committee on LSC 6 for MDS MOC is not that of the Operations Group, which "
        .. "assesses it" } },
    { name = "LSC 10 by the TAG", as_of = "2020-02-14", given = view("LSC 10", "testing_advisory_group"), expect = {
      note = "The view of the Testing Advisory Group on LSC 10 for MDS MOC is not that of the Security Sub-Committee, "
        .. "which assesses it" } },
    { name = "when it was given is not known", as_of = "2020-02-14",
      expect = { unknown = "live_services_view.given" }, given = [=[
[[live_services_view]]
criterion = "LSC 6"
subject = "MDS MOC"
body = "operations_group"
]=] },
    { name = "a criterion of which nothing is known", as_of = "2020-02-14", expect = "not_applicable",
      given = view("LSC 4", "security_sub_committee") },
  },
}
