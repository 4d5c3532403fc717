// Reads the graphs from models/graphs/*.toml.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "graph/graph_spec.h"
#include "model/kind.h"

namespace seccheck {
// In order of their names. Usable only where no diagnostic was added.
std::vector<GraphSpec> load_graphs(const FileSystem& files, const std::vector<FoundFile>& found,
                                   const Model& model, Diagnostics& diagnostics);
}  // namespace seccheck
