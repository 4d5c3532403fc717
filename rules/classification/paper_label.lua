-- Every paper has a label, and where its print is lost, nobody may take it for WHITE.
local demand = use("labels").demand

local function record(more)
  return [=[
[[paper]]
id = "p"
title = "Operations Report"
]=] .. more
end

return {
  id       = "CLS-002",
  title    = "Paper without a classification",
  subject  = "paper",
  severity = "minor",
  cites    = { "Panel Information Policy (SEC M4.13)", "Operations Reports January and March 2019" },
  basis    = "stated",
  covers   = { "change/I-06", "change/I-11" },
  why      = "Without a label nobody can tell who may read it.",
  fix      = "Find the label in the original; until then, pass it on to nobody.",

  check = demand,

  cases = {
    { name = "labelled", as_of = "2020-02-14", given = record 'label = "RED"', expect = "pass" },
    { name = "WHITE is a label, too", as_of = "2020-02-14", given = record 'label = "WHITE"', expect = "pass" },
    { name = "the colour is lost", as_of = "2020-02-14", given = record "label_blank = true", expect = {
      { note = "The classification of Operations Report is printed blank: nobody can tell who may read it" },
      { unknown = "paper.label" } } },
    { name = "no label is known of", as_of = "2020-02-14", given = record "", expect = { unknown = "paper.label" } },
  },
}
