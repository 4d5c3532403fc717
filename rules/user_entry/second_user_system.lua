-- From 28 February 2019 a User tells the SSC before it begins to use a second or later User System.
local function system(number, facts)
  return ([=[
[[party]]
name = "Alpha Energy Limited"
[[party.user_system]]
number = %d
%s
]=]):format(number, facts)
end

return {
  id       = "UEP-019",
  title    = "Second User System used before the SSC was told",
  subject  = "user_system",
  severity = "major",
  cites    = { "SEC Section G (second or subsequent User System)" },
  basis    = "stated",
  since    = "2019-02-28",
  dated_by = "first_used",
  covers   = { "party/H-15" },
  why      = "Nobody has assessed the new system: the SSC decides whether that is done at once or "
    .. "with the next assessment.",
  fix      = "Have the Party tell the SSC now, and put the system before its next meeting.",

  applies = function(s) return s.number >= 2 end,

  check = function(s, report)
    if s.ssc_notified <= s.first_used then return end
    report.breach {
      message = "{subject} was used from {first_used}, before the SSC was told of it on {ssc_notified}",
      at = "ssc_notified" }
  end,

  cases = {
    { name = "told on the day of its first use", as_of = "2019-05-17", expect = "pass",
      given = system(2, "first_used = 2019-02-28\nssc_notified = 2019-02-28") },
    { name = "told the day after", as_of = "2019-05-17",
      given = system(2, "first_used = 2019-02-28\nssc_notified = 2019-03-01"),
      expect = { breach = "User System 2 of Alpha Energy Limited was used from 28 Feb 2019, before the SSC was told " ..
        "of it on 1 Mar 2019" } },
    { name = "the third one too", as_of = "2019-05-17",
      given = system(3, "first_used = 2019-04-01\nssc_notified = 2019-04-02"),
      expect = { breach = "User System 3 of Alpha Energy Limited was used from 1 Apr 2019, before the SSC was told " ..
        "of it on 2 Apr 2019" } },
    { name = "the day before it was law", as_of = "2019-05-17", expect = "not_applicable",
      given = system(2, "first_used = 2019-02-27\nssc_notified = 2019-03-01") },
    { name = "the first one needs no word", as_of = "2019-05-17", expect = "not_applicable",
      given = system(1, "first_used = 2019-04-01\nssc_notified = 2019-04-02") },
    { name = "whether the SSC was told is not known", as_of = "2019-05-17",
      expect = { unknown = "user_system.ssc_notified" }, given = system(2, "first_used = 2019-04-01") },
    { name = "when it was first used is not known", as_of = "2019-05-17",
      expect = { unknown = "user_system.first_used" }, given = system(2, "ssc_notified = 2019-04-02") },
  },
}
