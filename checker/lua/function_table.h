// The functions that rules may call, as one table for each library: it registers them, and it is what
// documentation and editor stubs are made from, so that none of them drifts.
#pragma once

#include <exception>
#include <lua.hpp>
#include <span>

namespace seccheck {
struct LuaFunction {
    const char* name;
    lua_CFunction call;
    // "(start: date, count?: integer, ...: any): date, string", with types as LuaCATS writes them; generic
    // ones are named before it: "<T>(list: T[]): T".
    const char* signature;
    const char* doc;  // one sentence
};

// A value that a library or a handle has, or a key of a table that rules write.
struct LuaField {
    const char* name;
    const char* type;              // as LuaCATS writes it; ends in "?" where it may be absent
    const char* doc;               // one sentence
    lua_CFunction read = nullptr;  // of a handle: pushes it; the handle is at 1
};

// Wraps a binding so that no C++ exception gets into Lua, which would lose its message.
template <lua_CFunction Binding>
int guarded(lua_State* L) {
    try {
        return Binding(L);
    } catch (const std::exception& error) {  // Lua's own are of no such type, and pass
        lua_pushstring(L, error.what());
    }
    return luaL_error(L, "%s", lua_tostring(L, -1));
}

// Pushes a table of the functions that can't be changed, and in which reading an unknown name is an error
// with the nearest name; `name` is what rules call it. [-0, +1]
void push_library(lua_State* L, const char* name, std::span<const LuaFunction> functions);

// Turns the table on top into one that can't be changed, and in which reading an unknown name is an error.
// [-1, +1]
void freeze_table(lua_State* L, const char* name);

// Makes it an error to add to the table on top; for an empty one, that is all there is to forbid. [-0, +0]
void forbid_changes(lua_State* L, const char* name);
}  // namespace seccheck
