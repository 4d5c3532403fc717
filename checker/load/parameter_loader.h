// Reads the parameters of a rule pack from its parameters.toml.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "model/parameter.h"

namespace seccheck {
// A parameter has one place of definition over all packs. Usable only where no diagnostic was added.
Parameters load_parameters(const FileSystem& files, const std::vector<FoundFile>& found,
                           Diagnostics& diagnostics);
}  // namespace seccheck
