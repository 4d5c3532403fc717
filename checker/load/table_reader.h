// Reads one table of a configuration file key by key, and complains about what it can't use.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/toml_tree.h"

namespace seccheck {
// Each getter remembers its key as known and gives nothing where the key is absent, or where its value
// is of another type, which is then a diagnostic. Call finish() last: it refuses the keys nobody asked for.
class TableReader {
public:
    // `what` names the table in messages: "a kind", "field \"accepted\"".
    TableReader(const TomlNode& table, std::string file, std::string what, Diagnostics& diagnostics)
        : table_(table), file_(std::move(file)), what_(std::move(what)), diagnostics_(diagnostics) {}

    std::optional<std::string> text(std::string_view key);
    std::optional<bool> boolean(std::string_view key);
    std::optional<std::int64_t> integer(std::string_view key);
    std::optional<double> number(std::string_view key);  // an integer will do
    std::optional<Date> date(std::string_view key);
    std::vector<std::string> texts(std::string_view key);  // one text or a list of them
    const TomlNode* table(std::string_view key);
    const TomlNode* list(std::string_view key);
    const TomlNode* any(std::string_view key);

    // As text(), but its absence is a diagnostic and gives the empty text.
    std::string required_text(std::string_view key);
    // One of `names`, as its index; `fallback` where the key is absent or is none of them.
    std::size_t one_of(std::string_view key, const std::vector<std::string>& names, std::size_t fallback);

    bool has(std::string_view key) const { return table_.find(key) != nullptr; }
    Place place() const { return place_of(table_); }
    Place place(std::string_view key) const;
    Place place_of(const TomlNode& node) const { return {file_, node.line, node.column}; }
    void complain(std::string_view key, std::string message, std::string help = {});

    void finish();

private:
    const TomlNode* get(std::string_view key, TomlType type);

    const TomlNode& table_;
    std::string file_;
    std::string what_;
    Diagnostics& diagnostics_;
    std::vector<std::string> known_;
};
}  // namespace seccheck
