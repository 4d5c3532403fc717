-- Whether what a list prints as a Party Category is one of the five.
local category = {}

function category.is_known(printed, day)
  for _, names in pairs(param("reconciliation.category_names", day)) do
    for _, name in ipairs(names) do
      if name == printed then return true end
    end
  end
  return false
end

function category.check(row, list, report)
  if category.is_known(row.published_category, list.published) then return end
  report.note { at = "published_category", with = { paper = list.paper },
    message = '{name} is listed in {paper} with the Party Category "{published_category}", which is none of the five' }
end

-- The cases of such a rule: `printed` makes the state whose row has the given fact.
function category.cases(printed, missing)
  local cases = {
    { name = "the fact is lost", as_of = "2019-06-14", expect = { unknown = missing }, given = printed "" },
    { name = "no category", as_of = "2019-06-14", given = printed 'published_category = "XYZ001"', expect = {
      note = 'Alpha Energy Limited is listed in Report of May 2019 with the Party Category "XYZ001", which is none of '
        .. 'the five' } },
    { name = "a category and more", as_of = "2019-06-14",
      given = printed 'published_category = "Small Supplier XYZ001"',
      expect = { note = 'Alpha Energy Limited is listed in Report of May 2019 with the Party Category "Small Supplier '
        .. 'XYZ001", which is none of the five' } },
  }
  for _, name in ipairs { "Large Supplier", "Large Suppliers", "Small Supplier", "Small Suppliers",
    "Small Supplier Parties", "Electricity Network", "Electricity Networks", "Gas Network", "Gas Networks",
    "Other SEC Party", "Other SEC Parties" } do
    table.insert(cases, { name = name, as_of = "2019-06-14", expect = "pass",
      given = printed('published_category = "' .. name .. '"') })
  end
  return cases
end

return category
