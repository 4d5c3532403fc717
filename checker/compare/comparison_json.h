// A comparison for programs; comparison.schema.json beside this file describes it.
#pragma once

#include <ostream>

#include "compare/comparison_format.h"

namespace seccheck {
// Rises when a key changes its meaning or goes; new keys may come at any time.
inline constexpr int json_comparison_version = 1;

// Keys in a fixed order, one finding to a line.
void write_comparison_json(const Comparison& comparison, const ComparisonOptions& options, std::ostream& out);
}  // namespace seccheck
