// Which lines of rules, which of their parameters and which of their verdicts no case came past.
#pragma once

#include <vector>

#include "model/case_coverage.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"
#include "rule/rule_watch.h"

namespace seccheck {
// Of the functions that decide on verdicts. `watches` are of all the cases, with lines.
CaseCoverage coverage_of(const std::vector<Rule>& rules, const RuleInputs& world,
                         const std::vector<RuleWatch>& watches);
}  // namespace seccheck
