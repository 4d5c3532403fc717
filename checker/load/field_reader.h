// Reads the fields of a kind from its model file.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/table_reader.h"
#include "load/toml_tree.h"
#include "model/kind.h"

namespace seccheck {
// A field as its file has it: the names of kinds and of other fields are not yet resolved.
struct FieldDraft {
    std::string name;
    FieldType type = FieldType::text;
    FieldType item = FieldType::text;
    bool required = false;
    Absence absent = Absence::unknown;
    DateSense sense = DateSense::none;
    std::vector<Choice> choices;
    std::vector<std::string> targets;
    bool keeps_dangling = false;
    std::string back_name;
    bool empty_is_unknown = false;
    std::string pattern;
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    std::string unit;
    std::string holds_from;
    std::optional<Classification> classification;
    std::string doc;
    Place place;
    Place target_place, holds_from_place, pattern_place;
};

// Appends the fields of the table [field]; those of a table within it are called "<prefix>.<name>".
void read_fields(const TomlNode& table, const std::string& file, const std::string& prefix,
                 std::vector<FieldDraft>& fields, Diagnostics& diagnostics);

// `kinds` are the names of all kinds, sorted; `label` is what the kind says of all its fields.
Field make_field(const FieldDraft& draft, const std::vector<std::string>& kinds, Classification label,
                 Diagnostics& diagnostics);

// The key `classification`; `fallback` where it is absent.
Classification read_classification(TableReader& reader, Classification fallback);
}  // namespace seccheck
