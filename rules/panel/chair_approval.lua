-- The Panel Chair is appointed with the Authority's approval.

local function chair(more, seat)
  return ('[[panel_member]]\nseat = "%s"\nnumber = 1\n%s\n'):format(seat or "chair", more)
end

return {
  id       = "PNL-003",
  title    = "Panel Chair appointed without the Authority's approval",
  subject  = "panel_member",
  severity = "major",
  cites    = { "SEC C3", "SECAS, About the SEC" },
  basis    = "stated",
  covers   = { "change/C-02" },
  why      = "The Chair is independent of all Parties: that the Authority agrees is what shows it.",
  fix      = "Obtain the approval before the term begins, and record when it was given.",

  applies = function(m) return m.seat == "chair" end,

  check = function(m, report)
    if m.appointed < m.authority_approved then
      report.breach { at = "authority_approved",
        message = "The term of the Panel Chair began {appointed}, before the Authority approved it "
          .. "{authority_approved}" }
    end
  end,

  cases = {
    { name = "approved on the first day of the term", as_of = "2020-02-14", expect = "pass",
      given = chair "appointed = 2020-02-03\nauthority_approved = 2020-02-03" },
    { name = "approved a day later", as_of = "2020-02-14",
      given = chair "appointed = 2020-02-03\nauthority_approved = 2020-02-04",
      expect = { breach = "The term of the Panel Chair began 3 Feb 2020, before the Authority approved it 4 Feb "
        .. "2020" } },
    { name = "whether it was approved is not known", as_of = "2020-02-14", given = chair "appointed = 2020-02-03",
      expect = { unknown = "panel_member.authority_approved" } },
    { name = "approved only after the day of the check", as_of = "2020-02-03",
      given = chair "appointed = 2020-02-03\nauthority_approved = 2020-02-04",
      expect = { unknown = "panel_member.authority_approved" } },
    { name = "other members need no approval", as_of = "2020-02-14", expect = "not_applicable",
      given = chair("appointed = 2020-02-03", "gas_network") },
  },
}
