// Reads a condition on records from a model file: { type = "impact" }.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "load/toml_tree.h"
#include "model/kind.h"

namespace seccheck {
// A field that is an enum, and the number of one of its values.
struct ChosenValue {
    FieldId field = 0;
    std::uint32_t is = 0;
};

// Nothing where the kind has no such enum or the enum no such value, which is then a diagnostic.
std::optional<ChosenValue> read_choice(const TomlEntry& entry, const std::string& file, const Kind& kind,
                                       Diagnostics& diagnostics);
}  // namespace seccheck
