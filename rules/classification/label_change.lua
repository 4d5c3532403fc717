-- A thing is told under a weaker label only once the body that gave it the old one has lowered it.
local is_stricter = use("labels").is_stricter

-- The items under which a meeting decided on it, whatever their labels.
local function uses(change)
  local found = {}
  for _, meeting in ipairs(state.meetings) do
    for _, item in ipairs(meeting.agenda_items) do
      local is_about = false
      for _, decision in ipairs(item.decisions) do
        for _, record in ipairs(decision.about or {}) do is_about = is_about or record == change.of end
      end
      if is_about then table.insert(found, item) end
    end
  end
  return found
end

local function change(more, item, from)
  return ([=[
[[draft_proposal]]
id = "DP104"
raised = 2019-12-02
[[label_change]]
id = "dp104"
of = "draft_proposal:DP104"
from = "%s"
%s
[[meeting]]
body = "sec_panel"
date = 2020-02-14
[[meeting.agenda_item]]
number = 14
dealt_with = 2020-02-14
%s
[[meeting.agenda_item.decision]]
number = 1
verb = "agreed"
text = "that DP104 should be converted"
about = ["draft_proposal:DP104"]
]=]):format(from or "RED", more, item or 'label = "GREEN"')
end
local green = 'to = "GREEN"\n'
local by_owner = 'owner = "security_sub_committee"\nchanged_by = "security_sub_committee"\n'

return {
  id         = "CLS-009",
  title      = "Label lowered after it was used, or by another body",
  subject    = "label_change",
  severity   = "major",
  cites      = { "Panel Information Policy (SEC M4.13)", "Panel 77 minutes, item 14",
    "Change Status Report January 2020, section 2" },
  basis      = "derived",
  basis_note = "the papers show one such change; that it comes first, and from the owner, is our conclusion",
  covers     = { "change/I-09" },
  why        = "Only who knows why it was confidential can say that it no longer is.",
  fix        = "Have its owner confirm the change; until then, use the old label.",

  applies = function(c) return is_stricter(c.from, c.to) end,

  check = function(c, report)
    local owner, changed_by = c:maybe "owner", c:maybe "changed_by"
    local decided, recorded = c:maybe "decided", c.recorded
    if owner and changed_by and owner ~= changed_by then
      report.breach { at = "changed_by", key = "owner",
        message = "The label of {of} was lowered by the {changed_by}, and was given by the {owner}" }
    end
    local undecided = false
    for _, item in ipairs(uses(c)) do
      local label = item:maybe "label"
      if label and is_stricter(c.from, label) then
        if decided and item.dealt_with < decided then
          report.breach { at = "decided", key = item, with = { item = item, label = label, day = item.dealt_with },
            about = { item },
            message = "{item} told of {of} as {label} on {day}, before its label was lowered {decided}" }
        end
        undecided = undecided or not decided and not (recorded and recorded <= item.dealt_with)
      elseif not label then
        undecided = true
        report.unknown { missing = "agenda_item.label", key = item, with = { item = item },
          message = "Under which label {item} told of {of} is not in the state" }
      end
    end
    if undecided and not decided then local _ = c.decided end
    local _ = c.owner and c.changed_by
  end,

  cases = {
    { name = "lowered on the day on which it was used", as_of = "2020-02-14", expect = "pass",
      given = change(green .. by_owner .. "decided = 2020-02-14") },
    { name = "lowered a day later", as_of = "2020-02-15", given = change(green .. by_owner .. "decided = 2020-02-15"),
      expect = { breach = "item 14 of the SEC Panel meeting of 14 Feb 2020 told of DP104 as GREEN on 14 Feb 2020, "
        .. "before its label was lowered 15 Feb 2020" } },
    { name = "lowered later, but told under the old label", as_of = "2020-02-15", expect = "pass",
      given = change(green .. by_owner .. "decided = 2020-02-15", 'label = "RED"') },
    { name = "from AMBER", as_of = "2020-02-15",
      given = change(green .. by_owner .. "decided = 2020-02-15", nil, "AMBER"),
      expect = { breach = "item 14 of the SEC Panel meeting of 14 Feb 2020 told of DP104 as GREEN on 14 Feb 2020, "
        .. "before its label was lowered 15 Feb 2020" } },
    { name = "from GREEN", as_of = "2020-02-15",
      given = change('to = "WHITE"\n' .. by_owner .. "decided = 2020-02-15", 'label = "WHITE"', "GREEN"),
      expect = { breach = "item 14 of the SEC Panel meeting of 14 Feb 2020 told of DP104 as WHITE on 14 Feb 2020, "
        .. "before its label was lowered 15 Feb 2020" } },
    { name = "another item told of something else", as_of = "2020-02-15", expect = "pass",
      given = change(green .. by_owner .. "decided = 2020-02-15", 'label = "RED"')
        .. '[[meeting.agenda_item]]\nnumber = 15\ndealt_with = 2020-02-14\nlabel = "GREEN"\n' },
    { name = "when is not known, but a paper recorded it before", as_of = "2020-02-14", expect = "pass",
      given = change(green .. by_owner .. "recorded = 2020-02-14") },
    { name = "a paper recorded it only after", as_of = "2020-02-15",
      given = change(green .. by_owner .. "recorded = 2020-02-15"), expect = { unknown = "label_change.decided" } },
    { name = "by another body", as_of = "2020-02-14", given = change(green .. "decided = 2020-02-07\n"
        .. 'owner = "security_sub_committee"\nchanged_by = "change_sub_committee"'), expect = { breach =
      "The label of DP104 was lowered by the Change Sub-Committee, and was given by the Security Sub-Committee" } },
    { name = "by whom is not known", as_of = "2020-02-14",
      given = change(green .. 'decided = 2020-02-07\nowner = "security_sub_committee"'),
      expect = { unknown = "label_change.changed_by" } },
    { name = "under which label it was told is not known", as_of = "2020-02-14",
      given = change(green .. by_owner .. "decided = 2020-02-07", ""), expect = { unknown = "agenda_item.label" } },
    { name = "nor is when it was lowered", as_of = "2020-02-15",
      given = change(green .. by_owner .. "recorded = 2020-02-15", ""),
      expect = { { unknown = "agenda_item.label" }, { unknown = "label_change.decided" } } },
    { name = "raised", as_of = "2020-02-14", expect = "not_applicable",
      given = change('to = "RED"\n' .. by_owner .. "decided = 2020-02-14") },
  },
}
