-- Minutes of the SECCo Board are confidential.

local function minutes(more, body)
  return ('[[meeting]]\nbody = "%s"\ndate = 2019-03-15\n[[paper]]\nid = "m"\ntitle = "Minutes"\n'
    .. 'minutes_of = "%s/2019-03-15"\n%s\n'):format(body or "secco_board", body or "secco_board", more)
end

return {
  id       = "CLS-010",
  title    = "Public minutes of the SECCo Board",
  subject  = "paper",
  severity = "major",
  cites    = { "Operations Reports January and March 2019 (SECCo Board)" },
  basis    = "stated",
  covers   = { "change/I-10" },
  why      = "The Board deals with contracts, money and the admission of Parties.",
  fix      = "Classify the minutes anew, and withdraw them where they were published.",

  applies = function(p) return p.minutes_of ~= nil and p.minutes_of.body == "secco_board" end,

  check = function(p, report)
    if p.label == "WHITE" then
      report.note { at = "label",
        message = "{subject} of the {minutes_of} are WHITE, and are confidential by practice" }
    end
  end,

  cases = {
    { name = "confidential", as_of = "2019-04-12", given = minutes 'label = "RED"', expect = "pass" },
    { name = "WHITE", as_of = "2019-04-12", given = minutes 'label = "WHITE"', expect = { note =
      "Minutes of the SECCo Board meeting of 15 Mar 2019 are WHITE, and are confidential by practice" } },
    { name = "their label is not known", as_of = "2019-04-12", given = minutes "",
      expect = { unknown = "paper.label" } },
    { name = "of the Panel", as_of = "2019-04-12", given = minutes('label = "WHITE"', "sec_panel"),
      expect = "not_applicable" },
  },
}
