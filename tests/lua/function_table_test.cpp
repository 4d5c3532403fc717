#include "lua/function_table.h"

#include <array>
#include <catch2/catch.hpp>

#include "support/lua_chunk.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
int seven(lua_State* L) {
    lua_pushinteger(L, 7);
    return 1;
}
constexpr std::array functions = {LuaFunction{"seven", seven, "(): integer", "Seven."},
                                  LuaFunction{"eleven", seven, "(): integer", "Not eleven."}};

// Runs a line of Lua whose only argument is what `push` leaves on the stack.
template <typename Push>
std::string run_with(const Push& push, const std::string& source) {
    LuaState lua(mebibyte, nullptr);
    LuaFailure failure;
    if (!lua.compile("local it = ...\n" + source, "rules/x.lua", failure)) return failure.message;
    push(lua.get());
    const auto ended = lua.call(1, 1, 1000, failure);
    return ended == LuaState::Ended::normally ? luaL_tolstring(lua.get(), -1, nullptr) : failure.message;
}
void push_numbers(lua_State* L) { push_library(L, "numbers", functions); }
void push_closed_list(lua_State* L) {
    lua_newtable(L);
    forbid_changes(L, "this list");
}
}  // namespace

TEST_CASE("a library has its functions, and an unknown name is an error with the nearest",
          "[function_table]") {
    CHECK(run_with(push_numbers, "return it.seven()") == "7");
    CHECK(run_with(push_numbers, "return it.sevn") ==
          "rules/x.lua:2: numbers has no \"sevn\": did you mean \"seven\"?");
    CHECK(run_with(push_numbers, "return it.x") ==
          "rules/x.lua:2: numbers has no \"x\": one of \"eleven\", \"seven\"");
    CHECK(run_with(push_numbers, "return it[1]").starts_with("rules/x.lua:2: numbers has no \"1\""));
    CHECK(run_with(push_numbers, "return it[{}]").starts_with("rules/x.lua:2: numbers has no \"table\""));
}

TEST_CASE("a library can't be changed and has no length", "[function_table]") {
    CHECK(run_with(push_numbers, "it.seven = 1") ==
          "rules/x.lua:2: numbers can't be changed (by setting \"seven\")");
    CHECK(run_with(push_numbers, "it[true] = 1") ==
          "rules/x.lua:2: numbers can't be changed (by setting \"boolean\")");
    CHECK(run_with(push_numbers, "return #it") == "rules/x.lua:2: numbers has no length");
}

TEST_CASE("a list that can't be changed is empty, and says so", "[function_table]") {
    CHECK(run_with(push_closed_list, "return #it") == "0");
    CHECK(run_with(push_closed_list, "return it[1]") == "nil");
    CHECK(run_with(push_closed_list, "it[1] = 1") ==
          "rules/x.lua:2: this list can't be changed (by setting \"1\")");
}
