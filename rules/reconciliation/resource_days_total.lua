-- The grand total of a month's resource days is the sum of its drivers, as they are printed.
local explain = use "explain"

local function table_of(total, decimals, days)
  local toml = { ([=[
[[paper]]
id = "report"
title = "Report of May 2019"
[[resource_days]]
paper = "report"
published = 2019-06-07
month = 2019-05-01
%s
decimals = %d
]=]):format(total, decimals) }
  for name, number in pairs(days) do
    table.insert(toml, ([=[
[[resource_days.driver]]
name = "%s"
%s
]=]):format(name, number and "published_days = " .. number or ""))
  end
  return table.concat(toml)
end

local function total_of(total, decimals, days) return table_of("published_total = " .. total, decimals, days) end

return {
  id         = "RCN-002",
  title      = "Grand total of resource days that isn't the sum of its drivers",
  subject    = "resource_days",
  severity   = "minor",
  cites      = { "Operations Reports January and March 2019, Table 4" },
  basis      = "derived",
  basis_note = "no clause asks for it: that a grand total is the sum of its rows is what the words mean",
  why        = "Parties pay for these days: the total is what the budget is held against.",
  fix        = "Ask which rows the total has, and print the rows and the total from the same figures.",

  applies = function(t) return #t.resource_drivers > 0 end,

  check = function(t, report)
    local decimals = t.decimals
    local scale = 10 ^ decimals -- lint: LNT-017 to round to decimal places
    local function units(number) return math.floor(number * scale + 0.5) end
    local function shown(number) return ("%." .. decimals .. "f"):format(number / scale) end

    local total, sum, rows = units(t.published_total), 0, {}
    for i, driver in ipairs(t.resource_drivers) do
      rows[i] = { name = driver.name, value = units(driver.published_days) }
      sum = sum + rows[i].value
    end
    if sum == total then return end
    report.note { at = "published_total",
      with = { sum = shown(sum), total = shown(total), apart = shown(math.abs(total - sum)),
        word = total > sum and "more" or "fewer",    -- mutation: they are not the same here
        explained = explain.say(shown(total), explain.total(total, rows, true)) },
      message = "{subject} are published with a grand total of {total}: the drivers add up to {sum}, so that it is "
        .. "{apart} {word}; {explained}" }
  end,

  cases = {
    { name = "it adds up", as_of = "2019-06-14", expect = "pass",
      given = total_of("30.3", 1, { Panel = 10.1, Security = 20.2 }) },
    { name = "rounded rows may be short of it by a half each", as_of = "2019-06-14",
      given = total_of(31, 0, { Panel = 10, Security = 20 }), expect = {
      note = "resource days of Report of May 2019 are published with a grand total of 31: the drivers add up to 30, so "
        .. "that it is 1 more; 31 is what the sum may be before its rows were rounded" } },
    { name = "three of them, and the total, by two", as_of = "2019-06-14",
      given = total_of(62, 0, { Panel = 10, Security = 20, Threats = 30 }), expect = {
      note = "resource days of Report of May 2019 are published with a grand total of 62: the drivers add up to 60, so "
        .. "that it is 2 more; 62 is what the sum may be before its rows were rounded" } },
    { name = "the first of two rows left out", as_of = "2019-06-14",
      given = total_of(20, 0, { Panel = 10, Security = 20 }), expect = {
      note = "resource days of Report of May 2019 are published with a grand total of 20: the drivers add up to 30, so "
        .. "that it is 10 fewer; 20 is the sum without Panel" } },
    { name = "but one driver", as_of = "2019-06-14", expect = "pass", given = total_of(10, 0, { Panel = 10 }) },
    { name = "by more than rounding", as_of = "2019-06-14",
      given = total_of(28, 0, { Panel = 10, Security = 20 }), expect = {
      note = "resource days of Report of May 2019 are published with a grand total of 28: the drivers add up to 30, so "
        .. "that it is 2 fewer; no simple convention gives 28" } },
    { name = "rows left out", as_of = "2019-06-14",
      given = total_of("205.40", 2, { Panel = 64, Security = 141.4, Threats = 2.2, Quality = 8 }), expect = {
      note = "resource days of Report of May 2019 are published with a grand total of 205.40: the drivers add up to "
        .. "215.60, so that it is 10.20 fewer; 205.40 is the sum without Quality and Threats" } },
    { name = "rows left out, but for rounding", as_of = "2019-06-14",
      given = total_of("205.41", 2, { Panel = 64, Security = 141.4, Threats = 2.2, Quality = 8 }), expect = {
      note = "resource days of Report of May 2019 are published with a grand total of 205.41: the drivers add up to "
        .. "215.60, so that it is 10.19 fewer; 205.41 is the sum without Quality and Threats, but for rounding" } },
    { name = "the days of a driver are lost", as_of = "2019-06-14",
      expect = { unknown = "resource_driver.published_days" },
      given = total_of(30, 0, { Panel = 10, Security = false }) },
    { name = "the total is lost", as_of = "2019-06-14", expect = { unknown = "resource_days.published_total" },
      given = table_of("", 0, { Panel = 10, Security = 20 }) },
    { name = "no drivers are printed", as_of = "2019-06-14", expect = "not_applicable", given = total_of(30, 0, {}) },
  },
}
