#include "load/record_numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>

#include "base/parallel.h"

namespace seccheck {
namespace {
// References are not resolved yet, so that those are texts too.
int compare_values(const Field& field, const Value& a, const Value& b) {
    switch (field.type) {
        case FieldType::text:
        case FieldType::reference: return a.text->view().compare(b.text->view());
        case FieldType::choice: {
            const std::string_view left = field.choices[static_cast<std::size_t>(a.integer)].value;
            return left.compare(field.choices[static_cast<std::size_t>(b.integer)].value);
        }
        case FieldType::number: return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
        default: return a.integer < b.integer ? -1 : a.integer > b.integer ? 1 : 0;
    }
}

// Orders the rows of one kind.
class KeyOrder {
public:
    explicit KeyOrder(const Kind& kind) : kind_(kind) {}

    bool operator()(const Row* a, const Row* b) const {
        if (a->parent != b->parent) return a->parent < b->parent;
        return compare(*a, *b) < 0;
    }

private:
    int compare(const Row& a, const Row& b) const {
        for (const FieldId field : kind_.key) {
            const Value* left = a.find(field);
            const Value* right = b.find(field);
            // A key that is missing has been refused already; any order will do.
            if (left == nullptr || right == nullptr)
                return (left == nullptr ? 0 : 1) - (right == nullptr ? 0 : 1);
            const int order = compare_values(kind_.fields[field], *left, *right);
            if (order != 0) return order;
        }
        return 0;
    }

    const Kind& kind_;
};

// Rows mostly come in order already: of their parents always, where those do.
void sort_rows(std::span<Row*> rows, const KeyOrder& before) {
    const auto parent_before = [](const Row* a, const Row* b) { return a->parent < b->parent; };
    if (std::is_sorted(rows.begin(), rows.end(), before)) return;
    if (!std::is_sorted(rows.begin(), rows.end(), parent_before)) {
        std::stable_sort(rows.begin(), rows.end(), before);
        return;
    }
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last =
            std::find_if(first, rows.end(), [&](const Row* row) { return row->parent != (*first)->parent; });
        if (!std::is_sorted(first, last, before)) std::stable_sort(first, last, before);
        first = last;
    }
}

// Takes the kind's rows from their pieces; their parents have their numbers by now. Of the pieces' own lists
// only those are kept that children will still ask for.
void gather_rows(std::vector<PieceRecords>& pieces, KindId kind, const Kind& described,
                 std::span<Row*> rows) {
    const std::optional<KindId>& parent = described.parent;
    auto out = rows.begin();
    for (PieceRecords& piece : pieces) {
        if (piece.rows.empty()) continue;
        for (Row* row : piece.rows[kind]) {
            if (parent) row->parent = piece.rows[*parent][row->parent]->number;
            *out++ = row;
        }
        if (described.children.empty()) piece.rows[kind] = std::vector<Row*>();
    }
}

bool has_whole_key(const Row& row, const Kind& kind) {
    return std::all_of(kind.key.begin(), kind.key.end(),
                       [&](FieldId field) { return row.find(field) != nullptr; });
}

void refuse_twins(std::span<Row* const> rows, const KeyOrder& before, const StateParts& parts,
                  Diagnostics& diagnostics) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (before(rows[i - 1], rows[i])) continue;
        const RecordId id = rows[i]->number;
        const Kind& kind = parts.model->kinds[rows[i]->kind];
        // Records without their keys are no twins: what they lack has been told.
        if (!has_whole_key(*rows[i], kind)) continue;
        Diagnostic twice{parts.place(id),
                         fmt::format("there is a {} \"{}\" already", kind.name, parts.key(id)),
                         "remove one, or correct its key",
                         {},
                         1};
        twice.notes.push_back({parts.place(rows[i - 1]->number), "here first"});
        diagnostics.add(std::move(twice));
    }
}

void number_kind(std::vector<PieceRecords>& pieces, KindId kind, StateParts& parts,
                 Diagnostics& diagnostics) {
    const RecordId first = parts.first[kind];
    const std::span<Row*> rows = std::span(parts.rows).subspan(first, parts.count(kind));
    const KeyOrder before(parts.model->kinds[kind]);
    gather_rows(pieces, kind, parts.model->kinds[kind], rows);
    sort_rows(rows, before);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i]->number = first + static_cast<RecordId>(i);
    refuse_twins(rows, before, parts, diagnostics);
}

// Where the rows of each kind will lie.
void make_room(const std::vector<PieceRecords>& pieces, StateParts& parts) {
    std::size_t before = 0;
    for (std::size_t kind = 0; kind < parts.model->kinds.size(); ++kind) {
        parts.first.push_back(static_cast<RecordId>(before));
        for (const PieceRecords& piece : pieces)
            if (!piece.rows.empty()) before += piece.rows[kind].size();
    }
    parts.first.push_back(static_cast<RecordId>(before));
    parts.rows.resize(before);
}
}  // namespace

std::vector<std::vector<KindId>> parents_first(const Model& model) {
    std::vector<std::vector<KindId>> levels;
    for (std::size_t i = 0; i < model.kinds.size(); ++i) {
        std::size_t level = 0;
        for (const Kind* at = &model.kinds[i]; at->parent; at = &model.kinds[*at->parent]) ++level;
        if (levels.size() <= level) levels.resize(level + 1);
        levels[level].push_back(static_cast<KindId>(i));
    }
    return levels;
}

void number_records(std::vector<PieceRecords>& pieces, std::size_t jobs, StateParts& parts,
                    Diagnostics& diagnostics) {
    make_room(pieces, parts);
    for (const auto& kinds : parents_first(*parts.model)) {
        std::vector<Diagnostics> found(kinds.size());
        parallel_for(jobs, kinds.size(),
                     [&](std::size_t i, std::size_t) { number_kind(pieces, kinds[i], parts, found[i]); });
        for (Diagnostics& each : found) diagnostics.take(std::move(each));
    }
}
}  // namespace seccheck
