// Reads the cases of a rule file.
#pragma once

#include <lua.hpp>

#include "base/diagnostic.h"
#include "rule/rule.h"

namespace seccheck {
// The value of the key `cases` is on top of the stack. A rule needs a case that finds something and one
// that passes. [-0, +0]
void read_cases(lua_State* L, Rule& rule, Diagnostics& diagnostics);
}  // namespace seccheck
