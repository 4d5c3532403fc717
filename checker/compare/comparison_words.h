// What the formats for people say alike.
#pragma once

#include <string>
#include <vector>

#include "compare/comparison.h"

namespace seccheck {
struct DifferenceGroup {
    std::string_view title;  // "new"
    const std::vector<Difference>* all = nullptr;
    const VerdictCounts* counts = nullptr;
};

// New, gone and changed, in that order.
std::vector<DifferenceGroup> groups_of(const Comparison& comparison);

// Of changed ones, first those that came to a worse verdict, then those that came to another; others as they
// are.
std::vector<const Difference*> worst_first(const std::vector<Difference>& differences);

// Whether it tells of nothing but missing facts, so that people hear only how many there are.
bool is_unknown(const Difference& difference);

// "breach"; of one that has changed its verdict, "due → breach".
std::string verdicts_of(const Difference& difference);

// "23 Dec 2019 → 14 Feb 2020"; one day where it is the same.
std::string days_of(const Comparison& comparison);

// Both titles where they differ; may be empty.
std::string title_of(const Comparison& comparison);

// What a reason says beside its name, "not yet → 2019-12-02", long values cut short; empty where its name is
// a sentence.
std::string sides_of(const Reason& reason);

// Where it can be seen: "parties.toml:4:1", with the earlier place where that is another; may be empty.
std::string places_of(const Reason& reason);

std::size_t total(const VerdictCounts& counts);

// "3 new · 2 gone · 4 changed, 1 of them for the worse · 250 unchanged"
std::string totals_of(const Comparison& comparison);
}  // namespace seccheck
