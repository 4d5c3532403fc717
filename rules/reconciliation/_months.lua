-- Months, each told by its first day.
local months = {}

local names = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }

function months.name(day) return names[day.month] .. " " .. day.year end

function months.same(a, b) return a.year == b.year and a.month == b.month end

-- The record of that month among those of one table, or nil.
function months.find(records, month)
  for _, record in ipairs(records) do
    if months.same(record.month, month) then return record end
  end
end

return months
