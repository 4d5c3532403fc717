// What the cases of rules came past, for people and for programs that show LCOV's trace files.
#pragma once

#include <ostream>

#include "model/case_coverage.h"

namespace seccheck {
// What no case came past; rules that lack nothing are only counted.
void write_coverage_text(const CaseCoverage& coverage, std::ostream& out);
void write_lcov(const CaseCoverage& coverage, std::ostream& out);
}  // namespace seccheck
