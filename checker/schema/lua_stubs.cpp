#include "schema/lua_stubs.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "rule/api_table.h"
#include "rule/record_access.h"
#include "schema/lua_signature.h"

namespace seccheck {
namespace {
constexpr std::string_view head = "---@meta\n-- Made by seccheck schema: for editors, never run.\n";

// A text of one line: what stands behind a tag ends with its line.
std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string quoted(std::string_view name) { return fmt::format("\"{}\"", name); }

std::string function_type(const LuaSignature& signature) {
    std::vector<std::string> parameters;
    for (const LuaParameter& each : signature.parameters)
        parameters.push_back(fmt::format("{}{}: {}", each.name, each.optional ? "?" : "", each.type));
    const std::string type = fmt::format("fun({})", fmt::join(parameters, ", "));
    if (signature.results.empty()) return type;
    return fmt::format("{}: {}", type, fmt::join(signature.results, ", "));
}

std::string field_line(std::string_view name, std::string_view type, std::string_view doc) {
    return fmt::format("---@field {} {} # {}\n", name, type, on_one_line(std::string(doc)));
}

// "string..." in a signature, which LuaCATS writes apart; "..." for values of any type.
std::string result_type(const std::string& result) {
    if (!result.ends_with("...")) return result;
    const std::string type = result.substr(0, result.size() - 3);
    return (type.empty() ? "any" : type) + " ...";
}

std::string function_stub(const std::string& library, const LuaFunction& function) {
    const LuaSignature signature = parse_signature(function.signature);
    std::string text = fmt::format("---{}\n", function.doc);
    if (!signature.generics.empty())
        text += fmt::format("---@generic {}\n", fmt::join(signature.generics, ", "));
    for (const LuaParameter& each : signature.parameters)
        text += fmt::format("---@param {}{} {}\n", each.name, each.optional ? "?" : "", each.type);
    for (const std::string& result : signature.results)
        text += fmt::format("---@return {}\n", result_type(result));
    const std::string name = library.empty() ? function.name : fmt::format("{}.{}", library, function.name);
    return text + fmt::format("function {}({}) end\n\n", name, signature.names());
}

std::string library_stub(const ApiLibrary& library) {
    std::string text = fmt::format("-- {}\n", library.doc);
    if (!library.name.empty()) text += fmt::format("---@class {0}lib\n{0} = {{}}\n\n", library.name);
    for (const LuaField& value : library.values) {
        const std::string name =
            library.name.empty() ? value.name : fmt::format("{}.{}", library.name, value.name);
        text += fmt::format("---{}\n---@type {}\n{} = nil\n\n", value.doc, value.type, name);
    }
    for (const LuaFunction& function : library.functions) text += function_stub(library.name, function);
    return text;
}

std::string class_stub(const ApiClass& described) {
    // Kinds add to records what they have.
    const char* exact = described.name == "record" ? "" : " (exact)";
    std::string text = fmt::format("---{}\n---@class{} {}\n", described.doc, exact, described.name);
    for (const LuaField& field : described.fields) text += field_line(field.name, field.type, field.doc);
    for (const LuaFunction& method : described.methods)
        text += field_line(method.name, function_type(parse_signature(method.signature)), method.doc);
    for (const std::string& each : described.operators) text += fmt::format("---@operator {}\n", each);
    return text + '\n';
}

std::string alias(std::string_view name, const std::vector<std::string>& values) {
    if (values.empty()) return fmt::format("---@alias {} string\n\n", name);
    std::string text = fmt::format("---@alias {}\n", name);
    for (const std::string& value : values) text += fmt::format("---| {}\n", value);
    return text + '\n';
}

class WorldStubs {
public:
    explicit WorldStubs(const Model& model) : model_(model) {}

    std::string kind(const Kind& kind) const {
        std::string text, enums;
        for (const std::string& table : tables_of(kind)) text += table_class(kind, table, enums);
        text += fmt::format("---{}\n---@class (exact) kind.{}: record\n", on_one_line(kind.doc), kind.name);
        std::vector<std::string> names;
        for (const FieldId id : kind.declared) {
            const Field& field = kind.fields[id];
            names.push_back(quoted(field.name));
            if (field.name.find('.') == std::string::npos) text += field_stub(kind, field, field.name, enums);
        }
        for (const std::string& table : tables_of(kind))
            text += field_line(table, fmt::format("kind.{}.{}", kind.name, table), "A table of fields.");
        if (kind.parent) {
            const std::string& parent = model_.kinds[*kind.parent].name;
            text += field_line(parent, "kind." + parent, "The record that it stands below.");
        }
        for (const BackReference& back : kind.back) {
            names.push_back(quoted(back.name));
            text += back_stub(kind, back);
        }
        text += methods(kind);
        return enums + alias(fmt::format("kind.{}.field", kind.name), names) + text + '\n';
    }

    std::string state() const {
        std::string text = "-- All records, by kind.\n---@class (exact) statelib\n";
        for (const Kind& each : model_.kinds)
            text += field_line(each.plural, fmt::format("kind.{}[]", each.name), "In order of their keys.");
        return text + "state = {}\n\n";
    }

    // state.find by kind, so that an editor knows what it gives.
    std::string overloads() const {
        std::string text;
        for (const Kind& each : model_.kinds)
            text += fmt::format("---@overload fun(kind: \"{0}\", key: string): kind.{0}?\n", each.name);
        return text;
    }

private:
    // The tables that the kind's fields are in: "source".
    static std::set<std::string> tables_of(const Kind& kind) {
        std::set<std::string> tables;
        for (const Field& field : kind.fields)
            if (const std::size_t dot = field.name.rfind('.'); dot != std::string::npos)
                tables.insert(field.name.substr(0, dot));
        return tables;
    }

