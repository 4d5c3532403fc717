// graph.of(name), and what graphs can be asked.
#pragma once

#include <lua.hpp>
#include <span>
#include <string_view>

#include "lua/function_table.h"

namespace seccheck {
std::span<const LuaFunction> graph_functions();  // graph.*
std::span<const LuaFunction> graph_methods();    // of a graph: g:cycles()
// Pushes the method of a graph with that name, or raises an error with the nearest name. [-0, +1]
int push_graph_method(lua_State* L, std::string_view name);
}  // namespace seccheck
