// Reads the catalogue of obligations of a rule pack from its catalogue.toml.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "model/catalogue.h"

namespace seccheck {
// An obligation stands once over all packs. Usable only where no diagnostic was added.
Catalogue load_catalogue(const FileSystem& files, const std::vector<FoundFile>& found,
                         Diagnostics& diagnostics);
}  // namespace seccheck
