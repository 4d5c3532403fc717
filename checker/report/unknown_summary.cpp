#include "report/unknown_summary.h"

#include <map>
#include <utility>

namespace seccheck {
std::vector<UnknownGroup> group_unknowns(const RunResult& result) {
    std::map<std::pair<std::uint32_t, std::string>, UnknownGroup> groups;
    for (const Finding& finding : result.findings) {
        if (finding.verdict != Verdict::unknown) continue;
        UnknownGroup& group = groups[{finding.rule, finding.missing}];
        group.rule = finding.rule;
        group.missing = finding.missing;
        group.findings.push_back(&finding);
    }
    std::vector<UnknownGroup> sorted;
    for (auto& [key, group] : groups) sorted.push_back(std::move(group));
    return sorted;
}
}  // namespace seccheck
