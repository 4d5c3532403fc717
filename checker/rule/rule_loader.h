// Reads rule files and checks what they say of themselves.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
// What of a rule is wanted: a check doesn't run its cases.
enum class RuleParts { for_checks, all };

struct RuleLoading {
    RuleParts parts = RuleParts::all;
    std::size_t jobs = 1;  // threads, at most
};

// In order of their ids. A rule that lacks metadata, or a case that finds and one that passes, is a
// diagnostic. `inputs` needs no state.
std::vector<Rule> load_rules(const FileSystem& files, const std::vector<FoundFile>& found,
                             const RuleInputs& inputs, const Model& model, const RuleLoading& loading,
                             Diagnostics& diagnostics);
}  // namespace seccheck
