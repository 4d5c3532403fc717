// The pieces that our JSON Schemas are put together from.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/kind.h"

namespace seccheck {
// Keys keep the order in which they are added: a schema is read by people, too.
using Json = nlohmann::ordered_json;

Json text_schema(std::string_view doc);
Json flag_schema(std::string_view doc);
Json date_schema(std::string_view doc);
Json integer_schema(std::string_view doc);
Json number_schema(std::string_view doc);
Json one_of_schema(const std::vector<std::string>& words, std::string_view doc);
// One text, or a list of them.
Json texts_schema(std::string_view doc);
Json list_schema(Json items, std::string_view doc);

// A table with these keys and no others. `properties` is an object of schemas.
Json table_schema(Json properties, const std::vector<std::string>& required, std::string_view doc);
// A table whose keys are names, each with such a value.
Json map_schema(Json values, std::string_view doc);
Json ref_to(std::string_view definition);

// The whole of a schema as text, its version and title in front.
std::string finished_schema(std::string_view title, Json table, Json definitions = Json::object());
}  // namespace seccheck
