// Finds records by the text of their key: a flat table of record numbers.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "model/value.h"

namespace seccheck {
class KeyIndex {
public:
    // Room for `count` keys.
    explicit KeyIndex(std::size_t count = 0) : slots_(std::bit_ceil(2 * count + 1), no_record) {}

    void insert(std::string_view key, RecordId id) {
        std::size_t slot = home(key);
        while (slots_[slot] != no_record) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = id;
    }

    // The record with that key, or no_record; `same(id)` says whether a candidate has it.
    template <typename Same>
    RecordId find(std::string_view key, const Same& same) const {
        for (std::size_t slot = home(key);; slot = (slot + 1) & (slots_.size() - 1)) {
            const RecordId id = slots_[slot];
            if (id == no_record || same(id)) return id;
        }
    }

private:
    std::size_t home(std::string_view key) const {
        return std::hash<std::string_view>{}(key) & (slots_.size() - 1);
    }

    std::vector<RecordId> slots_;
};
}  // namespace seccheck
