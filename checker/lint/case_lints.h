// LNT-014 to LNT-016: what the cases of a rule leave out.
#pragma once

#include "lint/checked_code.h"
#include "lint/complaint.h"

namespace seccheck {
void find_missing_cases(const Rulebook& book, ValueKinds& kinds, Complaints& complaints);
}  // namespace seccheck
