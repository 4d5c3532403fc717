// The formats in which a comparison is told: one table from name to writer.
#pragma once

#include <ostream>
#include <span>
#include <string_view>

#include "compare/comparison.h"

namespace seccheck {
struct ComparisonOptions {
    bool color = false;
    bool each_unknown = false;  // for people: also each finding that only tells of a missing fact
};

// The same bytes for the same comparison: no names of reports, and no clock time.
using ComparisonWriter = void (*)(const Comparison& comparison, const ComparisonOptions& options,
                                  std::ostream& out);

struct ComparisonFormat {
    std::string_view name;
    ComparisonWriter write;
};

std::span<const ComparisonFormat> comparison_formats();
const ComparisonFormat* find_comparison_format(std::string_view name);  // null for an unknown one
}  // namespace seccheck
