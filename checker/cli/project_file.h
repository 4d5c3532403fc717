// The seccheck.toml of a project: found from the state upwards, and put under what the command line says.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"

namespace seccheck {
// Sets what the file says and the command line doesn't, and tells on standard error which settings those are:
// a check that leaves rules out must not look like one that doesn't. Does nothing with --isolated and where
// no folder from that of the first state upwards has the file. False where it is wrong, which has been
// explained.
bool apply_project_file(CheckOptions& options, const Surroundings& around);

// The same for commands that look at single checks, which take rules, models and calendar from it.
bool apply_project_packs(WorldOptions& world, const std::vector<std::string>& states,
                         const Surroundings& around);
}  // namespace seccheck
