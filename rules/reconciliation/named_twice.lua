-- A Party is named as expelled in one month only, in whatever paper.
local explain, months = use "explain", use "months"

-- Those who name it for months before; nil where an earlier record says the same of this month.
local function named_before(e)
  local month, others, own_order = e.party_statistics_month.month, {}, e:key()
  for _, other in ipairs(state.footnoted_expulsions) do
    if other.name == e.name then
      local other_month = other.party_statistics_month.month
      if months.same(other_month, month) and other:key() < own_order then return nil end
      if other_month < month then table.insert(others, other) end
    end
  end
  return others
end

local function told(e)
  local m = e.party_statistics_month
  return months.name(m.month) .. " in " .. tostring(m.party_statistics.paper)
end

local function paper(name, months_named)
  local head = '[[paper]]\nid = "%s"\ntitle = "Report of %s"\n[[party_statistics]]\npaper = "%s"\npublished = '
    .. '2019-06-07\n'
  local toml = { head:format(name, name, name) }
  for month, party in pairs(months_named) do
    table.insert(toml, ('[[party_statistics.month]]\nmonth = %s\n[[party_statistics.month.expelled]]\nname = "%s"\n')
      :format(month, party))
  end
  return table.concat(toml)
end

local alpha, beta = "Alpha Energy Limited", "Beta Energy Limited"

return {
  id         = "RCN-013",
  title      = "Party named as expelled in two months",
  subject    = "footnoted_expulsion",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Table 3 and its footnotes" },
  basis      = "derived",
  basis_note = "no clause asks for it: a Party can be expelled again only after it has acceded again",
  why        = "One of the two months is wrong, or another Party's expulsion goes without its name.",
  fix        = "Look up when the Panel's decision took effect, and name the Party at that month alone.",

  check = function(e, report)
    local before = named_before(e)
    if not before or #before == 0 then return end
    local where, facts = {}, { { e.party_statistics_month, "month" } }
    for _, other in ipairs(before) do
      table.insert(where, told(other))
      table.insert(facts, { other.party_statistics_month, "month" })
    end
    report.note { at = "name", about = before, facts = facts,
      with = { here = told(e), where = explain.enumerate(where) },
      message = "{name} is named as expelled in {here}, and in {where}" }
  end,

  cases = {
    { name = "named once", as_of = "2019-06-14", expect = "pass", subject = "May/2019-05-01/" .. alpha,
      given = paper("May", { ["2019-04-01"] = beta, ["2019-05-01"] = alpha }) },
    { name = "named twice: told of the later month", as_of = "2019-06-14", subject = "May/2019-05-01/" .. alpha,
      given = paper("May", { ["2019-04-01"] = alpha, ["2019-05-01"] = alpha }), expect = {
      note = "Alpha Energy Limited is named as expelled in May 2019 in Report of May, and in Apr 2019 in Report of "
        .. "May" } },
    { name = "named twice: not told of the earlier month", as_of = "2019-06-14", subject = "May/2019-04-01/" .. alpha,
      expect = "pass", given = paper("May", { ["2019-04-01"] = alpha, ["2019-05-01"] = alpha }) },
    { name = "two papers name it for the same month", as_of = "2019-06-14", subject = "June/2019-05-01/" .. alpha,
      expect = "pass", given = paper("June", { ["2019-05-01"] = alpha }) .. paper("May", { ["2019-05-01"] = alpha }) },
    { name = "two papers name it for different months", as_of = "2019-06-14", subject = "June/2019-05-01/" .. alpha,
      given = paper("June", { ["2019-05-01"] = alpha }) .. paper("May", { ["2019-04-01"] = alpha }), expect = {
      note = "Alpha Energy Limited is named as expelled in May 2019 in Report of June, and in Apr 2019 in Report of "
        .. "May" } },
    { name = "told once, though two papers name it for the later month", as_of = "2019-06-14",
      subject = "May/2019-05-01/" .. alpha, expect = "pass",
      given = paper("June", { ["2019-05-01"] = alpha })
        .. paper("May", { ["2019-04-01"] = alpha, ["2019-05-01"] = alpha }) },
    { name = "in three months", as_of = "2019-06-14", subject = "May/2019-05-01/" .. alpha,
      given = paper("May", { ["2019-03-01"] = alpha, ["2019-04-01"] = alpha, ["2019-05-01"] = alpha }), expect = {
      note = "Alpha Energy Limited is named as expelled in May 2019 in Report of May, and in Mar 2019 in Report of May "
        .. "and Apr 2019 in Report of May" } },
  },
}
