#include "schema/state_schema.h"

#include <fmt/format.h>

#include <cmath>

#include "schema/json_schema.h"

namespace seccheck {
namespace {
// A limit is a whole number wherever that can be, so that it doesn't read 1.0.
Json limit(double number) {
    if (number == std::floor(number)) return static_cast<std::int64_t>(number);
    return number;
}

std::string_view meaning(Absence absent) {
    switch (absent) {
        case Absence::unknown: return "the source doesn't say";
        case Absence::not_yet: return "it has not happened";
        case Absence::none: return "there is none";
    }
    return {};
}

class StateSchema {
public:
    explicit StateSchema(const Model& model) : model_(model) {}

    std::string text() {
        Json tables = {{"state", header()}};
        Json definitions = Json::object();
        for (const Kind& kind : model_.kinds) {
            if (!kind.parent) tables[kind.table] = records_of(kind);
            definitions[kind.name] = record(kind);
        }
        return finished_schema("A state for seccheck",
                               table_schema(std::move(tables), {}, "Records to be checked by seccheck."),
                               std::move(definitions));
    }

private:
    static Json header() {
        return table_schema({{"title", text_schema("How the state is called in reports.")},
                             {"as_of", date_schema("The day of the check, unless --as-of gives another.")}},
                            {}, "What the state says of itself.");
    }

    static Json records_of(const Kind& kind) {
        return kind.single ? ref_to(kind.name) : list_schema(ref_to(kind.name), kind.doc);
    }

    Json record(const Kind& kind) const {
        Json schema = fields_of(kind, {}, kind.doc);
        for (const KindId child : kind.children)
            schema["properties"][model_.kinds[child].table] = records_of(model_.kinds[child]);
        return schema;
    }

    // Those whose names begin with the prefix, in the order of the model file.
    Json fields_of(const Kind& kind, const std::string& prefix, std::string_view doc) const {
        Json properties = Json::object();
        std::vector<std::string> required;
        for (const FieldId id : kind.declared) {
            const Field& field = kind.fields[id];
            if (!field.name.starts_with(prefix)) continue;
            const std::string rest = field.name.substr(prefix.size());
            const std::string name = rest.substr(0, rest.find('.'));
            const bool is_new = !properties.contains(name);
            if (is_new)
                properties[name] =
                    name == rest ? field_schema(field) : fields_of(kind, prefix + name + '.', {});
            if (field.required && (is_new || required.empty() || required.back() != name))
                required.push_back(name);
        }
        return table_schema(std::move(properties), required, doc);
    }

    Json field_schema(const Field& field) const {
        const std::string doc = full_doc(field);
        if (!field.is_list()) return value_schema(field, doc);
        return list_schema(value_schema(field, {}), doc);
    }

    Json value_schema(const Field& field, std::string_view doc) const {
        switch (field.item) {
            case FieldType::text: return matched_text(field, doc);
            case FieldType::integer: return ranged(integer_schema(doc), field);
            case FieldType::number: return ranged(number_schema(doc), field);
            case FieldType::boolean: return flag_schema(doc);
            case FieldType::date: return date_schema(doc);
            case FieldType::choice: return choice(field, doc);
            case FieldType::reference:
            case FieldType::list: break;  // no list holds lists
        }
        return text_schema(doc);
    }

    // RE2's patterns with flags in them are none of JSON Schema: then the loader alone looks at the text.
    static Json matched_text(const Field& field, std::string_view doc) {
        Json schema = text_schema(doc);
        if (!field.pattern.empty() && field.pattern.find("(?") == std::string::npos)
            schema["pattern"] = fmt::format("^(?:{})$", field.pattern);
        return schema;
    }

    static Json ranged(Json schema, const Field& field) {
        if (std::isfinite(field.min)) schema["minimum"] = limit(field.min);
        if (std::isfinite(field.max)) schema["maximum"] = limit(field.max);
        return schema;
    }

    static Json choice(const Field& field, std::string_view doc) {
        std::vector<std::string> words;
        for (const Choice& each : field.choices) words.push_back(each.value);
        return one_of_schema(words, doc);
    }

    std::string full_doc(const Field& field) const {
        std::string doc = field.doc;
        for (const Choice& each : field.choices)
            if (each.label != each.value) doc += fmt::format("\n- {}: {}", each.value, each.label);
        if (field.is_reference()) doc += "\n" + targets(field);
        if (!field.unit.empty()) doc += fmt::format("\nUnit: {}.", field.unit);
        if (!field.required) doc += fmt::format("\nAbsent: {}.", meaning(field.absent));
        return doc;
    }

    std::string targets(const Field& field) const {
        if (field.targets.size() == model_.kinds.size()) return "The key of any record.";
        std::vector<std::string> names;
        for (const KindId target : field.targets) names.push_back(model_.kinds[target].name);
        return fmt::format("The key of: {}.", fmt::join(names, ", "));
    }

    const Model& model_;
};
}  // namespace

std::string state_schema(const Model& model) { return StateSchema(model).text(); }
}  // namespace seccheck
