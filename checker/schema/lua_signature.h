// The signatures of the API's functions, taken apart for those who print them in another form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace seccheck {
struct LuaParameter {
    std::string name;  // "..." for any number of values
    std::string type;  // as LuaCATS writes it
    bool optional = false;
};

// "<T>(list: T[], i?: integer): T, string"
struct LuaSignature {
    std::vector<std::string> generics;
    std::vector<LuaParameter> parameters;
    std::vector<std::string> results;

    bool is_method() const { return !parameters.empty() && parameters.front().name == "self"; }
    // "list, i"
    std::string names() const;
};

// For a text of that form: our own tables have no other. A type may have commas within brackets.
LuaSignature parse_signature(std::string_view text);
}  // namespace seccheck
