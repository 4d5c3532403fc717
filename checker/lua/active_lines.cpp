#include "lua/active_lines.h"

#include <cstddef>

#include "lua/lua_state.h"

namespace seccheck {
namespace {
constexpr std::size_t memory_to_compile = std::size_t{64} << 20U;
constexpr std::int64_t steps_to_make = 1000;
}  // namespace

std::set<std::uint32_t> active_lines(std::string_view function, std::uint32_t line) {
    LuaState lua(memory_to_compile, nullptr);
    LuaFailure failure;
    const std::string text = std::string(line - 1, '\n') + "return function" + std::string(function);
    if (!lua.compile(text, "function", failure)) return {};
    if (lua.call(0, 1, steps_to_make, failure) != LuaState::Ended::normally) return {};
    lua_State* L = lua.get();
    lua_Debug debug;
    lua_getinfo(L, ">L", &debug);
    std::set<std::uint32_t> lines;
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_settop(L, -2))
        lines.insert(static_cast<std::uint32_t>(lua_tointeger(L, -2)));
    return lines;
}
}  // namespace seccheck
