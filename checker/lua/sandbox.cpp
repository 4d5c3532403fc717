#include "lua/sandbox.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <vector>

namespace seccheck {
namespace {
// A table or a function would be shown by its address, which changes from run to run.
void refuse_addresses(lua_State* L, int index) {
    const int type = lua_type(L, index);
    const bool has_text = luaL_getmetafield(L, index, "__tostring") != LUA_TNIL;
    if (has_text) lua_settop(L, -2);
    if ((type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA) && !has_text)
        luaL_error(L, "a %s can't be shown as text: show what is in it", lua_typename(L, type));
}

int safe_tostring(lua_State* L) {
    luaL_checkany(L, 1);
    refuse_addresses(L, 1);
    luaL_tolstring(L, 1, nullptr);
    return 1;
}

// Upvalue: Lua's own string.format.
int safe_format(lua_State* L) {
    const std::string_view format = luaL_checkstring(L, 1);
    for (std::size_t at = format.find('%'); at != std::string_view::npos; at = format.find('%', at + 2))
        if (format.substr(at, 2) == "%p") return luaL_error(L, "%%p shows an address: it is not for rules");
    const int count = lua_gettop(L);
    for (int i = 2; i <= count; ++i) refuse_addresses(L, i);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, count, 1);
    return 1;
}

// The keys of a table in an order of their own: numbers, then texts, then records and dates.
struct Key {
    int type = 0;
    lua_Number number = 0;
    std::string_view text;  // lives as long as the table has it
    const void* handle = nullptr;
    bool boolean = false;

    auto rank() const {
        return type == LUA_TNUMBER ? 0 : type == LUA_TSTRING ? 1 : type == LUA_TLIGHTUSERDATA ? 2 : 3;
    }
    bool operator<(const Key& other) const {
        return std::tuple(rank(), number, text, handle, boolean) <
               std::tuple(other.rank(), other.number, other.text, other.handle, other.boolean);
    }
};

Key key_at(lua_State* L, int index) {
    Key key;
    key.type = lua_type(L, index);
    switch (key.type) {
        case LUA_TNUMBER: key.number = lua_tonumber(L, index); break;
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* text = lua_tolstring(L, index, &size);
            key.text = {text, size};
            break;
        }
        case LUA_TLIGHTUSERDATA: key.handle = lua_touserdata(L, index); break;
        case LUA_TBOOLEAN: key.boolean = lua_toboolean(L, index) != 0; break;
        default: luaL_error(L, "pairs can't put keys that are %ss in order", luaL_typename(L, index));
    }
    return key;
}

void push_key(lua_State* L, const Key& key) {
    switch (key.type) {
        // The very number: 1 and 1.0 are one key.
        case LUA_TNUMBER: {
            const auto whole = static_cast<lua_Integer>(key.number);
            if (static_cast<lua_Number>(whole) == key.number)
                lua_pushinteger(L, whole);
            else
                lua_pushnumber(L, key.number);
            return;
        }
        case LUA_TSTRING: lua_pushlstring(L, key.text.data(), key.text.size()); return;
        case LUA_TLIGHTUSERDATA: lua_pushlightuserdata(L, const_cast<void*>(key.handle)); return;
        default: lua_pushboolean(L, key.boolean ? 1 : 0); return;
    }
}

// Upvalues: the table, its keys in order, how many have been given out.
int next_pair(lua_State* L) {
    const lua_Integer index = lua_tointeger(L, lua_upvalueindex(3)) + 1;
    lua_pushinteger(L, index);
    lua_replace(L, lua_upvalueindex(3));
    if (lua_rawgeti(L, lua_upvalueindex(2), index) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    lua_rawget(L, lua_upvalueindex(1));
    return 2;
}

int sorted_pairs(lua_State* L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    std::vector<Key> keys;
    for (lua_pushnil(L); lua_next(L, 1) != 0; lua_settop(L, -2)) keys.push_back(key_at(L, -2));
    std::sort(keys.begin(), keys.end());

    lua_settop(L, 1);
    lua_createtable(L, static_cast<int>(keys.size()), 0);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        push_key(L, keys[i]);
        lua_rawseti(L, 2, static_cast<lua_Integer>(i) + 1);
    }
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 3);
    return 1;
}

