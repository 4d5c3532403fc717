#include "model/run_result.h"

#include <numeric>

namespace seccheck {
std::size_t RunResult::checks() const {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::size_t RunResult::records() const { return state->records_for(audience.value_or(Classification::red)); }

std::optional<Date> RunResult::horizon() const {
    if (audience && state->model().horizon && state->model().horizon->label > *audience) return std::nullopt;
    return state->horizon();
}

Place RunResult::place(const Finding& finding) const {
    if (finding.verdict == Verdict::error) return rule(finding).place;
    if (finding.at == no_record) {
        const auto& files = state->files();
        return for_readers({audience || files.empty() ? std::string() : files.front(), 1, 1});
    }
    const Value* value = finding.at_field ? state->value(finding.at, *finding.at_field) : nullptr;
    return for_readers(value != nullptr ? state->place(finding.at, *value) : state->place(finding.at));
}

Place RunResult::place(const FactEvidence& fact) const {
    const Value* value = fact.back ? nullptr : state->value(fact.record, fact.field);
    return for_readers(value != nullptr ? state->place(fact.record, *value) : state->place(fact.record));
}

Place RunResult::place(RecordId record) const { return for_readers(state->place(record)); }

Place RunResult::for_readers(Place place) const {
    if (audience) place.line = place.column = 0;
    return place;
}
}  // namespace seccheck
