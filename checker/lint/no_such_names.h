// LNT-003 to LNT-007: names that mean nothing, each told with the nearest one that does. Without a lint they
// come out when a check runs over their line.
#pragma once

#include "lint/complaint.h"
#include "lint/value_kinds.h"

namespace seccheck {
void find_no_such_names(const Rulebook& book, ValueKinds& kinds, Complaints& complaints);

// What rules find in scope.
std::vector<std::string> global_names();
}  // namespace seccheck
