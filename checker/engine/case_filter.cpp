#include "engine/case_filter.h"

#include <algorithm>

namespace seccheck {
namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

std::vector<std::string> keep_chosen_cases(std::vector<Rule>& rules, const CaseFilter& filter) {
    if (filter.texts.empty() && !filter.files) return {};
    std::vector<bool> fitted(filter.texts.size());
    const auto is_meant = [&](const Rule& rule, const RuleCase& each) {
        if (filter.files && !filter.files->contains(rule.info.place.file) &&
            !filter.files->contains(each.file))
            return false;
        bool meant = filter.texts.empty();
        for (std::size_t i = 0; i < fitted.size(); ++i) {
            if (!has(rule.info.id, filter.texts[i]) && !has(each.name, filter.texts[i])) continue;
            fitted[i] = true;
            meant = true;
        }
        return meant;
    };
    for (Rule& rule : rules)
        std::erase_if(rule.cases, [&](const RuleCase& each) { return !is_meant(rule, each); });
    std::erase_if(rules, [](const Rule& rule) { return rule.cases.empty(); });

    std::vector<std::string> unfitted;
    for (std::size_t i = 0; i < fitted.size(); ++i)
        if (!fitted[i]) unfitted.push_back(filter.texts[i]);
    return unfitted;
}
}  // namespace seccheck
