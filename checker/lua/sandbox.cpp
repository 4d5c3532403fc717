#include "lua/sandbox.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>
#include <tuple>
#include <vector>

#include "lua/lua_state.h"

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

// Goes on as Lua's own function of that name, which is the upvalue: in the same frame, so that its messages
// know the function's name and the rule's line.
int as_in_lua(lua_State* L) { return lua_tocfunction(L, lua_upvalueindex(1))(L); }

// Whether the format has a %p, also with a width such as %20p.
bool shows_pointer(std::string_view format) {
    for (std::size_t at = format.find('%'); at != std::string_view::npos; at = format.find('%', at)) {
        at = format.find_first_not_of("-+ #0123456789.", at + 1);
        if (at == std::string_view::npos) return false;
        if (format[at++] == 'p') return true;
    }
    return false;
}

int safe_format(lua_State* L) {
    std::size_t size = 0;
    const char* format = luaL_checklstring(L, 1, &size);
    if (shows_pointer({format, size})) return luaL_error(L, "%%p shows an address: it is not for rules");
    for (int i = 2; i <= lua_gettop(L); ++i) refuse_addresses(L, i);
    return as_in_lua(L);
}

// Functions that look at many values within one instruction count them first. How many lie from the one that
// argument `first` names (else 1) to the one that argument `last` does (else `end`).
std::size_t range(lua_State* L, int first, int last, lua_Integer end) {
    const lua_Integer from = std::max<lua_Integer>(luaL_optinteger(L, first, 1), 1);
    const lua_Integer to = luaL_optinteger(L, last, end);
    return to > from ? static_cast<std::size_t>(to - from) : 0;
}

// The length of the list at 1; what is no list will be refused by the function itself.
lua_Integer list_length(lua_State* L) {
    return lua_type(L, 1) == LUA_TTABLE || lua_islightuserdata(L, 1) ? luaL_len(L, 1) : 0;
}

int counted_concat(lua_State* L) {
    LuaState::spend(L, range(L, 3, 4, list_length(L)));
    return as_in_lua(L);
}
int counted_unpack(lua_State* L) {
    LuaState::spend(L, range(L, 2, 3, list_length(L)));
    return as_in_lua(L);
}
// Within a list they move what lies behind.
int counted_insert(lua_State* L) {
    if (lua_gettop(L) == 3) LuaState::spend(L, range(L, 2, 4, list_length(L)));
    return as_in_lua(L);
}
int counted_remove(lua_State* L) {
    if (lua_gettop(L) == 2) LuaState::spend(L, range(L, 2, 3, list_length(L)));
    return as_in_lua(L);
}
int counted_sort(lua_State* L) {
    const auto length = static_cast<std::size_t>(list_length(L));
    LuaState::spend(L, length * static_cast<std::size_t>(std::bit_width(length)));
    return as_in_lua(L);
}
int counted_byte(lua_State* L) {
    const auto length = static_cast<lua_Integer>(luaL_len(L, 1));
    if (lua_gettop(L) == 3)
        LuaState::spend(L, std::min(range(L, 2, 4, length), static_cast<std::size_t>(length)));
    return as_in_lua(L);
}

// The keys of a table in an order of their own: numbers, then texts, then records and dates.
struct Key {
    int type = 0;
    bool whole = false;  // of a number
    lua_Integer integer = 0;
    lua_Number number = 0;
    std::string_view text;  // lives as long as the table has it
    const void* handle = nullptr;
    bool boolean = false;

    auto rank() const {
        return type == LUA_TNUMBER ? 0 : type == LUA_TSTRING ? 1 : type == LUA_TLIGHTUSERDATA ? 2 : 3;
    }
    // Large integers that one float stands for differ by `integer`.
    bool operator<(const Key& other) const {
        return std::tuple(rank(), number, integer, text, handle, boolean) <
               std::tuple(other.rank(), other.number, other.integer, other.text, other.handle, other.boolean);
    }
};

