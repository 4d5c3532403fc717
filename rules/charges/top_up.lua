-- What the DCC drew from a Party's Credit Support, the Party makes good within some Working Days.
local function draw(rest)
  return [=[
[[party]]
name = "Alpha Energy Limited"
[[credit_support]]
party = "Alpha Energy Limited"
number = 1
[[credit_support.draw]]
number = 1
]=] .. rest .. "\n"
end
local drawn = draw "drawn = 2020-02-13\n"    -- 5 WD from Thursday 13 February end on Thursday 20

return {
  id         = "CHG-011",
  title      = "Credit Support not topped up after a draw",
  subject    = "credit_draw",
  severity   = "major",
  cites      = { "SEC J3.15 to J3.18" },
  basis      = "unverified",
  basis_note = "The clauses are recollection",
  covers     = { "party/J-14" },
  why        = "Cover lasts for the first missed month only: what the Party fails to pay next falls on the others.",
  fix        = "Ask the DCC when the cover was made good; where it was not, a notice under J3.14 is due.",

  check = function(d, report)
    report.obligation { by = wd.add(d.drawn, param("credit_cover.top_up_wd", d.drawn)), done = d.topped_up,
      owed = "Top-up after the {subject}", verb = "made", at = "drawn" }
  end,

  cases = {
    { name = "the last day is still due", as_of = "2020-02-20", given = drawn, expect = { due = "2020-02-20" } },
    { name = "a day later it is a breach", as_of = "2020-02-21", given = drawn, expect = { breach =
      "Top-up after the draw 1 on Alpha Energy Limited's Credit Support 1 was due 20 Feb 2020: " ..
      "1 Working Day late and not made" } },
    { name = "made good on the last day", as_of = "2020-03-13", given = drawn .. "topped_up = 2020-02-20",
      expect = "pass" },
    { name = "made good a day late", as_of = "2020-03-13", given = drawn .. "topped_up = 2020-02-21",
      expect = { breach = "Top-up after the draw 1 on Alpha Energy Limited's Credit Support 1 was due 20 Feb 2020 " ..
      "and was made 21 Feb 2020: 1 Working Day late" } },
    { name = "nobody knows when it was drawn", as_of = "2020-03-13", given = draw "",
      expect = { unknown = "credit_draw.drawn" } },
  },
}
