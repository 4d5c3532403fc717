#include "report/findings_by_rule.h"

namespace seccheck {
std::vector<RuleFindings> findings_by_rule(const RunResult& result) {
    std::vector<RuleFindings> all(result.rules.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i].rule = &result.rules[i];
    for (const Finding& finding : result.findings) all[finding.rule].findings.push_back(&finding);
    std::erase_if(all, [](const RuleFindings& each) { return each.rule->counts == VerdictCounts{}; });
    return all;
}
}  // namespace seccheck
