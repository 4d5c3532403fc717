-- Who may raise a proposal. Both a modification and a Draft Proposal say who raised them, in the same fields.
local proposers = {}

-- `modification` is the proposal itself or what it became, if anything: of that the path is read.
function proposers.check(proposal, modification, report)
  local may = param("proposal.may_be_raised_by", today)[proposal.proposer_class]
  local listed = may == "in the listed cases"
  local unanimous = may == "in the listed cases, if unanimous"
  if may == "never" then
    report.breach { at = "proposer_class", message = "{subject} was raised by none of those who may raise one" }
  elseif may == "on Path 1" and not modification then
    report.unknown { missing = "modification.path",
      message = "{subject} was raised by the Authority; whether on Path 1 is not in the state" }
  elseif may == "on Path 1" and modification.path ~= "authority_led" then
    report.breach { at = "proposer_class", facts = { { modification, "path" } },
      message = "{subject} was raised by the Authority, which may raise one only on Path 1" }
  elseif unanimous and proposal:maybe "proposer_unanimous" == false then
    report.breach { at = "proposer_unanimous",
      message = "{subject} was raised by the Panel, not all of whose members present voted for it" }
  end
  if listed or unanimous then local _ = proposal.proposer_case end
  if unanimous then local _ = proposal.proposer_unanimous end
end

return proposers
