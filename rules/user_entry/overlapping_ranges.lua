-- Ranges of identifiers do not overlap: each identifier is allocated once.
local plain = use("identifier").plain

local function overlap(a, b)
  return plain(a.first) <= plain(b.last) and plain(b.first) <= plain(a.last)
end

local function ranges(first, last)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[party.identifier_range]]
first = "90-B3-D5-1F-30-01-00-00"
last = "90-B3-D5-1F-30-01-FF-FF"
[[party]]
name = "Beta Energy Limited"
[[party.identifier_range]]
first = "%s"
last = "%s"
]=]):format(first, last)
end
local beta = "Beta Energy Limited/"
local overlapping = { breach = true }

return {
  id         = "UEP-023",
  title      = "Overlapping ranges of identifiers",
  subject    = "identifier_range",
  severity   = "major",
  cites      = { "SEC B2", "SECAS, ID allocation" },
  basis      = "derived",
  basis_note = "SECAS allocates each Party a range of its own; that no identifier is in two of them follows",
  covers     = { "party/B-11", "party/B-13" },
  why        = "Two Parties could choose the same identifier, each in good faith, and the DCC could "
    .. "not tell them apart.",
  fix        = "Correct whichever range was recorded or allocated wrongly, and ask which identifiers are in use.",

  check = function(r, report)
    for _, other in ipairs(state.identifier_ranges) do
      if other:key() == r:key() then return end    -- the later one of two tells of both
      if overlap(r, other) then
        report.breach { message = "{subject} overlap with the {other}", with = { other = other }, at = "first",
          about = { other }, key = other:key() }
      end
    end
  end,

  cases = {
    { name = "the last identifier of the other", as_of = "2019-02-15", subject = beta .. "90-B3-D5-1F-30-01-FF-FF",
      given = ranges("90-B3-D5-1F-30-01-FF-FF", "90-B3-D5-1F-30-02-FF-FF"),
      expect = { breach = "identifiers 90-B3-D5-1F-30-01-FF-FF to 90-B3-D5-1F-30-02-FF-FF of Beta Energy Limited " ..
        "overlap with the identifiers 90-B3-D5-1F-30-01-00-00 to 90-B3-D5-1F-30-01-FF-FF of Alpha Energy Limited" } },
    { name = "the next after the other's last", as_of = "2019-02-15", subject = beta .. "90-B3-D5-1F-30-02-00-00",
      given = ranges("90-B3-D5-1F-30-02-00-00", "90-B3-D5-1F-30-02-FF-FF"), expect = "pass" },
    { name = "the first identifier of the other", as_of = "2019-02-15", subject = beta .. "90-B3-D5-1F-30-00-00-00",
      given = ranges("90-B3-D5-1F-30-00-00-00", "90-b3-d5-1f-30-01-00-00"), expect = overlapping },
    { name = "the last before the other's first", as_of = "2019-02-15", subject = beta .. "90-B3-D5-1F-30-00-00-00",
      given = ranges("90-B3-D5-1F-30-00-00-00", "90-B3-D5-1F-30-00-FF-FF"), expect = "pass" },
    { name = "within the other, written otherwise", as_of = "2019-02-15", subject = beta .. "90b3d51f3001000a",
      given = ranges("90b3d51f3001000a", "90b3d51f3001000b"), expect = overlapping },
    { name = "the first of two says nothing", as_of = "2019-02-15",
      subject = "Alpha Energy Limited/90-B3-D5-1F-30-01-00-00", expect = "pass",
      given = ranges("90-B3-D5-1F-30-01-00-00", "90-B3-D5-1F-30-01-FF-FF") },
  },
}
