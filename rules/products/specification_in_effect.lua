-- A device model is added to the Central Products List only with versions of the technical specifications that are in
-- effect on that day.

local function entry(more) return '[[product_list_entry]]\nid = "A1"\n' .. more .. "\n" end
local citing = 'specifications = ["gbcs/1.0"]\n'
local function gbcs(effective, ended)
  return '[[specification_version]]\nspecification = "gbcs"\nversion = "1.0"\n' .. effective
    .. (ended and '\n[[specification_end]]\nversion = "gbcs/1.0"\nended = ' .. ended .. "\n" or "\n")
end
local begun = "effective = 2016-11-08"

return {
  id       = "CPL-008",
  title    = "Product added with a specification that was not in effect",
  subject  = "product_list_entry",
  severity = "major",
  cites    = { "SEC F2, Appendix Z" },
  basis    = "stated",
  since    = "2016-10-27",
  dated_by = function(e) return e:maybe "added" end,
  covers   = { "change/L-02", "change/L-06" },
  why      = "A device that is built to another version need not work with the DCC Systems, nor with other devices.",
  fix      = "Have the submission made again with a version in effect, or correct the entry or the days.",

  check = function(e, report)
    for _, version in ipairs(e.specifications) do
      for _, each in ipairs(version.ends) do
        if each.ended < e.added then
          report.breach { key = version, at = "specifications", with = { version = version, ended = each.ended },
            message = "{subject} was added {added} with {version}, which had stopped being in effect {ended}" }
        end
      end
    end
    for _, version in ipairs(e.specifications) do
      if e.added < version.effective then
        report.breach { key = version, at = "specifications",
          with = { version = version, effective = version.effective },
          message = "{subject} was added {added} with {version}, which came into effect only on {effective}" }
      end
    end
  end,

  cases = {
    { name = "added on the last day", as_of = "2018-06-01", expect = "pass",
      given = entry("added = 2018-05-07\n" .. citing) .. gbcs(begun, "2018-05-07") },
    { name = "added a day later", as_of = "2018-06-01",
      given = entry("added = 2018-05-08\n" .. citing) .. gbcs(begun, "2018-05-07"), expect = { breach =
        "CPL entry A1 was added 8 May 2018 with GBCS 1.0, which had stopped being in effect 7 May 2018" } },
    { name = "added on the first day", as_of = "2018-06-01", expect = "pass",
      given = entry("added = 2016-11-08\n" .. citing) .. gbcs(begun) },
    { name = "added a day earlier", as_of = "2018-06-01",
      given = entry("added = 2016-11-07\n" .. citing) .. gbcs(begun), expect = { breach =
        "CPL entry A1 was added 7 Nov 2016 with GBCS 1.0, which came into effect only on 8 Nov 2016" } },
    { name = "not in effect on the day of the check either", as_of = "2016-11-07",
      given = entry("added = 2016-11-07\n" .. citing) .. gbcs(begun),
      expect = { unknown = "specification_version.effective" } },
    { name = "one of two", as_of = "2018-06-01", given = entry
        'added = 2018-05-08\nspecifications = ["gbcs/1.0", "smets2/2.0"]' .. gbcs(begun, "2018-05-07")
        .. '[[specification_version]]\nspecification = "smets2"\nversion = "2.0"\neffective = 2016-11-08\n',
      expect = { breach =
        "CPL entry A1 was added 8 May 2018 with GBCS 1.0, which had stopped being in effect 7 May 2018" } },
    { name = "nobody knows when it was added", as_of = "2018-06-01", given = entry(citing) .. gbcs(begun),
      expect = { unknown = "product_list_entry.added" } },
    { name = "nobody knows what it cites", as_of = "2018-06-01", given = entry "added = 2018-05-08",
      expect = { unknown = "product_list_entry.specifications" } },
    { name = "nobody knows when the version came into effect", as_of = "2018-06-01",
      given = entry("added = 2018-05-08\n" .. citing) .. gbcs "",
      expect = { unknown = "specification_version.effective" } },
    { name = "nobody knows when it came, but it had ended", as_of = "2018-06-01",
      given = entry("added = 2018-05-08\n" .. citing) .. gbcs("", "2018-05-07"), expect = {
        { breach = "CPL entry A1 was added 8 May 2018 with GBCS 1.0, which had stopped being in effect 7 May 2018" },
        { unknown = "specification_version.effective" } } },
    { name = "the day before the list was law", as_of = "2018-06-01", expect = "not_applicable",
      given = entry("added = 2016-10-26\n" .. citing) .. gbcs(begun) },
    { name = "on its first day", as_of = "2018-06-01",
      given = entry("added = 2016-10-27\n" .. citing) .. gbcs(begun), expect = { breach =
        "CPL entry A1 was added 27 Oct 2016 with GBCS 1.0, which came into effect only on 8 Nov 2016" } },
  },
}
