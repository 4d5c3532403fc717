#include "scaffold/kind_file.h"

#include <fmt/format.h>

namespace seccheck {
std::string kind_file(const std::string& name) {
    return fmt::format(R"(# SAY in a sentence what a record of this kind is.

[kind]
name           = "{}"
title          = "{{id}}"
key            = "id"
cites          = "SAY the clause that it comes from"
classification = "RED" # SAY who may read its records: WHITE, GREEN, AMBER or RED
doc            = "SAY what it is, and what it is not."

[field.id]
type = "string"
doc  = "SAY what tells one from another."

# Another field: a date on which something happened. What a record without it means is said by absent: "unknown" (the
# source doesn't say), "not_yet" (it hasn't happened) or "none" (there is none).
[field.done]
type   = "date"
when   = "event"
absent = "not_yet"
doc    = "SAY what happened then."
)",
                       name);
}

std::string parameter_text(const std::string& name) {
    return fmt::format(R"([[parameter]]
name = "{}"
unit = "WD" # SAY what it is counted in, or leave it out
doc  = "SAY what it limits."

[[parameter.period]]
# SAY the first day on which it held: from = 2018-11-01; and the last where it ended: until = 2020-02-26
cites = "SAY the clause, such as SEC D6.3"
basis = "unverified" # SAY stated once you have read it there; then there need be no note
note  = "SAY what it rests on until the clause has been read"
value = 10
)",
                       name);
}

std::string pack_file_text(const std::string& name, const std::string& version) {
    const std::string oldest = version.substr(0, version.rfind('.'));
    return fmt::format(
        R"(# SAY whose rules these are. Rules go into rules/, kinds into models/, numbers into rules/parameters.toml.

[pack]
name           = "{}"
version        = "1"
seccheck       = ">={}"
classification = "RED" # SAY who may read what its rules find: WHITE, GREEN, AMBER or RED
doc            = "SAY what it checks."
)",
        name, oldest);
}
}  // namespace seccheck
