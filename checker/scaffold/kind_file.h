// The texts of a new kind, parameter and pack, for their writer to fill in.
#pragma once

#include <string>

namespace seccheck {
// A file of models/: a kind with a key and one event.
std::string kind_file(const std::string& name);

// A [[parameter]] with one period, to be put into a file of parameters.
std::string parameter_text(const std::string& name);

// A pack.toml; `version` is the seccheck that it needs at least, "0.1.0".
std::string pack_file_text(const std::string& name, const std::string& version);
}  // namespace seccheck
