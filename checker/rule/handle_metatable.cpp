#include "rule/handle_metatable.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/nearest_name.h"
#include "lua/function_table.h"
#include "rule/api_graph.h"
#include "rule/handle.h"
#include "rule/record_access.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
int date_iso(lua_State* L) {
    lua_pushstring(L, iso(check_date(L, 1, "what stands before :iso")).c_str());
    return 1;
}

// Of the date at 1.
template <int (Date::*Part)() const>
int date_part(lua_State* L) {
    lua_pushinteger(L, (to_date(to_handle(L, 1)).*Part)());
    return 1;
}

int date_day_name(lua_State* L) {
    lua_pushstring(L, std::string(day_name(to_date(to_handle(L, 1)))).c_str());
    return 1;
}

constexpr std::array date_values = {
    LuaField{"day", "integer", "The day of the month.", date_part<&Date::day>},
    LuaField{"day_name", "string", "\"Monday\" to \"Sunday\".", date_day_name},
    LuaField{"month", "integer", "1 to 12.", date_part<&Date::month>},
    LuaField{"weekday", "integer", "1, for Monday, to 7, for Sunday.", date_part<&Date::weekday>},
    LuaField{"year", "integer", "The year.", date_part<&Date::year>},
};
constexpr std::array date_functions = {
    LuaFunction{"iso", guarded<date_iso>, "(self: date): string", "The date as data: \"2019-04-25\"."},
};

int unknown_date_member(lua_State* L, std::string_view name) {
    std::vector<std::string> names;
    for (const LuaField& field : date_values) names.emplace_back(field.name);
    for (const LuaFunction& method : date_functions) names.emplace_back(method.name);
    std::sort(names.begin(), names.end());
    return luaL_error(L, "a date has no \"%s\": %s", lua_tostring(L, 2), suggest(name, names).c_str());
}

int date_member(lua_State* L) {
    const std::string_view name = luaL_checkstring(L, 2);
    for (const LuaField& field : date_values)
        if (field.name == name) return field.read(L);
    for (const LuaFunction& method : date_functions) {
        if (method.name != name) continue;
        lua_pushcfunction(L, method.call);
        return 1;
    }
    return unknown_date_member(L, name);
}

// Where the records of a kind end tells how many there are. Other lists were counted when they were read.
void learn_of(RuleHost& host, Handle list) {
    if (list.type == Handle::records) host.check().raise(host.model().kinds[list.part].label);
}

int list_member(lua_State* L, Handle list) {
    if (lua_isinteger(L, 2) == 0) {
        const char* given = lua_type(L, 2) == LUA_TNUMBER ? "no whole number" : describe_value(L, 2);
        return luaL_error(L, "a list is read by number, list[1]: this is %s", given);
    }
    RuleHost& host = RuleHost::of(L);
    const State& state = host.state(L);
    learn_of(host, list);
    push_item(L, state, list, lua_tointeger(L, 2));
    return 1;
}

int index(lua_State* L) {
    const Handle handle = to_handle(L, 1);
    switch (handle.type) {
        case Handle::record: return push_member(L, RuleHost::of(L), handle, 2);
        case Handle::date: return date_member(L);
        case Handle::table: return push_table_member(L, RuleHost::of(L), handle, 2);
        case Handle::list:
        case Handle::referrers:
        case Handle::records: return list_member(L, handle);
        case Handle::graph: return push_graph_method(L, luaL_checkstring(L, 2));
        case Handle::none: break;
    }
    return luaL_error(L, "this value has no fields");
}

int refuse_assignment(lua_State* L) {
    return luaL_error(L, "%s can't be changed by a rule", describe_value(L, 1));
}

int length(lua_State* L) {
    const Handle handle = to_handle(L, 1);
    if (handle.type != Handle::list && handle.type != Handle::referrers && handle.type != Handle::records)
        return luaL_error(L, "%s has no length", describe_value(L, 1));
    RuleHost& host = RuleHost::of(L);
    const State& state = host.state(L);
    learn_of(host, handle);
    lua_pushinteger(L, list_size(state, handle));
    return 1;
}

