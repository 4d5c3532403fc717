-- The Due Date of an invoice. It is 5 Working Days after its receipt, or by recollection a day tied to the month that
-- it bills where that is later; between the two only the Due Date that it prints can decide.
local due = {}

local monthly = { dcc_charges = true, hub_finance = true }

local function is_monthly(i)
  for _, item in ipairs(i.items) do
    if monthly[item] then return true end
  end
  return false
end

local function last_of_month(day)
  return days.add_months(day - (day.day - 1), 1) - 1
end

function due.earliest(i) return wd.add(i.received, param("invoice.due_wd", i.received)) end

function due.latest(i)
  local earliest = due.earliest(i)
  if not is_monthly(i) then return earliest end
  local month_end = last_of_month(i.month)
  local later = wd.add(month_end, param("invoice.due_wd_after_month", month_end))
  return later > earliest and later or earliest    -- mutation: where the days are the same, either will do
end

-- The Due Date by which to judge something done, or not done, on a day. One that is printed counts, unless it is
-- earlier than the Code allows.
function due.by(i, day)
  local printed, earliest = i:maybe "due", due.earliest(i)
  -- mutation: where the days are the same, either will do
  if printed then return printed > earliest and printed or earliest end
  if day <= earliest then return earliest end
  local latest = due.latest(i)
  return day > latest and latest or i.due    -- unknown
end

-- Whether all that was still to pay on the day is disputed: in time and, as far as the state knows, with reasons.
function due.in_dispute(i, day)
  local dispute, resolved = i.dispute_notified, i.dispute_resolved
  if not dispute or dispute > day or resolved and resolved <= day then return false end
  if i:maybe "dispute_gives_reasons" == false or dispute > due.by(i, dispute) then return false end
  local rest_paid = i.undisputed_paid and i.undisputed_paid < day
  if not rest_paid and i.disputed_amount < i.amount then return false end
  return i.dispute_gives_reasons
end

-- Whether at the beginning of the day something was overdue that is not disputed.
function due.overdue(i, day)
  if i.paid and i.paid < day then return false end
  return day > due.by(i, day) and not due.in_dispute(i, day)
end

return due
