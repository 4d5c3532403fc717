// Gives the records that were read their numbers: by kind, and within each in order of their keys, so that
// nothing later depends on the files they came from.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostic.h"
#include "load/record_reader.h"
#include "model/state_parts.h"

namespace seccheck {
// Fills `rows` and `first` of the parts, whose files and arenas are there. `jobs` threads may be used. A key
// that is taken is a diagnostic, which tells where both stand.
void number_records(std::vector<PieceRecords>& pieces, std::size_t jobs, StateParts& parts,
                    Diagnostics& diagnostics);

// The kinds without parents, then their children, then theirs.
std::vector<std::vector<KindId>> parents_first(const Model& model);
}  // namespace seccheck
