-- Without dashes and in capitals, identifiers sort as the numbers that they are.
local identifier = {}

function identifier.plain(id) return table.concat(text.split(id, "-")):upper() end

return identifier
