// What a case expected against what came, as lines to show.
#pragma once

#include <vector>

#include "engine/case_run.h"
#include "model/case_result.h"
#include "rule/rule.h"

namespace seccheck {
// Findings that came as expected stand side by side; of the others, each that was expected stands before the
// one that came in its place, and below that is marked where their texts differ.
std::vector<CaseLine> case_diff(const RuleCase& each, const BlockResult& result);
}  // namespace seccheck
