-- A notice is deemed received on delivery by hand, two Working Days after posting, or on the day of an email, and never
-- on a day that is no Working Day. The times of the day are not known: an email may count from the next one only.
local function working_day(day) return wd.is(day) and day or wd.add(day, 1) end

local function deemed_received(n)
  if n.means == "post" then return wd.add(n.sent, param("party.post_wd", n.sent)) end
  return working_day(n.sent)
end

local function notice(means, sent, counted)
  return ('[[sent_notice]]\nid = "J2.1 to Alpha"\n%s\n%s\n%s\n'):format(means and 'means = "' .. means .. '"' or "",
    sent and "sent = " .. sent or "", counted and "counted_as_received = " .. counted or "")
end
local function early(means, sent, counted, deemed)
  return { note = "notice J2.1 to Alpha, sent " .. means .. " on " .. sent .. ", is counted from " .. counted ..
    ", but is deemed received on " .. deemed .. " at the earliest" }
end

return {
  id         = "PTY-013",
  title      = "Notice counted from before its receipt",
  subject    = "sent_notice",
  severity   = "minor",
  cites      = { "SEC M10" },
  basis      = "unverified",
  basis_note = "When a notice is deemed received is recollection",
  covers     = { "party/WD-03" },
  why        = "Every period to pay or to cure would end too early, and a default would be found where there is none.",
  fix        = "Count the period again from the day on which the notice is deemed received.",

  check = function(n, report)
    local deemed = deemed_received(n)
    if n.counted_as_received >= deemed then return end
    report.note { message = "{subject}, sent {means} on {sent}, is counted from {counted_as_received}, but is deemed "
      .. "received on {deemed} at the earliest", with = { deemed = deemed }, at = "counted_as_received" }
  end,

  cases = {
    -- Friday 14 February 2020; two Working Days after it is Tuesday the 18th.
    { name = "by post: two Working Days", as_of = "2020-02-28", expect = "pass",
      given = notice("post", "2020-02-14", "2020-02-18") },
    { name = "by post: one", as_of = "2020-02-28", given = notice("post", "2020-02-14", "2020-02-17"),
      expect = early("by first class post", "14 Feb 2020", "17 Feb 2020", "18 Feb 2020") },
    { name = "by post, over Christmas", as_of = "2020-02-28", given = notice("post", "2019-12-24", "2019-12-27"),
      expect = early("by first class post", "24 Dec 2019", "27 Dec 2019", "30 Dec 2019") },
    { name = "by email on a Working Day", as_of = "2020-02-28", expect = "pass",
      given = notice("email", "2020-02-14", "2020-02-14") },
    { name = "by email on a Saturday", as_of = "2020-02-28", given = notice("email", "2020-02-15", "2020-02-15"),
      expect = early("by email", "15 Feb 2020", "15 Feb 2020", "17 Feb 2020") },
    { name = "by email on a Saturday, from Monday", as_of = "2020-02-28", expect = "pass",
      given = notice("email", "2020-02-15", "2020-02-17") },
    { name = "by hand on a Working Day", as_of = "2020-02-28", expect = "pass",
      given = notice("hand", "2020-02-14", "2020-02-14") },
    { name = "by hand, counted from the day before", as_of = "2020-02-28",
      given = notice("hand", "2020-02-14", "2020-02-13"),
      expect = early("by hand", "14 Feb 2020", "13 Feb 2020", "14 Feb 2020") },
    { name = "by hand on Good Friday", as_of = "2019-05-10", given = notice("hand", "2019-04-19", "2019-04-19"),
      expect = early("by hand", "19 Apr 2019", "19 Apr 2019", "23 Apr 2019") },
    { name = "how it was sent is not known", as_of = "2020-02-28", given = notice(nil, "2020-02-14", "2020-02-17"),
      expect = { unknown = "sent_notice.means" } },
    { name = "when it was sent is not known", as_of = "2020-02-28", given = notice("post", nil, "2020-02-17"),
      expect = { unknown = "sent_notice.sent" } },
    { name = "from when it counts is not known", as_of = "2020-02-28", given = notice("post", "2020-02-14"),
      expect = { unknown = "sent_notice.counted_as_received" } },
  },
}
