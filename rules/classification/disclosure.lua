-- A paper is shown to nobody but those whom its label allows.

local function shown(label, audience)
  return ('[[paper]]\nid = "p"\ntitle = "Testing Update"\n%s\n[[disclosure]]\npaper = "p"\naudience = "%s"\n'):format(
    label, audience)
end

return {
  id         = "CLS-008",
  title      = "Paper shown to more readers than its label allows",
  subject    = "disclosure",
  severity   = "major",
  cites      = { "Panel Information Policy (SEC M4.13)" },
  basis      = "unverified",
  basis_note = "that WHITE may be public is stated; who may read GREEN, AMBER and RED is recollection",
  covers     = { "change/I-02", "change/I-03", "change/I-04", "change/I-05" },
  why        = "The label is what those who gave the information rely on.",
  fix        = "Withdraw the paper from those readers and tell its owner, or record that it was classified anew.",

  check = function(d, report)
    for _, audience in ipairs(param("classification.audiences", today, d.paper.label)) do
      if audience == d.audience then return end
    end
    report.breach { at = "audience", with = { label = d.paper.label },
      message = "{paper}, which is {label}, was shown to {audience}" }
  end,

  cases = {
    { name = "WHITE to the public", as_of = "2020-02-14", given = shown('label = "WHITE"', "public"), expect = "pass" },
    { name = "GREEN to the public", as_of = "2020-02-14", given = shown('label = "GREEN"', "public"),
      expect = { breach = "Testing Update, which is GREEN, was shown to the public" } },
    { name = "GREEN to Parties", as_of = "2020-02-14", given = shown('label = "GREEN"', "stakeholders"),
      expect = "pass" },
    { name = "AMBER to Parties", as_of = "2020-02-14", given = shown('label = "AMBER"', "stakeholders"),
      expect = { breach = "Testing Update, which is AMBER, was shown to SEC Parties and programme stakeholders" } },
    { name = "AMBER to those who need to know", as_of = "2020-02-14", given = shown('label = "AMBER"', "need_to_know"),
      expect = "pass" },
    { name = "RED to those who need to know", as_of = "2020-02-14", given = shown('label = "RED"', "need_to_know"),
      expect = { breach = "Testing Update, which is RED, was shown to those who need to know in the recipients' "
        .. "organisations" } },
    { name = "RED to named recipients", as_of = "2020-02-14", given = shown('label = "RED"', "named"),
      expect = "pass" },
    { name = "its label is not known", as_of = "2020-02-14", given = shown("", "public"),
      expect = { unknown = "paper.label" } },
  },
}
