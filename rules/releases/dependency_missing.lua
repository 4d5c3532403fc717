-- Both ends of a dependency that a paper states are records: otherwise nobody can tell whether it holds.

local function consequence(dependent, needs)
  return ([=[
[[modification]]
id = "MP124"
raised = 2020-02-14
[[modification]]
id = "MP142"
[[dependency]]
id = "the fix needs what it fixes"
kind = "consequential"
dependent = "modification:%s"
needs = "modification:%s"
]=]):format(dependent, needs)
end

return {
  id         = "REL-003",
  title      = "Dependency on something that is not recorded",
  subject    = "dependency",
  severity   = "major",
  cites      = { "Release planning practice" },
  basis      = "derived",
  basis_note = "no clause says it: a dependency that leads nowhere can't be planned or checked",
  covers     = { "change/graph" },
  why        = "The other rules pass over such a dependency, so whatever hangs on it is not checked.",
  fix        = "Correct the reference, or record what it leads to.",

  check = function(d, report)
    for _, side in ipairs { "dependent", "needs" } do
      for _, text in ipairs(d:dangling(side)) do
        report.breach { at = side, key = side, with = { text = text },
          message = "{subject}, but {text} is not in the state" }
      end
    end
  end,

  cases = {
    { name = "both are recorded", as_of = "2020-02-14", expect = "pass", given = consequence("MP142", "MP124") },
    { name = "what is needed is recorded, but was raised later", as_of = "2020-02-13", expect = "pass",
      given = consequence("MP142", "MP124") },
    { name = "what is needed is not recorded", as_of = "2020-02-14", given = consequence("MP142", "MP133"),
      expect = { breach = "MP142 needs modification:MP133, but modification:MP133 is not in the state" } },
    { name = "what depends is not recorded", as_of = "2020-02-14", given = consequence("MP133", "MP124"),
      expect = { breach = "modification:MP133 needs MP124, but modification:MP133 is not in the state" } },
    { name = "neither is", as_of = "2020-02-14", given = consequence("MP133", "MP134"), expect = {
      { breach = "modification:MP133 needs modification:MP134, but modification:MP133 is not in the state" },
      { breach = "modification:MP133 needs modification:MP134, but modification:MP134 is not in the state" },
    } },
  },
}
