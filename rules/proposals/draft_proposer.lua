-- A Draft Proposal is raised by who may: a Party, Citizens Advice, somebody whom the Authority designated; the DCC and
-- the Panel in the listed cases only, and the Panel unanimously; the Authority on Path 1.

local proposers = use "proposers"

local function raised_by(class, more)
  local as = class and ("proposer_class = %q"):format(class) or ""
  return ("[[draft_proposal]]\nid = \"DP107\"\n%s\n%s"):format(as, more or "")
end

return {
  id         = "PRO-005",
  title      = "Draft Proposal raised by somebody who may not",
  subject    = "draft_proposal",
  severity   = "major",
  cites      = { "SEC D1" },
  basis      = "unverified",
  basis_note = "who may raise a proposal is recollection; the clause has not been read",
  covers     = { "change/D-03" },
  why        = "What nobody entitled has raised is no proposal, and all that is done on it is void.",
  fix        = "Refuse it, or have somebody raise it who may; else correct as what its proposer raised it.",

  check = function(d, report) proposers.check(d, d.modification, report) end,

  cases = {
    { name = "a Party", as_of = "2020-02-14", expect = "pass", given = raised_by "party" },
    { name = "Citizens Advice", as_of = "2020-02-14", expect = "pass", given = raised_by "citizens_advice" },
    { name = "somebody designated", as_of = "2020-02-14", expect = "pass", given = raised_by "designated_person" },
    { name = "a Sub-Committee", as_of = "2020-02-14", expect = "pass", given = raised_by "sub_committee" },
    { name = "none of those who may", as_of = "2020-02-14", given = raised_by "nobody_entitled", expect = {
      breach = "DP107 was raised by none of those who may raise one" } },
    { name = "as what is not known", as_of = "2020-02-14", given = raised_by(),
      expect = { unknown = "draft_proposal.proposer_class" } },
    { name = "the DCC, in a case that is named", as_of = "2020-02-14", expect = "pass",
      given = raised_by("dcc", "proposer_case = \"an obligation of its licence\"") },
    { name = "the DCC, in what case is not known", as_of = "2020-02-14", given = raised_by "dcc",
      expect = { unknown = "draft_proposal.proposer_case" } },
    { name = "the Panel, unanimously", as_of = "2020-02-14", expect = "pass",
      given = raised_by("panel", "proposer_unanimous = true\nproposer_case = \"a correction\"") },
    { name = "the Panel, by a majority", as_of = "2020-02-14",
      given = raised_by("panel", "proposer_unanimous = false\nproposer_case = \"a correction\""), expect = {
      breach = "DP107 was raised by the Panel, not all of whose members present voted for it" } },
    { name = "the Panel, by a majority, in what case is not known", as_of = "2020-02-14",
      given = raised_by("panel", "proposer_unanimous = false"), expect = {
      { breach = "DP107 was raised by the Panel, not all of whose members present voted for it" },
      { unknown = "draft_proposal.proposer_case" } } },
    { name = "the Panel, by what vote is not known", as_of = "2020-02-14",
      given = raised_by("panel", "proposer_case = \"a correction\""),
      expect = { unknown = "draft_proposal.proposer_unanimous" } },
    { name = "the Authority, before there is a modification", as_of = "2020-02-14", given = raised_by "authority",
      expect = { unknown = "modification.path" } },
    { name = "the Authority on another path", as_of = "2020-02-14", given = raised_by("authority", [=[
converted = 2020-02-14
modification = "MP107"
[[modification]]
id = "MP107"
path = "self_governance"
]=]), expect = { breach = "DP107 was raised by the Authority, which may raise one only on Path 1" } },
    { name = "the Authority on Path 1", as_of = "2020-02-14", expect = "pass", given = raised_by("authority", [=[
converted = 2020-02-14
modification = "MP107"
[[modification]]
id = "MP107"
path = "authority_led"
]=]) },
  },
}
