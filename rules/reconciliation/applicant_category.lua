-- An applicant is listed with one of the five Party Categories.
local category = use "category"

local function printed(fact)
  return ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[applicant_list]]
paper = "report"
published = 2019-06-07
[[applicant_list.applicant]]
name = "Alpha Energy Limited"
%s
]=]):format(fact)
end

return {
  id         = "RCN-015",
  title      = "Applicant listed with what is no Party Category",
  subject    = "listed_applicant",
  severity   = "minor",
  cites      = { "SEC Section A, Party Category", "Operations Reports January and March 2019, Table 1" },
  basis      = "derived",
  basis_note = "that there are five is stated; that the column keeps to them is concluded from its heading",
  why        = "Whoever counts Parties by their category from the lists loses this one, or counts it wrongly.",
  fix        = "Print the category from the register of Parties.",

  check = function(row, report) category.check(row, row.applicant_list, report) end,

  cases = category.cases(printed, "listed_applicant.published_category"),
}
