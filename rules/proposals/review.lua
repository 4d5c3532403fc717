-- SECAS aims to return its comments on a draft (Critical Friend) within five Working Days.

-- Received on Monday 9 Dec 2019: the aim is Monday 16 Dec 2019.
local function submission(facts)
  return "[[submission]]\nid = \"meter-displays\"\nreceived = 2019-12-09\n" .. facts
end

return {
  id       = "PRO-007",
  title    = "Comments on a draft later than SECAS aims for",
  subject  = "submission",
  severity = "minor",
  cites    = { "SECAS, About SEC change" },
  basis    = "stated",
  since    = "2018-11-01",
  dated_by = "received",
  covers   = { "change/D-04", "party/X-08" },
  why      = "A proposer who waits for comments may miss a meeting.",
  fix      = "Return the comments, or tell the proposer when they come.",

  applies = function(s) return s.review end,

  check = function(s, report)
    local by = wd.add(s.received, param("proposal.review_wd", s.received))
    if (s.commented or today) <= by then return end
    if s.commented then
      report.note { at = "commented", with = { by = by },
        message = "The comments on {subject} came {commented}: SECAS aimed for {by}" }
    else
      report.note { at = "commented", with = { by = by },
        message = "There are no comments on {subject} yet: SECAS aimed for {by}" }
    end
  end,

  cases = {
    { name = "on the fifth Working Day", as_of = "2020-02-14", expect = "pass",
      given = submission "review = true\ncommented = 2019-12-16" },
    { name = "on the sixth", as_of = "2020-02-14", given = submission "review = true\ncommented = 2019-12-17",
      expect = { note = "The comments on submission meter-displays came 17 Dec 2019: SECAS aimed for 16 Dec 2019" } },
    { name = "none yet on the fifth", as_of = "2019-12-16", expect = "pass", given = submission "review = true" },
    { name = "none yet on the sixth", as_of = "2019-12-17", given = submission "review = true", expect = {
      note = "There are no comments on submission meter-displays yet: SECAS aimed for 16 Dec 2019" } },
    { name = "a form, not for review", as_of = "2020-02-14", expect = "not_applicable",
      given = submission "review = false" },
    { name = "whether it was for review is not known", as_of = "2020-02-14", given = submission "",
      expect = { unknown = "submission.review" } },
    { name = "received before reviews were offered", as_of = "2020-02-14", expect = "not_applicable",
      given = "[[submission]]\nid = \"early\"\nreceived = 2018-10-31\nreview = true\n" },
    { name = "received on the first day", as_of = "2020-02-14",
      given = "[[submission]]\nid = \"early\"\nreceived = 2018-11-01\nreview = true\n", expect = {
      note = "There are no comments on submission early yet: SECAS aimed for 8 Nov 2018" } },
  },
}
