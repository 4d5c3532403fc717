-- Of an Issue Resolution Proposal it is clear what it changes and how, before the report on its modification is final.

-- The day on which the report was out: the first Modification Report Consultation, or vote of the Change Board.
local function report_final(m)
  local out = {}
  for _, each in ipairs(m.consultations) do
    if each.type == "modification_report" then table.insert(out, each.issued) end
  end
  for _, vote in ipairs(m.change_board_votes) do
    if vote.held <= today then table.insert(out, vote.held) end
  end
  table.sort(out)
  return out[1]
end

local function irp(more, issued)
  return ([=[
[[modification]]
id = "MP098"
[[consultation]]
modification = "MP098"
type = "modification_report"
number = 1
listed = 2020-02-07
%s
[[issue_resolution]]
id = "IRP571"
modification = "MP098"
%s
]=]):format(issued or "issued = 2020-03-20", more)
end
local function vote(day) return '[[change_board_vote]]\nmodification = "MP098"\nheld = ' .. day .. "\n" end
local spec = 'specification = "GBCS"\n'

return {
  id         = "REL-020",
  title      = "Batched issue without a route when its report was final",
  subject    = "issue_resolution",
  severity   = "minor",
  cites      = { "Change Status Report January 2020 (DP098)" },
  basis      = "stated",
  covers     = { "change/R-22" },
  why        = "One issue whose route is open holds up the whole batch, or is approved without anybody knowing how.",
  fix        = "Clarify the route with the TABASC, or take the issue out of the batch.",

  applies = function(i) return report_final(i.modification) ~= nil end,

  check = function(i, report)
    local final = report_final(i.modification)
    if not i.route_clear then
      report.note { at = "modification", with = { final = final },
        message = "How {subject} is to be implemented is not clear, though the report on {modification} was out "
          .. "{final}" }
    elseif final < i.route_clear then
      report.note { at = "route_clear", with = { final = final },
        message = "How {subject} is to be implemented was clear {route_clear}, after the report on {modification} was "
          .. "out {final}" }
    end
    local _ = i.specification
  end,

  cases = {
    { name = "clear on that day", as_of = "2020-04-17", given = irp(spec .. "route_clear = 2020-03-20"),
      expect = "pass" },
    { name = "clear a day later", as_of = "2020-04-17", given = irp(spec .. "route_clear = 2020-03-21"),
      expect = { note =
      "How IRP571 is to be implemented was clear 21 Mar 2020, after the report on MP098 was out 20 Mar 2020" } },
    { name = "not clear", as_of = "2020-04-17", given = irp(spec), expect = { note =
      "How IRP571 is to be implemented is not clear, though the report on MP098 was out 20 Mar 2020" } },
    { name = "the vote came first", as_of = "2020-04-17", given = irp(spec .. "route_clear = 2020-03-20")
        .. vote "2020-03-19" .. vote "2020-04-22", expect = { note =
      "How IRP571 is to be implemented was clear 20 Mar 2020, after the report on MP098 was out 19 Mar 2020" } },
    { name = "a vote today, and no consultation yet", as_of = "2020-03-19", given = irp(spec) .. vote "2020-03-19",
      expect = { note =
      "How IRP571 is to be implemented is not clear, though the report on MP098 was out 19 Mar 2020" } },
    { name = "a vote is foreseen", as_of = "2020-03-18", given = irp(spec) .. vote "2020-03-19",
      expect = "not_applicable" },
    { name = "what it changes is not known", as_of = "2020-04-17", given = irp "route_clear = 2020-03-20",
      expect = { unknown = "issue_resolution.specification" } },
    { name = "only another consultation is out", as_of = "2020-03-19", expect = "not_applicable",
      given = irp(spec) .. '[[consultation]]\nmodification = "MP098"\ntype = "refinement"\nnumber = 1\n'
        .. "issued = 2020-02-07\n" },
    { name = "the report is not out", as_of = "2020-03-19", given = irp(spec), expect = "not_applicable" },
  },
}
