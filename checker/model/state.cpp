#include "model/state.h"

#include <utility>

namespace seccheck {
std::size_t State::size() const {
    std::size_t count = 0;
    for (const auto& ids : parts_.living) count += ids.size();
    return count;
}

const Value* State::value(RecordId id, FieldId field) const {
    const Value* value = static_cast<const Row*>(parts_.rows[id])->find(field);
    if (value == nullptr || value->state == Value::hidden) return nullptr;
    // A record that isn't there yet can't be referred to.
    if (value->state == Value::resolved && !exists(value->record)) return nullptr;
    return value;
}

bool State::is_written(RecordId id, FieldId field) const {
    return static_cast<const Row*>(parts_.rows[id])->find(field) != nullptr;
}

std::span<const RecordId> State::referrers(RecordId id, std::size_t back) const {
    const KindId kind = kind_id(id);
    const StateParts::Referrers& all = parts_.referrers[kind][back];
    const std::size_t index = id - parts_.first[kind];
    return std::span(all.ids).subspan(all.starts[index], all.starts[index + 1] - all.starts[index]);
}

std::optional<RecordId> State::find(KindId kind, std::string_view wanted) const {
    const RecordId id = parts_.index(kind).find(wanted, [&](RecordId each) { return key(each) == wanted; });
    if (id == no_record) return std::nullopt;
    return id;
}

std::string State::title(RecordId id) const { return title(id, nullptr); }

std::string State::title(RecordId id, const Telling* outer) const {
    // Two references in each title double its length from level to level.
    constexpr int deepest = 8;
    const Telling self{id, outer, outer != nullptr ? outer->depth + 1 : 0};
    if (self.depth > deepest) return key(id);
    for (const Telling* at = outer; at != nullptr; at = at->outer)
        if (at->id == id) return key(id);

    const Kind& own = kind(id);
    std::string text;
    for (const Title::Part& part : own.title.parts) {
        if (!part.is_field) {
            text += part.text;
        } else if (own.parent && part.text == model().kinds[*own.parent].name) {
            text += title(parent(id), &self);
        } else if (const auto field = own.find(part.text)) {
            const Value* given = value(id, *field);
            text += given != nullptr ? show(own.fields[*field], *given, &self) : "?";
        }
    }
    return text;
}

std::string State::show(const Field& field, const Value& value) const { return show(field, value, nullptr); }

std::string State::show(const Field& field, const Value& value, const Telling* outer) const {
    if (!field.is_list()) {
        const std::string text = show_item(field, value, outer);
        return field.unit.empty() ? text : text + ' ' + field.unit;
    }
    std::string items;
    for (const Value& item : std::as_const(*value.list).values()) {
        if (!items.empty()) items += ", ";
        items += show_item(field, item, outer);
    }
    return items.empty() ? "none" : items;
}

std::string State::show_item(const Field& field, const Value& value, const Telling* outer) const {
    switch (field.item) {
        case FieldType::text: return std::string(value.text->view());
        case FieldType::choice: return field.choices[static_cast<std::size_t>(value.integer)].label;
        case FieldType::boolean: return value.integer != 0 ? "yes" : "no";
        case FieldType::date:  // in a title people read it in a sentence
            if (outer != nullptr) return words(value.date());
            break;
        case FieldType::reference:
            return value.state == Value::resolved ? title(value.record, outer)
                                                  : std::string(value.text->view());
        default: break;
    }
    std::string text;
    append_key_value(text, parts_, field, field.item, value);
    return text;
}

Place State::place(RecordId id, const Value& value) const {
    return {files()[parts_.rows[id]->file], value.line, value.column};
}

std::size_t State::records_for(Classification audience) const {
    std::size_t count = 0;
    for (std::size_t kind = 0; kind < model().kinds.size(); ++kind)
        if (model().kinds[kind].label <= audience) count += records(static_cast<KindId>(kind)).size();
    return count;
}

std::optional<Date> State::horizon() const {
    if (!model().horizon) return std::nullopt;
    const Horizon& from = *model().horizon;
    std::optional<Date> next;
    for (const RecordId id : records(from.kind)) {
        if (from.where) {
            const Value* choice = value(id, *from.where);
            if (choice == nullptr || choice->integer != static_cast<std::int64_t>(from.is)) continue;
        }
        const Value* excepted = from.unless ? value(id, *from.unless) : nullptr;
        if (excepted != nullptr && excepted->integer != 0) continue;
        const Value* date = value(id, from.date);
        if (date == nullptr || date->date() <= as_of()) continue;
        if (!next || date->date() < *next) next = date->date();
    }
    return next;
}
}  // namespace seccheck
