// LNT-017, LNT-018 and LNT-021: what a check does and says.
#pragma once

#include "lint/checked_code.h"
#include "lint/complaint.h"

namespace seccheck {
void find_literal_numbers(const Rulebook& book, const ValueKinds& kinds, Complaints& complaints);
void find_constant_conditions(const Rulebook& book, const ValueKinds& kinds, Complaints& complaints);
void find_odd_messages(const Rulebook& book, ValueKinds& kinds, Complaints& complaints);
}  // namespace seccheck
