-- A Device Model is on the Central Products List only while it has a CPA certificate: when that ends, or the NCSC
-- withdraws it, the model is taken off.

local function model(more) return '[[device_model]]\nid = "Delta GSME v.1"\n' .. more end

return {
  id         = "SCY-005",
  title      = "Device Model on the list without a certificate",
  subject    = "device_model",
  severity   = "major",
  cites      = { "SEC F2" },
  basis      = "derived",
  basis_note = "that the certificate must be current and what its end leads to is stated; that the model goes at once "
    .. "is concluded",
  covers     = { "party/G-33" },
  why        = "Suppliers install what is on the list, and it would be Suspended once it is in the consumer's home.",
  fix        = "Ask the manufacturer whether the certificate was renewed; if not, have the model taken off the list.",

  applies = function(m) return m.listed ~= nil end,

  check = function(m, report)
    local ends = m:maybe "certificate_ends"
    -- mutation: where the days are the same, either will do
    if m.certificate_withdrawn and (not ends or m.certificate_withdrawn < ends) then ends = m.certificate_withdrawn end
    local until_day = m.removed or today
    if ends and until_day > ends then
      if m.removed then
        report.breach { at = "removed", with = { ends = ends },
          message = "{subject} was on the Central Products List until {removed}, though its certificate counted until "
            .. "{ends}" }
      else
        report.breach { at = "listed", with = { ends = ends },
          message = "{subject} is on the Central Products List, though its certificate counted until {ends}" }
      end
      return
    end
    local _ = m.certificate_ends
  end,

  cases = {
    { name = "the last day of the certificate", as_of = "2022-08-30", expect = "pass",
      given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-30" },
    { name = "a day later", as_of = "2022-08-31", given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-30",
      expect = { breach = "Delta GSME v.1 is on the Central Products List, though its certificate counted until "
        .. "30 Aug 2022" } },
    { name = "taken off on the last day", as_of = "2022-12-31", expect = "pass",
      given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-30\nremoved = 2022-08-30" },
    { name = "taken off a day late", as_of = "2022-12-31",
      given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-30\nremoved = 2022-08-31",
      expect = { breach = "Delta GSME v.1 was on the Central Products List until 31 Aug 2022, though its certificate "
        .. "counted until 30 Aug 2022" } },
    { name = "withdrawn before its end", as_of = "2019-03-13",
      given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-30\ncertificate_withdrawn = 2019-03-12",
      expect = { breach = "Delta GSME v.1 is on the Central Products List, though its certificate counted until "
        .. "12 Mar 2019" } },
    { name = "withdrawn, on the day itself", as_of = "2019-03-12", expect = "pass",
      given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-30\ncertificate_withdrawn = 2019-03-12" },
    { name = "withdrawn after its end", as_of = "2022-08-31",
      given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-29\ncertificate_withdrawn = 2022-08-30",
      expect = { breach = "Delta GSME v.1 is on the Central Products List, though its certificate counted until "
        .. "29 Aug 2022" } },
    { name = "withdrawn, and its end is not known", as_of = "2019-03-13",
      given = model "listed = 2016-09-01\ncertificate_withdrawn = 2019-03-12",
      expect = { breach = "Delta GSME v.1 is on the Central Products List, though its certificate counted until "
        .. "12 Mar 2019" } },
    { name = "its end is not known", as_of = "2019-03-13", given = model "listed = 2016-09-01",
      expect = { unknown = "device_model.certificate_ends" } },
    { name = "taken off in time by its withdrawal, and its end is not known", as_of = "2019-12-31",
      given = model "listed = 2016-09-01\ncertificate_withdrawn = 2019-03-12\nremoved = 2019-03-12",
      expect = { unknown = "device_model.certificate_ends" } },
    { name = "not on the list", as_of = "2016-08-31", expect = "not_applicable",
      given = model "listed = 2016-09-01\ncertificate_ends = 2022-08-30" },
  },
}
