// Reads the kinds from models/*.toml.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "model/kind.h"

namespace seccheck {
// `found` are the files that describe kinds, one kind each; one that is called every_kind.toml has no kind
// but fields that all kinds have. The model is usable only where no diagnostic was added.
Model load_model(const FileSystem& files, const std::vector<FoundFile>& found, Diagnostics& diagnostics,
                 std::size_t jobs = 1);
}  // namespace seccheck
