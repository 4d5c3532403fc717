// A whole state as text, so that two of them can be compared and a test can show what it expects.
#pragma once

#include <fmt/format.h>

#include <string>

#include "model/state.h"

namespace seccheck {
// "Foo Ltd, Bar Ltd": keys, in the order in which the state gives the records.
inline std::string keys_of(const State& state, std::span<const RecordId> records) {
    std::string text;
    for (const RecordId id : records) text += (text.empty() ? "" : ", ") + state.key(id);
    return text;
}

inline std::string keys_of(const State& state, std::string_view kind) {
    return keys_of(state, state.records(state.model().find(kind).value()));
}

// The record of a kind with that key, which must be there.
inline RecordId record(const State& state, std::string_view kind, std::string_view key) {
    return state.find(state.model().find(kind).value(), key).value();
}

// A field's value as a report shows it; "absent" where the record doesn't have it.
inline std::string shown(const State& state, RecordId id, std::string_view field) {
    const FieldId index = state.kind(id).find(field).value();
    const Value* value = state.value(id, index);
    return value != nullptr ? state.show(state.kind(id).fields[index], *value) : "absent";
}

// The keys of the records that refer to one.
inline std::string referrers(const State& state, RecordId id, std::string_view back) {
    return keys_of(state, state.referrers(id, state.kind(id).find_back(back).value()));
}

// Every record that is there, with its place, its values and theirs, and who refers to it.
inline std::string text_of(const State& state) {
    std::string text = fmt::format("as of {}, {}\n", iso(state.as_of()), state.info().title);
    for (std::size_t kind = 0; kind < state.model().kinds.size(); ++kind) {
        for (const RecordId id : state.records(static_cast<KindId>(kind))) {
            const Kind& own = state.kind(id);
            text += fmt::format("{} \"{}\" {}\n", own.name, state.key(id), to_string(state.place(id)));
            for (std::size_t i = 0; i < own.fields.size(); ++i)
                if (const Value* value = state.value(id, static_cast<FieldId>(i)))
                    text +=
                        fmt::format("    {} = {} {}\n", own.fields[i].name, state.show(own.fields[i], *value),
                                    to_string(state.place(id, *value)));
            for (std::size_t i = 0; i < own.back.size(); ++i)
                text += fmt::format("    {}: {}\n", own.back[i].name, keys_of(state, state.referrers(id, i)));
        }
    }
    return text;
}
}  // namespace seccheck
