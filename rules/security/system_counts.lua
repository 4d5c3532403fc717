-- A live User that relies on a Shared Resource Provider tells every six months how many Smart Metering Systems it has.

local function later(a, b)
  if not a or b and b > a then return b end    -- mutation: where the days are the same, either will do
  return a
end

local function earlier(a, b)
  if not a or b and b < a then return b end    -- mutation: where the days are the same, either will do
  return a
end

-- The day on which the last of its roles ends, nil while one has no end.
local function ceases(party)
  local last
  for _, r in ipairs(party.user_roles) do
    if r.uep_completed then
      if not r.ceases then return nil end
      last = later(last, r.ceases)
    end
  end
  return last
end

-- The day since which the Party is known to be live, and an entered role of which that isn't known.
local function live_since(party)
  local since, unclear
  for _, r in ipairs(party.user_roles) do
    if r.uep_completed then
      local first = r:maybe "first_live_use"
      if first then since = earlier(since, first) else unclear = r end
    end
  end
  return since, unclear
end

local function reliance(facts, counts, role)
  local toml = { '[[party]]\nname = "Alpha Energy Limited"\n', role or
    '[[party.user_role]]\nrole = "import_supplier"\nuep_completed = 2019-01-18\nfirst_live_use = 2019-02-04\n',
    '[[party.shared_resource_use]]\nprovider = "Beta Hosting Limited"\n', facts, "\n" }
  for _, day in ipairs(counts) do
    table.insert(toml, "[[party.shared_resource_use.system_count]]\nreported = " .. day .. "\n")
  end
  return table.concat(toml)
end

local named = "The count of Smart Metering Systems for Alpha Energy Limited's reliance on Beta Hosting Limited, after "
  .. "that of "

