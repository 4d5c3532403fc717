// What rules may ask about the state as a whole, and about the values they hold.
#pragma once

#include <lua.hpp>
#include <span>

#include "lua/function_table.h"
#include "rule/rule_host.h"

namespace seccheck {
int value_type(lua_State* L);  // type(value): "date", "record", ... beside Lua's own
int kind_of(lua_State* L);     // kind_of(record): the name of its kind

// Pushes the library `state`: each kind's records under its plural, and find(kind, key). [-0, +1]
void push_state_library(lua_State* L, const RuleHost& host);

// Of the library `state`, beside the records of each kind.
std::span<const LuaFunction> state_functions();
}  // namespace seccheck
