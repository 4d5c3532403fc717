// What of Lua's own library rules may use. An allow-list: nothing that reads files, loads code, looks at the
// clock or at addresses, nothing that takes long within one call (the step limit can't interrupt C), and
// nothing whose order changes from run to run.
#pragma once

#include <lua.hpp>
#include <span>

#include "lua/function_table.h"

namespace seccheck {
// Pushes a new table with the allowed functions and libraries, for more to be added. Also trims what
// methods of strings can reach. Call once for each state. [-0, +1]
void push_base_globals(lua_State* L);

// What push_base_globals() adds beside its libraries, and the libraries, for documentation.
std::span<const LuaFunction> base_functions();
std::span<const LuaFunction> string_functions();
std::span<const LuaFunction> table_functions();
std::span<const LuaFunction> math_functions();
std::span<const LuaField> math_constants();
}  // namespace seccheck
