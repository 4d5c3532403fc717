#include "model/state_parts.h"

#include <fmt/format.h>

namespace seccheck {
namespace {
// As the file has it: where a reference may be of several kinds, it says of which.
void append_reference(std::string& out, const StateParts& parts, const Field& field, const Value& value) {
    if (value.state != Value::resolved) {
        out += value.text->view();
        return;
    }
    if (field.targets.size() > 1) out += parts.model->kinds[parts.rows[value.record]->kind].name + ':';
    out += parts.key(value.record);
}
}  // namespace

StateParts::StateParts(const Model& of) : model(&of) {
    for (std::size_t i = 0; i < of.kinds.size(); ++i) indexes.push_back(std::make_unique<LazyIndex>());
}

void append_key_value(std::string& out, const StateParts& parts, const Field& field, FieldType type,
                      const Value& value) {
    switch (type) {
        case FieldType::text: out += value.text->view(); return;
        case FieldType::choice: out += field.choices[static_cast<std::size_t>(value.integer)].value; return;
        case FieldType::date: out += iso(value.date()); return;
        case FieldType::boolean: out += value.integer != 0 ? "true" : "false"; return;
        case FieldType::number: out += fmt::format("{}", value.number); return;
        case FieldType::integer: out += fmt::format("{}", value.integer); return;
        case FieldType::reference: append_reference(out, parts, field, value); return;
        case FieldType::list: return;  // refused as a key when the kind is loaded
    }
}

std::string StateParts::key(RecordId id) const {
    const Row& row = *rows[id];
    const Kind& kind = model->kinds[row.kind];
    std::string text;
    if (row.parent != no_record) text = key(row.parent) + '/';
    if (kind.single) text += kind.name;
    bool is_first = true;
    for (const FieldId field : kind.key) {
        if (!is_first) text += '/';
        is_first = false;
        if (const Value* value = row.find(field))
            append_key_value(text, *this, kind.fields[field], kind.fields[field].type, *value);
    }
    return text;
}

Place StateParts::place(RecordId id) const {
    const Row& row = *rows[id];
    return {files[row.file], row.line, row.column};
}

const KeyIndex& StateParts::index(KindId kind) const {
    LazyIndex& lazy = *indexes[kind];
    std::call_once(lazy.once, [&] {
        lazy.keys = KeyIndex(count(kind));
        for (RecordId id = first[kind]; id < first[kind + 1]; ++id) lazy.keys.insert(key(id), id);
    });
    return lazy.keys;
}
}  // namespace seccheck
