// Lists, for each record, the records that refer to it.
#pragma once

#include <cstddef>

#include "model/state_parts.h"

namespace seccheck {
// Once references are resolved and the day is chosen: what isn't there refers to nothing. `jobs` threads may
// be used.
void find_ways_back(std::size_t jobs, StateParts& parts);
}  // namespace seccheck
