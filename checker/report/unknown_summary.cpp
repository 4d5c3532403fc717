#include "report/unknown_summary.h"

#include <algorithm>
#include <map>
#include <utility>

namespace seccheck {
namespace {
using Records = std::vector<RecordId>;

void sort_and_drop_repeated(Records& records) {
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
}

// Fills in who lacks the fact, from the records at which each rule missed it.
void count_records(UnknownGroup& group, std::map<std::uint32_t, Records> by_rule) {
    Records all;
    for (auto& [rule, records] : by_rule) {
        sort_and_drop_repeated(records);
        group.rules[rule] = records.size();
        all.insert(all.end(), records.begin(), records.end());
    }
    sort_and_drop_repeated(all);
    group.records = all.size();
    group.whole_state = all == Records{no_record};
}
}  // namespace

std::vector<UnknownGroup> group_unknowns(const RunResult& result) {
    std::map<std::string, UnknownGroup> groups;
    std::map<std::string, std::map<std::uint32_t, Records>> lacking;
    for (const Finding& finding : result.findings) {
        if (finding.verdict != Verdict::unknown) continue;
        groups[finding.missing].findings.push_back(&finding);
        lacking[finding.missing][finding.rule].push_back(finding.at);
    }
    std::vector<UnknownGroup> sorted;
    for (auto& [missing, group] : groups) {
        group.missing = missing;
        count_records(group, std::move(lacking[missing]));
        // The findings come by severity; here the rules are read along a line.
        std::stable_sort(group.findings.begin(), group.findings.end(),
                         [](const Finding* a, const Finding* b) { return a->rule < b->rule; });
        sorted.push_back(std::move(group));
    }
    return sorted;
}
}  // namespace seccheck
