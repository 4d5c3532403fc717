#include "schema/json_schema.h"

#include <utility>

namespace seccheck {
namespace {
Json described(Json schema, std::string_view doc) {
    if (!doc.empty()) schema["description"] = doc;
    return schema;
}
}  // namespace

Json text_schema(std::string_view doc) { return described({{"type", "string"}}, doc); }
Json flag_schema(std::string_view doc) { return described({{"type", "boolean"}}, doc); }
Json date_schema(std::string_view doc) { return described({{"type", "string"}, {"format", "date"}}, doc); }
Json integer_schema(std::string_view doc) { return described({{"type", "integer"}}, doc); }
Json number_schema(std::string_view doc) { return described({{"type", "number"}}, doc); }

Json one_of_schema(const std::vector<std::string>& words, std::string_view doc) {
    return described({{"type", "string"}, {"enum", words}}, doc);
}

Json texts_schema(std::string_view doc) {
    Json schema = {{"anyOf", Json::array({text_schema({}), list_schema(text_schema({}), {})})}};
    return described(std::move(schema), doc);
}

Json list_schema(Json items, std::string_view doc) {
    return described({{"type", "array"}, {"items", std::move(items)}}, doc);
}

Json table_schema(Json properties, const std::vector<std::string>& required, std::string_view doc) {
    Json schema = described({{"type", "object"}}, doc);
    schema["additionalProperties"] = false;
    if (!required.empty()) schema["required"] = required;
    schema["properties"] = std::move(properties);
    return schema;
}

Json map_schema(Json values, std::string_view doc) {
    return described({{"type", "object"}, {"additionalProperties", std::move(values)}}, doc);
}

Json ref_to(std::string_view definition) { return {{"$ref", "#/definitions/" + std::string(definition)}}; }

std::string finished_schema(std::string_view title, Json table, Json definitions) {
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    schema.update(table);
    if (!definitions.empty()) schema["definitions"] = std::move(definitions);
    return schema.dump(1) + '\n';
}
}  // namespace seccheck
