// The findings of each rule, for formats that go rule by rule.
#pragma once

#include <vector>

#include "model/run_result.h"

namespace seccheck {
struct RuleFindings {
    const RuleResult* rule = nullptr;
    std::vector<const Finding*> findings;  // in the order of the result
};

// In order of the rules' ids; rules that had nothing to check are left out.
std::vector<RuleFindings> findings_by_rule(const RunResult& result);
}  // namespace seccheck
