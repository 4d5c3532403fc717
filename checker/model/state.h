// All records of one run as they stood on one day: immutable, indexed, and shared by all threads.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "model/kind.h"
#include "model/row.h"
#include "model/state_parts.h"

namespace seccheck {
class State {
public:
    explicit State(StateParts parts) : parts_(std::move(parts)) {}

    const Model& model() const { return *parts_.model; }
    const StateInfo& info() const { return parts_.info; }
    Date as_of() const { return parts_.as_of; }
    // Records that were there on the day of the check.
    std::size_t size() const;

    // In order of their keys; only those that were there on the day of the check.
    std::span<const RecordId> records(KindId kind) const { return parts_.living[kind]; }
    const Kind& kind(RecordId id) const { return model().kinds[kind_id(id)]; }
    KindId kind_id(RecordId id) const { return parts_.rows[id]->kind; }
    bool exists(RecordId id) const { return !parts_.rows[id]->unborn; }

    // Null where the field is absent, or dated after the day of the check.
    const Value* value(RecordId id, FieldId field) const;
    // Whether its file gives the field at all, even where that hasn't happened yet.
    bool is_written(RecordId id, FieldId field) const;
    RecordId parent(RecordId id) const { return parts_.rows[id]->parent; }
    // The records that refer to this one, in order of their keys; `back` is an index into Kind::back.
    std::span<const RecordId> referrers(RecordId id, std::size_t back) const;

    // By the text that references use; finds records before their time too.
    std::optional<RecordId> find(KindId kind, std::string_view key) const;
    std::string key(RecordId id) const { return parts_.key(id); }
    // As the kind's title says: "SECMP0015 Impact Assessment". Where titles lead in circles, or too deep, a
    // key stands in.
    std::string title(RecordId id) const;
    // How a value reads in a sentence or in evidence; a list as its items.
    std::string show(const Field& field, const Value& value) const;

    // Where the record's heading stands, or the value of one of its fields.
    Place place(RecordId id) const { return parts_.place(id); }
    Place place(RecordId id, const Value& value) const;
    const std::vector<std::string>& files() const { return parts_.files; }

    // How many records those may know of who may read all up to this label.
    std::size_t records_for(Classification audience) const;

    // The first date after the day of the check from which the model takes its horizon.
    std::optional<Date> horizon() const;

private:
    // The records whose titles are being told, innermost first: titles have titles in them.
    struct Telling {
        RecordId id;
        const Telling* outer;
        int depth;
    };
    std::string title(RecordId id, const Telling* outer) const;
    std::string show(const Field& field, const Value& value, const Telling* outer) const;
    std::string show_item(const Field& field, const Value& value, const Telling* outer) const;

    StateParts parts_;
};
}  // namespace seccheck
