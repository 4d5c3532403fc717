// Cases in the dialect of JUnit's XML that Jenkins and GitLab both read: a test suite for each rule.
#pragma once

#include <ostream>

#include "model/case_result.h"

namespace seccheck {
// All times are 0, so that equal input gives equal bytes. A rule that raised, and a case whose state can't be
// read, are errors; any other case that fails is a failure.
void write_junit_cases(const CasesResult& result, std::ostream& out);
}  // namespace seccheck
