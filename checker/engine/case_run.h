// One case of a rule, ready to be run as often as is wanted: its state is loaded once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/working_days.h"
#include "model/case_result.h"
#include "model/state.h"
#include "rule/check_runner.h"
#include "rule/rule.h"
#include "rule/rule_inputs.h"

namespace seccheck {
class CaseRun {
public:
    // `rule` and `each`, a case of it, are kept by reference; `world` has everything but a state.
    CaseRun(const Rule& rule, const RuleCase& each, const Model& model, const RuleInputs& world);
    CaseRun(CaseRun&&) = default;

    // What is wrong with the given state, or with what is said of its subject; empty where it can be run.
    const std::vector<CaseLine>& trouble() const { return trouble_; }

    // Only without trouble. `rules[number]` may be the rule as it is, or a changed one. May be called from
    // several threads at once, each with a `watch` of its own, or none.
    BlockResult run(const std::vector<Rule>& rules, std::size_t number, const RuleInputs& world,
                    RuleWatch* watch) const;

    // Whether that is what the case expects.
    bool holds(const BlockResult& result) const;

private:
    void find_subject(const Model& model);
    void look_back(const Model& model);

    const Rule& rule_;
    const RuleCase& case_;
    std::optional<State> state_;
    std::optional<WorkingDays> working_days_;
    RecordId subject_ = no_record;
    std::optional<WaiverUses> waivers_;  // of a rule about waivers
    std::vector<CaseLine> trouble_;
};

// What a check comes to that finds nothing.
Verdict silent_verdict(const BlockResult& result);

// Whether a finding is the one that is expected.
bool fits(const ExpectedFinding& expected, const Finding& finding);
}  // namespace seccheck
