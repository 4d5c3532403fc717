#include "rule/api_state.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "base/nearest_name.h"
#include "lua/function_table.h"
#include "rule/handle.h"

namespace seccheck {
namespace {
// state.find("party", "Toto Energy Limited"): the record with that key, or nil.
int find(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    const State& state = host.state(L);
    const std::string_view name = luaL_checkstring(L, 1);
    const auto kind = host.model().find(name);
    if (!kind) {
        std::vector<std::string> names;
        for (const Kind& known : host.model().kinds) names.push_back(known.name);
        return luaL_error(L, "there is no kind \"%s\": %s", lua_tostring(L, 1), suggest(name, names).c_str());
    }
    host.check().raise(host.model().kinds[*kind].label);
    const auto record = state.find(*kind, luaL_checkstring(L, 2));
    if (record && state.exists(*record))
        push_record(L, *record);
    else
        lua_pushnil(L);
    return 1;
}

constexpr std::array functions = {
    LuaFunction{"find", guarded<find>, "(kind: kind_name, key: string): record?",
                "The record of that kind with that key, or nil."},
};
}  // namespace

int value_type(lua_State* L) {
    luaL_checkany(L, 1);
    switch (to_handle(L, 1).type) {
        case Handle::none: lua_pushstring(L, luaL_typename(L, 1)); break;
        case Handle::date: lua_pushliteral(L, "date"); break;
        case Handle::record: lua_pushliteral(L, "record"); break;
        case Handle::table: lua_pushliteral(L, "fields"); break;
        case Handle::graph: lua_pushliteral(L, "graph"); break;
        case Handle::list:
        case Handle::referrers:
        case Handle::records: lua_pushliteral(L, "list"); break;
    }
    return 1;
}

int kind_of(lua_State* L) {
    const RuleHost& host = RuleHost::of(L);
    lua_pushstring(L, host.state(L).kind(check_record(L, 1, "what kind_of is asked about")).name.c_str());
    return 1;
}

void push_state_library(lua_State* L, const RuleHost& host) {
    lua_newtable(L);
    for (std::size_t i = 0; i < host.model().kinds.size(); ++i) {
        push_handle(L, {Handle::records, 0, static_cast<std::uint16_t>(i)});
        lua_setfield(L, -2, host.model().kinds[i].plural.c_str());
    }
    for (const LuaFunction& function : functions) {
        lua_pushcfunction(L, function.call);
        lua_setfield(L, -2, function.name);
    }
    freeze_table(L, "state");
}

std::span<const LuaFunction> state_functions() { return functions; }
}  // namespace seccheck
