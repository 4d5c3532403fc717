-- The Panel approves a Fast-Track modification unanimously; it is implemented once the time for objections has ended,
-- and by Fast-Track only if nobody objected.

-- Approved on Friday 10 Jan 2020: 10 Working Days later is 24 Jan, 15 are 31 Jan 2020.
local function fast_track(facts)
  return "[[modification]]\nid = \"MP110\"\npath = \"fast_track\"\noutcome = \"approved\"\ndecided = 2020-01-10\n"
    .. facts
end

return {
  id         = "PRO-025",
  title      = "Fast-Track approval not unanimous, or carried out despite an objection or too soon for one",
  subject    = "modification",
  severity   = "minor",
  cites      = { "SEC D2", "SEC D9" },
  basis      = "unverified",
  basis_note = "the whole procedure is recollection, and an uncertain one: look at the Code before acting on this",
  covers     = { "change/D-46" },
  why        = "What goes by Fast-Track is not consulted on: an objection is all that Parties have.",
  fix        = "Send it down the ordinary path, or record that nobody objected and that all were for it.",

  applies = function(m) return m:maybe "path" == "fast_track" and m.outcome == "approved" end,

  check = function(m, report)
    if not m.decided then
      report.unknown { missing = "modification.decided", message = "when {subject} was approved is not in the state" }
      return
    end
    local window = param("proposal.fast_track_objection_wd", m.decided)
    local surely_open, surely_over = wd.add(m.decided, window.at_least), wd.add(m.decided, window.at_most)
    if m:maybe "fast_track_unanimous" == false then
      report.note { at = "fast_track_unanimous", key = "unanimous",
        message = "{subject} was approved by Fast-Track {decided}, but not by all of the Panel" }
    end
    if m.implemented and m.implemented <= surely_open then
      report.note { at = "implemented", key = "implemented", with = { last = surely_open },
        message = "{subject} was approved by Fast-Track {decided} and implemented {implemented}: one could object "
          .. "until {last} at least" }
    end
    local objected = m.fast_track_objected
    if m.implemented and objected and objected <= surely_over then
      report.note { at = "fast_track_objected", key = "objected",
        with = { doubt = objected > surely_open and ", perhaps too late" or "" },
        message = "{subject} was implemented by Fast-Track {implemented}, though somebody objected "
          .. "{fast_track_objected}{doubt}" }
    end
    local _ = m.fast_track_unanimous
  end,

  cases = {
    { name = "unanimous, the day after the shortest window", as_of = "2020-02-14", expect = "pass",
      given = fast_track "fast_track_unanimous = true\nimplemented = 2020-01-25" },
    { name = "on its last day", as_of = "2020-02-14",
      given = fast_track "fast_track_unanimous = true\nimplemented = 2020-01-24", expect = {
      note = "MP110 was approved by Fast-Track 10 Jan 2020 and implemented 24 Jan 2020: one could object until 24 Jan "
        .. "2020 at least" } },
    { name = "by a majority", as_of = "2020-02-14", given = fast_track "fast_track_unanimous = false", expect = {
      note = "MP110 was approved by Fast-Track 10 Jan 2020, but not by all of the Panel" } },
    { name = "by what vote is not known", as_of = "2020-02-14", given = fast_track "",
      expect = { unknown = "modification.fast_track_unanimous" } },
    { name = "somebody objected in time", as_of = "2020-02-14",
      given = fast_track "fast_track_unanimous = true\nfast_track_objected = 2020-01-24\nimplemented = 2020-02-10",
      expect = { note = "MP110 was implemented by Fast-Track 10 Feb 2020, though somebody objected 24 Jan 2020" } },
    { name = "somebody objected, in time perhaps", as_of = "2020-02-14",
      given = fast_track "fast_track_unanimous = true\nfast_track_objected = 2020-01-31\nimplemented = 2020-02-10",
      expect = { note = "MP110 was implemented by Fast-Track 10 Feb 2020, though somebody objected 31 Jan 2020, "
        .. "perhaps too late" } },
    { name = "somebody objected too late for certain", as_of = "2020-02-14", expect = "pass",
      given = fast_track "fast_track_unanimous = true\nfast_track_objected = 2020-02-01\nimplemented = 2020-02-10" },
    { name = "somebody objected, and it is not implemented", as_of = "2020-02-14", expect = "pass",
      given = fast_track "fast_track_unanimous = true\nfast_track_objected = 2020-01-24" },
    { name = "another path", as_of = "2020-02-14", expect = "not_applicable",
      given = "[[modification]]\nid = \"MP110\"\npath = \"self_governance\"\ndecided = 2020-01-10\n"
        .. "outcome = \"approved\"\nimplemented = 2020-01-13" },
    { name = "when it was approved is not known", as_of = "2020-02-14", expect = { unknown = "modification.decided" },
      given = "[[modification]]\nid = \"MP110\"\npath = \"fast_track\"\noutcome = \"approved\"" },
  },
}
