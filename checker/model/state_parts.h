// What a state is made of, while it is being made: load/ fills it step by step, and then it becomes a State,
// which nobody can change.
#pragma once

#include <memory>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "model/key_index.h"
#include "model/kind.h"
#include "model/row.h"

namespace seccheck {
// What the state says of itself, under [state].
struct StateInfo {
    std::string title;          // "SEC Panel 77"
    std::optional<Date> as_of;  // the day its papers speak of
};

struct StateParts {
    using Arena = std::pmr::monotonic_buffer_resource;

    // The records that refer to each record of one kind by one field: `ids[starts[i]]` to `starts[i + 1]`
    // belong to the kind's i-th record.
    struct Referrers {
        std::vector<std::uint32_t> starts;
        std::vector<RecordId> ids;
    };
    // Made when it is first needed, by whichever thread needs it.
    struct LazyIndex {
        std::once_flag once;
        KeyIndex keys;
    };

    explicit StateParts(const Model& of);

    std::size_t count(KindId kind) const { return first[kind + 1] - first[kind]; }
    // The text that references use: "SECMP0015/impact"; a child's begins with its parent's.
    std::string key(RecordId id) const;
    Place place(RecordId id) const;  // of the record's heading
    const KeyIndex& index(KindId kind) const;

    const Model* model;
    StateInfo info;
    Date as_of;
    std::vector<std::string> files;                   // as shown, in order
    std::vector<std::unique_ptr<Arena>> arenas;       // that rows and their texts live in
    std::vector<Row*> rows;                           // by RecordId
    std::vector<RecordId> first;                      // of each kind, and one past the last
    std::vector<std::vector<RecordId>> living;        // by kind: those that are there on the day
    std::vector<std::vector<Referrers>> referrers;    // by kind and Kind::back
    std::vector<std::unique_ptr<LazyIndex>> indexes;  // by kind
};

// The text of a single value within a key; `type` is that of the field, or of the items of a list.
void append_key_value(std::string& out, const StateParts& parts, const Field& field, FieldType type,
                      const Value& value);
}  // namespace seccheck
