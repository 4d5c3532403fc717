#include "engine/rule_cases.h"

#include <algorithm>
#include <iterator>

#include "base/parallel.h"
#include "engine/case_diff.h"
#include "engine/case_run.h"

namespace seccheck {
namespace {
bool has_failed(const BlockResult& result) {
    return std::any_of(result.findings.begin(), result.findings.end(),
                       [](const Finding& finding) { return finding.verdict == Verdict::error; });
}

CaseResult run_case(const std::vector<Rule>& rules, std::size_t number, const RuleCase& each,
                    const Model& model, const RuleInputs& world, RuleWatch& watch) {
    const RuleInfo& info = rules[number].info;
    CaseResult result;
    result.rule = info.id;
    result.title = info.title;
    result.name = each.name;
    result.place = {each.file, each.line, 0};

    const CaseRun run(rules[number], each, model, world);
    result.lines = run.trouble();
    if (!result.lines.empty()) {
        result.ended = CaseResult::Ended::error;
        return result;
    }
    const BlockResult came = run.run(rules, number, world, &watch);
    if (run.holds(came)) return result;
    result.ended = has_failed(came) ? CaseResult::Ended::error : CaseResult::Ended::failed;
    result.lines = case_diff(each, came);
    return result;
}
}  // namespace

CasesResult run_cases(const std::vector<Rule>& rules, const Model& model, const RuleInputs& world,
                      std::size_t jobs, std::vector<RuleWatch>* watches) {
    std::vector<std::vector<CaseResult>> by_rule(rules.size());
    if (watches != nullptr) watches->resize(rules.size());
    parallel_for(jobs, rules.size(), [&](std::size_t rule, std::size_t) {
        RuleWatch unread;
        RuleWatch& watch = watches != nullptr ? (*watches)[rule] : unread;
        for (const RuleCase& each : rules[rule].cases)
            by_rule[rule].push_back(run_case(rules, rule, each, model, world, watch));
    });
    CasesResult result;
    result.rules = rules.size();
    for (std::vector<CaseResult>& cases : by_rule)
        std::move(cases.begin(), cases.end(), std::back_inserter(result.cases));
    return result;
}
}  // namespace seccheck
