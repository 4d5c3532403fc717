#include "model/run_result.h"

#include <numeric>

namespace seccheck {
std::size_t RunResult::checks() const {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

Place RunResult::place(const Finding& finding) const {
    if (finding.verdict == Verdict::error) return rule(finding).place;
    if (finding.at == no_record)
        return {state->files().empty() ? std::string() : state->files().front(), 1, 1};
    const Value* value = finding.at_field ? state->value(finding.at, *finding.at_field) : nullptr;
    return value != nullptr ? state->place(finding.at, *value) : state->place(finding.at);
}
}  // namespace seccheck
