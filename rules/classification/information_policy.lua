-- The Panel has a policy by which Party Data is classified, labelled, handled and stored.

local function policy(more) return '[[policy]]\nname = "panel_information"\n' .. more end

return {
  id       = "CLS-011",
  title    = "Panel Information Policy incomplete",
  subject  = "policy",
  severity = "major",
  cites    = { "SEC M4.13" },
  basis    = "stated",
  covers   = { "change/I-01" },
  why      = "The Panel and its bodies receive Party Data in confidence.",
  fix      = "Add to the policy what is missing.",

  applies = function(p) return p.name == "panel_information" end,

  check = function(p, report)
    local has = {}
    for _, topic in ipairs(p.provides_for) do has[topic] = true end
    for _, topic in ipairs(param("classification.policy_topics", today)) do
      if not has[topic] then
        report.breach { at = "provides_for", key = topic, with = { topic = topic },
          message = "The {subject} doesn't provide for the {topic} of Party Data" }
      end
    end
    local _ = p.adopted
  end,

  cases = {
    { name = "complete", as_of = "2020-02-14", expect = "pass",
      given = policy 'adopted = 2015-01-01\nprovides_for = ["classification", "labelling", "handling", "storage"]' },
    { name = "one is missing", as_of = "2020-02-14",
      given = policy 'adopted = 2015-01-01\nprovides_for = ["classification", "labelling", "handling"]',
      expect = { breach = "The Panel Information Policy doesn't provide for the storage of Party Data" } },
    { name = "what it has is not known", as_of = "2020-02-14", given = policy "adopted = 2015-01-01",
      expect = { unknown = "policy.provides_for" } },
    { name = "whether it was adopted is not known", as_of = "2020-02-14",
      given = policy 'provides_for = ["classification", "labelling", "handling", "storage"]',
      expect = { unknown = "policy.adopted" } },
    { name = "another policy", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[policy]]\nname = "dcc_release_management"\n' },
  },
}
