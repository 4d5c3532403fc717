// Which cases of which rules are meant.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rule/rule.h"

namespace seccheck {
struct CaseFilter {
    std::vector<std::string> texts;  // parts of a rule's id or of a case's name; any where there are none
    // The names of files whose rules, or whose cases of other rules, are meant; nothing for all.
    std::optional<std::set<std::string>> files;
};

// Leaves each rule the cases that are meant, and takes away the rules that have none left. Gives the texts
// that fit no case.
std::vector<std::string> keep_chosen_cases(std::vector<Rule>& rules, const CaseFilter& filter);
}  // namespace seccheck
