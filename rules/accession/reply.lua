-- The Code Administrator usually replies to an application within two Working Days; the Code asks for no time.
local function applied(facts) return '[[application]]\napplicant = "Alpha Energy Limited"\n' .. facts .. "\n" end

return {
  id       = "ACC-008",
  title    = "Application answered later than usual",
  subject  = "application",
  severity = "minor",
  cites    = { "SECAS, FAQs (service level)" },
  basis    = "stated",
  covers   = { "party/B-06" },
  why      = "An applicant plans its start by what it is told; it is a service level and not a duty.",
  fix      = "Reply to the applicant, or record when that was done.",

  check = function(a, report)
    local by = wd.add(a.received, param("accession.reply_wd", a.received))
    local ended = a.replied or a.refused
    if (ended or today) <= by then return end
    if a.replied then
      report.note { at = "replied", with = { by = by },
        message = "{subject} applied on {received}, and was to be answered by {by}, but was on {replied}" }
    else
      report.note { at = "received", with = { by = by },
        message = "{subject} applied on {received}, was to be answered by {by}, and no reply is recorded" }
    end
  end,

  cases = {
    -- Friday 14 February 2020: the second Working Day after it is Tuesday 18 February.
    { name = "answered on the second Working Day", as_of = "2020-03-13", expect = "pass",
      given = applied "received = 2020-02-14\nreplied = 2020-02-18" },
    { name = "answered the day after", as_of = "2020-03-13",
      given = applied "received = 2020-02-14\nreplied = 2020-02-19",
      expect = { note = "Alpha Energy Limited applied on 14 Feb 2020, and was to be answered by 18 Feb 2020, but " ..
        "was on 19 Feb 2020" } },
    { name = "there is still time", as_of = "2020-02-18", expect = "pass", given = applied "received = 2020-02-14" },
    { name = "there is none left", as_of = "2020-02-19", given = applied "received = 2020-02-14",
      expect = { note = "Alpha Energy Limited applied on 14 Feb 2020, was to be answered by 18 Feb 2020, and no " ..
        "reply is recorded" } },
    { name = "over Easter", as_of = "2019-04-23", expect = "pass", given = applied "received = 2019-04-18" },
    { name = "over Easter, answered too late", as_of = "2019-05-10",
      given = applied "received = 2019-04-18\nreplied = 2019-04-25",
      expect = { note = "Alpha Energy Limited applied on 18 Apr 2019, and was to be answered by 24 Apr 2019, but " ..
        "was on 25 Apr 2019" } },
    { name = "refused or withdrawn by then: that is an answer", as_of = "2020-03-13", expect = "pass",
      given = applied "received = 2020-02-14\nrefused = 2020-02-18" },
    { name = "refused only later", as_of = "2020-03-13", given = applied "received = 2020-02-14\nrefused = 2020-02-19",
      expect = { note = "Alpha Energy Limited applied on 14 Feb 2020, was to be answered by 18 Feb 2020, and no " ..
        "reply is recorded" } },
  },
}
