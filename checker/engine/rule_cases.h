// Runs the cases of rules: small states within the rule's own file, and what it must say of them.
#pragma once

#include <string>
#include <vector>

#include "model/calendar.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
struct CaseFailure {
    Place place;  // where the case is written
    std::string rule;
    std::string name;
    // Lines to show: what was expected and what came, or what is wrong with the given state.
    std::vector<std::string> lines;
};

struct CasesResult {
    std::size_t cases = 0;
    std::vector<CaseFailure> failures;  // in order of rules and cases
};

// `world` has everything but a state.
CasesResult run_cases(const std::vector<Rule>& rules, const Model& model, const RuleInputs& world);
}  // namespace seccheck