    std::string table_class(const Kind& kind, const std::string& table, std::string& enums) const {
        std::string text = fmt::format("---@class (exact) kind.{}.{}\n", kind.name, table);
        for (const FieldId id : kind.declared) {
            const Field& field = kind.fields[id];
            if (field.name.starts_with(table + '.'))
                text += field_stub(kind, field, field.name.substr(table.size() + 1), enums);
        }
        return text + '\n';
    }

    // Whether rules may read nil from it: absence that is unknown ends the check instead.
    static bool may_be_nil(const Field& field) {
        if (field.absent == Absence::unknown) return false;
        return !field.required || field.sense == DateSense::event;
    }

    std::string field_stub(const Kind& kind, const Field& field, const std::string& name,
                           std::string& enums) const {
        std::string type = item_type(kind, field, enums);
        if (field.is_list()) type = type.find('|') == std::string::npos ? type + "[]" : "(" + type + ")[]";
        if (may_be_nil(field)) type += type.find('|') == std::string::npos ? "?" : "|nil";
        const std::string unit = field.unit.empty() ? "" : fmt::format(" Unit: {}.", field.unit);
        return field_line(name, type, field.doc + unit);
    }

    std::string item_type(const Kind& kind, const Field& field, std::string& enums) const {
        switch (field.item) {
            case FieldType::text: return "string";
            case FieldType::integer: return "integer";
            case FieldType::number: return "number";
            case FieldType::boolean: return "boolean";
            case FieldType::date: return "date";
            case FieldType::choice: return choice(kind, field, enums);
            case FieldType::reference: return target(field);
            case FieldType::list: break;  // no list holds lists
        }
        return "any";
    }

    static std::string choice(const Kind& kind, const Field& field, std::string& enums) {
        const std::string name = fmt::format("kind.{}.{}", kind.name, field.name);
        std::vector<std::string> values;
        for (const Choice& each : field.choices)
            values.push_back(each.label == each.value
                                 ? quoted(each.value)
                                 : fmt::format("{} # {}", quoted(each.value), on_one_line(each.label)));
        enums += alias(name, values);
        return name;
    }

    std::string target(const Field& field) const {
        if (field.targets.size() == model_.kinds.size() && field.targets.size() > 1) return "record";
        std::vector<std::string> names;
        for (const KindId target : field.targets) names.push_back("kind." + model_.kinds[target].name);
        return fmt::format("{}", fmt::join(names, "|"));
    }

    std::string back_stub(const Kind& kind, const BackReference& back) const {
        const Kind& from = model_.kinds[back.kind];
        const std::string doc = back.children
                                    ? fmt::format("Those below this {}.", kind.name)
                                    : fmt::format("Those whose {} this is.", from.fields[back.field].name);
        return field_line(back.name, fmt::format("kind.{}[]", from.name), doc);
    }

    // Those of records, but with the names of this kind's fields.
    static std::string methods(const Kind& kind) {
        std::string text;
        for (const LuaFunction& method : record_methods()) {
            LuaSignature signature = parse_signature(method.signature);
            if (signature.parameters.size() < 2) continue;
            signature.parameters[0].type = "kind." + kind.name;
            signature.parameters[1].type = fmt::format("kind.{}.field", kind.name);
            text += field_line(method.name, function_type(signature), method.doc);
        }
        return text;
    }

    const Model& model_;
};

std::string parameter_line(const Parameter& parameter) {
    const std::string unit = parameter.unit.empty() ? "" : fmt::format(" Unit: {}.", parameter.unit);
    return fmt::format("{} # {}{}", quoted(parameter.name), on_one_line(parameter.doc), unit);
}
}  // namespace

std::string api_stubs() {
    std::string text(head);
    text +=
        "\n-- A field as evidence: of the subject, or { record, \"field\" }.\n---@alias fact string|{ [1]: "
        "record, [2]: string }\n\n";
    for (const ApiClass& each : api_classes()) text += class_stub(each);
    for (const ApiLibrary& each : api_libraries())
        if (each.name != "state") text += library_stub(each);
    text.pop_back();
    return text;
}

std::string world_stubs(const Model& model, const Parameters& parameters,
                        const std::vector<GraphSpec>& graphs) {
    const WorldStubs stubs(model);
    std::vector<std::string> kinds, numbers, graph_names;
    for (const Kind& each : model.kinds)
        kinds.push_back(fmt::format("{} # {}", quoted(each.name), on_one_line(each.doc)));
    for (const Parameter& each : parameters.all) numbers.push_back(parameter_line(each));
    for (const GraphSpec& each : graphs)
        graph_names.push_back(fmt::format("{} # {}", quoted(each.name), on_one_line(each.doc)));

    std::string text = std::string(head) + '\n';
    text += alias("kind_name", kinds) + alias("parameter_name", numbers) + alias("graph_name", graph_names);
    for (const Kind& each : model.kinds) text += stubs.kind(each);
    text += stubs.state();
    for (const ApiLibrary& each : api_libraries())
        if (each.name == "state")
            for (const LuaFunction& function : each.functions)
                text += (std::string_view(function.name) == "find" ? stubs.overloads() : "") +
                        function_stub("state", function);
    text.pop_back();
    return text;
}
}  // namespace seccheck
