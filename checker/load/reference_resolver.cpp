#include "load/reference_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/nearest_name.h"
#include "base/parallel.h"

namespace seccheck {
namespace {
// Rows are worked on in blocks of this many.
constexpr std::size_t block = 4096;

std::vector<bool> targets_of_references(const Model& model) {
    std::vector<bool> targets(model.kinds.size(), false);
    for (const Kind& kind : model.kinds)
        for (const Field& field : kind.fields)
            for (const KindId target : field.targets) targets[target] = true;
    return targets;
}

// Whether the key of the kind's records has a reference in it, or their parents' has.
bool key_has_reference(const Model& model, const Kind& kind) {
    const auto is_reference = [&](FieldId field) { return kind.fields[field].is_reference(); };
    if (std::any_of(kind.key.begin(), kind.key.end(), is_reference)) return true;
    return kind.parent && key_has_reference(model, model.kinds[*kind.parent]);
}

std::uint64_t reference_fields(const Kind& kind) {
    std::uint64_t fields = 0;
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (kind.fields[i].is_reference()) fields |= std::uint64_t{1} << i;
    return fields;
}

class Resolver {
public:
    Resolver(std::size_t jobs, StateParts& parts)
        : jobs_(jobs), parts_(parts), model_(*parts.model), keys_(model_.kinds.size()) {
        for (const Kind& kind : model_.kinds) reference_fields_.push_back(reference_fields(kind));
    }

    void run(Diagnostics& diagnostics) {
        index_targets();
        const std::size_t blocks = (parts_.rows.size() + block - 1) / block;
        std::vector<Diagnostics> found(blocks);
        std::vector<std::unique_ptr<StateParts::Arena>> kept(jobs_);
        for (auto& arena : kept) arena = std::make_unique<StateParts::Arena>();
        parallel_for(jobs_, blocks, [&](std::size_t index, std::size_t worker) {
            const Outcome outcome{*kept[worker], found[index]};
            const std::size_t end = std::min((index + 1) * block, parts_.rows.size());
            for (std::size_t i = index * block; i < end; ++i) resolve_row(*parts_.rows[i], outcome);
        });
        for (Diagnostics& each : found) diagnostics.take(std::move(each));
        for (auto& arena : kept) parts_.arenas.push_back(std::move(arena));
    }

private:
    // What comes of a block.
    struct Outcome {
        StateParts::Arena& kept;  // for the texts of references that lead nowhere
        Diagnostics& diagnostics;
    };

    void index_targets() {
        const std::vector<bool> targets = targets_of_references(model_);
        parallel_for(jobs_, model_.kinds.size(), [&](std::size_t kind, std::size_t) {
            if (!targets[kind]) return;
            parts_.index(static_cast<KindId>(kind));
            if (!key_has_reference(model_, model_.kinds[kind])) return;
            for (RecordId id = parts_.first[kind]; id < parts_.first[kind + 1]; ++id)
                keys_[kind].push_back(parts_.key(id));
        });
    }

    void resolve_row(Row& row, const Outcome& outcome) const {
        const Kind& kind = model_.kinds[row.kind];
        for (std::uint64_t rest = row.given & reference_fields_[row.kind]; rest != 0; rest &= rest - 1) {
            const auto id = static_cast<FieldId>(std::countr_zero(rest));
            const Field& field = kind.fields[id];
            Value& value = *row.find(id);
            if (!field.is_list()) {
                resolve_value(row, field, value, outcome);
                continue;
            }
            for (Value& item : value.list->values()) resolve_value(row, field, item, outcome);
        }
    }

    void resolve_value(const Row& row, const Field& field, Value& value, const Outcome& outcome) const {
        const std::string_view text = value.text->view();
        const RecordId target = find_target(field, text);
        if (target != no_record) {
            value.record = target;
            value.state = Value::resolved;
            return;
        }
        if (!field.keeps_dangling) refuse(row, field, value, outcome.diagnostics);
        value.text = Text::make(text, outcome.kept);
        value.state = Value::dangling;
    }

