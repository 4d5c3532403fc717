#include "load/toml_tree.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace seccheck {
namespace {
// Turns a toml++ tree into ours; `shift` is what to add to its line numbers.
class Converter {
public:
    Converter(std::uint32_t shift, std::pmr::memory_resource& arena) : shift_(shift), arena_(arena) {}

    TomlNode convert(const toml::node& source) {
        TomlNode node;
        const toml::source_region& region = source.source();
        node.line = region.begin.line + shift_;
        node.column = region.begin.column;
        if (region.end.line == region.begin.line && region.end.column > region.begin.column)
            node.width = region.end.column - region.begin.column;
        switch (source.type()) {
            case toml::node_type::table: table(*source.as_table(), node); break;
            case toml::node_type::array: array(*source.as_array(), node); break;
            case toml::node_type::string:
                node.type = TomlType::text;
                node.text = copy(source.as_string()->get());
                break;
            case toml::node_type::integer:
                node.type = TomlType::integer;
                node.integer = source.as_integer()->get();
                break;
            case toml::node_type::floating_point:
                node.type = TomlType::number;
                node.number = source.as_floating_point()->get();
                break;
            case toml::node_type::boolean:
                node.type = TomlType::boolean;
                node.integer = source.as_boolean()->get() ? 1 : 0;
                break;
            case toml::node_type::date: date(source.as_date()->get(), node); break;
            default: node.type = TomlType::other_time; break;
        }
        return node;
    }

private:
    static void date(const toml::date& source, TomlNode& node) {
        node.type = TomlType::date;
        node.date = Date::of(source.year, source.month, source.day).value_or(Date{});
    }

    template <typename T>
    std::span<T> make(std::size_t count) {
        if (count == 0) return {};
        void* memory = arena_.allocate(count * sizeof(T), alignof(T));
        return {new (memory) T[count], count};
    }

    void table(const toml::table& source, TomlNode& node) {
        node.type = TomlType::table;
        const std::span<TomlEntry> entries = make<TomlEntry>(source.size());
        std::size_t i = 0;
        for (const auto& [key, value] : source) {
            entries[i].key = copy(key.str());
            entries[i].line = key.source().begin.line + shift_;
            entries[i].column = key.source().begin.column;
            entries[i].value = convert(value);
            ++i;
        }
        node.entries = entries;
    }

    void array(const toml::array& source, TomlNode& node) {
        node.type = TomlType::array;
        const std::span<TomlNode> items = make<TomlNode>(source.size());
        std::size_t i = 0;
        for (const toml::node& item : source) items[i++] = convert(item);
        node.items = items;
    }

    std::string_view copy(std::string_view text) {
        if (text.empty()) return {};
        char* memory = static_cast<char*>(arena_.allocate(text.size(), 1));
        std::memcpy(memory, text.data(), text.size());
        return {memory, text.size()};
    }

