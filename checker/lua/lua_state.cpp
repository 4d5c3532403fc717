#include "lua/lua_state.h"

#include <fmt/format.h>

#include <cstdlib>
#include <new>

namespace seccheck {
namespace {
// How often the step limit is looked at, in instructions: rare enough to cost nothing.
constexpr int step_interval = 1000;

// A call of a C function that raises leaves no line of its own, so only Lua functions are told.
std::vector<std::string> trace_of(lua_State* L) {
    std::vector<std::string> lines;
    lua_Debug debug;
    for (int level = 0; lua_getstack(L, level, &debug) != 0; ++level) {
        lua_getinfo(L, "Sln", &debug);
        if (debug.currentline < 0) continue;
        const std::string where = fmt::format("{}:{}", debug.short_src, debug.currentline);
        lines.push_back(
            debug.name != nullptr ? fmt::format("{}: in {} '{}'", where, debug.namewhat, debug.name) : where);
    }
    return lines;
}
}  // namespace

LuaState::LuaState(std::size_t memory_limit, void* owner) : owner_(owner) {
    memory_.limit = memory_limit;
    state_.reset(lua_newstate(allocate, &memory_));
    if (!state_) throw std::bad_alloc();
    *static_cast<LuaState**>(lua_getextraspace(get())) = this;
    lua_pushcfunction(get(), handle_error);  // stays at the bottom of the stack, for call()
}

// `old_size` is a type tag where `block` is null. Freeing and shrinking must not fail.
void* LuaState::allocate(void* user, void* block, std::size_t old_size, std::size_t new_size) {
    Memory& memory = *static_cast<Memory*>(user);
    const std::size_t before = block != nullptr ? old_size : 0;
    if (new_size == 0) {
        std::free(block);
        memory.used -= before;
        return nullptr;
    }
    if (new_size > before && memory.used - before + new_size > memory.limit) return nullptr;
    void* moved = std::realloc(block, new_size);
    if (moved != nullptr) memory.used = memory.used - before + new_size;
    return moved;
}

// Counts instructions, not seconds, so that a verdict doesn't depend on the machine.
void LuaState::on_step(lua_State* L, lua_Debug*) {
    Limits& limits = self(L).limits_;
    limits.steps_left -= step_interval;
    if (limits.steps_left > 0 && !limits.tripped) return;
    limits.tripped = true;
    lua_sethook(L, on_step, LUA_MASKCOUNT, 1);  // whatever catches the error won't get far
    luaL_where(L, 0);                           // in a hook, level 0 is the rule's line
    lua_pushliteral(L, "step limit reached: the check runs too long");
    lua_concat(L, 2);
    lua_error(L);
}

// Keeps what went wrong and where as data. What is no text passes through untouched.
int LuaState::handle_error(lua_State* L) {
    if (lua_type(L, 1) != LUA_TSTRING) return 1;
    LuaFailure& pending = self(L).pending_;
    pending.message = lua_tostring(L, 1);
    pending.trace = trace_of(L);
    return 1;
}

LuaState::Ended LuaState::call(int arguments, int results, std::int64_t steps, LuaFailure& failure) {
    lua_State* L = get();
    limits_ = {steps, false};
    lua_sethook(L, on_step, LUA_MASKCOUNT, step_interval);
    const int status = lua_pcall(L, arguments, results, 1);
    if (status == LUA_OK) return Ended::normally;
    if (status == LUA_ERRRUN && lua_type(L, -1) != LUA_TSTRING) return Ended::with_value;

    if (status == LUA_ERRRUN)
        failure = std::move(pending_);
    else if (status == LUA_ERRMEM)
        failure = {fmt::format("memory limit of {} MiB reached", memory_.limit >> 20U), {}};
    else
        failure = {"the error could not be handled", {}};
    pending_ = {};
    lua_settop(L, -2);
    return Ended::failed;
}

bool LuaState::compile(std::string_view source, const std::string& name, LuaFailure& failure) {
    lua_State* L = get();
    const std::string chunk = "@" + name;
    if (luaL_loadbufferx(L, source.data(), source.size(), chunk.c_str(), "t") == LUA_OK) return true;
    failure = {lua_tostring(L, -1), {}};
    lua_settop(L, -2);
    return false;
}
}  // namespace seccheck
