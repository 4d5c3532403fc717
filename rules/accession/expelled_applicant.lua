-- Nobody is admitted who was expelled within the 12 months before applying, unless the Panel set a shorter bar.
-- The 12 months before 14 February 2020 begin with 14 February 2019: an expulsion on that day still bars.
local applicant = use "applicant"
local former_party = applicant.former_party

return {
  id         = "ACC-001",
  title      = "Application by a Party expelled too recently",
  subject    = "application",
  severity   = "major",
  cites      = { "SEC B1.2(b)" },
  basis      = "derived",
  basis_note = "The clause was read in a text of January 2015; that the anniversary is still barred is our reading",
  covers     = { "party/B-03" },
  why        = "A Party that was expelled for a default must not come straight back under the same name or another.",
  fix        = "Refuse the application, or record the day to which the Panel has shortened the bar.",

  applies = function(a) return not a.refused and former_party(a) ~= nil end,

  check = function(a, report)
    local party = former_party(a)
    local expelled = party.expelled
    if not expelled or expelled > a.received then return end
    local barred_to = applicant.last_barred_day(a, expelled)
    if a.received > barred_to then return end
    report.breach {
      message = "{subject} applied on {received}, but its expulsion on {expelled} bars it up to and including " ..
        "{barred_to}",
      with = { expelled = expelled, barred_to = barred_to }, at = "received" }
  end,

  cases = {
    { name = "on the anniversary it is still barred", as_of = "2020-02-20", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-02-14
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-14
former_party = "Alpha Energy Limited"
]=], expect = { breach = "Alpha Energy (New) Limited applied on 14 Feb 2020, " ..
      "but its expulsion on 14 Feb 2019 bars it up to and including 14 Feb 2020" } },
    { name = "the day after the anniversary it may apply", as_of = "2020-02-20", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-02-14
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-15
former_party = "Alpha Energy Limited"
]=] },
    { name = "expelled on 29 February: barred to the end of the next February", as_of = "2021-03-31", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2020-02-29
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2021-02-28
former_party = "Alpha Energy Limited"
]=], expect = { breach = "Alpha Energy (New) Limited applied on 28 Feb 2021, " ..
      "but its expulsion on 29 Feb 2020 bars it up to and including 28 Feb 2021" } },
    { name = "on the day of the expulsion itself", as_of = "2020-02-20", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2020-02-14
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-14
former_party = "Alpha Energy Limited"
]=], expect = { breach = "Alpha Energy (New) Limited applied on 14 Feb 2020, " ..
      "but its expulsion on 14 Feb 2020 bars it up to and including 14 Feb 2021" } },
    { name = "expelled only after it had applied", as_of = "2020-02-20", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2020-02-15
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-14
former_party = "Alpha Energy Limited"
]=] },
    { name = "the same name is the same person, even where nobody recorded it", as_of = "2020-02-20", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-11-01
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
]=], expect = { breach = "Alpha Energy Limited applied on 14 Feb 2020, " ..
      "but its expulsion on 1 Nov 2019 bars it up to and including 1 Nov 2020" } },
    { name = "on the last day of a shorter bar it is still barred", as_of = "2020-02-20", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-08-14
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-14
former_party = "Alpha Energy Limited"
bar_until = 2020-02-14
]=], expect = { breach = "Alpha Energy (New) Limited applied on 14 Feb 2020, " ..
      "but its expulsion on 14 Aug 2019 bars it up to and including 14 Feb 2020" } },
    { name = "after the shorter bar it may apply", as_of = "2020-02-20", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-08-14
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-14
former_party = "Alpha Energy Limited"
bar_until = 2020-02-13
]=] },
    { name = "the Panel cannot lengthen the bar", as_of = "2020-02-20", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-02-01
[[application]]
applicant = "Alpha Energy (New) Limited"
received = 2020-02-14
former_party = "Alpha Energy Limited"
bar_until = 2020-08-01
]=] },
    { name = "a Party that left at its own request is not barred", as_of = "2020-02-20", expect = "pass", given = [=[
[[party]]
name = "Alpha Energy Limited"
withdrawn = 2019-11-01
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
]=] },
    { name = "an application that was refused admits nobody", as_of = "2020-02-20", expect = "not_applicable",
      given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-11-01
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
refused = 2020-02-20
]=] },
    { name = "until it is refused it is pending", as_of = "2020-02-19", given = [=[
[[party]]
name = "Alpha Energy Limited"
expelled = 2019-11-01
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
refused = 2020-02-20
]=], expect = { breach = "Alpha Energy Limited applied on 14 Feb 2020, " ..
      "but its expulsion on 1 Nov 2019 bars it up to and including 1 Nov 2020" } },
    { name = "somebody who never was a Party", as_of = "2020-02-20", expect = "not_applicable", given = [=[
[[application]]
applicant = "Alpha Energy Limited"
received = 2020-02-14
]=] },
  },
}
