// LNT-001 and LNT-002: names that nothing reads.
#pragma once

#include "lint/complaint.h"
#include "lint/value_kinds.h"

namespace seccheck {
// Locals, parameters and functions of every file.
void find_unread_names(const Rulebook& book, Complaints& complaints);

// What modules give out and nobody takes; modules that nobody uses.
void find_unused_shared(const Rulebook& book, const ValueKinds& kinds, Complaints& complaints);
}  // namespace seccheck
