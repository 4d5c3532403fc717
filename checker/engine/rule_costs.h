// What each rule takes to check a state, measured by itself: a check that isn't profiled pays nothing for it.
#pragma once

#include <vector>

#include "model/rule_cost.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
// By rule. Makes every check twice on this thread: once for the time, and once for the steps, as counting
// each of them takes time.
std::vector<RuleCost> measure_rules(const std::vector<Rule>& rules, const RuleInputs& inputs);
}  // namespace seccheck
