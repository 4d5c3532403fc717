// One run: all rules over all records, in parallel, with an outcome that doesn't depend on how many threads
// there were or who did what.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/progress.h"
#include "model/run_result.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
struct RunOptions {
    std::size_t jobs = 1;  // threads, at most
    AsOfSource as_of_source = AsOfSource::option;
    std::vector<std::string> other_rules = {};  // ids of those that there are, but that the run leaves out
    bool draws_graphs = false;  // some report shows a picture of them
    Progress progress = {};  // in tasks: a rule on a few hundred records
};

// Rules about waivers come after all others, whose breaches have been waived by then. The result refers to
// the rules and the inputs.
RunResult run_checks(const std::vector<Rule>& rules, const RuleInputs& inputs, const RunOptions& options);

// What rules about waivers look back upon: what all others find. For a check of one of them by itself.
WaiverUses look_back(const std::vector<Rule>& rules, const RuleInputs& inputs, const RunOptions& options);
}  // namespace seccheck
