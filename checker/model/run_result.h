// All that a report may read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/baseline.h"
#include "model/calendar.h"
#include "model/finding.h"
#include "model/graph_edge.h"
#include "model/parameter.h"
#include "model/rule_info.h"
#include "model/state.h"

namespace seccheck {
struct RuleResult {
    const RuleInfo* info = nullptr;
    VerdictCounts counts{};    // of its checks; a check counts once, by its worst verdict
    CountsByLabel by_label{};  // the same, by who may learn of each
};

// Where the day of the check came from.
enum class AsOfSource { option, state, today };

struct RunResult {
    const State* state = nullptr;
    const Calendar* calendar = nullptr;
    const Parameters* parameters = nullptr;
    AsOfSource as_of_source = AsOfSource::option;
    std::vector<RuleResult> rules;  // by id
    std::vector<Finding> findings;  // worst severity first, then by rule, subject, key
    VerdictCounts counts{};         // of all rules together
    std::vector<GraphEdge> drawn;   // of the graphs to draw, in order; none where no report draws any
    // Who is to read it, where that is not everybody who may read the state. What is above is not in it.
    std::optional<Classification> audience;
    Classification label = Classification::white;  // who may read it: the highest label of what is in it
    std::optional<Baseline> baseline;  // where the run was held against one

    std::size_t checks() const;
    std::size_t records() const;          // of the state, as far as its readers may know
    std::optional<Date> horizon() const;  // the state's, unless its readers may not know it
    const RuleInfo& rule(const Finding& finding) const { return *rules[finding.rule].info; }
    // In the state; for a finding about nothing in it, the file that comes first; for an error, in the rule.
    // For an audience, places in the state are files alone: a line tells how much stands before it.
    Place place(const Finding& finding) const;
    Place place(const FactEvidence& fact) const;
    Place place(RecordId record) const;

private:
    Place for_readers(Place place) const;
};
}  // namespace seccheck
