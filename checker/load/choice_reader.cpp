#include "load/choice_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/nearest_name.h"

namespace seccheck {
namespace {
std::vector<std::string> enum_names(const Kind& kind) {
    std::vector<std::string> names;
    for (const Field& field : kind.fields)
        if (field.type == FieldType::choice) names.push_back(field.name);
    return names;
}

std::vector<std::string> values_of(const Field& field) {
    std::vector<std::string> values;
    for (const Choice& choice : field.choices) values.push_back(choice.value);
    return values;
}
}  // namespace

std::optional<ChosenValue> read_choice(const TomlEntry& entry, const std::string& file, const Kind& kind,
                                       Diagnostics& diagnostics) {
    const auto id = kind.find(entry.key);
    if (!id || kind.fields[*id].type != FieldType::choice) {
        diagnostics.add(Place{file, entry.line, entry.column},
                        fmt::format("\"{}\" is no enum of kind \"{}\"", entry.key, kind.name),
                        suggest(entry.key, enum_names(kind)), entry.key.size());
        return std::nullopt;
    }
    const Place place{file, entry.value.line, entry.value.column};
    if (entry.value.type != TomlType::text) {
        diagnostics.add(place,
                        fmt::format("{}.{} is one of a few texts, not {}", kind.name, entry.key,
                                    describe(entry.value.type)),
                        "write it in quotes", entry.value.width);
        return std::nullopt;
    }
    const std::vector<std::string> values = values_of(kind.fields[*id]);
    const auto it = std::find(values.begin(), values.end(), entry.value.text);
    if (it != values.end()) return ChosenValue{*id, static_cast<std::uint32_t>(it - values.begin())};
    diagnostics.add(place, fmt::format("{}.{} can't be \"{}\"", kind.name, entry.key, entry.value.text),
                    suggest(entry.value.text, values), entry.value.width);
    return std::nullopt;
}
}  // namespace seccheck
