// What handles do when rules read, compare, add or show them.
#pragma once

#include <lua.hpp>

namespace seccheck {
// Once for each state, before any rule is loaded. [-0, +0]
void install_handle_metatable(lua_State* L);
}  // namespace seccheck
