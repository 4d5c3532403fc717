#include "report/unknown_summary.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace seccheck {
std::vector<UnknownGroup> group_unknowns(const RunResult& result) {
    std::map<std::string, UnknownGroup> groups;
    std::map<std::string, std::set<RecordId>> lacking;
    for (const Finding& finding : result.findings) {
        if (finding.verdict != Verdict::unknown) continue;
        UnknownGroup& group = groups[finding.missing];
        group.missing = finding.missing;
        ++group.rules[finding.rule];
        group.findings.push_back(&finding);
        lacking[finding.missing].insert(finding.at);
    }
    std::vector<UnknownGroup> sorted;
    for (auto& [missing, group] : groups) {
        group.records = lacking[missing].size();
        // The findings come by severity; here the rules are read along a line.
        std::stable_sort(group.findings.begin(), group.findings.end(),
                         [](const Finding* a, const Finding* b) { return a->rule < b->rule; });
        sorted.push_back(std::move(group));
    }
    return sorted;
}
}  // namespace seccheck
