#include "lua/lua_state.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "support/lua_chunk.h"

using namespace seccheck;
using namespace seccheck::test;
using Lines = std::vector<std::string>;

namespace {
int refuse(lua_State*) { throw std::runtime_error("only 100%s are allowed"); }

int raise_under_guard(lua_State* L) {
    const StackGuard guard(L);
    lua_newtable(L);
    return luaL_error(L, "a date is missing");
}
}  // namespace

TEST_CASE("a failure tells its place, and the lines that were running, innermost first", "[lua_state]") {
    LuaChunk lua;
    CHECK(lua.run("local function days(n)\n"
                  "  return n.count\n"
                  "end\n"
                  "local function late(n)\n"
                  "  local count = days(n)\n"
                  "  return count\n"
                  "end\n"
                  "local result = late(nil)\n"
                  "return result\n") == "rules/x.lua:2: attempt to index a nil value (local 'n')");
    CHECK(lua.failure.trace ==
          Lines{"rules/x.lua:2: in upvalue 'days'", "rules/x.lua:5: in local 'late'", "rules/x.lua:8"});
}

TEST_CASE("a file whose name is long keeps all of it in messages and traces", "[lua_state]") {
    const std::string name = "rules/" + std::string(70, 'a') + ".lua";
    LuaState lua(mebibyte, nullptr);
    LuaFailure failure;
    REQUIRE(lua.compile("\nlocal x = nil; return x.y", name, failure));
    REQUIRE(lua.call(0, 1, 1000, failure) == LuaState::Ended::failed);
    CHECK(failure.message == name + ":2: attempt to index a nil value (local 'x')");
    CHECK(failure.trace == Lines{name + ":2"});

    CHECK_FALSE(lua.compile("return return", name, failure));
    CHECK(failure.message == name + ":1: unexpected symbol near 'return'");
}

TEST_CASE("a text that doesn't compile is a failure with its line", "[lua_state]") {
    LuaState lua(mebibyte, nullptr);
    LuaFailure failure;
    const int before = lua_gettop(lua.get());
    CHECK_FALSE(lua.compile("return {\n  id = \n}\n", "rules/x.lua", failure));
    CHECK(failure.message == "rules/x.lua:3: unexpected symbol near '}'");
    CHECK(failure.trace.empty());
    CHECK(lua_gettop(lua.get()) == before);
}

TEST_CASE("a message that comes without its line gets that of the innermost Lua function", "[lua_state]") {
    CHECK(run_lua("\nerror('late', 0)") == "rules/x.lua:2: late");
    CHECK(run_lua("\nreturn table.concat(math)") == "rules/x.lua:2: math has no length");
    CHECK(run_lua("local function f()\nerror('late', 2)\nend\nf()") == "rules/x.lua:4: late");
}

TEST_CASE("byte code is never run", "[lua_state]") {
    LuaState lua(mebibyte, nullptr);
    LuaFailure failure;
    CHECK_FALSE(lua.compile("\x1bLua\x54\x00\x19\x93", "rules/x.lua", failure));
    CHECK(failure.message == "attempt to load a binary chunk (mode is 't')");
}

TEST_CASE("parentheses without end are a failure and no crash", "[lua_state]") {
    LuaState lua(8 * mebibyte, nullptr);
    LuaFailure failure;
    CHECK_FALSE(lua.compile("return " + std::string(100'000, '('), "rules/x.lua", failure));
    CHECK(failure.message == "C stack overflow");
    CHECK_FALSE(lua.compile("x = '" + std::string(100'000, 'x'), "rules/x.lua", failure));
    CHECK(failure.message.starts_with("rules/x.lua:1: unfinished string near"));
}

TEST_CASE("an error that is no text is handed over, and the next call starts afresh", "[lua_state]") {
    LuaChunk lua;
    for (const char* source :
         {"error({ code = 1 })", "error(42)", "error()", "error(nil, 2)", "error(true)"}) {
        CAPTURE(source);
        lua.run(source);
        CHECK(lua.ended == LuaState::Ended::with_value);
    }
    CHECK(lua.run("return 'fine'") == "fine");
    CHECK(lua.failure.message.empty());
}

TEST_CASE("the owner is known inside of a binding", "[lua_state]") {
    int owner = 0;
    LuaState lua(mebibyte, &owner);
    CHECK(LuaState::owner_of(lua.get()) == &owner);
}

TEST_CASE("a binding that throws makes a failure with its text", "[lua_state]") {
    LuaState lua(mebibyte, nullptr);
    LuaFailure failure;
    lua_pushcfunction(lua.get(), guarded<refuse>);
    CHECK(lua.call(0, 0, 1000, failure) == LuaState::Ended::failed);
    CHECK(failure.message == "only 100%s are allowed");
}

TEST_CASE("a guard puts the stack back", "[lua_state]") {
    LuaState lua(mebibyte, nullptr);
    lua_State* L = lua.get();
    const int before = lua_gettop(L);
    {
        const StackGuard guard(L);
        lua_pushinteger(L, 1);
        lua_pushinteger(L, 2);
    }
    CHECK(lua_gettop(L) == before);
}

TEST_CASE("a guard leaves an error alone that passes by", "[lua_state]") {
    LuaState lua(mebibyte, nullptr);
    LuaFailure failure;
    lua_pushcfunction(lua.get(), guarded<raise_under_guard>);
    CHECK(lua.call(0, 0, 1000, failure) == LuaState::Ended::failed);
    CHECK(failure.message == "a date is missing");
}
