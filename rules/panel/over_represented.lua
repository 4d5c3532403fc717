-- No category has more members on the Panel than it has seats.
local was_member = use("panel").was_member

local function member(number, more, seat)
  return ('[[panel_member]]\nseat = "%s"\nnumber = %d\n%s\n'):format(seat or "large_supplier", number, more)
end
local serves = "appointed = 2018-11-01\nterm_ends = 2020-10-31"
-- A Panel with every seat filled.
local full = member(1, serves, "chair") .. member(1, serves) .. member(2, serves)
  .. member(1, serves, "small_supplier") .. member(2, serves, "small_supplier")
  .. member(1, serves, "electricity_network") .. member(1, serves, "gas_network")
  .. member(1, serves, "other_sec_party") .. member(2, serves, "other_sec_party")
  .. member(1, serves, "dcc") .. member(1, serves, "consumer") .. member(2, serves, "consumer")
local two = member(1, serves) .. member(2, serves)

return {
  id       = "PNL-001",
  title    = "More Panel members than seats",
  subject  = "state",
  severity = "major",
  cites    = { "SEC C3.1" },
  basis    = "stated",
  covers   = { "change/C-01", "party/B-18" },
  why      = "A category with more members than seats outvotes others, and its decisions can be challenged.",
  fix      = "Check whose term has ended and record it; whoever was elected beyond the seats is no member.",

  applies = function() return #state.panel_members > 0 end,

  check = function(_, report)
    local seats = param("panel.seats", today)
    local count, unsure, last, missing = {}, {}, {}, {}
    for _, m in ipairs(state.panel_members) do
      local is_member, lacks = was_member(m, today)
      if is_member then
        count[m.seat], last[m.seat] = (count[m.seat] or 0) + 1, m
      elseif is_member == nil then
        unsure[m.seat], missing[m.seat] = (unsure[m.seat] or 0) + 1, lacks
      end
    end
    for seat, most in pairs(seats) do
      local serving, perhaps = count[seat] or 0, unsure[seat] or 0
      if most < serving then
        report.breach { subject = last[seat], key = seat, at = { last[seat], "seat" },
          with = { n = serving, seats = last[seat]:in_words "seat", most = most, day = today },
          message = "{n} Panel members serve for {seats} on {day}, where there are seats for {most}" }
      elseif most < serving + perhaps then
        report.unknown { key = seat, missing = missing[seat],
          with = { n = serving + perhaps, seat = seat, most = most },
          message = "The state has {n} members with the seat {seat}, of which there are {most}, and not all of "
            .. "their terms" }
      end
    end
  end,

  cases = {
    { name = "as many as there are seats", as_of = "2020-02-14", given = two, expect = "pass" },
    { name = "one alone", as_of = "2020-02-14", given = member(1, serves), expect = "pass" },
    { name = "as many as there are seats, whenever their terms end", as_of = "2020-02-14", expect = "pass",
      given = member(1, "appointed = 2018-11-01") .. member(2, "appointed = 2018-11-01") },
    { name = "every seat is filled", as_of = "2020-02-14", given = full, expect = "pass" },
    { name = "two Chairs", as_of = "2020-02-14", given = full .. member(2, serves, "chair"),
      expect = { breach = "2 Panel members serve for Panel Chair on 14 Feb 2020, where there are seats for 1" } },
    { name = "one more", as_of = "2020-02-14", given = two .. member(3, serves),
      expect = { breach = "3 Panel members serve for Large Suppliers on 14 Feb 2020, where there are seats for 2" } },
    { name = "one of three has left on that day", as_of = "2020-02-14", expect = "pass",
      given = two .. member(3, serves .. "\nleft = 2020-02-14") },
    { name = "the day before, all three served", as_of = "2020-02-13",
      given = two .. member(3, serves .. "\nleft = 2020-02-14"),
      expect = { breach = "3 Panel members serve for Large Suppliers on 13 Feb 2020, where there are seats for 2" } },
    { name = "the third comes when the terms have ended", as_of = "2020-11-01", expect = "pass",
      given = two .. member(3, "appointed = 2020-11-01\nterm_ends = 2022-10-31") },
    { name = "the last day of their terms", as_of = "2020-10-31",
      given = two .. member(3, "appointed = 2020-10-31\nterm_ends = 2022-10-31"),
      expect = { breach = "3 Panel members serve for Large Suppliers on 31 Oct 2020, where there are seats for 2" } },
    { name = "a third of another category", as_of = "2020-02-14", expect = "pass",
      given = two .. member(1, serves, "small_supplier") },
    { name = "networks have one seat each", as_of = "2020-02-14",
      given = member(1, serves, "gas_network") .. member(2, serves, "gas_network"),
      expect = { breach = "2 Panel members serve for Gas Networks on 14 Feb 2020, where there are seats for 1" } },
    { name = "when the term of one ends is not known", as_of = "2020-02-14",
      given = two .. member(3, "appointed = 2018-11-01"), expect = { unknown = "panel_member.term_ends" } },
    { name = "the unknown one makes no difference", as_of = "2020-02-14", expect = "pass",
      given = member(1, serves) .. member(2, "appointed = 2018-11-01") },
    { name = "no members in the state", as_of = "2020-02-14", given = '[[party]]\nname = "Alpha Energy Limited"\n',
      expect = "not_applicable" },
  },
}
