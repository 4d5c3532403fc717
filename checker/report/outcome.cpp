#include "report/outcome.h"

#include <fmt/format.h>

#include "model/waiver.h"
#include "report/plain_text.h"
#include "report/unknown_summary.h"

namespace seccheck {
bool fails(const Finding& finding, const ReportOptions& options) {
    if (finding.known) return false;
    return finding.verdict == Verdict::error || finding.verdict >= options.fail_on;
}

bool nothing_was_checked(const RunResult& result) {
    return result.checks() == count_of(result.counts, Verdict::not_applicable);
}

std::string_view standing(const RunResult& result, const Finding& finding) {
    if (!result.baseline) return "";
    return finding.known ? "known" : "new";
}

std::string verdict_in_words(const RunResult& result, const Finding& finding) {
    const std::string verdict(name(finding.verdict));
    return finding.known ? fmt::format("{}, known since {}", verdict, words(result.baseline->as_of))
                         : verdict;
}

std::vector<const BaselineEntry*> told_entries(const std::vector<BaselineEntry>& entries,
                                               const ReportOptions& options) {
    std::vector<const BaselineEntry*> told;
    for (const BaselineEntry& entry : entries)
        if (entry.verdict != Verdict::unknown || options.each_unknown) told.push_back(&entry);
    return told;
}

std::string message_with_basis(const RunResult& result, const Finding& finding) {
    const RuleInfo& rule = result.rule(finding);
    const std::string waiver = waiver_in_words(result, finding);
    const std::string message =
        waiver.empty() ? plain(finding.message) : fmt::format("{} ({})", plain(finding.message), waiver);
    if (finding.basis == Basis::stated) return message;
    if (finding.basis > rule.basis)
        return fmt::format("{} (rests on a number that is {})", message, name(finding.basis));
    return fmt::format("{} ({}: {})", message, name(finding.basis), plain(rule.basis_note));
}

std::string waiver_in_words(const RunResult& result, const Finding& finding) {
    const State& state = *result.state;
    const auto kind = WaiverKind::of(state.model());
    if (finding.waiver == no_record || !kind) return {};
    const Waiver waiver = read_waiver(state, *kind, finding.waiver);
    return fmt::format("until {}, by {}: {}", words(waiver.last_day), plain(state.title(waiver.decided_by)),
                       plain(waiver.reason));
}

std::string subject_title(const RunResult& result, const Finding& finding) {
    return finding.subject == no_record ? "the state" : plain(result.state->title(finding.subject));
}

std::string classification_line(const RunResult& result) {
    return fmt::format("Classification: {}", name(result.label));
}

std::string audience_line(const RunResult& result) {
    if (!result.audience) return {};
    return fmt::format("For readers up to {}: what is above that is left out, of counts and totals too",
                       name(*result.audience));
}

std::string_view nothing_to_check(const RunResult& result) {
    return result.audience ? "no check that may be told" : "no record to check";
}

std::string test_name(const RunResult& result, const Finding& finding) {
    const std::string subject = subject_title(result, finding);
    return finding.key.empty() ? subject : fmt::format("{} ({})", subject, plain(finding.key));
}

bool is_told(const Finding& finding, const ReportOptions& options) {
    return finding.verdict != Verdict::unknown || options.each_unknown;
}

std::vector<std::string> unknowns_in_words(const RunResult& result) {
    std::vector<std::string> lines;
    for (const UnknownGroup& group : group_unknowns(result)) {
        std::vector<std::string> rules;
        for (const auto& [rule, records] : group.rules) rules.push_back(result.rules[rule].info->id);
        const std::string who = group.whole_state    ? "the state lacks"
                                : group.records == 1 ? "1 record lacks"
                                                     : grouped(group.records) + " records lack";
        lines.push_back(fmt::format("{} {}, which {} {}", who,
                                    group.missing.empty() ? "a fact" : plain(group.missing),
                                    fmt::join(rules, ", "), rules.size() == 1 ? "needs" : "need"));
    }
    return lines;
}
}  // namespace seccheck
