#include "engine/audience.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace seccheck {
namespace {
void add(const VerdictCounts& counts, VerdictCounts& to) {
    for (std::size_t verdict = 0; verdict < verdict_count; ++verdict) to[verdict] += counts[verdict];
}

bool is_empty(const VerdictCounts& counts) { return counts == VerdictCounts{}; }
}  // namespace

Classification label_of(const RunResult& result) {
    Classification highest = Classification::white;
    for (const RuleResult& rule : result.rules)
        for (std::size_t label = 0; label < classification_count; ++label)
            if (!is_empty(rule.by_label[label]))
                highest = std::max(highest, static_cast<Classification>(label));
    const State& state = *result.state;
    for (std::size_t kind = 0; kind < state.model().kinds.size(); ++kind) {
        const Classification label = state.model().kinds[kind].label;
        const bool counted = !state.records(static_cast<KindId>(kind)).empty();
        if (counted && label <= result.audience.value_or(Classification::red))
            highest = std::max(highest, label);
    }
    return highest;
}

void leave_out_above(Classification audience, RunResult& result) {
    std::erase_if(result.findings, [&](const Finding& finding) { return finding.label > audience; });
    result.counts = {};
    for (RuleResult& rule : result.rules) {
        VerdictCounts shown{};
        for (std::size_t label = 0; label < classification_count; ++label) {
            if (static_cast<Classification>(label) <= audience)
                add(rule.by_label[label], shown);
            else
                rule.by_label[label] = {};
        }
        if (!rule.info->public_count) rule.counts = shown;
        add(rule.counts, result.counts);
    }
    result.audience = audience;
    result.label = label_of(result);
}

void leave_out_rules(RunResult& result) {
    std::vector<std::uint32_t> now(result.rules.size());
    std::vector<RuleResult> rest;
    for (std::size_t i = 0; i < result.rules.size(); ++i) {
        now[i] = static_cast<std::uint32_t>(rest.size());
        if (result.rules[i].info->label <= *result.audience)
            rest.push_back(result.rules[i]);
        else  // its counts may have been public
            for (std::size_t verdict = 0; verdict < verdict_count; ++verdict)
                result.counts[verdict] -= result.rules[i].counts[verdict];
    }
    result.rules = std::move(rest);
    // A finding is never below its rule, so there is none of a rule that went.
    for (Finding& finding : result.findings) finding.rule = now[finding.rule];
}
}  // namespace seccheck
