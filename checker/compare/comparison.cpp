#include "compare/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "compare/reasons.h"

namespace seccheck {
namespace {
bool same(const ReportedFinding& a, const ReportedFinding& b) {
    return std::tie(a.verdict, a.severity, a.message, a.due) ==
           std::tie(b.verdict, b.severity, b.message, b.due);
}

// Ids of the rules that only `a` has, and how to say that.
void remark_on_rules(const ReportedRun& a, const ReportedRun& b, std::string_view when,
                     std::vector<std::string>& remarks) {
    std::vector<std::string> only;
    for (const auto& [id, rule] : a.rules)
        if (!b.rules.contains(id)) only.push_back(id);
    if (!only.empty()) remarks.push_back(fmt::format("Rules {} only: {}.", when, fmt::join(only, ", ")));
}

std::vector<std::string> remarks_on(const ReportedRun& before, const ReportedRun& after) {
    std::vector<std::string> remarks;
    if (before.title != after.title)
        remarks.push_back(
            fmt::format("The states have different titles: \"{}\" and \"{}\".", before.title, after.title));
    if (after.as_of < before.as_of)
        remarks.push_back(fmt::format("The new run is of an earlier day, {}, than the old one, {}.",
                                      words(after.as_of), words(before.as_of)));
    remark_on_rules(before, after, "in the old run", remarks);
    remark_on_rules(after, before, "in the new run", remarks);
    return remarks;
}
}  // namespace

bool Comparison::fails(Verdict fail_on) const {
    const auto bad = [&](const Difference& each) {
        return each.is_worse() && each.after->verdict >= fail_on;
    };
    return std::any_of(fresh.begin(), fresh.end(), bad) || std::any_of(changed.begin(), changed.end(), bad);
}

Comparison compare(const ReportedRun& before, const ReportedRun& after) {
    Comparison result;
    result.before = &before;
    result.after = &after;
    result.remarks = remarks_on(before, after);
    std::unordered_map<std::string_view, const ReportedFinding*> rest;  // of those before
    for (const ReportedFinding& finding : before.findings) rest.emplace(finding.fingerprint, &finding);
    for (const ReportedFinding& finding : after.findings) {
        const auto found = rest.find(finding.fingerprint);
        if (found == rest.end()) {
            ++count_of(result.counts.fresh, finding.verdict);
            result.fresh.push_back({nullptr, &finding, {}});
            continue;
        }
        const ReportedFinding& earlier = *found->second;
        rest.erase(found);
        if (same(earlier, finding)) {
            ++count_of(result.counts.unchanged, finding.verdict);
            continue;
        }
        ++count_of(result.counts.changed, finding.verdict);
        result.changed.push_back({&earlier, &finding, {}});
    }
    for (const ReportedFinding& finding : before.findings) {
        if (!rest.contains(finding.fingerprint)) continue;
        ++count_of(result.counts.gone, finding.verdict);
        result.gone.push_back({&finding, nullptr, {}});
    }
    const ReasonFinder reasons(before, after);
    for (auto* differences : {&result.fresh, &result.gone, &result.changed})
        for (Difference& each : *differences) each.reasons = reasons.find(each);
    return result;
}
}  // namespace seccheck
