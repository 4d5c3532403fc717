-- A resolution that names actions by their status uses a word that is printed for one of them.
local explain = use "explain"

local function word_of(a) return a.status_word or a:in_words "status" end

-- The words that the papers of that meeting print for actions, each once; the actions; and whether the word of some is
-- lost.
local function printed(day)
  local words, has, actions, is_short = {}, {}, {}, false
  for _, a in ipairs(state.actions) do
    if a:maybe "status_as_at" == day then
      table.insert(actions, a)
      local word = a:maybe "status" and word_of(a)
      if not word then
        is_short = true
      elseif not has[word] then
        has[word] = true
        table.insert(words, word)
      end
    end
  end
  return words, actions, is_short
end

local function resolved(named, ...)
  local toml = { ([=[
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting.agenda_item]]
number = 1
dealt_with = 2020-02-14
[[meeting.agenda_item.decision]]
number = 2
verb = "agreed"
text = "that these actions could be closed"
%s
]=]):format(named and 'status_named = "' .. named .. '"' or "") }
  for number, facts in ipairs { ... } do
    table.insert(toml, ('[[action]]\nid = "SECP70/%02d"\n%s\n'):format(number, facts))
  end
  return table.concat(toml)
end
local printed_then = "\nstatus_as_at = 2020-02-14"
local closed, open = 'status = "closed"' .. printed_then, 'status = "open"' .. printed_then
local heading = "The SEC Panel meeting of 14 Feb 2020 resolved under item 1 on the actions marked as Complete: "

return {
  id         = "RCN-022",
  title      = "Resolution on actions of a status that none of them has",
  subject    = "decision",
  severity   = "minor",
  cites      = { "Panel 77 minutes, item 1" },
  basis      = "derived",
  basis_note = "no clause asks for it: that the word is that of the log is concluded from the resolution, which says "
    .. "that actions are marked with it",
  covers     = { "change/status-word" },
  why        = "By its words the resolution closes nothing: whether an action is closed can be disputed.",
  fix        = "Name the actions in the resolution by their references, or by the status that their log prints.",

  applies = function(d) return d.status_named ~= nil end,

  check = function(d, report)
    local meeting = d.agenda_item.meeting
    local words, actions, is_short = printed(meeting.date)
    for _, word in ipairs(words) do
      if word:upper() == d.status_named:upper() then return end
    end
    if #words == 0 or is_short then
      report.unknown { missing = "action.status", at = "status_named", about = actions, with = { meeting = meeting },
        message = "The state lacks the status that the papers of the {meeting} print for actions" }
      return
    end
    report.note { at = "status_named", about = actions,
      with = { meeting = meeting, item = d.agenda_item.number, words = explain.enumerate(words) },
      message = "The {meeting} resolved under item {item} on the actions marked as {status_named}: what is printed for "
        .. "them is {words}" }
  end,

  cases = {
    { name = "a word that is printed", as_of = "2020-02-14", expect = "pass",
      given = resolved("CLOSED", closed, open) },
    { name = "in other letters", as_of = "2020-02-14", expect = "pass", given = resolved("Closed", closed, open) },
    { name = "a word that is not", as_of = "2020-02-14", given = resolved("Complete", closed, open, closed),
      expect = { note = heading .. "what is printed for them is CLOSED and Open" } },
    { name = "all have one word", as_of = "2020-02-14", given = resolved("Complete", closed, closed),
      expect = { note = heading .. "what is printed for them is CLOSED" } },
    { name = "the log prints another word than usual", as_of = "2020-02-14", expect = "pass",
      given = resolved("Complete", open, closed .. '\nstatus_word = "Complete"') },
    { name = "a word of another meeting's papers", as_of = "2020-02-14",
      given = resolved("Closed", open, 'status = "closed"\nstatus_as_at = 2020-01-10'), expect = {
      note = "The SEC Panel meeting of 14 Feb 2020 resolved under item 1 on the actions marked as Closed: what is "
        .. "printed for them is Open" } },
    { name = "no status is known of that day", as_of = "2020-02-14", expect = { unknown = "action.status" },
      given = resolved("Complete", 'status = "open"\nstatus_as_at = 2020-01-10', "") },
    { name = "the status of one is lost", as_of = "2020-02-14", expect = { unknown = "action.status" },
      given = resolved("Complete", closed, "status_as_at = 2020-02-14") },
    { name = "the status of one is lost, but another has the word", as_of = "2020-02-14", expect = "pass",
      given = resolved("Closed", closed, "status_as_at = 2020-02-14") },
    { name = "it names no status", as_of = "2020-02-14", expect = "not_applicable", given = resolved(nil, closed) },
  },
}
