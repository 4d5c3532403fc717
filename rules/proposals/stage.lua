-- A status report has each proposal in one stage: Draft Proposals in Define, and nothing else there.

local stages = { "define", "refine", "opine", "decision", "release" }

local function line(proposal, stage)
  return ("[[reported_stage]]\nas_at = 2020-01-31\nproposal = \"%s\"\nstage = \"%s\"\n"):format(proposal, stage)
end

return {
  id       = "PRO-003",
  title    = "Proposal reported in a stage that it can't be in, or in two",
  subject  = "reported_stage",
  severity = "minor",
  cites    = { "SEC Section D, practice", "Change Status Report January 2020" },
  basis    = "stated",
  since    = "2019-03-29", -- Development Stage: begun by then at the latest, its first day is not public
  dated_by = "as_at",
  covers   = { "change/D-02" },
  why      = "Parties read from the stage what they can still say on a proposal.",
  fix      = "Correct the line of the report, or convert the Draft Proposal first.",

  check = function(line, report)
    local draft = text.starts(line.proposal, "DP")
    if draft and line.stage ~= "define" then
      report.note { at = "stage", key = "draft", with = { stage = line:in_words "stage" },
        message = "{proposal} is reported as in {stage} at {as_at}: Draft Proposals are in Define" }
    elseif not draft and line.stage == "define" then
      report.note { at = "stage", key = "draft",
        message = "{proposal} is reported as in Define at {as_at}, which is for Draft Proposals" }
    end
    -- The stages come in order, so that of two lines only the later one tells of it.
    for _, stage in ipairs(stages) do
      if stage == line.stage then return end
      local other = state.find("reported_stage", line.as_at:iso() .. "/" .. line.proposal .. "/" .. stage)
      if other then
        report.note { at = "stage", key = stage, facts = { { other, "stage" } },
          with = { stage = line:in_words "stage", other = other:in_words "stage" },
          message = "{proposal} is reported as in {stage} at {as_at}, and as in {other}" }
      end
    end
  end,

  cases = {
    { name = "a Draft Proposal in Define", as_of = "2020-02-14", expect = "pass", given = line("DP107", "define") },
    { name = "a modification in Refine", as_of = "2020-02-14", expect = "pass", given = line("MP078", "refine") },
    { name = "an old one in Opine", as_of = "2020-02-14", expect = "pass", given = line("SECMP0062", "opine") },
    { name = "a Draft Proposal in Refine", as_of = "2020-02-14", given = line("DP107", "refine"), expect = {
      note = "DP107 is reported as in Refine at 31 Jan 2020: Draft Proposals are in Define" } },
    { name = "a modification in Define", as_of = "2020-02-14", given = line("MP078", "define"), expect = {
      note = "MP078 is reported as in Define at 31 Jan 2020, which is for Draft Proposals" } },
    { name = "an old one in Define", as_of = "2020-02-14", given = line("SECMP0062", "define"), expect = {
      note = "SECMP0062 is reported as in Define at 31 Jan 2020, which is for Draft Proposals" } },
    { name = "in two stages: the later line tells", as_of = "2020-02-14", subject = "2020-01-31/MP078/opine",
      given = line("MP078", "refine") .. line("MP078", "opine"), expect = {
      note = "MP078 is reported as in Opine at 31 Jan 2020, and as in Refine" } },
    { name = "in two stages: the earlier line doesn't", as_of = "2020-02-14", subject = "2020-01-31/MP078/refine",
      given = line("MP078", "refine") .. line("MP078", "opine"), expect = "pass" },
    { name = "in three", as_of = "2020-02-14", subject = "2020-01-31/MP078/release", given = line("MP078", "refine")
        .. line("MP078", "decision") .. line("MP078", "release"), expect = {
      { note = "MP078 is reported as in Release at 31 Jan 2020, and as in Refine" },
      { note = "MP078 is reported as in Release at 31 Jan 2020, and as in Decision" } } },
    { name = "in another stage a month later", as_of = "2020-03-13", subject = "2020-02-29/MP078/opine",
      expect = "pass", given = line("MP078", "refine")
        .. "[[reported_stage]]\nas_at = 2020-02-29\nproposal = \"MP078\"\nstage = \"opine\"\n" },
    { name = "the day before the Development Stage is known", as_of = "2020-02-14", expect = "not_applicable",
      given = "[[reported_stage]]\nas_at = 2019-03-28\nproposal = \"SECMP0062\"\nstage = \"define\"\n" },
    { name = "on that day", as_of = "2020-02-14",
      given = "[[reported_stage]]\nas_at = 2019-03-29\nproposal = \"SECMP0062\"\nstage = \"define\"\n", expect = {
      note = "SECMP0062 is reported as in Define at 29 Mar 2019, which is for Draft Proposals" } },
  },
}
