// JSON as our reports write it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace seccheck {
using Json = nlohmann::ordered_json;

// On one line. Text that is no UTF-8 can't come from TOML, but a file's name may be anything: such bytes are
// replaced.
inline std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}
}  // namespace seccheck
