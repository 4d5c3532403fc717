// All that a rule may say: the libraries, what handles have, and the tables that rules write. Every part is
// the table by which it is registered, or by which its keys are read; editor files and the handbook are made
// of it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "lua/function_table.h"

namespace seccheck {
struct ApiLibrary {
    std::string name;  // "wd"; empty for what is called by its bare name
    std::string doc;   // one sentence
    std::span<const LuaFunction> functions;
    std::span<const LuaField> values;
};

// A type of value: a handle's, or a table's that rules write or are given.
struct ApiClass {
    std::string name;  // "date", "report.breach"
    std::string doc;   // one sentence
    std::span<const LuaField> fields;
    std::span<const LuaFunction> methods;
    std::vector<std::string> operators;  // as LuaCATS writes them: "add(integer): date"
};

// The one without a name first, then by name. The records of each kind, which `state` has as well, are the
// model's to tell.
std::vector<ApiLibrary> api_libraries();

// In the order in which a reader meets them. The kinds are the model's to tell.
std::vector<ApiClass> api_classes();

// The keys of the table that a rule file returns, and of its cases.
std::span<const LuaField> rule_keys();
std::span<const LuaField> case_keys();
}  // namespace seccheck
