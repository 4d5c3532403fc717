// What rules may ask about texts: text.*. Patterns are RE2's, which always ends.
#pragma once

#include <span>

#include "lua/function_table.h"

namespace seccheck {
std::span<const LuaFunction> text_functions();
}  // namespace seccheck
