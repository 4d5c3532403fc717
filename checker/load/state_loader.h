// Reads a state from its TOML files: pieces of them in parallel, then all records together.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "base/progress.h"
#include "model/state.h"

namespace seccheck {
struct LoadOptions {
    std::optional<Date> as_of;    // else the state's own
    Date today;                   // where the state has none either
    std::size_t jobs = 1;         // threads
    std::size_t piece_bytes = 0;  // 0 leaves the choice to the loader; no choice changes the outcome
    Progress progress = {};       // without a total
};

// Where the time went, in seconds. Reading is the sum over all threads and lies within parsing.
struct LoadTimes {
    double reading = 0;
    double parsing = 0;
    double resolving = 0;
};

// The state is usable only where no diagnostic was added.
State load_state(const FileSystem& files, const std::vector<FoundFile>& found, const Model& model,
                 const LoadOptions& options, Diagnostics& diagnostics, LoadTimes* times = nullptr);
}  // namespace seccheck
