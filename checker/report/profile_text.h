// What each rule of a run took, as a table for people.
#pragma once

#include <ostream>
#include <vector>

#include "model/rule_cost.h"
#include "model/run_result.h"

namespace seccheck {
// `costs` are by rule, as in `result`. Slowest first; rules that checked nothing are left out.
void write_profile(const RunResult& result, const std::vector<RuleCost>& costs, std::ostream& out);
}  // namespace seccheck