return {
  id         = "SCY-001",
  title      = "Count of Smart Metering Systems not told in time",
  subject    = "shared_resource_use",
  severity   = "minor",
  cites      = { "SEC G5.25 to G5.27", "SECAS, Spotlight on Security, 17 Sep 2019" },
  basis      = "derived",
  basis_note = "the six months are stated; that the first begin with the live use of the shared resources is concluded",
  covers     = { "party/G-18" },
  why        = "Who shares its systems may be as dangerous as all their users together: the SSC has to know how large.",
  fix        = "Ask the User for its count, and set a date for the next.",

  applies = function(u)
    for _, r in ipairs(u.party.user_roles) do
      if r.uep_completed then return true end
    end
    return #u.party.user_roles == 0
  end,

  check = function(u, report)
    local party = u.party
    local live, unclear = live_since(party)
    local ended = earlier(earlier(earlier(u.ended, party.expelled), party.withdrawn), ceases(party))

    local function judge(number, from, done)
      local months = maybe_param("shared_resource.count_months", done or today)
      if not months then return end
      local by = days.add_months(from, months)
      if ended and ended <= by then return end
      local what = number == 0 and "The first count of Smart Metering Systems for {subject}"
        or "The count of Smart Metering Systems for {subject}, after that of {from},"
      report.obligation { by = by, done = done, owed = what, verb = "told", key = number, with = { from = from } }
    end

    local counts = u.system_counts
    if live then
      for number, count in ipairs(counts) do
        local following = counts[number + 1]
        -- mutation: told on the very day of the first live use it is in time
        if not following or following.reported > live then
          judge(number, later(count.reported, live), following and following.reported)
        end
      end
      local first = counts[1]
      if not first or first.reported > live then judge(0, later(u.began, live), first and first.reported) end
    end
    if unclear then
      local _ = unclear.first_live_use
    elseif not live then
      report.unknown { missing = "party.user_roles", message = "whether {party} is a live User is not in the state" }
    end
  end,

  cases = {
    { name = "the last day of the six months", as_of = "2020-02-14",
      given = reliance("began = 2019-02-04", { "2019-08-14" }),
      expect = { { due = "2020-02-14" } } },
    { name = "a day later", as_of = "2020-02-15",
      given = reliance("began = 2019-02-04", { "2019-08-04", "2019-08-14" }),
      expect = { breach = named .. "14 Aug 2019, was due 14 Feb 2020: 1 day late and not told" } },
    { name = "told on the last day, and the next in time", as_of = "2020-03-13", expect = { due = "2020-08-14" },
      given = reliance("began = 2019-02-04", { "2019-08-04", "2019-08-14", "2020-02-14" }) },
    { name = "told a day late", as_of = "2020-03-13",
      given = reliance("began = 2019-02-04", { "2019-08-04", "2019-08-14", "2020-02-15" }), expect = {
      { breach = named .. "14 Aug 2019, was due 14 Feb 2020 and was told 15 Feb 2020: 1 day late" },
      { due = "2020-08-15" } } },
    { name = "the first, from the live use on: the last day", as_of = "2020-02-14", expect = { due = "2020-02-14" },
      given = reliance("began = 2019-02-04", {}, '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = '
        .. "2019-01-18\nfirst_live_use = 2019-08-14\n") },
    { name = "the first, a day later", as_of = "2020-02-15",
      given = reliance("began = 2019-02-04", {}, '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = '
        .. "2019-01-18\nfirst_live_use = 2019-08-14\n"), expect = {
      breach = "The first count of Smart Metering Systems for Alpha Energy Limited's reliance on Beta Hosting Limited "
        .. "was due 14 Feb 2020: 1 day late and not told" } },
    { name = "the first, from the reliance on", as_of = "2020-02-15", given = reliance("began = 2019-08-14", {}),
      expect = {
      breach = "The first count of Smart Metering Systems for Alpha Energy Limited's reliance on Beta Hosting Limited "
        .. "was due 14 Feb 2020: 1 day late and not told" } },
    { name = "told before it was live: the six months begin with the live use", as_of = "2020-02-14",
      given = reliance("began = 2018-06-01", { "2018-07-02" }, '[[party.user_role]]\nrole = "gas_supplier"\n'
        .. "uep_completed = 2019-01-18\nfirst_live_use = 2019-08-14\n"), expect = { due = "2020-02-14" } },
    { name = "two before it was live: only the last counts", as_of = "2020-02-14",
      given = reliance("began = 2018-06-01", { "2018-07-02", "2019-08-14" },
      '[[party.user_role]]\nrole = "gas_supplier"\n'
        .. "uep_completed = 2019-01-18\nfirst_live_use = 2019-08-14\n"), expect = { due = "2020-02-14" } },
    { name = "of two roles the first live use counts", as_of = "2020-02-15",
      given = reliance("began = 2019-02-04", {}, '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = '
        .. '2019-01-18\nfirst_live_use = 2019-08-14\n[[party.user_role]]\nrole = "import_supplier"\nuep_completed = '
        .. "2019-01-18\nfirst_live_use = 2019-10-01\n"), expect = {
      breach = "The first count of Smart Metering Systems for Alpha Energy Limited's reliance on Beta Hosting Limited "
        .. "was due 14 Feb 2020: 1 day late and not told" } },

    { name = "the reliance ended on the last day", as_of = "2020-03-13", expect = "pass",
      given = reliance("began = 2019-08-14\nended = 2020-02-14", {}) },
    { name = "the reliance ended a day later", as_of = "2020-02-15",
      given = reliance("began = 2019-08-14\nended = 2020-02-15", {}), expect = {
      breach = "The first count of Smart Metering Systems for Alpha Energy Limited's reliance on Beta Hosting Limited "
        .. "was due 14 Feb 2020: 1 day late and not told" } },
    { name = "the Party left on the last day", as_of = "2020-03-13", expect = "pass",
      given = '[[party]]\nname = "Alpha Energy Limited"\nwithdrawn = 2020-02-14\n[[party.user_role]]\n'
        .. 'role = "other_user"\nuep_completed = 2019-01-18\nfirst_live_use = 2019-02-04\n'
        .. '[[party.shared_resource_use]]\nprovider = "Beta Hosting Limited"\nbegan = 2019-08-14' },
    { name = "the Party was expelled on the last day", as_of = "2020-03-13", expect = "pass",
      given = '[[party]]\nname = "Alpha Energy Limited"\nexpelled = 2020-02-14\n[[party.user_role]]\n'
        .. 'role = "other_user"\nuep_completed = 2019-01-18\nfirst_live_use = 2019-02-04\n'
        .. '[[party.shared_resource_use]]\nprovider = "Beta Hosting Limited"\nbegan = 2019-08-14' },

    { name = "it ceased in its last role on the last day", as_of = "2020-03-13", expect = "pass",
      given = reliance("began = 2019-08-14", {},
      '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = 2019-01-18\n'
        .. 'first_live_use = 2019-02-04\nceases = 2020-02-14\n[[party.user_role]]\nrole = "import_supplier"\n'
        .. "uep_completed = 2019-01-18\nfirst_live_use = 2019-02-04\nceases = 2020-02-13\n") },
    { name = "it ceased in one of two roles", as_of = "2020-02-15",
      given = reliance("began = 2019-08-14", {},
      '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = 2019-01-18\n'
        .. 'first_live_use = 2019-02-04\nceases = 2020-01-31\n[[party.user_role]]\nrole = "import_supplier"\n'
        .. "uep_completed = 2019-01-18\nfirst_live_use = 2019-02-04\n"), expect = {
      breach = "The first count of Smart Metering Systems for Alpha Energy Limited's reliance on Beta Hosting Limited "
        .. "was due 14 Feb 2020: 1 day late and not told" } },

    { name = "told on the day of the first live use, since whenever it relies", as_of = "2020-02-14",
      given = reliance("", { "2019-08-14" }, '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = '
        .. "2019-01-18\nfirst_live_use = 2019-08-14\n"), expect = { due = "2020-02-14" } },
    { name = "when it began is not known", as_of = "2020-02-14", expect = { unknown = "shared_resource_use.began" },
      given = reliance("", {}) },
    { name = "when it was live is not known", as_of = "2020-02-14", expect = { unknown = "user_role.first_live_use" },
      given = reliance("began = 2018-06-01", {},
      '[[party.user_role]]\nrole = "gas_supplier"\nuep_completed = 2019-01-18\n') },
    { name = "late by one role, and of another nothing is known", as_of = "2020-02-15",
      given = reliance("began = 2019-02-04", { "2019-08-04", "2019-08-14" },
      '[[party.user_role]]\nrole = "gas_supplier"\n'
        .. 'uep_completed = 2019-01-18\n[[party.user_role]]\nrole = "import_supplier"\nuep_completed = 2019-01-18\n'
        .. "first_live_use = 2019-02-04\n"), expect = {
      { breach = named .. "14 Aug 2019, was due 14 Feb 2020: 1 day late and not told" },
      { unknown = "user_role.first_live_use" } } },
    { name = "of its roles nothing is known", as_of = "2020-02-14", expect = { unknown = "party.user_roles" },
      given = reliance("began = 2018-06-01", {}, "") },
    { name = "it has not completed entry", as_of = "2020-02-14", expect = "not_applicable",
      given = reliance("began = 2018-06-01", {}, '[[party.user_role]]\nrole = "gas_supplier"\n') },

    { name = "the day before it was said", as_of = "2019-09-16", expect = "pass",
      given = reliance("began = 2019-02-04", {}) },
    { name = "the day on which it was said", as_of = "2019-09-17", given = reliance("began = 2019-02-04", {}),
      expect = {
      breach = "The first count of Smart Metering Systems for Alpha Energy Limited's reliance on Beta Hosting Limited "
        .. "was due 4 Aug 2019: 44 days late and not told" } },
    { name = "told late, the day before it was said", as_of = "2019-12-02", expect = { due = "2020-03-16" },
      given = reliance("began = 2019-02-04", { "2019-09-16" }) },
  },
}
