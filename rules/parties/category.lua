-- The Party Category follows the licences: Suppliers and Networks hold those of their trade, Other SEC Parties none.
local function fits(category, type)
  for _, each in ipairs(param("party.licences", today, category)) do
    if each == type then return true end
  end
  return false
end

local function granted_by_today(l) return not (l.granted and l.granted > today) end
local function revoked(l) return l:maybe "revoked" end
local function shown_today(l) return l.shown_in_force and l.shown_in_force >= today end

-- A licensee that is none by its category.
local function check_other(p, report)
  for _, l in ipairs(p.licences) do
    if granted_by_today(l) and not revoked(l) then
      if not shown_today(l) then local _ = l.revoked end    -- unknown
      return report.breach { message = "{subject} is an Other SEC Party, but the {licence} is in force",
        with = { licence = l }, at = "category" }
    end
  end
end

local function check_licensee(p, report)
  local open, last
  for _, l in ipairs(p.licences) do
    if fits(p.category, l.type) and granted_by_today(l) then
      if revoked(l) then
        -- mutation: where the days are the same, either will do
        if not last or last.revoked < l.revoked then last = l end
      elseif shown_today(l) then
        return
      else
        open = l
      end
    end
  end
  if open then local _ = open.revoked end    -- unknown
  if last then
    return report.breach { message = "{subject} is a {category}, but the {licence} was revoked on {revoked}",
      with = { category = p:in_words "category", licence = last, revoked = last.revoked }, at = "category" }
  end
  report.unknown { missing = "party.licences",
    message = "no licence that makes {subject} a {category} is in the state", with = { category = p:in_words "category" } }
end

local function party(category, ...)
  local lines = { '[[party]]\nname = "Alpha Energy Limited"\n', category and 'category = "' .. category .. '"\n' or "" }
  for _, licence in ipairs { ... } do lines[#lines + 1] = "[[party.licence]]\n" .. licence .. "\n" end
  return table.concat(lines)
end
local gas = 'type = "gas_supply"\n'
local electricity = 'type = "electricity_supply"\n'
local function cell(category, type, expect)
  return { name = category .. " with " .. type, as_of = "2020-02-14", expect = expect,
    given = party(category, 'type = "' .. type .. '"\nshown_in_force = 2020-02-14') }
end
local function left(exit)
  return { name = "it has left the Code: " .. exit, as_of = "2020-02-14", expect = "not_applicable",
    given = party "small_supplier" .. exit .. " = 2020-02-14\n" }
end
local unknown = { unknown = "party.licences" }

return {
  id         = "PTY-001",
  title      = "Party Category that the licences do not bear out",
  subject    = "party",
  severity   = "major",
  cites      = { "SEC Section A (Party Categories)", "SECAS, Becoming a SEC Party" },
  basis      = "derived",
  basis_note = "The five categories, and that licensees must be Parties, are stated; which licence makes which is "
    .. "our reading",
  covers     = { "party/B-15", "party/B-19" },
  why        = "The category decides whom a Party votes with, which roles it can hold and which mandates bind it.",
  fix        = "Check Ofgem's register of licences, and have the Party correct its Party Details.",

  applies = function(p)
    return not (p.expelled or p.withdrawn or p.dissolved)
  end,

  check = function(p, report)
    if p.category == "other_sec_party" then return check_other(p, report) end
    return check_licensee(p, report)
  end,

  cases = {
    cell("large_supplier", "electricity_supply", "pass"),
    cell("large_supplier", "gas_supply", "pass"),
    cell("large_supplier", "gas_transport", unknown),
    cell("small_supplier", "electricity_supply", "pass"),
    cell("small_supplier", "gas_supply", "pass"),
    cell("small_supplier", "electricity_distribution", unknown),
    cell("electricity_network", "electricity_distribution", "pass"),
    cell("electricity_network", "gas_transport", unknown),
    cell("electricity_network", "electricity_supply", unknown),
    cell("gas_network", "gas_transport", "pass"),
    cell("gas_network", "electricity_distribution", unknown),
    cell("gas_network", "gas_supply", unknown),
    cell("other_sec_party", "gas_supply",
      { breach = "Alpha Energy Limited is an Other SEC Party, but the Alpha Energy Limited gas supply "
        .. "licence is in force" }),
    { name = "an Other SEC Party without licences", as_of = "2020-02-14", expect = "pass",
      given = party "other_sec_party" },
    { name = "an Other SEC Party whose licence was revoked", as_of = "2020-02-14", expect = "pass",
      given = party("other_sec_party", gas .. "revoked = 2020-02-14") },
    { name = "an Other SEC Party of whose licence that is not known", as_of = "2020-02-14",
      given = party("other_sec_party", gas .. "shown_in_force = 2020-02-13"),
      expect = { unknown = "licence.revoked" } },
    { name = "an Other SEC Party that is to get a licence", as_of = "2020-02-14", expect = "pass",
      given = party("other_sec_party", gas .. "granted = 2020-02-15") },
    { name = "an Other SEC Party that got one on that day", as_of = "2020-02-14",
      expect = { unknown = "licence.revoked" },
      given = party("other_sec_party", gas .. "granted = 2020-02-14") },
    { name = "a supplier whose licence was revoked on that day", as_of = "2020-02-14",
      given = party("small_supplier", gas .. "revoked = 2020-02-14"),
      expect = { breach = "Alpha Energy Limited is a Small Supplier, but the Alpha Energy Limited gas supply " ..
        "licence was revoked on 14 Feb 2020" } },
    { name = "the day before, nobody knew", as_of = "2020-02-13", expect = { unknown = "licence.revoked" },
      given = party("small_supplier", gas .. "revoked = 2020-02-14") },
    { name = "both licences revoked: the last one is named", as_of = "2020-02-14",
      given = party("small_supplier", gas .. "revoked = 2020-01-10", electricity .. "revoked = 2020-01-09"),
      expect = { breach = "Alpha Energy Limited is a Small Supplier, but the Alpha Energy Limited gas supply " ..
        "licence was revoked on 10 Jan 2020" } },
    { name = "one revoked, the other shown in force", as_of = "2020-02-14", expect = "pass",
      given = party("small_supplier", gas .. "revoked = 2020-01-10", electricity .. "shown_in_force = 2020-02-14") },
    { name = "one revoked, of the other it is not known", as_of = "2020-02-14",
      expect = { unknown = "licence.revoked" },
      given = party("small_supplier", gas .. "revoked = 2020-01-10", electricity) },
    { name = "no licence is known", as_of = "2020-02-14", given = party "large_supplier", expect = unknown },
    { name = "its licence is granted only later", as_of = "2020-02-14", expect = unknown,
      given = party("small_supplier", gas .. "granted = 2020-02-15") },
    { name = "the category is not known", as_of = "2020-02-14", given = party(nil, gas),
      expect = { unknown = "party.category" } },
    left "expelled", left "withdrawn", left "dissolved",
  },
}