    // A field with several kinds of targets says which it means: "release:2020-02".
    RecordId find_target(const Field& field, std::string_view text) const {
        KindId kind = field.targets.front();
        if (field.targets.size() > 1) {
            const auto named = kind_in(text);
            if (!named || !is_target(field, *named)) return no_record;
            kind = *named;
            text.remove_prefix(text.find(':') + 1);
        }
        return parts_.index(kind).find(text, [&](RecordId id) { return has_key(id, text); });
    }

    std::optional<KindId> kind_in(std::string_view text) const {
        const std::size_t colon = text.find(':');
        return colon == std::string_view::npos ? std::nullopt : model_.find(text.substr(0, colon));
    }

    // Other threads may be resolving references just now, so a key with a reference in it is not read again.
    bool has_key(RecordId id, std::string_view text) const {
        const Row& row = *parts_.rows[id];
        if (!keys_[row.kind].empty()) return keys_[row.kind][id - parts_.first[row.kind]] == text;
        const Kind& kind = model_.kinds[row.kind];
        if (kind.key.size() == 1 && !kind.parent && kind.fields[kind.key[0]].type == FieldType::text) {
            const Value* value = row.find(kind.key[0]);
            return value != nullptr && value->text->view() == text;
        }
        return parts_.key(id) == text;
    }

    void refuse(const Row& row, const Field& field, const Value& value, Diagnostics& diagnostics) const {
        const std::string_view text = value.text->view();
        const Place place{parts_.files[row.file], value.line, value.column};
        const std::size_t width = text.size() + 2;
        const std::size_t colon = text.find(':');
        if (field.targets.size() == 1) {
            refuse_key(field.targets.front(), text, place, width, diagnostics);
        } else if (colon == std::string_view::npos) {
            diagnostics.add(place, fmt::format("\"{}\" doesn't say what kind of record it means", text),
                            "write the kind, a colon, and the key: \"modification:MP078\"", width);
        } else if (const auto kind = kind_in(text); kind && is_target(field, *kind)) {
            refuse_key(*kind, text.substr(colon + 1), place, width, diagnostics);
        } else {
            const std::string_view named = text.substr(0, colon);
            diagnostics.add(
                place,
                kind ? fmt::format("{}.{} can't be a {}", model_.kinds[row.kind].name, field.name, named)
                     : fmt::format("there is no kind \"{}\"", named),
                suggest(named, target_names(field)), width);
        }
    }

    static bool is_target(const Field& field, KindId kind) {
        return std::binary_search(field.targets.begin(), field.targets.end(), kind);
    }

    std::vector<std::string> target_names(const Field& field) const {
        std::vector<std::string> names;
        for (const KindId target : field.targets) names.push_back(model_.kinds[target].name);
        return names;
    }

    void refuse_key(KindId kind, std::string_view key, const Place& place, std::size_t width,
                    Diagnostics& diagnostics) const {
        std::vector<std::string> known = keys_[kind];
        for (RecordId id = parts_.first[kind]; known.size() < parts_.count(kind); ++id)
            known.push_back(parts_.key(id));
        std::string help = suggest(key, known);
        if (help.empty()) help = fmt::format("add the {}, or correct the reference", model_.kinds[kind].name);
        diagnostics.add(place, fmt::format("there is no {} \"{}\"", model_.kinds[kind].name, key),
                        std::move(help), width);
    }

    std::size_t jobs_;
    StateParts& parts_;
    const Model& model_;
    std::vector<std::uint64_t> reference_fields_;  // by kind, one bit for each
    std::vector<std::vector<std::string>> keys_;   // of kinds whose key has a reference in it
};
}  // namespace

void resolve_references(std::size_t jobs, StateParts& parts, Diagnostics& diagnostics) {
    Resolver(jobs, parts).run(diagnostics);
}
}  // namespace seccheck
