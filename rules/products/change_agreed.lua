-- An entry of the Central Products List is removed or corrected only once the Panel has approved that.

local function check_change(e, field, agreed, report)
  if not e[field] or e[agreed] <= e[field] then return end
  report.breach { key = field, at = field, with = { field = field, day = e[field], agreed = e[agreed] },
    message = "{subject} was {field} {day}, but the Panel approved that only on {agreed}" }
end

local function entry(more) return '[[product_list_entry]]\nid = "A1"\n' .. more .. "\n" end

return {
  id       = "CPL-007",
  title    = "Entry removed or corrected before the Panel approved it",
  subject  = "product_list_entry",
  severity = "major",
  cites    = { "SEC F2, Appendix Z", "Operations Report January 2019, 2.2" },
  basis    = "stated",
  since    = "2016-10-27",
  dated_by = function(e) return e.removed or e.corrected end,
  covers   = { "change/L-05" },
  why      = "The DCC serves no device of a model that left the list: that is for the Panel to decide.",
  fix      = "Put it to the next Panel, or record when the Panel approved it.",

  applies = function(e) return e.removed ~= nil or e.corrected ~= nil end,

  check = function(e, report)
    check_change(e, "corrected", "correction_agreed", report)
    check_change(e, "removed", "removal_agreed", report)
  end,

  cases = {
    { name = "approved on the day of the removal", as_of = "2019-02-01", expect = "pass",
      given = entry "removed = 2019-01-11\nremoval_agreed = 2019-01-11" },
    { name = "approved a day later", as_of = "2019-02-01",
      given = entry "removed = 2019-01-11\nremoval_agreed = 2019-01-12",
      expect = { breach = "CPL entry A1 was removed 11 Jan 2019, but the Panel approved that only on 12 Jan 2019" } },
    { name = "nobody knows when the removal was approved", as_of = "2019-02-01", given = entry "removed = 2019-01-11",
      expect = { unknown = "product_list_entry.removal_agreed" } },
    { name = "it had not been removed on that day", as_of = "2019-01-10", expect = "not_applicable",
      given = entry "removed = 2019-01-11\nremoval_agreed = 2019-01-12" },
    { name = "approved on the day of the correction", as_of = "2019-02-01", expect = "pass",
      given = entry "corrected = 2019-01-11\ncorrection_agreed = 2019-01-11" },
    { name = "approved a day after the correction", as_of = "2019-02-01",
      given = entry "corrected = 2019-01-11\ncorrection_agreed = 2019-01-12",
      expect = { breach = "CPL entry A1 was corrected 11 Jan 2019, but the Panel approved that only on 12 Jan 2019" } },
    { name = "both too early", as_of = "2019-02-01", given = entry
        "corrected = 2019-01-11\ncorrection_agreed = 2019-01-12\nremoved = 2019-01-14\nremoval_agreed = 2019-01-15",
      expect = {
        { breach = "CPL entry A1 was corrected 11 Jan 2019, but the Panel approved that only on 12 Jan 2019" },
        { breach = "CPL entry A1 was removed 14 Jan 2019, but the Panel approved that only on 15 Jan 2019" } } },
    { name = "the approval of the correction says nothing of the removal", as_of = "2019-02-01",
      given = entry "corrected = 2019-01-11\ncorrection_agreed = 2019-01-11\nremoved = 2019-01-14",
      expect = { unknown = "product_list_entry.removal_agreed" } },
    { name = "neither removed nor corrected", as_of = "2019-02-01", expect = "not_applicable", given = entry "" },
    { name = "removed the day before the list was law", as_of = "2019-02-01", expect = "not_applicable",
      given = entry "removed = 2016-10-26\nremoval_agreed = 2016-10-28" },
    { name = "removed on its first day", as_of = "2019-02-01",
      given = entry "removed = 2016-10-27\nremoval_agreed = 2016-10-28",
      expect = { breach = "CPL entry A1 was removed 27 Oct 2016, but the Panel approved that only on 28 Oct 2016" } },
    { name = "corrected the day before the list was law", as_of = "2019-02-01", expect = "not_applicable",
      given = entry "corrected = 2016-10-26\ncorrection_agreed = 2016-10-28" },
  },
}
