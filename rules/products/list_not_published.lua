-- The lists that the DCC gives to the Panel are published by it: of the products that are deployed, and of the SMETS1
-- combinations that are eligible and pending. No source says within what time.

local function version(more, list)
  return ('[[product_list_version]]\nlist = "%s"\nnumber = 1\n%s\n'):format(list or "deployed", more)
end

return {
  id       = "CPL-010",
  title    = "List of the DCC not published",
  subject  = "product_list_version",
  severity = "minor",
  cites    = { "SEC F2.10", "SEC F2.10A" },
  basis    = "stated",
  covers   = { "change/L-08", "change/M-03" },
  why      = "Parties choose products by these lists, and see from them what they can migrate.",
  fix      = "Publish it, or record when it was published.",

  applies = function(v) return v.list ~= "central" end,

  check = function(v, report)
    if v.published or v.given == today then return end
    report.note { at = "given", message = "{subject} was given to the Panel {given} and has not been published" }
  end,

  cases = {
    { name = "published", as_of = "2019-02-01", expect = "pass",
      given = version "given = 2019-01-11\npublished = 2019-01-14" },
    { name = "given on the day of the check", as_of = "2019-01-11", expect = "pass",
      given = version "given = 2019-01-11" },
    { name = "not published a day later", as_of = "2019-01-12", given = version "given = 2019-01-11", expect = { note =
      "Deployed Products List version 1 was given to the Panel 11 Jan 2019 and has not been published" } },
    { name = "not published on the day of the check", as_of = "2019-01-13",
      given = version "given = 2019-01-11\npublished = 2019-01-14", expect = { note =
        "Deployed Products List version 1 was given to the Panel 11 Jan 2019 and has not been published" } },
    { name = "the eligible combinations", as_of = "2020-02-14", given = version("given = 2020-02-10", "eligible"),
      expect = { note = "Eligible Product Combinations List version 1 was given to the Panel 10 Feb 2020 and has not "
        .. "been published" } },
    { name = "nobody knows when it was given, but it was published", as_of = "2019-02-01", expect = "pass",
      given = version "published = 2019-01-14" },
    { name = "nobody knows anything of it but its number", as_of = "2019-02-01", given = version "",
      expect = { unknown = "product_list_version.given" } },
    { name = "the Central Products List is the Panel's own", as_of = "2019-02-01", expect = "not_applicable",
      given = version("given = 2019-01-11", "central") },
  },
}
