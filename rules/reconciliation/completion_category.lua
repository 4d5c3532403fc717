-- A Party that completed the User Entry Process is listed with one of the five Party Categories.
local category = use "category"

local function printed(fact)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[completion_list]]
paper = "report"
published = 2019-06-07
[[completion_list.completion]]
name = "Alpha Energy Limited"
%s
]=]):format(fact)
end

return {
  id         = "RCN-016",
  title      = "Completion listed with what is no Party Category",
  subject    = "listed_completion",
  severity   = "minor",
  cites      = { "SEC Section A, Party Category", "Operations Reports January and March 2019, Table 2" },
  basis      = "derived",
  basis_note = "that there are five is stated; that the column keeps to them is concluded from its heading",
  why        = "Whoever counts Parties by their category from the lists loses this one, or counts it wrongly.",
  fix        = "Print the category from the register of Parties.",

  check = function(row, report) category.check(row, row.completion_list, report) end,

  cases = category.cases(printed, "listed_completion.published_category"),
}
