// From the name after a dot to the field that it means. Lua keeps each short text once, so the address of
// a name that is held on to is enough to know it again: a rule spends most of its time reading fields.
#pragma once

#include <cstdint>
#include <lua.hpp>
#include <string_view>
#include <vector>

#include "model/kind.h"

namespace seccheck {
struct FieldSlot {
    enum Type : std::uint8_t { unknown, field, back, parent, table, method };
    Type type = unknown;
    std::uint16_t index =
        0;  // into Kind::fields, Kind::back or record_methods(); of a table, its first field
};

class FieldLookup {
public:
    explicit FieldLookup(const Model& model) : model_(model), known_(first_size) {}

    // What the text at `index` of the stack names on a record of that kind.
    FieldSlot find(lua_State* L, int index, KindId kind);

    // The same without a cache, for a name within a table: "source" and "item" for source.item.
    static FieldSlot look_up(const Model& model, const Kind& kind, std::string_view name);

private:
    struct Known {
        const char* text = nullptr;  // the name's address in Lua; null for a free place
        KindId kind = 0;
        FieldSlot slot;
    };
    static constexpr std::size_t first_size = 256;  // a power of two, and so it stays

    // The place where the name is, or where it belongs.
    std::size_t place_of(const char* text, KindId kind) const;
    void grow();

    const Model& model_;
    std::vector<Known> known_;  // at most half full
    std::size_t count_ = 0;
};
}  // namespace seccheck
