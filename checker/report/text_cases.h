// The cases that failed, for people.
#pragma once

#include <ostream>

#include "model/case_result.h"

namespace seccheck {
// Each failure with what was expected and what came, then how many cases passed and failed.
void write_text_cases(const CasesResult& result, bool color, std::ostream& out);
}  // namespace seccheck
