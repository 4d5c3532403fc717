// Cases in the Test Anything Protocol, version 13: what prove reads.
#pragma once

#include <ostream>

#include "model/case_result.h"

namespace seccheck {
// A case that fails is followed by a block of YAML: where it is written, and what was expected and what came.
void write_tap_cases(const CasesResult& result, std::ostream& out);
}  // namespace seccheck
