-- A paper lists an appendix with a stricter label by title and label only: what it tells is not in the paper.
local is_stricter = use("labels").is_stricter

local function appendix(paper, more)
  return ([=[
[[paper]]
id = "p"
title = "Operations Report"
%s
[[paper.appendix]]
name = "Appendix C"
%s
]=]):format(paper, more)
end
local white, shown, hidden = 'label = "WHITE"', "content_shown = true\n", "content_shown = false\n"

return {
  id       = "CLS-004",
  title    = "Paper tells what its confidential appendix does",
  subject  = "appendix",
  severity = "major",
  cites    = { "Panel Information Policy (SEC M4.13)", "Operations Report March 2019, attachments" },
  basis    = "stated",
  covers   = { "change/I-07" },
  why      = "Whoever may read the paper reads what only few may know.",
  fix      = "Take it out of the paper, or classify the paper as the appendix is.",

  check = function(a, report)
    local label, of_paper, shown = a:maybe "label", a.paper:maybe "label", a:maybe "content_shown"
    if shown == false or label == "WHITE" or of_paper == "RED" then return end
    if is_stricter(a.label, a.paper.label) and a.content_shown then
      report.breach { at = "content_shown", with = { of_paper = of_paper },
        message = "{paper}, which is {of_paper}, tells what {subject} does, which is {label}" }
    end
  end,

  cases = {
    { name = "listed only", as_of = "2019-04-12", given = appendix(white, 'label = "RED"\n' .. hidden),
      expect = "pass" },
    { name = "told in a WHITE paper", as_of = "2019-04-12", given = appendix(white, 'label = "AMBER"\n' .. shown),
      expect = { breach = "Operations Report, which is WHITE, tells what Appendix C of Operations Report does, "
        .. "which is AMBER" } },
    { name = "told in an AMBER paper, though RED", as_of = "2019-04-12",
      given = appendix('label = "AMBER"', 'label = "RED"\n' .. shown), expect = { breach =
      "Operations Report, which is AMBER, tells what Appendix C of Operations Report does, which is RED" } },
    { name = "told in a paper with the same label", as_of = "2019-04-12", expect = "pass",
      given = appendix('label = "AMBER"', 'label = "AMBER"\n' .. shown) },
    { name = "it may be public itself", as_of = "2019-04-12", given = appendix(white, 'label = "WHITE"\n' .. shown),
      expect = "pass" },
    { name = "it may be public itself, and what of the paper is not known", as_of = "2019-04-12", expect = "pass",
      given = appendix("", 'label = "WHITE"\n' .. shown) },
    { name = "the paper is RED, and what of it is not known", as_of = "2019-04-12", expect = "pass",
      given = appendix('label = "RED"', shown) },
    { name = "its label is not known", as_of = "2019-04-12", given = appendix(white, shown),
      expect = { unknown = "appendix.label" } },
    { name = "its label is not known, but nothing is told", as_of = "2019-04-12", given = appendix(white, hidden),
      expect = "pass" },
    { name = "the label of the paper is not known", as_of = "2019-04-12",
      given = appendix("", 'label = "RED"\n' .. shown), expect = { unknown = "paper.label" } },
    { name = "whether it is told is not known", as_of = "2019-04-12", given = appendix(white, 'label = "RED"'),
      expect = { unknown = "appendix.content_shown" } },
  },
}
