-- The Panel and the DCC each have a Release Management policy that was consulted on and provides for what it must.
local topics_of = {
  panel_release_management = "release.panel_policy_topics",
  dcc_release_management = "release.dcc_policy_topics",
}

local function policy(more, name)
  return ('[[policy]]\nname = "%s"\n%s'):format(name or "dcc_release_management", more)
end
local five = 'provides_for = ["planning", "scheduling", "build", "testing", "deployment"]\n'

return {
  id         = "REL-021",
  title      = "Release Management policy incomplete, or not consulted on",
  subject    = "policy",
  severity   = "major",
  cites      = { "SEC H8.9", "SEC D10" },
  basis      = "unverified",
  basis_note = "H8.9, on the DCC's policy, is stated; what D10 asks of the Panel's is recollection",
  covers     = { "change/R-07", "change/R-08" },
  why        = "Those whose systems have to follow need to know by which rules releases come.",
  fix        = "Complete the policy, or consult on it; where that was done, record it.",

  applies = function(p) return topics_of[p.name] ~= nil end,

  check = function(p, report)
    local consulted, adopted = p:maybe "consulted", p:maybe "adopted"
    if consulted and adopted and adopted < consulted then
      report.breach { at = "adopted", key = "consulted",
        message = "The {subject} was adopted {adopted}, before the consultation on it closed {consulted}" }
    end
    local has, provides_for = {}, p:maybe "provides_for"
    for _, topic in ipairs(provides_for or {}) do has[topic] = true end
    for _, topic in ipairs(provides_for and param(topics_of[p.name], today) or {}) do
      if not has[topic] then
        report.breach { at = "provides_for", key = topic, with = { topic = table.concat(text.split(topic, "_"), " ") },
          message = "The {subject} doesn't provide for {topic}" }
      end
    end
    local _ = p.adopted and p.consulted and p.provides_for
  end,

  cases = {
    { name = "complete", as_of = "2020-02-14", expect = "pass",
      given = policy(five .. "consulted = 2015-10-16\nadopted = 2015-10-16") },
    { name = "adopted before the consultation closed", as_of = "2020-02-14",
      given = policy(five .. "consulted = 2015-10-16\nadopted = 2015-10-15"), expect = { breach =
        "The DCC Release Management Policy was adopted 15 Oct 2015, before the consultation on it closed 16 Oct "
          .. "2015" } },
    { name = "something is missing", as_of = "2020-02-14",
      given = policy('consulted = 2015-10-16\nadopted = 2015-12-01\n'
        .. 'provides_for = ["planning", "scheduling", "build", "testing"]'),
      expect = { breach = "The DCC Release Management Policy doesn't provide for deployment" } },
    { name = "the Panel's has others", as_of = "2020-02-14", expect = { breach =
        "The Panel Release Management Policy doesn't provide for user notice" },
      given = policy('consulted = 2017-12-15\nadopted = 2018-01-12\nprovides_for = ["scope", "prioritisation", '
        .. '"change_freeze"]', "panel_release_management") },
    { name = "what it has is not known", as_of = "2020-02-14",
      given = policy "consulted = 2015-10-16\nadopted = 2015-12-01", expect = { unknown = "policy.provides_for" } },
    { name = "whether it was consulted on is not known", as_of = "2020-02-14",
      given = policy(five .. "adopted = 2015-12-01"), expect = { unknown = "policy.consulted" } },
    { name = "whether it was adopted is not known", as_of = "2020-02-14",
      given = policy(five .. "consulted = 2015-10-16"), expect = { unknown = "policy.adopted" } },
    { name = "another policy", as_of = "2020-02-14", given = policy("", "panel_information"),
      expect = "not_applicable" },
  },
}
