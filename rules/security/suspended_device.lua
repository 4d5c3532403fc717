-- A Device whose firmware has lost its certificate, or its place on the Central Products List, is Suspended and no
-- longer operated. Where the NCSC set a condition, its supplier upgrades it before that.

local operated = { installed_not_commissioned = true, commissioned = true }

-- The last day on which its firmware counted, by what the state has; and that of the NCSC's conditions.
local function last_days(model)
  local conditions
  for _, condition in ipairs(model.conditions or {}) do
    local day = param("cpa_condition.last_day", today, condition)
    -- mutation: where the days are the same, either will do
    if not conditions or day < conditions then conditions = day end
  end
  local last = conditions
  for _, field in ipairs { "certificate_ends", "certificate_withdrawn", "removed" } do
    local day = model:maybe(field)
    if day and (not last or day < last) then last = day end    -- mutation: where the days are the same, either will do
  end
  return last, conditions
end

local function device(model, facts)
  return '[[device_model]]\nid = "Delta GSME v.1"\n' .. model .. '\n[[device]]\nid = "D-1"\nmodel = "Delta GSME v.1"\n'
    .. (facts or "")
end

local function with_status(status, day, model)
  return device(model or 'certificate_ends = 2022-08-30\nconditions = ["upgrade_2019_03"]',
    ('smi_status = "%s"\nstatus_as_at = %s'):format(status, day))
end

local operated_after = { breach = "Device D-1 is Commissioned on 13 Mar 2019, though its firmware, Delta GSME v.1, "
  .. "counted until 12 Mar 2019" }

return {
  id       = "SCY-006",
  title    = "Device operated on firmware without a certificate",
  subject  = "device",
  severity = "major",
  cites    = { "SEC F2", "Operations Report January 2019", "MP105, Sending SR11.2 to Devices in Suspended state" },
  basis    = "stated",
  covers   = { "party/G-33", "party/G-34", "party/G-35" },
  why      = "Its firmware has a weakness that the NCSC no longer accepts.",
  fix      = "Have the supplier upgrade its firmware; where that fails again and again, the meter has to be replaced.",

  check = function(d, report)
    local model = d.model
    local last, conditions = last_days(model)
    if last and today > last then
      if d.status_as_at <= last then
        report.unknown { missing = "device.smi_status", at = "status_as_at", with = { last = last },
          message = "which status {subject} has had since its firmware ceased to count on {last} is not in the state" }
      elseif operated[d.smi_status] then
        report.breach { message = "{subject} is {smi_status} on {status_as_at}, though its firmware, {model}, counted "
          .. "until {last}", with = { last = last }, at = "smi_status" }
      elseif conditions and d.smi_status == "suspended" then
        report.note { message = "{subject} is Suspended, as its firmware, {model}, was to be upgraded by {by}",
          with = { by = conditions }, at = "smi_status" }
      end
      return
    end
    if conditions then
      report.due { by = conditions, message = "The firmware of {subject}, {model}, is to be upgraded by {by}",
        at = "model" }
    end
    local _ = model.certificate_ends
  end,

  cases = {
    { name = "the condition of March: the last day", as_of = "2019-03-12", expect = { due = "2019-03-12" },
      given = with_status("commissioned", "2019-03-12") },
    { name = "operated a day later", as_of = "2019-03-13", expect = operated_after,
      given = with_status("commissioned", "2019-03-13") },
    { name = "installed, which is as bad", as_of = "2019-03-13",
      given = with_status("installed_not_commissioned", "2019-03-13"),
      expect = { breach = "Device D-1 is Installed not Commissioned on 13 Mar 2019, though its firmware, Delta GSME "
      .. "v.1, counted until 12 Mar 2019" } },
    { name = "Suspended a day later", as_of = "2019-03-13", given = with_status("suspended", "2019-03-13"), expect = {
      note = "Device D-1 is Suspended, as its firmware, Delta GSME v.1, was to be upgraded by 12 Mar 2019" } },
    { name = "decommissioned", as_of = "2019-03-13", expect = "pass",
      given = with_status("decommissioned", "2019-03-13") },
    { name = "what the inventory says of an earlier day doesn't tell", as_of = "2019-03-13",
      expect = { unknown = "device.smi_status" }, given = with_status("commissioned", "2019-03-12") },
    { name = "the condition of version 49: the last day", as_of = "2019-06-25", expect = { due = "2019-06-25" },
      given = with_status("commissioned", "2019-06-25", 'certificate_ends = 2022-08-30\nconditions = ["version_49"]') },
    { name = "the condition of version 49: a day later", as_of = "2019-06-26",
      given = with_status("commissioned", "2019-06-26", 'certificate_ends = 2022-08-30\nconditions = ["version_49"]'),
      expect = { breach = "Device D-1 is Commissioned on 26 Jun 2019, though its firmware, Delta GSME v.1, counted "
      .. "until 25 Jun 2019" } },
    { name = "both conditions: the first counts", as_of = "2019-03-13", expect = operated_after,
      given = with_status("commissioned", "2019-03-13",
        'certificate_ends = 2022-08-30\nconditions = ["version_49", "upgrade_2019_03"]') },

    { name = "no condition: the last day of the certificate", as_of = "2022-08-30", expect = "pass",
      given = with_status("commissioned", "2022-08-30", "certificate_ends = 2022-08-30") },
    { name = "a day later", as_of = "2022-08-31",
      given = with_status("commissioned", "2022-08-31", "certificate_ends = 2022-08-30"),
      expect = { breach = "Device D-1 is Commissioned on 31 Aug 2022, though its firmware, Delta GSME v.1, counted "
      .. "until 30 Aug 2022" } },
    { name = "Suspended without a condition", as_of = "2022-08-31", expect = "pass",
      given = with_status("suspended", "2022-08-31", "certificate_ends = 2022-08-30") },
    { name = "its certificate was withdrawn", as_of = "2019-11-30",
      given = with_status("commissioned", "2019-11-30", "certificate_ends = 2022-08-30\ncertificate_withdrawn = "
      .. "2019-11-29"),
      expect = { breach = "Device D-1 is Commissioned on 30 Nov 2019, though its firmware, Delta GSME v.1, counted "
      .. "until 29 Nov 2019" } },
    { name = "it was taken off the list", as_of = "2019-11-30",
      given = with_status("commissioned", "2019-11-30", "certificate_ends = 2022-08-30\nremoved = 2019-11-29"),
      expect = { breach = "Device D-1 is Commissioned on 30 Nov 2019, though its firmware, Delta GSME v.1, counted "
      .. "until 29 Nov 2019" } },

    { name = "the status is not known", as_of = "2019-03-13", expect = { unknown = "device.smi_status" },
      given = device('certificate_ends = 2022-08-30\nconditions = ["upgrade_2019_03"]', "status_as_at = 2019-03-13") },
    { name = "as at when is not known", as_of = "2019-03-13", expect = { unknown = "device.status_as_at" },
      given = device('certificate_ends = 2022-08-30\nconditions = ["upgrade_2019_03"]', 'smi_status = "suspended"') },
    { name = "of the certificate nothing is known", as_of = "2019-03-13",
      expect = { unknown = "device_model.certificate_ends" }, given = with_status("commissioned", "2019-03-13", "") },
    { name = "due, and the certificate may end before", as_of = "2019-03-12",
      expect = { { due = "2019-03-12" }, { unknown = "device_model.certificate_ends" } },
      given = with_status("commissioned", "2019-03-12", 'conditions = ["upgrade_2019_03"]') },
  },
}
