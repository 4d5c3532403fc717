// All that a report may read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/calendar.h"
#include "model/finding.h"
#include "model/rule_info.h"
#include "model/state.h"

namespace seccheck {
struct RuleResult {
    const RuleInfo* info = nullptr;
    VerdictCounts counts{};  // of its checks; a check counts once, by its worst verdict
};

// Where the day of the check came from.
enum class AsOfSource { option, state, today };

struct RunResult {
    const State* state = nullptr;
    const Calendar* calendar = nullptr;
    AsOfSource as_of_source = AsOfSource::option;
    std::vector<RuleResult> rules;  // by id
    std::vector<Finding> findings;  // worst severity first, then by rule, subject, key
    VerdictCounts counts{};         // of all rules together

    std::size_t checks() const;
    const RuleInfo& rule(const Finding& finding) const { return *rules[finding.rule].info; }
    // In the state; for a finding about nothing in it, the file that comes first; for an error, in the rule.
    Place place(const Finding& finding) const;
};
}  // namespace seccheck
