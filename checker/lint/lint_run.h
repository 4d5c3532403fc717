// All lints over all rules.
#pragma once

#include "lint/complaint.h"
#include "lint/rulebook.h"

namespace seccheck {
// By place, then lint; what is suppressed is left out. The same with any number of runs.
Complaints find_complaints(const Rulebook& book);
}  // namespace seccheck
