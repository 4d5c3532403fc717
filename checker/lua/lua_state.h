// A Lua 5.4 state with an owner and limits. One thread at a time; each worker has its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <lua.hpp>
#include <memory>
#include <string>
#include <vector>

#include "base/place.h"

namespace seccheck {
// Why a protected call ended early. `trace` has one line for each Lua function that was running, the
// innermost first, as "rules/x.lua:31: in local 'late'"; of a deep recursion, its two ends.
struct LuaFailure {
    std::string message;  // begins with the place: "rules/x.lua:31: ..."
    std::vector<std::string> trace;
};

class LuaState {
public:
    // No text is longer than this, as much that Lua does with a text takes one instruction, however long
    // it is.
    static constexpr std::size_t longest_text = std::size_t{1} << 20U;

    // No more than `memory_limit` bytes; `owner` is what owner_of() gives inside a binding.
    LuaState(std::size_t memory_limit, void* owner);
    LuaState(const LuaState&) = delete;  // the Lua state points back at this
    LuaState& operator=(const LuaState&) = delete;

    lua_State* get() const { return state_.get(); }
    static void* owner_of(lua_State* L) { return self(L).owner_; }

    // Counts the work that a binding is about to do as instructions, which the step limit can't see. Raises
    // where they would be too many.
    static void spend(lua_State* L, std::size_t steps);

    enum class Ended { normally, failed, with_value };

    // Calls the function below its `arguments`; on failure it leaves nothing on the stack.
    // `with_value`: it raised something that is no text, such as a sign of our own; the value is on top.
    // At most `steps` instructions of Lua are run, counted from here. [-(arguments+1), +results]
    Ended call(int arguments, int results, std::int64_t steps, LuaFailure& failure);

    // Is told of each line, call and return of Lua, and of calls of C functions; see lua_Hook. It must not
    // raise.
    using Watch = std::function<void(lua_State*, lua_Debug*)>;
    // From the next call on, until it is given an empty one. At a price: for traces only.
    void watch(Watch watch) { watch_ = std::move(watch); }

    // Of all that, only each line before it is run.
    using OnLine = std::function<void(const char* file, std::uint32_t line)>;
    void watch_lines(OnLine on_line);

    // Instructions that all calls have run: in steps of the interval, so exact only where that is one.
    std::int64_t steps_run() const { return steps_run_; }
    // From the next call on, counts each instruction by itself. At a price: for profiles only.
    void count_each_step() { step_interval_ = 1; }

    // Compiles text (never byte code) and leaves the function on the stack. [-0, +1 or 0]
    bool compile(std::string_view source, const std::string& name, LuaFailure& failure);

    // The function on top as byte code, for load_compiled() of another state. [-0, +0]
    std::string dump();
    // Leaves the function on the stack. Only for what dump() gave: Lua doesn't check byte code. [-0, +1]
    void load_compiled(std::string_view code, const std::string& name);

private:
    struct Memory {
        std::size_t limit = 0;
        std::size_t used = 0;
        bool text_too_long = false;
    };
    static void* allocate(void* state, void* block, std::size_t old_size, std::size_t new_size);
    void count(std::size_t steps);
    void stop(int level);
    static void on_step(lua_State* L, lua_Debug* debug);
    static int handle_error(lua_State* L);
    static LuaState& self(lua_State* L) { return **static_cast<LuaState**>(lua_getextraspace(L)); }

    struct Close {
        void operator()(lua_State* L) const { lua_close(L); }
    };
    void* owner_;
    Memory memory_;  // before the state: lua_close() frees through it
    std::int64_t steps_left_ = 0;
    std::int64_t steps_run_ = 0;
    // How often the step limit is looked at, in instructions: rare enough to cost nothing.
    int step_interval_ = 1000;
    Watch watch_;
    LuaFailure pending_;  // what handle_error() saw
    std::unique_ptr<lua_State, Close> state_;
};

// The line of Lua that is running, or that called the binding which asks; line 0 where there is none.
Place running_place(lua_State* L);

// Puts the stack back to the height it had, unless an error passes by: that is on the stack itself.
class StackGuard {
public:
    explicit StackGuard(lua_State* L) : state_(L), top_(lua_gettop(L)) {}
    ~StackGuard() {
        if (std::uncaught_exceptions() == exceptions_) lua_settop(state_, top_);
    }
    StackGuard(const StackGuard&) = delete;
    StackGuard& operator=(const StackGuard&) = delete;

private:
    lua_State* state_;
    int top_;
    int exceptions_ = std::uncaught_exceptions();
};
}  // namespace seccheck
