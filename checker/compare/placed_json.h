// JSON that knows where each of its values stands, so that what is wrong with one can be said at its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace seccheck {
struct PlacedJson {
    enum class Type : std::uint8_t { null, boolean, number, text, array, object };

    Type type = Type::null;
    bool boolean = false;
    std::int64_t number = 0;  // 0 for one that is no whole number, or too large
    std::string text;
    std::vector<PlacedJson> items;  // of an array, and the values of an object
    std::vector<std::string> keys;  // of an object, one for each of its items
    std::uint32_t line = 0, column = 0;

    const PlacedJson* find(std::string_view key) const;  // null where there is none, or it is no object
};

std::string_view name(PlacedJson::Type type);  // "a text", "a list"

// Nothing, and one problem told, where the text is no JSON or is nested too deep. `file` is the name that
// places are given.
std::optional<PlacedJson> read_placed_json(std::string_view text, const std::string& file,
                                           Diagnostics& diagnostics);
}  // namespace seccheck
