// JSON Schemas (draft 07) of the files that describe a world: what a writer of kinds and rules types in TOML.
#pragma once

#include <string>

namespace seccheck {
std::string kind_schema();        // models/*.toml
std::string calendar_schema();    // models/calendars/*.toml
std::string graph_schema();       // models/graphs/*.toml
std::string parameters_schema();  // parameters.toml
std::string settings_schema();    // seccheck.toml
std::string catalogue_schema();   // catalogue.toml
}  // namespace seccheck
