// TOML text as a tree with the place of every key and value. The only part that knows toml++.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/file_walk.h"

namespace seccheck {
enum class TomlType : std::uint8_t { table, array, text, integer, number, boolean, date, other_time };

// "a date", "a table", for messages.
std::string_view describe(TomlType type);

// What to do where a value of this type is meant, and one of another type stands: "write it in quotes".
std::string_view how_to_write(TomlType type);

struct TomlEntry;

// Which member counts is said by `type`.
struct TomlNode {
    TomlType type = TomlType::table;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t width = 1;   // columns that it takes on its first line
    std::int64_t integer = 0;  // also a boolean
    double number = 0;
    Date date;
    std::string_view text;
    std::span<const TomlNode> items;
    std::span<const TomlEntry> entries;  // by key

    const TomlNode* find(std::string_view key) const;
};

struct TomlEntry {
    std::string_view key;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    TomlNode value;
};

// A stretch of a file: its text begins at the start of line `first_line`.
struct TomlText {
    std::string_view text;
    std::string_view file;  // as shown
    std::uint32_t first_line = 1;
};

// Nothing where the text is not valid TOML, with one diagnostic: the parser stops at the first error. The
// tree lives in `arena` and doesn't need the text any more.
std::optional<TomlNode> parse_toml(const TomlText& toml, std::pmr::memory_resource& arena,
                                   Diagnostics& diagnostics);

// The same for a whole file; one that can't be read is a diagnostic too.
std::optional<TomlNode> read_toml(const FileSystem& files, const FoundFile& file,
                                  std::pmr::memory_resource& arena, Diagnostics& diagnostics);
}  // namespace seccheck
