// A record as it lies in memory: a head, and behind it the values it has, in order of the kind's fields.
#pragma once

#include <bit>
#include <cstdint>
#include <memory_resource>
#include <span>

#include "model/kind.h"
#include "model/value.h"

namespace seccheck {
struct Row {
    std::uint64_t given = 0;  // one bit for each field of the kind that the record has
    std::uint32_t file = 0;   // index into State::files
    std::uint32_t line = 0;   // of the heading
    RecordId number = no_record;
    RecordId parent = no_record;
    KindId kind = 0;
    std::uint16_t column = 1;
    bool unborn = false;  // its first event lies after the day of the check

    static Row* make(std::uint64_t given, std::pmr::memory_resource& arena) {
        const auto count = static_cast<std::size_t>(std::popcount(given));
        void* memory = arena.allocate(sizeof(Row) + count * sizeof(Value), alignof(Row));
        Row* row = new (memory) Row;
        row->given = given;
        return row;
    }

    std::span<Value> values() {
        return {reinterpret_cast<Value*>(this + 1), static_cast<std::size_t>(std::popcount(given))};
    }
    // Null where the record doesn't have the field; a hidden value is there.
    Value* find(FieldId field) {
        const std::uint64_t bit = std::uint64_t{1} << field;
        if ((given & bit) == 0) return nullptr;
        return reinterpret_cast<Value*>(this + 1) + std::popcount(given & (bit - 1));
    }
    const Value* find(FieldId field) const { return const_cast<Row*>(this)->find(field); }
};
static_assert(sizeof(Row) % alignof(Value) == 0);
}  // namespace seccheck