Key key_at(lua_State* L, int index) {
    Key key;
    key.type = lua_type(L, index);
    switch (key.type) {
        case LUA_TNUMBER:
            key.whole = lua_isinteger(L, index) != 0;
            key.integer = key.whole ? lua_tointeger(L, index) : 0;
            key.number = lua_tonumber(L, index);
            break;
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
        case LUA_TNUMBER:
            if (key.whole)
                lua_pushinteger(L, key.integer);
            else
                lua_pushnumber(L, key.number);
            return;
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
    if (lua_islightuserdata(L, 1))
        return luaL_error(L, "pairs goes through tables: use ipairs for a list of records");
    luaL_checktype(L, 1, LUA_TTABLE);
    // A frozen table looks empty from outside: to go through nothing would pass for a check.
    if (luaL_getmetafield(L, 1, "__index") != LUA_TNIL)
        return luaL_error(L, "pairs can't go through a library: name what you want of it");
    std::vector<Key> keys;
    for (lua_pushnil(L); lua_next(L, 1) != 0; lua_settop(L, -2)) keys.push_back(key_at(L, -2));
    LuaState::spend(L, keys.size() * static_cast<std::size_t>(std::bit_width(keys.size())));
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

// What is no list would be found out by its first item, with a message about that.
int list_pairs(lua_State* L) {
    const int type = lua_type(L, 1);
    if (type != LUA_TTABLE && type != LUA_TLIGHTUSERDATA) {
        const char* given = type == LUA_TSTRING ? "a text"
                            : type <= LUA_TNIL  ? "nothing"
                                                : luaL_typename(L, 1);
        return luaL_error(L, "ipairs goes through a list, not %s", given);
    }
    return as_in_lua(L);
}

// A null `call` stands for Lua's own function of that name.
constexpr std::array base = {
    LuaFunction{"assert", nullptr, "<T>(value: T, message?: string): T",
                "Raises the message unless the value is true."},
    LuaFunction{"error", nullptr, "(message: string)", "Ends the check: the rule has failed."},
    LuaFunction{"ipairs", list_pairs, "<T>(list: T[]): (fun(list: T[], index?: integer): integer, T)",
                "Goes through a list by its index."},
    LuaFunction{"pairs", guarded<sorted_pairs>,
                "<K, V>(map: table<K, V>): (fun(map: table<K, V>, key?: K): K, V)",
                "Goes through a table in order of its keys."},
    LuaFunction{"select", nullptr, "(n: integer|string, ...: any): ...",
                "The arguments from the nth on, or their number for \"#\"."},
    LuaFunction{"tonumber", nullptr, "(text: any, base?: integer): number?",
                "The number that a text shows, or nil."},
    LuaFunction{"tostring", guarded<safe_tostring>, "(value: any): string",
                "A value as people read it; tables have no text."},
};
constexpr std::array strings = {
    LuaFunction{"byte", counted_byte, "(text: string, i?: integer, j?: integer): integer...",
                "The codes of bytes."},
    LuaFunction{"char", nullptr, "(...: integer): string", "A text from the codes of its bytes."},
    LuaFunction{"format", guarded<safe_format>, "(format: string, ...: any): string",
                "As in C, but no %p and no tables."},
    LuaFunction{"len", nullptr, "(text: string): integer", "How many bytes a text has."},
    LuaFunction{"lower", nullptr, "(text: string): string", "Letters A to Z made small."},
    LuaFunction{"reverse", nullptr, "(text: string): string", "The bytes in reverse order."},
    LuaFunction{"sub", nullptr, "(text: string, i: integer, j?: integer): string",
                "The part of a text from i to j."},
    LuaFunction{"upper", nullptr, "(text: string): string", "Letters a to z made capital."},
};
constexpr std::array tables = {
    LuaFunction{"concat", counted_concat,
                "(list: (string|number)[], separator?: string, i?: integer, j?: integer): string",
                "The texts of a list joined."},
    LuaFunction{"insert", counted_insert, "(list: any[], value_or_position: any, value?: any)",
                "Puts a value at the end of a list, or at a position in it."},
    LuaFunction{"remove", counted_remove, "(list: any[], position?: integer): any",
                "Takes a value out of a list."},
    LuaFunction{"sort", counted_sort, "<T>(list: T[], before?: fun(a: T, b: T): boolean)",
                "Sorts in place; equals keep no order, so compare by a full key."},
    LuaFunction{"unpack", counted_unpack, "<T>(list: T[], i?: integer, j?: integer): T...",
                "The values of a list."},
};
constexpr std::array maths = {
    LuaFunction{"abs", nullptr, "(x: number): number", "The absolute value."},
    LuaFunction{"ceil", nullptr, "(x: number): integer", "The next integer above."},
    LuaFunction{"floor", nullptr, "(x: number): integer", "The next integer below."},
    LuaFunction{"fmod", nullptr, "(x: number, y: number): number", "The rest of a division."},
    LuaFunction{"max", nullptr, "(x: number, ...: number): number", "The largest."},
    LuaFunction{"min", nullptr, "(x: number, ...: number): number", "The smallest."},
    LuaFunction{"tointeger", nullptr, "(x: any): integer?", "The integer that x is, or nil."},
    LuaFunction{"type", nullptr, "(x: any): string?", "\"integer\" or \"float\", or nil."},
};
constexpr std::array math_values = {
    LuaField{"huge", "number", "More than any other number."},
    LuaField{"maxinteger", "integer", "The largest integer."},
    LuaField{"mininteger", "integer", "The smallest integer."},
};

// Adds the functions to the table on top, taking Lua's own from `library`, one below it.
void add_functions(lua_State* L, std::span<const LuaFunction> functions) {
    for (const LuaFunction& function : functions) {
        lua_getfield(L, -2, function.name);
        if (function.call != nullptr) lua_pushcclosure(L, function.call, 1);  // Lua's own is its upvalue
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
        for (const LuaField& constant : math_values) {
            lua_getfield(L, -2, constant.name);
            lua_setfield(L, -2, constant.name);
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
std::span<const LuaField> math_constants() { return math_values; }
}  // namespace seccheck
