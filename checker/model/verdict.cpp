#include "model/verdict.h"

namespace seccheck {
namespace {
constexpr std::array<std::string_view, verdict_count> names = {
    "not_applicable", "pass", "waived", "note", "due", "unknown", "breach", "error"};
}

std::string_view name(Verdict verdict) { return names[static_cast<std::size_t>(verdict)]; }

std::optional<Verdict> verdict(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<Verdict>(i);
    return std::nullopt;
}

VerdictCounts sum_of(const CountsByLabel& counts) {
    VerdictCounts sum{};
    for (const VerdictCounts& each : counts)
        for (std::size_t i = 0; i < verdict_count; ++i) sum[i] += each[i];
    return sum;
}
}  // namespace seccheck
