// All that an editor needs to complete and check the files of a rule pack and of states.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_spec.h"
#include "model/kind.h"
#include "model/parameter.h"

namespace seccheck {
struct SchemaSources {
    const Model& model;
    const Parameters& parameters;
    const std::vector<GraphSpec>& graphs;
};

struct EditorFile {
    std::string_view name;  // what `seccheck schema NAME` prints
    std::string_view path;  // where it is written, below the folder of the pack
    std::string_view doc;   // what it is, in a few words
    // Settings of a tool, which look at a fixed place: somebody else's may stand there already.
    bool is_settings = false;
    std::string (*text)(const SchemaSources& sources);
};

// In order of their names.
const std::vector<EditorFile>& editor_files();
const EditorFile* find_editor_file(std::string_view name);
}  // namespace seccheck
