// A comparison for a paper.
#pragma once

#include <ostream>

#include "compare/comparison_format.h"

namespace seccheck {
void write_comparison_markdown(const Comparison& comparison, const ComparisonOptions& options,
                               std::ostream& out);
}  // namespace seccheck
