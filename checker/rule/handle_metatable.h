// What handles do when rules read, compare, add or show them.
#pragma once

#include <lua.hpp>
#include <span>

#include "lua/function_table.h"

namespace seccheck {
// Once for each state, before any rule is loaded. [-0, +0]
void install_handle_metatable(lua_State* L);

// Of dates: d.year, d:iso().
std::span<const LuaField> date_fields();
std::span<const LuaFunction> date_methods();
}  // namespace seccheck
