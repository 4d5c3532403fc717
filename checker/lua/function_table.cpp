#include "lua/function_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/nearest_name.h"

namespace seccheck {
namespace {
// The string keys of the table at `index`, sorted.
std::vector<std::string> keys_of(lua_State* L, int index) {
    std::vector<std::string> keys;
    index = lua_absindex(L, index);
    for (lua_pushnil(L); lua_next(L, index) != 0; lua_settop(L, -2))
        if (lua_type(L, -2) == LUA_TSTRING) keys.emplace_back(lua_tostring(L, -2));
    std::sort(keys.begin(), keys.end());
    return keys;
}

// A key as messages show it. What is neither a text nor a number has none: some would show an address.
const char* key_name(lua_State* L, int index) {
    if (lua_type(L, index) == LUA_TSTRING || lua_type(L, index) == LUA_TNUMBER)
        return luaL_tolstring(L, index, nullptr);
    return luaL_typename(L, index);
}

// Upvalues: the table that was frozen, and its name.
int unknown_name(lua_State* L) {
    const char* name = key_name(L, 2);
    const std::string help = suggest(name, keys_of(L, lua_upvalueindex(1)));
    const char* table = lua_tostring(L, lua_upvalueindex(2));
    const std::string what = table[0] == '\0' ? fmt::format("\"{}\" is not defined", name)
                                              : fmt::format("{} has no \"{}\"", table, name);
    lua_pushstring(L, help.empty() ? what.c_str() : fmt::format("{}: {}", what, help).c_str());
    return luaL_error(L, "%s", lua_tostring(L, -1));
}

int refuse_change(lua_State* L) {
    const char* table = lua_tostring(L, lua_upvalueindex(1));
    const char* name = key_name(L, 2);
    if (table[0] == '\0') return luaL_error(L, "\"%s\" would be a global: write local %s", name, name);
    return luaL_error(L, "%s can't be changed (by setting \"%s\")", table, name);
}

int refuse_length(lua_State* L) {
    return luaL_error(L, "%s has no length", lua_tostring(L, lua_upvalueindex(1)));
}
}  // namespace

void freeze_table(lua_State* L, const char* name) {
    const int table = lua_gettop(L);
    lua_newtable(L);  // the metatable of the table itself: for names that it lacks
    lua_pushvalue(L, table);
    lua_pushstring(L, name);
    lua_pushcclosure(L, guarded<unknown_name>, 2);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, table);

    lua_newtable(L);  // what rules see: empty, so that every assignment is noticed
    forbid_changes(L, name);
    lua_getmetatable(L, -1);
    lua_pushvalue(L, table);
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, name);
    lua_pushcclosure(L, refuse_length, 1);
    lua_setfield(L, -2, "__len");
    lua_settop(L, -2);
    lua_remove(L, table);
}

void forbid_changes(lua_State* L, const char* name) {
    lua_newtable(L);
    lua_pushstring(L, name);
    lua_pushcclosure(L, guarded<refuse_change>, 1);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
}

void push_library(lua_State* L, const char* name, std::span<const LuaFunction> functions) {
    lua_createtable(L, 0, static_cast<int>(functions.size()));
    for (const LuaFunction& function : functions) {
        lua_pushcfunction(L, function.call);
        lua_setfield(L, -2, function.name);
    }
    freeze_table(L, name);
}
}  // namespace seccheck
