// One value of a record, with the place it was read from, in sixteen bytes: a portfolio has millions.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <span>
#include <string_view>

#include "base/date.h"

namespace seccheck {
// Numbers all records of a state, by kind and then by key.
using RecordId = std::uint32_t;
inline constexpr RecordId no_record = 0xFFFFFFFF;

// Characters in an arena, behind their count.
class Text {
public:
    static const Text* make(std::string_view text, std::pmr::memory_resource& arena) {
        void* memory = arena.allocate(sizeof(Text) + text.size(), alignof(Text));
        Text* made = new (memory) Text;
        made->size_ = static_cast<std::uint32_t>(text.size());
        // An empty text may lie nowhere, which memcpy() doesn't allow.
        if (!text.empty()) std::memcpy(static_cast<void*>(made + 1), text.data(), text.size());
        return made;
    }
    std::string_view view() const { return {reinterpret_cast<const char*>(this + 1), size_}; }

private:
    std::uint32_t size_ = 0;
};

struct Value;

// The values of a list, behind their count.
struct ValueList {
    static ValueList* make(std::size_t size, std::pmr::memory_resource& arena);
    std::span<Value> values();
    std::span<const Value> values() const;

    std::uint32_t size = 0;
    std::uint32_t unused = 0;
};

// The kind's field says which member counts. A reference is a text until it is resolved.
struct Value {
    enum State : std::uint8_t {
        plain,
        resolved,  // a reference, as `record`
        dangling,  // a reference to no record, as `text`
        hidden,    // hasn't happened by the day of the check: reads as absent
    };
    static constexpr std::uint32_t last_column = (1U << 24U) - 1;

    union {
        std::int64_t integer;  // also a boolean, a date in days since 1970, a choice by its number
        double number;
        const Text* text;
        ValueList* list;
        RecordId record;
    };
    std::uint32_t line;
    std::uint32_t column : 24;
    std::uint32_t state : 8;

    Date date() const { return Date::from_days(static_cast<std::int32_t>(integer)); }
};
static_assert(sizeof(Value) == 16);

inline ValueList* ValueList::make(std::size_t size, std::pmr::memory_resource& arena) {
    void* memory = arena.allocate(sizeof(ValueList) + size * sizeof(Value), alignof(Value));
    ValueList* list = new (memory) ValueList;
    list->size = static_cast<std::uint32_t>(size);
    return list;
}
inline std::span<Value> ValueList::values() { return {reinterpret_cast<Value*>(this + 1), size}; }
inline std::span<const Value> ValueList::values() const {
    return {reinterpret_cast<const Value*>(this + 1), size};
}
}  // namespace seccheck
