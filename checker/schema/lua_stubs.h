// Type stubs for lua-language-server (LuaCATS), so that an editor completes and checks rules. They are never
// run.
#pragma once

#include <string>
#include <vector>

#include "graph/graph_spec.h"
#include "model/kind.h"
#include "model/parameter.h"

namespace seccheck {
// The libraries, and the types that are the same for every model.
std::string api_stubs();

// A class for each kind, with its fields, its ways back and its children; the library `state`; and the names
// of kinds, parameters and graphs.
std::string world_stubs(const Model& model, const Parameters& parameters,
                        const std::vector<GraphSpec>& graphs);
}  // namespace seccheck
