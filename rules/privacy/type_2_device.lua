-- Before a Party joins or unjoins a Type 2 device, the consumer has the privacy notice and has consented.

local function action(id, action, more)
  return ('[[party]]\nname = "Alpha Data Limited"\n[[party.type_2_join]]\nid = "%s"\naction = "%s"\n%s'):format(
    id, action, more)
end

local function join(more) return action("J-1", "join", more) end
local function unjoin(more) return action("J-2", "unjoin", more) end

return {
  id       = "PRV-003",
  title    = "Type 2 device joined or unjoined before consent or privacy notice",
  subject  = "type_2_join",
  severity = "major",
  cites    = { "SEC I1.3", "Privacy Controls Framework 2.3" },
  basis    = "stated",
  covers   = { "party/I-02" },
  why      = "Such a device shows what the household consumes, minute by minute.",
  fix      = "Ask the Party for the notice and the consent; the next privacy assessment should look at it.",

  check = function(j, report)
    local done, consent, notice = j.done_on, j:maybe "consent_given", j:maybe "notice_given"
    if consent and consent > done then
      report.breach { message = "{subject} on {done_on} came before the consumer's consent of {consent_given}",
        at = "consent_given", key = "consent" }
    end
    if notice and notice > done then
      report.breach { message = "{subject} on {done_on} came before the privacy notice of {notice_given}",
        at = "notice_given", key = "notice" }
    end
    local _ = j.consent_given, j.notice_given
  end,

  cases = {
    { name = "both on the day", as_of = "2020-02-14", expect = "pass",
      given = join "done_on = 2020-01-20\nconsent_given = 2020-01-20\nnotice_given = 2020-01-20" },
    { name = "consent a day later", as_of = "2020-02-14",
      given = join "done_on = 2020-01-20\nconsent_given = 2020-01-21\nnotice_given = 2020-01-20", expect = {
      breach = "Alpha Data Limited's joining J-1 of a Type 2 device on 20 Jan 2020 came before the consumer's consent "
        .. "of 21 Jan 2020" } },
    { name = "notice a day later, at an unjoining", as_of = "2020-02-14",
      given = unjoin "done_on = 2020-01-20\nconsent_given = 2020-01-20\nnotice_given = 2020-01-21", expect = {
      breach = "Alpha Data Limited's unjoining J-2 of a Type 2 device on 20 Jan 2020 came before the privacy notice of "
        .. "21 Jan 2020" } },
    { name = "both a day later", as_of = "2020-02-14",
      given = join "done_on = 2020-01-20\nconsent_given = 2020-01-21\nnotice_given = 2020-01-21", expect = {
      { breach = "Alpha Data Limited's joining J-1 of a Type 2 device on 20 Jan 2020 came before the consumer's "
        .. "consent of 21 Jan 2020" },
      { breach = "Alpha Data Limited's joining J-1 of a Type 2 device on 20 Jan 2020 came before the privacy notice of "
        .. "21 Jan 2020" } } },
    { name = "consent late, and the notice not known", as_of = "2020-02-14",
      given = join "done_on = 2020-01-20\nconsent_given = 2020-01-21", expect = {
      { breach = "Alpha Data Limited's joining J-1 of a Type 2 device on 20 Jan 2020 came before the consumer's "
        .. "consent of 21 Jan 2020" }, { unknown = "type_2_join.notice_given" } } },
    { name = "the notice is not known", as_of = "2020-02-14", expect = { unknown = "type_2_join.notice_given" },
      given = join "done_on = 2020-01-20\nconsent_given = 2020-01-20" },
    { name = "the consent is not known", as_of = "2020-02-14", expect = { unknown = "type_2_join.consent_given" },
      given = join "done_on = 2020-01-20\nnotice_given = 2020-01-20" },
    { name = "the day is not known", as_of = "2020-02-14", expect = { unknown = "type_2_join.done_on" },
      given = join "consent_given = 2020-01-20\nnotice_given = 2020-01-20" },
  },
}
