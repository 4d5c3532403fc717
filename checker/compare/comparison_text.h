// A comparison for a terminal: what an analyst wants to see before a meeting.
#pragma once

#include <ostream>

#include "compare/comparison_format.h"

namespace seccheck {
void write_comparison_text(const Comparison& comparison, const ComparisonOptions& options, std::ostream& out);
}  // namespace seccheck
