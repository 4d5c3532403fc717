#include "lua/lua_state.h"

#include <fmt/format.h>

#include <cstdlib>
#include <new>
#include <stdexcept>

#include "lua/whole_text.h"

namespace seccheck {
namespace {
// Texts from this size on are counted: each is made anew, where shorter ones may be found to be there
// already.
constexpr std::size_t long_text = 1024;
// Bytes that the library works through in about the time of an instruction.
constexpr std::size_t bytes_to_a_step = 16;

// Of a trace, how many lines are told of each end.
constexpr int most_lines = 10;

// How many functions are running: found by halves, as Lua counts up to each level anew.
int depth_of(lua_State* L) {
    lua_Debug debug;
    int running = 0, beyond = 1;
    while (lua_getstack(L, beyond, &debug) != 0) {
        running = beyond;
        beyond *= 2;
    }
    while (running + 1 < beyond) {
        const int middle = (running + beyond) / 2;
        (lua_getstack(L, middle, &debug) != 0 ? running : beyond) = middle;
    }
    return beyond;
}

// The name that a file was compiled under: Lua cuts long ones in what it calls short_src.
const char* file_of(const lua_Debug& debug) { return debug.source + (debug.source[0] == '@' ? 1 : 0); }

// A call of a C function that raises leaves no line of its own, so only Lua functions are told. Level 0 is
// the error handler itself.
std::vector<std::string> trace_of(lua_State* L) {
    std::vector<std::string> lines;
    lua_Debug debug;
    const int end = depth_of(L);
    for (int level = 1; level < end; ++level) {
        if (level == 1 + most_lines && end - level > most_lines) {
            lines.push_back(fmt::format("... {} more", end - most_lines - level));
            level = end - most_lines;
        }
        lua_getstack(L, level, &debug);
        lua_getinfo(L, "Sln", &debug);
        if (debug.currentline < 0) continue;
        const std::string where = fmt::format("{}:{}", file_of(debug), debug.currentline);
        lines.push_back(
            debug.name != nullptr ? fmt::format("{}: in {} '{}'", where, debug.namewhat, debug.name) : where);
    }
    return lines;
}

// Puts the whole name of the file where Lua has cut it.
std::string with_whole_name(std::string message, const std::string& file) {
    constexpr std::size_t longest = LUA_IDSIZE - 1;
    if (file.size() <= longest) return message;
    const std::string cut = "..." + file.substr(file.size() - (longest - 3));
    if (message.starts_with(cut + ":")) message.replace(0, cut.size(), file);
    return message;
}

// A message that comes out of C called by C lacks its place: then it is that of the innermost Lua function.
std::string with_place(lua_State* L, const std::string& message) {
    lua_Debug debug;
    for (int level = 1; lua_getstack(L, level, &debug) != 0; ++level) {
        lua_getinfo(L, "Sl", &debug);
        if (debug.currentline < 0) continue;
        const std::string file = file_of(debug);
        const std::string whole = with_whole_name(message, file);
        return whole.starts_with(file + ":") ? whole
                                             : fmt::format("{}:{}: {}", file, debug.currentline, message);
    }
    return message;
}
}  // namespace

Place running_place(lua_State* L) {
    lua_Debug debug;
    for (int level = 0; lua_getstack(L, level, &debug) != 0; ++level) {
        lua_getinfo(L, "Sl", &debug);
        if (debug.currentline > 0) return {file_of(debug), static_cast<std::uint32_t>(debug.currentline), 0};
    }
    return {};
}

LuaState::LuaState(std::size_t memory_limit, void* owner) : owner_(owner) {
    memory_.limit = memory_limit;
    state_.reset(lua_newstate(allocate, this));
    if (!state_) throw std::bad_alloc();
    *static_cast<LuaState**>(lua_getextraspace(get())) = this;
    lua_pushcfunction(get(), handle_error);  // stays at the bottom of the stack, for call()
}

// `old_size` is a type tag where `block` is null. Freeing and shrinking must not fail.
void* LuaState::allocate(void* user, void* block, std::size_t old_size, std::size_t new_size) {
    auto& state = *static_cast<LuaState*>(user);
    Memory& memory = state.memory_;
    const std::size_t before = block != nullptr ? old_size : 0;
    if (new_size == 0) {
        std::free(block);
        memory.used -= before;
        return nullptr;
    }
    if (new_size > before && memory.used - before + new_size > memory.limit) return nullptr;
    if (block == nullptr && old_size == LUA_TSTRING && new_size >= long_text) {
        memory.text_too_long = new_size > longest_text;
        if (memory.text_too_long) return nullptr;
        state.count(new_size / bytes_to_a_step);
    }
    void* moved = std::realloc(block, new_size);
    if (moved != nullptr) memory.used = memory.used - before + new_size;
    return moved;
}

// Takes steps off those that are left. Where none are, the next instruction is the last.
void LuaState::count(std::size_t steps) {
    steps_left_ -= static_cast<std::int64_t>(steps);
    if (steps_left_ <= 0) lua_sethook(get(), on_step, LUA_MASKCOUNT, 1);
}

// Counts instructions, not seconds, so that a verdict doesn't depend on the machine.
void LuaState::on_step(lua_State* L, lua_Debug* debug) {
    LuaState& state = self(L);
    if (debug->event != LUA_HOOKCOUNT) return state.watch_(L, debug);
    state.count(static_cast<std::size_t>(state.step_interval_));
    if (state.steps_left_ <= 0) state.stop(0);  // in a hook, level 0 is the rule's line
}

void LuaState::spend(lua_State* L, std::size_t steps) {
    LuaState& state = self(L);
    state.count(steps);
    if (state.steps_left_ <= 0) state.stop(1);
}

void LuaState::stop(int level) {
    lua_State* L = get();
    luaL_where(L, level);
    lua_pushliteral(L, "step limit reached: the check runs too long");
    lua_concat(L, 2);
    lua_error(L);
}

// Keeps what went wrong and where as data. What is no text passes through untouched.
int LuaState::handle_error(lua_State* L) {
    if (lua_type(L, 1) != LUA_TSTRING) return 1;
    LuaFailure& pending = self(L).pending_;
    pending.message = with_place(L, whole_text(L, 1));
    pending.trace = trace_of(L);
    return 1;
}

void LuaState::watch_lines(OnLine on_line) {
    watch([on_line = std::move(on_line)](lua_State* L, lua_Debug* debug) {
        if (debug->event != LUA_HOOKLINE) return;
        lua_getinfo(L, "S", debug);
        on_line(file_of(*debug), static_cast<std::uint32_t>(debug->currentline));
    });
}

LuaState::Ended LuaState::call(int arguments, int results, std::int64_t steps, LuaFailure& failure) {
    lua_State* L = get();
    steps_left_ = steps;
    memory_.text_too_long = false;
    const int events = watch_ ? LUA_MASKLINE | LUA_MASKCALL | LUA_MASKRET : 0;
    lua_sethook(L, on_step, LUA_MASKCOUNT | events, step_interval_);
    const int status = lua_pcall(L, arguments, results, 1);
    steps_run_ += steps - steps_left_;
    if (status == LUA_OK) return Ended::normally;
    if (status == LUA_ERRRUN && lua_type(L, -1) != LUA_TSTRING) return Ended::with_value;

    if (status == LUA_ERRRUN)
        failure = std::move(pending_);
    else if (status == LUA_ERRMEM && memory_.text_too_long)
        failure = {fmt::format("a text can't be longer than {} MiB", longest_text >> 20U), {}};
    else if (status == LUA_ERRMEM)
        failure = {fmt::format("memory limit of {} MiB reached", memory_.limit >> 20U), {}};
    else
        failure = {"the error could not be handled", {}};
    pending_ = {};
    lua_settop(L, -2);
    return Ended::failed;
}

std::string LuaState::dump() {
    std::string code;
    const auto write = [](lua_State*, const void* data, std::size_t size, void* out) {
        static_cast<std::string*>(out)->append(static_cast<const char*>(data), size);
        return 0;
    };
    lua_dump(get(), write, &code, 0);  // with its lines, for traces
    return code;
}

void LuaState::load_compiled(std::string_view code, const std::string& name) {
    const std::string chunk = "@" + name;
    if (luaL_loadbufferx(get(), code.data(), code.size(), chunk.c_str(), "b") != LUA_OK)
        throw std::logic_error("byte code of our own can't be loaded: " + name);
}

bool LuaState::compile(std::string_view source, const std::string& name, LuaFailure& failure) {
    lua_State* L = get();
    const std::string chunk = "@" + name;
    if (luaL_loadbufferx(L, source.data(), source.size(), chunk.c_str(), "t") == LUA_OK) return true;
    failure = {with_whole_name(whole_text(L, -1), name), {}};
    lua_settop(L, -2);
    return false;
}
}  // namespace seccheck
