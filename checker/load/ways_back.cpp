#include "load/ways_back.h"

#include <utility>
#include <vector>

#include "base/parallel.h"

namespace seccheck {
namespace {
// Calls `visit(target, referrer)` in order of the referrers' keys, for all that are there on the day.
template <typename Visit>
void visit_references(const StateParts& parts, const BackReference& back, KindId target, const Visit& visit) {
    const Field* field = back.children ? nullptr : &parts.model->kinds[back.kind].fields[back.field];
    const auto visit_value = [&](RecordId id, const Value& value) {
        if (value.state == Value::resolved && parts.rows[value.record]->kind == target)
            visit(value.record, id);
    };
    for (const RecordId id : parts.living[back.kind]) {
        if (field == nullptr) {
            visit(parts.rows[id]->parent, id);
            continue;
        }
        const Value* value = parts.rows[id]->find(back.field);
        if (value == nullptr || value->state == Value::hidden) continue;
        if (!field->is_list()) {
            visit_value(id, *value);
            continue;
        }
        for (const Value& item : std::as_const(*value->list).values()) visit_value(id, item);
    }
}

// Counts first, so that all lists lie in one array.
void find_way_back(const StateParts& parts, const BackReference& back, KindId target,
                   StateParts::Referrers& out) {
    const RecordId first = parts.first[target];
    out.starts.assign(parts.count(target) + 1, 0);
    visit_references(parts, back, target, [&](RecordId to, RecordId) { ++out.starts[to - first + 1]; });
    for (std::size_t i = 1; i < out.starts.size(); ++i) out.starts[i] += out.starts[i - 1];

    out.ids.resize(out.starts.back());
    std::vector<std::uint32_t> next(out.starts.begin(), out.starts.end() - 1);
    visit_references(parts, back, target,
                     [&](RecordId to, RecordId from) { out.ids[next[to - first]++] = from; });
}
}  // namespace

void find_ways_back(std::size_t jobs, StateParts& parts) {
    const Model& model = *parts.model;
    std::vector<std::pair<KindId, std::size_t>> all;
    parts.referrers.resize(model.kinds.size());
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
        parts.referrers[kind].resize(model.kinds[kind].back.size());
        for (std::size_t back = 0; back < model.kinds[kind].back.size(); ++back) all.emplace_back(kind, back);
    }
    parallel_for(jobs, all.size(), [&](std::size_t index, std::size_t) {
        const auto [kind, back] = all[index];
        find_way_back(parts, model.kinds[kind].back[back], kind, parts.referrers[kind][back]);
    });
}
}  // namespace seccheck
