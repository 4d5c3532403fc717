// Finds the records that references mean.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"
#include "model/state_parts.h"

namespace seccheck {
// The parts have all rows, numbered, with references as texts. `jobs` threads may be used. A reference to
// nothing is a diagnostic, but where its field keeps such; afterwards no reference needs its first text.
void resolve_references(std::size_t jobs, StateParts& parts, Diagnostics& diagnostics);
}  // namespace seccheck