// Dates by day; records by their order in the state, which is that of kinds and keys.
template <typename Compare>
int compare(lua_State* L, const Compare& holds) {
    const Handle a = to_handle(L, 1), b = to_handle(L, 2);
    if (a.type == Handle::date && b.type == Handle::date) {
        lua_pushboolean(L, holds(to_date(a).days(), to_date(b).days()) ? 1 : 0);
        return 1;
    }
    if (a.type == Handle::record && b.type == Handle::record) {
        lua_pushboolean(L, holds(a.number, b.number) ? 1 : 0);
        return 1;
    }
    const bool with_text = lua_type(L, 1) == LUA_TSTRING || lua_type(L, 2) == LUA_TSTRING;
    return luaL_error(L, "%s can't be compared with %s%s", describe_value(L, 1), describe_value(L, 2),
                      with_text ? ": write date \"2019-04-25\"" : "");
}
int less(lua_State* L) {
    return compare(L, [](auto a, auto b) { return a < b; });
}
int less_or_equal(lua_State* L) {
    return compare(L, [](auto a, auto b) { return a <= b; });
}

int refuse_arithmetic(lua_State* L, const char* what) {
    return luaL_error(
        L, "%s and %s can't be %s: a date takes a whole number of days, or another date to subtract",
        describe_value(L, 1), describe_value(L, 2), what);
}

int add(lua_State* L) {
    const int date = to_handle(L, 1).type == Handle::date ? 1 : 2;
    const int days = 3 - date;
    if (to_handle(L, date).type != Handle::date || lua_isinteger(L, days) == 0)
        return refuse_arithmetic(L, "added");
    push_computed_date(L, to_date(to_handle(L, date)), lua_tointeger(L, days));
    return 1;
}

int subtract(lua_State* L) {
    const Handle a = to_handle(L, 1), b = to_handle(L, 2);
    if (a.type == Handle::date && b.type == Handle::date)
        lua_pushinteger(L, to_date(a) - to_date(b));
    else if (a.type == Handle::date && lua_isinteger(L, 2) != 0)
        push_computed_date(L, to_date(a), -std::max(lua_tointeger(L, 2), -LUA_MAXINTEGER));
    else
        return refuse_arithmetic(L, "subtracted");
    return 1;
}

std::string show(lua_State* L, int index) {
    const RuleHost& host = RuleHost::of(L);
    const Handle handle = to_handle(L, index);
    switch (handle.type) {
        case Handle::date: return words(to_date(handle));
        case Handle::record: return host.state(L).title(handle.number);
        default:
            luaL_error(L, "%s can't be shown as text: show what is in it", describe_value(L, index));
            return {};
    }
}

int to_text(lua_State* L) {
    const std::string text = show(L, 1);
    lua_pushlstring(L, text.data(), text.size());
    return 1;
}

int concat(lua_State* L) {
    std::string text;
    for (const int side : {1, 2}) {
        if (to_handle(L, side).type != Handle::none) {
            text += show(L, side);
        } else if (lua_isstring(L, side) != 0) {
            std::size_t size = 0;
            const char* part = luaL_tolstring(L, side, &size);
            text.append(part, size);
        } else {
            return luaL_error(L, "%s can't be joined to a text", describe_value(L, side));
        }
    }
    lua_pushlstring(L, text.data(), text.size());
    return 1;
}
}  // namespace

std::span<const LuaField> date_fields() { return date_values; }
std::span<const LuaFunction> date_methods() { return date_functions; }

void install_handle_metatable(lua_State* L) {
    constexpr luaL_Reg methods[] = {
        {"__index", guarded<index>},      {"__newindex", guarded<refuse_assignment>},
        {"__len", guarded<length>},       {"__lt", guarded<less>},
        {"__le", guarded<less_or_equal>}, {"__add", guarded<add>},
        {"__sub", guarded<subtract>},     {"__tostring", guarded<to_text>},
        {"__concat", guarded<concat>},    {nullptr, nullptr},
    };
    lua_pushlightuserdata(L, nullptr);
    luaL_newlib(L, methods);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);  // of all light userdata, not of this one
    lua_settop(L, -2);
}
}  // namespace seccheck
