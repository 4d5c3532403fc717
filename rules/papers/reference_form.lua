-- A paper's reference has its body's short name, the number of the meeting, and the day and month of it.
local reference = use "reference"

local function paper(printed)
  return ('[[meeting]]\nbody = "sec_panel"\ndate = 2020-02-14\n[[paper]]\nid = "p"\ntitle = "Operations Report"\n'
    .. 'presented_to = "sec_panel/2020-02-14"\n%s\n'):format(printed or "")
end
local function printed(text) return paper(('reference = "%s"'):format(text)) end

return {
  id       = "PAP-002",
  title    = "Malformed reference of a paper",
  subject  = "paper",
  severity = "minor",
  cites    = { "Operations Reports January and March 2019", "Panel 77 minutes" },
  basis    = "stated",
  covers   = { "change/C-14", "change/C-15" },
  why      = "Papers are filed and found by their references.",
  fix      = "Correct the reference where the paper is filed, and say that it was printed otherwise.",

  applies = function(p) return p:maybe "reference" ~= nil or p.presented_to ~= nil end,

  check = function(p, report)
    local prefix = reference.parts(p)
    if not prefix then
      report.note { at = "reference",
        message = "{reference}, the reference of {subject}, is not written like SECP_67_1204_19" }
    elseif not param("paper.body_of", reference.day(p))[prefix] then
      report.note { at = "reference", with = { prefix = prefix },
        message = "{reference}, the reference of {subject}, begins with {prefix}, which is no body's short name" }
    end
  end,

  cases = {
    { name = "of the Panel", as_of = "2020-02-14", given = printed "SECP_67_1204_19", expect = "pass" },
    { name = "without an item", as_of = "2020-02-14", given = printed "SECP_77_1402", expect = "pass" },
    { name = "as a scan has it", as_of = "2020-02-14", given = printed "SECP 65 1502 22", expect = "pass" },
    { name = "of a Sub-Committee, with a name", as_of = "2020-02-14", expect = "pass",
      given = printed "SSC_73_1303_Meeting Headlines" },
    { name = "two letters changed", as_of = "2020-02-14", given = printed "OSPG_18_0503", expect = { note =
      "OSPG_18_0503, the reference of Operations Report, begins with OSPG, which is no body's short name" } },
    { name = "without the day", as_of = "2020-02-14", given = printed "SECP_67_19", expect = { note =
      "SECP_67_19, the reference of Operations Report, is not written like SECP_67_1204_19" } },
    { name = "it has none that the state knows of", as_of = "2020-02-14", given = paper(),
      expect = { unknown = "paper.reference" } },
    { name = "a paper for no meeting needs none", as_of = "2020-02-14", expect = "not_applicable",
      given = '[[paper]]\nid = "p"\ntitle = "Response"\n' },
  },
}
