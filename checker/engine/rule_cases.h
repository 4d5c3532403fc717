// Runs the cases of rules: small states within the rule's own file, and what it must say of them.
#pragma once

#include <cstddef>
#include <vector>

#include "model/case_result.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"
#include "rule/rule_watch.h"

namespace seccheck {
// On `jobs` threads at most. `world` has everything but a state. What the rules came past is written into
// `watches`, one for each rule, where it isn't null.
CasesResult run_cases(const std::vector<Rule>& rules, const Model& model, const RuleInputs& world,
                      std::size_t jobs, std::vector<RuleWatch>* watches = nullptr);
}  // namespace seccheck
