#include "load/time_travel.h"

#include <algorithm>
#include <bit>

#include "base/parallel.h"
#include "load/record_numbering.h"

namespace seccheck {
namespace {
constexpr std::size_t block = 4096;

// Whether a record of the kind has anything that comes to be, or comes after its parent's birth.
bool has_events(const Model& model, const Kind& kind) {
    if (kind.parent && has_events(model, model.kinds[*kind.parent])) return true;
    return std::any_of(kind.fields.begin(), kind.fields.end(), [](const Field& field) {
        return field.sense == DateSense::event || field.holds_from;
    });
}

bool is_unborn(const Row& row, const Kind& kind, const StateParts& parts) {
    if (row.parent != no_record && parts.rows[row.parent]->unborn) return true;
    for (const FieldId born : kind.born)
        if (const Value* date = row.find(born)) return date->date() > parts.as_of;
    return false;
}

void hide_what_came_later(Row& row, const Kind& kind, const StateParts& parts) {
    row.unborn = is_unborn(row, kind, parts);
    std::size_t next = 0;
    const std::span<Value> values = row.values();
    for (std::uint64_t rest = row.given; rest != 0; rest &= rest - 1, ++next) {
        const Field& field = kind.fields[static_cast<std::size_t>(std::countr_zero(rest))];
        if (field.sense == DateSense::event && values[next].date() > parts.as_of)
            values[next].state = Value::hidden;
        if (!field.holds_from) continue;
        const Value* from = row.find(*field.holds_from);
        if (from != nullptr && from->date() > parts.as_of) values[next].state = Value::hidden;
    }
}
}  // namespace

void go_back_to(Date day, std::size_t jobs, StateParts& parts) {
    parts.as_of = day;
    const Model& model = *parts.model;
    for (const auto& kinds : parents_first(model)) {
        for (const KindId kind : kinds) {
            if (!has_events(model, model.kinds[kind])) continue;
            const std::size_t count = parts.count(kind);
            parallel_for(jobs, (count + block - 1) / block, [&](std::size_t index, std::size_t) {
                for (std::size_t i = index * block; i < std::min((index + 1) * block, count); ++i)
                    hide_what_came_later(*parts.rows[parts.first[kind] + i], model.kinds[kind], parts);
            });
        }
    }
    parts.living.resize(model.kinds.size());
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
        parts.living[kind].reserve(parts.count(static_cast<KindId>(kind)));
        for (RecordId id = parts.first[kind]; id < parts.first[kind + 1]; ++id)
            if (!parts.rows[id]->unborn) parts.living[kind].push_back(id);
    }
}
}  // namespace seccheck
