// LNT-008: parameters that nothing reads.
#pragma once

#include "lint/complaint.h"
#include "lint/rulebook.h"

namespace seccheck {
void find_unread_parameters(const Rulebook& book, Complaints& complaints);
}  // namespace seccheck
