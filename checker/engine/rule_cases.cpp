#include "engine/rule_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "engine/case_diff.h"
#include "engine/case_run.h"

namespace seccheck {
namespace {
bool has_failed(const BlockResult& result) {
    return std::any_of(result.findings.begin(), result.findings.end(),
                       [](const Finding& finding) { return finding.verdict == Verdict::error; });
}

// The fingerprint of the second of two findings with one key depends on the first: where that goes, a
// baseline takes the one for the other.
std::vector<CaseLine> findings_of_one_key(const BlockResult& result) {
    std::set<std::pair<RecordId, std::string>> seen;
    std::vector<CaseLine> lines;
    for (const Finding& finding : result.findings) {
        if (seen.emplace(finding.subject, finding.key).second) continue;
        lines.push_back(
            {CaseLine::Type::more,
             fmt::format("the key \"{}\" of \"{}\" is that of another finding about the same: give each a "
                         "key of its own, so that a baseline can tell them apart",
                         finding.key, finding.message),
             {}});
    }
    return lines;
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
    if (run.holds(came)) {
        result.lines = findings_of_one_key(came);
        if (!result.lines.empty()) result.ended = CaseResult::Ended::failed;
        return result;
    }
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
