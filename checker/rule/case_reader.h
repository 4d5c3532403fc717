// Reads the cases of a rule file.
#pragma once

#include <lua.hpp>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "rule/lua_table.h"
#include "rule/rule.h"

namespace seccheck {
// The value of the key `cases` is on top of the stack. A rule needs a case that finds something and one
// that passes. [-0, +0]
void read_cases(lua_State* L, Rule& rule, Diagnostics& diagnostics);

// The same for any number of cases; `whose` is for messages: "rule ASM-001". [-0, +0]
std::vector<RuleCase> read_case_list(lua_State* L, const LuaSource& from, const std::string& whose,
                                     Diagnostics& diagnostics);
}  // namespace seccheck
