#include "compare/apply_baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>

namespace seccheck {
namespace {
std::uint64_t to_number(const std::string& fingerprint) {
    std::uint64_t number = 0;
    std::from_chars(fingerprint.data(), fingerprint.data() + fingerprint.size(), number, 16);
    return number;
}

BaselineEntry entry_of(const ReportedFinding& finding, const ReportedRun& baseline) {
    return {to_number(finding.fingerprint),
            finding.rule,
            baseline.rules.at(finding.rule).title,
            finding.severity,
            finding.verdict,
            finding.label,
            finding.title,
            finding.message,
            finding.place};
}

// The checks of a run that came to nothing.
class Unchecked {
public:
    explicit Unchecked(const RunResult& result) {
        for (const Finding& finding : result.findings)
            if (finding.verdict == Verdict::unknown || finding.verdict == Verdict::error)
                subjects_.emplace(result.rule(finding).id, subject_of(*result.state, finding.subject));
    }

    // A rule over the whole state that ends early says nothing of any subject.
    bool has(const ReportedFinding& finding) const {
        return subjects_.contains({finding.rule, finding.subject}) ||
               subjects_.contains({finding.rule, std::nullopt});
    }

private:
    static std::optional<RecordName> subject_of(const State& state, RecordId id) {
        if (id == no_record) return std::nullopt;
        return RecordName{state.kind(id).name, state.key(id)};
    }

    std::set<std::pair<std::string, std::optional<RecordName>>> subjects_;
};

bool says_another_thing(const Finding& finding, Severity severity, const ReportedFinding& earlier) {
    return finding.verdict != earlier.verdict || severity != earlier.severity || finding.due != earlier.due ||
           finding.message != earlier.message;
}
}  // namespace

void apply_baseline(const ReportedRun& baseline, RunResult& result) {
    // What is above the audience is not to tell by way of an earlier report either, nor is a line of the state.
    const auto is_told = [&](const ReportedFinding& finding) {
        return !result.audience || finding.label <= *result.audience;
    };
    std::unordered_map<std::uint64_t, const ReportedFinding*> entries;
    for (const ReportedFinding& finding : baseline.findings)
        if (is_told(finding)) entries.emplace(to_number(finding.fingerprint), &finding);
    std::set<const ReportedFinding*> found;
    for (Finding& finding : result.findings) {
        const auto entry = entries.find(finding.fingerprint);
        if (entry == entries.end()) continue;
        const ReportedFinding& earlier = *entry->second;
        found.insert(&earlier);
        finding.known = finding.verdict != Verdict::error && finding.verdict <= earlier.verdict;
        finding.changed = says_another_thing(finding, result.rule(finding).severity, earlier);
    }
    const Unchecked unchecked(result);
    std::set<std::string> run;
    for (const RuleResult& rule : result.rules) run.insert(rule.info->id);
    result.baseline = Baseline{baseline.title, baseline.as_of, {}, {}, {}};
    for (const ReportedFinding& finding : baseline.findings) {
        if (found.contains(&finding) || !is_told(finding)) continue;
        Baseline& all = *result.baseline;
        auto& group = !run.contains(finding.rule) ? all.not_run
                      : unchecked.has(finding)    ? all.unchecked
                                                  : all.gone;
        group.push_back(entry_of(finding, baseline));
        if (result.audience) group.back().place.line = group.back().place.column = 0;
    }
}

std::vector<std::string> remarks_on_baseline(const ReportedRun& baseline, const RunResult& result) {
    std::vector<std::string> remarks;
    const std::string& title = result.state->info().title;
    if (baseline.title != title)
        remarks.push_back(
            fmt::format("The baseline is of the state \"{}\", and this is \"{}\".", baseline.title, title));
    if (baseline.as_of > result.state->as_of())
        remarks.push_back(fmt::format("The baseline is of a later day, {}, than this run, {}.",
                                      words(baseline.as_of), words(result.state->as_of())));
    return remarks;
}
}  // namespace seccheck
