// The changes that no case noticed, for people.
#pragma once

#include <ostream>

#include "model/mutation_result.h"

namespace seccheck {
// A line for each, then how many there were.
void write_mutations(const MutationResult& result, std::ostream& out);
}  // namespace seccheck
