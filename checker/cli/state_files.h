// The state that a command line names: files and folders of TOML.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "load/state_loader.h"

namespace seccheck {
// Nothing where it can't be read, which has been explained. `paths`, unless null, is given the path of each
// file beside those that it has.
std::optional<State> read_state(const std::vector<std::string>& states, const Model& model,
                                const LoadOptions& options, const Surroundings& around,
                                LoadTimes* times = nullptr,
                                std::map<std::string, std::string>* paths = nullptr);
}  // namespace seccheck
