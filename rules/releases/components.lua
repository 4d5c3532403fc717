-- Where the components of a modification are implemented on days of their own, each has one, and an approval for it.
local last_set = use("dates").last_set

local function component(more, implementation_date)
  return ([=[
[[modification]]
id = "SECMP0007"
%s
[[modification.component]]
component = "technical_text"
%s
]=]):format(implementation_date or "[[modification.implementation_date]]\nnumber = 1\ndate = 2021-11-04\n"
    .. "set = 2020-09-01", more)
end

return {
  id         = "REL-016",
  title      = "Component implemented on another day without approval",
  subject    = "implementation_component",
  severity   = "major",
  cites      = { "SECMP0007 implementation approach" },
  basis      = "derived",
  basis_note = "one modification was planned so, with an approval; that each needs one is our conclusion",
  covers     = { "change/R-18" },
  why        = "Text that is in force before the systems follow it, or after, binds Parties to what can't be done.",
  fix        = "Obtain the approval before that day, or implement the component with the rest.",

  check = function(c, report)
    local set = last_set(c.modification)
    if not set then
      report.unknown { missing = "implementation_date.date", at = "component",
        message = "The Implementation Date of {modification} is not in the state" }
      return
    end
    if c.date == set.date then return end
    local first = c.date < set.date and c.date or set.date    -- mutation: they are not the same day here
    local approved = c:maybe "approved"
    if approved and first < approved then
      report.breach { at = "approved", with = { first = first, of_all = set.date },
        message = "That the {subject} is implemented {date} and the rest {of_all} was approved {approved}, after "
          .. "{first}" }
    elseif not approved and today <= first then
      report.due { by = first, at = "date",
        message = "That the {subject} is implemented {date} has yet to be approved" }
    else
      local _ = c.approved
    end
  end,

  cases = {
    { name = "on the same day", as_of = "2021-12-01", given = component "date = 2021-11-04", expect = "pass" },
    { name = "earlier, approved on that day", as_of = "2021-12-01", expect = "pass",
      given = component "date = 2021-06-24\napproved = 2021-06-24" },
    { name = "earlier, approved a day after it", as_of = "2021-12-01",
      given = component "date = 2021-06-24\napproved = 2021-06-25", expect = { breach = "That the text of a technical "
        .. "specification of SECMP0007 is implemented 24 Jun 2021 and the rest 4 Nov 2021 was approved 25 Jun 2021, "
        .. "after 24 Jun 2021" } },
    { name = "later, approved before the rest", as_of = "2022-07-01", expect = "pass",
      given = component "date = 2022-06-30\napproved = 2021-11-04" },
    { name = "later, approved after the rest", as_of = "2022-07-01",
      given = component "date = 2022-06-30\napproved = 2021-11-05", expect = { breach = "That the text of a technical "
        .. "specification of SECMP0007 is implemented 30 Jun 2022 and the rest 4 Nov 2021 was approved 5 Nov 2021, "
        .. "after 4 Nov 2021" } },
    { name = "another day for the rest was only asked for", as_of = "2021-12-01", expect = "pass",
      given = component("date = 2021-11-04", "[[modification.implementation_date]]\nnumber = 1\ndate = 2021-11-04\n"
        .. "[[modification.implementation_date]]\nnumber = 2\ndate = 2022-06-30\nrequested = 2021-06-01") },
    { name = "it was asked for and set", as_of = "2021-12-01",
      expect = { unknown = "implementation_component.approved" },
      given = component("date = 2021-11-04", "[[modification.implementation_date]]\nnumber = 1\ndate = 2021-11-04\n"
        .. "[[modification.implementation_date]]\nnumber = 2\ndate = 2022-06-30\nrequested = 2021-06-01\n"
        .. "set = 2021-07-01") },
    { name = "not approved yet, and there is time", as_of = "2021-06-24", given = component "date = 2021-06-24",
      expect = { due = "2021-06-24" } },
    { name = "whether it was approved is not known", as_of = "2021-06-25", given = component "date = 2021-06-24",
      expect = { unknown = "implementation_component.approved" } },
    { name = "its day is not known", as_of = "2021-06-25", given = component "approved = 2021-06-24",
      expect = { unknown = "implementation_component.date" } },
    { name = "the day of the rest is not known", as_of = "2021-06-25", given = component("date = 2021-06-24", ""),
      expect = { unknown = "implementation_date.date" } },
  },
}