    std::uint32_t shift_;
    std::pmr::memory_resource& arena_;
};

std::string_view line_of(std::string_view text, std::uint32_t number) {
    for (; number > 1; --number) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool is_heading(std::string_view line) { return trim(line).starts_with('['); }

// What a line gives a value to: `id` of `id = "P1"`, `[state]` of a heading; empty for any other line.
std::string_view subject_of(std::string_view line) {
    if (is_heading(line)) return trim(line.substr(0, line.find('#')));
    const std::size_t equals = line.find('=');
    return equals == std::string_view::npos ? std::string_view{} : trim(line.substr(0, equals));
}

// Nothing but blanks stands before the subject of a line.
std::uint32_t column_of(std::string_view line, std::string_view subject) {
    return static_cast<std::uint32_t>(line.find(subject) + 1);
}

// For a key given twice in one table, or a heading twice: the line of the first, searching up from the
// second.
std::optional<std::uint32_t> first_of_key(std::string_view text, std::uint32_t second) {
    const std::string_view repeated = line_of(text, second);
    const std::string_view key = subject_of(repeated);
    if (key.empty()) return std::nullopt;
    for (std::uint32_t line = second - 1; line >= 1; --line) {
        const std::string_view above = line_of(text, line);
        if (subject_of(above) == key) return line;
        if (is_heading(above) && !is_heading(repeated)) return std::nullopt;
    }
    return std::nullopt;
}

// toml++ explains what it was doing before it says what is wrong; people want the second.
std::string plain_message(std::string_view description) {
    const std::string_view lead = "Error while parsing ";
    if (description.starts_with(lead)) description.remove_prefix(lead.size());
    return fmt::format("is not valid TOML: {}", description);
}

void explain_repeated(const TomlText& toml, std::uint32_t line, Diagnostic& diagnostic) {
    diagnostic.help = "keep one of the two";
    const std::string_view repeated = line_of(toml.text, line), key = subject_of(repeated);
    // toml++ points behind a key. Within { } it is not the one that the line begins with.
    if (diagnostic.message.ends_with(fmt::format("'{}'", key))) {
        diagnostic.place.column = column_of(repeated, key);
        diagnostic.width = key.size();
    }
    if (const auto first = first_of_key(toml.text, line)) {
        const Place place{diagnostic.place.file, *first + toml.first_line - 1,
                          column_of(line_of(toml.text, *first), key)};
        diagnostic.notes.push_back({place, "it stands here first"});
    }
}

// toml++ takes a bare word for a misspelt true or false.
bool is_bare_word(std::string_view description) {
    return description.find("parsing boolean") != std::string_view::npos ||
           description.find("could not determine value type") != std::string_view::npos;
}

Diagnostic to_diagnostic(const toml::parse_error& error, const TomlText& toml) {
    const toml::source_position at = error.source().begin;
    Diagnostic diagnostic;
    // At the end of a text toml++ points behind the line's end.
    const auto behind = static_cast<std::uint32_t>(line_of(toml.text, at.line).size() + 1);
    diagnostic.place = {std::string(toml.file), at.line + toml.first_line - 1, std::min(at.column, behind)};
    diagnostic.message = plain_message(error.description());
    if (diagnostic.message.find("redefine") != std::string::npos)
        explain_repeated(toml, at.line, diagnostic);
    else if (is_bare_word(error.description()))
        diagnostic.help =
            "a text stands in \"quotes\", a date is written 2020-01-31, and true and false in small letters";
    return diagnostic;
}
}  // namespace

std::string_view describe(TomlType type) {
    switch (type) {
        case TomlType::table: return "a table";
        case TomlType::array: return "a list";
        case TomlType::text: return "a text";
        case TomlType::integer: return "an integer";
        case TomlType::number: return "a number";
        case TomlType::boolean: return "true or false";
        case TomlType::date: return "a date";
        case TomlType::other_time: return "a time";
    }
    return "";
}

std::string_view how_to_write(TomlType type) {
    switch (type) {
        case TomlType::table: return "write its heading in single brackets, and its keys below";
        case TomlType::array: return "write it in brackets, such as [ ... ]";
        case TomlType::text: return "write it in quotes";
        case TomlType::integer: return "write digits alone, such as 15";
        case TomlType::number: return "write a number, such as 15 or 0.5";
        case TomlType::boolean: return "write true or false, without quotes";
        case TomlType::date: return "write year, month and day without quotes, such as 2019-04-25";
        case TomlType::other_time: return "";
    }
    return "";
}

const TomlNode* TomlNode::find(std::string_view key) const {
    const auto it =
        std::lower_bound(entries.begin(), entries.end(), key,
                         [](const TomlEntry& entry, std::string_view k) { return entry.key < k; });
    return it != entries.end() && it->key == key ? &it->value : nullptr;
}

std::optional<TomlNode> parse_toml(const TomlText& toml, std::pmr::memory_resource& arena,
                                   Diagnostics& diagnostics) {
    try {
        const toml::table root = toml::parse(toml.text);
        return Converter(toml.first_line - 1, arena).convert(root);
    } catch (const toml::parse_error& error) {
        diagnostics.add(to_diagnostic(error, toml));
        return std::nullopt;
    }
}

std::optional<TomlNode> read_toml(const FileSystem& files, const FoundFile& file,
                                  std::pmr::memory_resource& arena, Diagnostics& diagnostics) {
    const auto text = read_file(files, file.path);
    if (text) return parse_toml({*text, file.name, 1}, arena, diagnostics);
    diagnostics.add(Place{file.name, 0, 0}, "can't be read", "check its permissions");
    return std::nullopt;
}
}  // namespace seccheck
