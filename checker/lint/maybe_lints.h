// LNT-012 and LNT-013: record:maybe "field" that does nothing, and one that lets a nil through.
#pragma once

#include "lint/complaint.h"
#include "lint/value_kinds.h"

namespace seccheck {
void find_maybes(const Rulebook& book, ValueKinds& kinds, Complaints& complaints);
}  // namespace seccheck
