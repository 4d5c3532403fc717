// Holds the cases of rules to account: changes the rules, their modules and their parameters one small thing
// at a time, and tells which changes no case noticed.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/mutation_result.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"
#include "rule/rule_watch.h"

namespace seccheck {
struct MutationOptions {
    std::size_t jobs = 1;
    // Called after each change, from any thread but by one at a time; may be empty.
    std::function<void(std::size_t done, std::size_t all)> progress;
    // The texts of the files of parameters, for the comments in them.
    std::map<std::string, std::string> parameter_texts;
};

// All cases must hold; `watches` are what rules came past in them. `world` has everything but a state. Of a
// module, a change is noticed where a case of any rule that uses it fails.
MutationResult run_mutations(const std::vector<Rule>& rules, const std::vector<RuleWatch>& watches,
                             const Model& model, const RuleInputs& world, const MutationOptions& options);
}  // namespace seccheck
