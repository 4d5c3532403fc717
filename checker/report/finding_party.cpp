#include "report/finding_party.h"

#include <algorithm>
#include <utility>

namespace seccheck {
namespace {
constexpr std::size_t most_steps = 3;
constexpr std::size_t most_parties = 4;

void append_targets(const State& state, const Field& field, const Value& value,
                    std::vector<RecordId>& targets) {
    const auto add = [&](const Value& item) {
        if (item.state == Value::resolved && state.exists(item.record)) targets.push_back(item.record);
    };
    if (field.is_list())
        for (const Value& item : std::as_const(*value.list).values()) add(item);
    else
        add(value);
}

// One step from each of the records.
std::vector<RecordId> step(const State& state, const std::vector<RecordId>& from, Classification label) {
    std::vector<RecordId> reached;
    for (const RecordId record : from) {
        const Kind& kind = state.kind(record);
        if (kind.parent) reached.push_back(state.parent(record));
        for (FieldId id = 0; id < kind.fields.size(); ++id) {
            const Field& field = kind.fields[id];
            if (!field.is_reference() || field.label > label) continue;
            if (const Value* value = state.value(record, id)) append_targets(state, field, *value, reached);
        }
    }
    std::sort(reached.begin(), reached.end());
    reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
    return reached;
}

std::optional<Date> date_of(const State& state, RecordId record, FieldId id) {
    if (state.kind(record).fields[id].type != FieldType::date) return std::nullopt;
    const Value* value = state.value(record, id);
    return value != nullptr ? std::optional(value->date()) : std::nullopt;
}
}  // namespace

std::vector<RecordId> parties_of(const RunResult& result, const Finding& finding) {
    const State& state = *result.state;
    const auto party = state.model().find("party");
    if (!party || finding.subject == no_record) return {};
    std::vector<RecordId> at{finding.subject};
    for (std::size_t steps = 0; steps <= most_steps && !at.empty(); ++steps) {
        std::vector<RecordId> parties;
        for (const RecordId record : at)
            if (state.kind_id(record) == *party) parties.push_back(record);
        if (parties.size() > most_parties) return {};
        if (!parties.empty()) return parties;
        at = step(state, at, finding.label);
    }
    return {};
}

std::optional<Date> day_of(const RunResult& result, const Finding& finding) {
    const State& state = *result.state;
    if (finding.due) return finding.due;
    if (finding.at != no_record && finding.at_field)
        if (const auto date = date_of(state, finding.at, *finding.at_field)) return date;
    std::optional<Date> latest;
    for (const Evidence& item : finding.evidence) {
        const auto* fact = std::get_if<FactEvidence>(&item);
        if (fact == nullptr || fact->back) continue;
        latest = std::max(latest, date_of(state, fact->record, fact->field));
    }
    return latest;
}
}  // namespace seccheck
