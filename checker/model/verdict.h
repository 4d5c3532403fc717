// What a check comes to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/classification.h"

namespace seccheck {
// In the order in which the worst of several is chosen, mildest first.
enum class Verdict : std::uint8_t {
    not_applicable,  // doesn't concern this subject, or was not law on that date
    pass,            // applies, and holds
    waived,          // doesn't hold, and a decision lets that stand until a day
    note,            // holds, but there is something to say: a practice, a published figure
    due,             // not done yet, and the deadline has not passed
    unknown,         // a fact that the rule needs is absent
    breach,          // doesn't hold
    error,           // the rule itself failed
};
inline constexpr std::size_t verdict_count = 8;

std::string_view name(Verdict verdict);  // "not_applicable"
std::optional<Verdict> verdict(std::string_view name);

// How many checks came to each verdict.
using VerdictCounts = std::array<std::size_t, verdict_count>;
inline std::size_t& count_of(VerdictCounts& counts, Verdict verdict) {
    return counts[static_cast<std::size_t>(verdict)];
}
inline std::size_t count_of(const VerdictCounts& counts, Verdict verdict) {
    return counts[static_cast<std::size_t>(verdict)];
}

// The same, by who may learn of it.
using CountsByLabel = std::array<VerdictCounts, classification_count>;
VerdictCounts sum_of(const CountsByLabel& counts);
inline std::size_t& count_of(CountsByLabel& counts, Classification label, Verdict verdict) {
    return count_of(counts[static_cast<std::size_t>(label)], verdict);
}
}  // namespace seccheck
