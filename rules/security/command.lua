-- A Suspended Device is sent nothing but the update and the activation of its firmware, and from November 2021 the
-- reading of its version.

local function command(facts)
  return ([=[
[[device_model]]
id = "Delta GSME v.1"
[[device]]
id = "D-1"
model = "Delta GSME v.1"
[[device.device_command]]
number = 1
%s]=]):format(facts)
end

local function suspended(what, day)
  return command(('sent = %s\ncommand = "%s"\ndevice_status = "suspended"'):format(day, what))
end

return {
  id       = "SCY-007",
  title    = "Command to a Suspended Device that it may not be sent",
  subject  = "device_command",
  severity = "major",
  cites    = { "DUIS", "MP105, Sending SR11.2 to Devices in Suspended state" },
  basis    = "stated",
  covers   = { "party/G-36" },
  why      = "A Suspended Device runs firmware that nobody vouches for: it may only be brought onto other firmware.",
  fix      = "Ask the DCC why it processed the request, and the supplier why it sent it.",

  check = function(c, report)
    if param("suspended_device.commands", c.sent, c.command) then return end
    if c.device_status ~= "suspended" then return end
    report.breach { message = "{device} was sent {command} on {sent}, while it was Suspended", at = "command" }
  end,

  cases = {
    { name = "an update of the firmware", as_of = "2022-02-14", expect = "pass",
      given = suspended("update_firmware", "2019-04-01") },
    { name = "an activation of the firmware", as_of = "2022-02-14", expect = "pass",
      given = suspended("activate_firmware", "2019-04-01") },
    { name = "another command", as_of = "2022-02-14", given = suspended("other", "2019-04-01"), expect = {
      breach = "Device D-1 was sent another command on 1 Apr 2019, while it was Suspended" } },
    { name = "another command after MP105", as_of = "2022-02-14", given = suspended("other", "2021-11-04"), expect = {
      breach = "Device D-1 was sent another command on 4 Nov 2021, while it was Suspended" } },
    { name = "a reading of the version, the day before MP105", as_of = "2022-02-14",
      given = suspended("read_firmware_version", "2021-11-03"), expect = {
      breach = "Device D-1 was sent a reading of the firmware version (SR 11.2) on 3 Nov 2021, while it was "
        .. "Suspended" } },
    { name = "a reading of the version, on its first day", as_of = "2022-02-14", expect = "pass",
      given = suspended("read_firmware_version", "2021-11-04") },
    { name = "an update and an activation after MP105", as_of = "2022-02-14", expect = "pass",
      given = suspended("update_firmware", "2021-11-04") },
    { name = "an activation after MP105", as_of = "2022-02-14", expect = "pass",
      given = suspended("activate_firmware", "2021-11-04") },
    { name = "a Device that is operated", as_of = "2022-02-14", expect = "pass",
      given = command 'sent = 2019-04-01\ncommand = "other"\ndevice_status = "commissioned"' },
    { name = "its status is not known", as_of = "2022-02-14", expect = { unknown = "device_command.device_status" },
      given = command 'sent = 2019-04-01\ncommand = "other"' },
    { name = "its status doesn't matter for an update", as_of = "2022-02-14", expect = "pass",
      given = command 'sent = 2019-04-01\ncommand = "update_firmware"' },
    { name = "when it was sent is not known", as_of = "2022-02-14", expect = { unknown = "device_command.sent" },
      given = command 'command = "other"\ndevice_status = "suspended"' },
    { name = "what it commanded is not known", as_of = "2022-02-14", expect = { unknown = "device_command.command" },
      given = command 'sent = 2019-04-01\ndevice_status = "suspended"' },
  },
}