// A null `call` stands for Lua's own function of that name.
constexpr std::array base = {
    LuaFunction{"assert", nullptr, "(value, message?: string): value",
                "Raises the message unless the value is true."},
    LuaFunction{"error", nullptr, "(message: string)", "Ends the check: the rule has failed."},
    LuaFunction{"ipairs", nullptr, "(list): iterator", "Goes through a list by its index."},
    LuaFunction{"pairs", guarded<sorted_pairs>, "(table): iterator",
                "Goes through a table in order of its keys."},
    LuaFunction{"select", nullptr, "(n, ...): ...",
                "The arguments from the nth on, or their number for \"#\"."},
    LuaFunction{"tonumber", nullptr, "(text): number?", "The number that a text shows, or nil."},
    LuaFunction{"tostring", guarded<safe_tostring>, "(value): string",
                "A value as people read it; tables have no text."},
};
constexpr std::array strings = {
    LuaFunction{"byte", nullptr, "(text, i?, j?): integer...", "The codes of bytes."},
    LuaFunction{"char", nullptr, "(...): string", "A text from the codes of its bytes."},
    LuaFunction{"format", guarded<safe_format>, "(format, ...): string", "As in C, but no %p and no tables."},
    LuaFunction{"len", nullptr, "(text): integer", "How many bytes a text has."},
    LuaFunction{"lower", nullptr, "(text): string", "Letters A to Z made small."},
    LuaFunction{"reverse", nullptr, "(text): string", "The bytes in reverse order."},
    LuaFunction{"sub", nullptr, "(text, i, j?): string", "The part of a text from i to j."},
    LuaFunction{"upper", nullptr, "(text): string", "Letters a to z made capital."},
};
constexpr std::array tables = {
    LuaFunction{"concat", nullptr, "(list, separator?): string", "The texts of a list joined."},
    LuaFunction{"insert", nullptr, "(list, position?, value)", "Puts a value into a list."},
    LuaFunction{"remove", nullptr, "(list, position?): value", "Takes a value out of a list."},
    LuaFunction{"sort", nullptr, "(list, before?)",
                "Sorts in place; equals keep no order, so compare by a full key."},
    LuaFunction{"unpack", nullptr, "(list, i?, j?): ...", "The values of a list."},
};
constexpr std::array maths = {
    LuaFunction{"abs", nullptr, "(x): number", "The absolute value."},
    LuaFunction{"ceil", nullptr, "(x): integer", "The next integer above."},
    LuaFunction{"floor", nullptr, "(x): integer", "The next integer below."},
    LuaFunction{"fmod", nullptr, "(x, y): number", "The rest of a division."},
    LuaFunction{"max", nullptr, "(...): number", "The largest."},
    LuaFunction{"min", nullptr, "(...): number", "The smallest."},
    LuaFunction{"tointeger", nullptr, "(x): integer?", "The integer that x is, or nil."},
    LuaFunction{"type", nullptr, "(x): string?", "\"integer\" or \"float\", or nil."},
};

// Adds the functions to the table on top, taking Lua's own from `library`, one below it.
void add_functions(lua_State* L, std::span<const LuaFunction> functions) {
    for (const LuaFunction& function : functions) {
        if (function.call == nullptr) {
            lua_getfield(L, -2, function.name);
        } else if (function.call == guarded<safe_format>) {
            lua_getfield(L, -2, function.name);
            lua_pushcclosure(L, function.call, 1);
        } else {
            lua_pushcfunction(L, function.call);
        }
        lua_setfield(L, -2, function.name);
    }
}

// Leaves a frozen table of the allowed functions of a library. [-0, +1]
void push_trimmed(lua_State* L, const char* name, lua_CFunction open,
                  std::span<const LuaFunction> functions) {
    lua_pushcfunction(L, open);
    lua_call(L, 0, 1);
    lua_newtable(L);
    add_functions(L, functions);
    if (open == luaopen_math) {
        for (const char* constant : {"huge", "maxinteger", "mininteger"}) {
            lua_getfield(L, -2, constant);
            lua_setfield(L, -2, constant);
        }
    }
    freeze_table(L, name);
    lua_remove(L, -2);
}
}  // namespace

void push_base_globals(lua_State* L) {
    lua_pushcfunction(L, luaopen_base);
    lua_call(L, 0, 1);
    lua_newtable(L);
    add_functions(L, base);
    lua_remove(L, -2);

    push_trimmed(L, "string", luaopen_string, strings);
    lua_pushliteral(L, "");
    lua_getmetatable(L, -1);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");  // ("x"):format() finds the trimmed library
    lua_settop(L, -3);
    lua_setfield(L, -2, "string");
    push_trimmed(L, "table", luaopen_table, tables);
    lua_setfield(L, -2, "table");
    push_trimmed(L, "math", luaopen_math, maths);
    lua_setfield(L, -2, "math");
}

std::span<const LuaFunction> base_functions() { return base; }
std::span<const LuaFunction> string_functions() { return strings; }
std::span<const LuaFunction> table_functions() { return tables; }
std::span<const LuaFunction> math_functions() { return maths; }
}  // namespace seccheck
