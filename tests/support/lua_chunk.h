// Runs a few lines of Lua with what rules have of Lua's own library, and nothing else.
#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "lua/lua_state.h"
#include "lua/sandbox.h"

namespace seccheck::test {
inline constexpr std::size_t mebibyte = std::size_t{1} << 20U;

class LuaChunk {
public:
    explicit LuaChunk(std::size_t memory = 32 * mebibyte) : lua_(memory, nullptr) {
        push_base_globals(lua_.get());
        freeze_table(lua_.get(), "");
        globals_ = luaL_ref(lua_.get(), LUA_REGISTRYINDEX);
    }

    // What the lines return as text, or the message with which they failed.
    std::string run(std::string_view source, std::int64_t steps = 1'000'000) {
        lua_State* L = lua_.get();
        const StackGuard guard(L);
        failure = {};
        if (!lua_.compile(source, "rules/x.lua", failure)) return failure.message;
        lua_rawgeti(L, LUA_REGISTRYINDEX, globals_);
        lua_setupvalue(L, -2, 1);
        ended = lua_.call(0, 1, steps, failure);
        if (ended == LuaState::Ended::failed) return failure.message;
        if (ended == LuaState::Ended::with_value) return "an error that is no text";
        return luaL_tolstring(L, -1, nullptr);
    }

    LuaState& state() { return lua_; }

    LuaState::Ended ended = LuaState::Ended::normally;
    LuaFailure failure;

private:
    LuaState lua_;
    int globals_ = LUA_NOREF;
};

inline std::string run_lua(std::string_view source) { return LuaChunk().run(source); }

// Whether a text has an address in it, which would change from run to run.
inline bool shows_address(const std::string& text) {
    return re2::RE2::PartialMatch(text, "0x[0-9a-f]{4}|[0-9a-f]{8}");
}
}  // namespace seccheck::test
