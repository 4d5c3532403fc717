#include "load/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest_name.h"

namespace seccheck {
const TomlNode* TableReader::any(std::string_view key) {
    known_.emplace_back(key);
    return table_.find(key);
}

const TomlNode* TableReader::get(std::string_view key, TomlType type) {
    const TomlNode* node = any(key);
    if (node == nullptr || node->type == type) return node;
    const bool is_heading = type == TomlType::array && node->type == TomlType::table;
    diagnostics_.add(
        place_of(*node),
        fmt::format("\"{}\" of {} is {}, not {}", key, what_, describe(type), describe(node->type)),
        is_heading ? "write its heading in double brackets" : std::string(how_to_write(type)), node->width);
    return nullptr;
}

std::optional<std::string> TableReader::text(std::string_view key) {
    const TomlNode* node = get(key, TomlType::text);
    if (node == nullptr) return std::nullopt;
    return std::string(node->text);
}

std::optional<bool> TableReader::boolean(std::string_view key) {
    const TomlNode* node = get(key, TomlType::boolean);
    if (node == nullptr) return std::nullopt;
    return node->integer != 0;
}

std::optional<std::int64_t> TableReader::integer(std::string_view key) {
    const TomlNode* node = get(key, TomlType::integer);
    if (node == nullptr) return std::nullopt;
    return node->integer;
}

std::optional<double> TableReader::number(std::string_view key) {
    const TomlNode* whole = table_.find(key);
    if (whole != nullptr && whole->type == TomlType::integer) {
        known_.emplace_back(key);
        return static_cast<double>(whole->integer);
    }
    const TomlNode* node = get(key, TomlType::number);
    if (node == nullptr) return std::nullopt;
    return node->number;
}

std::optional<Date> TableReader::date(std::string_view key) {
    const TomlNode* node = get(key, TomlType::date);
    if (node == nullptr) return std::nullopt;
    return node->date;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    const TomlNode* node = any(key);
    if (node == nullptr) return {};
    if (node->type == TomlType::text) return {std::string(node->text)};
    std::vector<std::string> result;
    if (const TomlNode* items = get(key, TomlType::array)) {
        for (const TomlNode& item : items->items) {
            if (item.type == TomlType::text)
                result.emplace_back(item.text);
            else
                diagnostics_.add(place_of(item),
                                 fmt::format("\"{}\" of {} is a list of texts, and has {} in it", key, what_,
                                             describe(item.type)),
                                 {}, item.width);
        }
    }
    return result;
}

const TomlNode* TableReader::table(std::string_view key) { return get(key, TomlType::table); }
const TomlNode* TableReader::list(std::string_view key) { return get(key, TomlType::array); }

std::string TableReader::required_text(std::string_view key) {
    const auto value = text(key);
    if (value && !value->empty()) return *value;
    if (!has(key) || value)
        diagnostics_.add(place(), fmt::format("{} lacks its \"{}\"", what_, key),
                         fmt::format("add {} = \"...\"", key));
    return {};
}

std::size_t TableReader::one_of(std::string_view key, const std::vector<std::string>& names,
                                std::size_t fallback) {
    const auto value = text(key);
    if (!value) return fallback;
    const auto it = std::find(names.begin(), names.end(), *value);
    if (it != names.end()) return static_cast<std::size_t>(it - names.begin());
    complain(key, fmt::format("\"{}\" of {} can't be \"{}\"", key, what_, *value), suggest(*value, names));
    return fallback;
}

Place TableReader::place(std::string_view key) const {
    const TomlNode* node = table_.find(key);
    return node != nullptr ? place_of(*node) : place();
}

void TableReader::complain(std::string_view key, std::string message, std::string help) {
    const TomlNode* node = table_.find(key);
    diagnostics_.add(place(key), std::move(message), std::move(help), node != nullptr ? node->width : 1);
}

void TableReader::finish() {
    std::sort(known_.begin(), known_.end());
    known_.erase(std::unique(known_.begin(), known_.end()), known_.end());
    for (const TomlEntry& entry : table_.entries) {
        if (std::binary_search(known_.begin(), known_.end(), entry.key)) continue;
        diagnostics_.add(Place{file_, entry.line, entry.column},
                         fmt::format("{} has no key \"{}\"", what_, entry.key), suggest(entry.key, known_),
                         entry.key.size());
    }
}
}  // namespace seccheck
