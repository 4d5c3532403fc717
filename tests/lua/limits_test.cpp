// What takes too long or too much memory ends, at the same point each time.
#include <catch2/catch.hpp>
#include <chrono>

#include "support/lua_chunk.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string too_long = "step limit reached: the check runs too long";

// How many turns a loop may have before it is stopped.
int turns_allowed(std::int64_t steps) {
    int fine = 0, stopped = 1'000'000;
    while (stopped - fine > 1) {
        const int middle = (fine + stopped) / 2;
        LuaChunk lua;
        lua.run("for i = 1, " + std::to_string(middle) + " do local x = i end", steps);
        (lua.ended == LuaState::Ended::normally ? fine : stopped) = middle;
    }
    return fine;
}

// Far longer than any of these should take, even with the sanitizers on.
class Hurry {
public:
    ~Hurry() { CHECK(std::chrono::steady_clock::now() - start_ < std::chrono::seconds(20)); }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};
}  // namespace

TEST_CASE("a loop without end is stopped at its line", "[limits]") {
    CHECK(run_lua("local n = 0\nwhile true do\nn = n + 1\nend") == "rules/x.lua:3: " + too_long);
    CHECK(run_lua("while true do end") == "rules/x.lua:1: " + too_long);
    CHECK(run_lua("::again:: goto again") == "rules/x.lua:1: " + too_long);
    CHECK(run_lua("local function f() return f() end\nreturn f()") == "rules/x.lua:1: " + too_long);
    CHECK(run_lua("for i = 1, math.huge do end") == "rules/x.lua:1: " + too_long);
    CHECK(run_lua("for i = 1, 1e300 do end") == "rules/x.lua:1: " + too_long);
}

TEST_CASE("a loop without end is stopped within what Lua's library calls back", "[limits]") {
    CHECK(run_lua("table.sort({ 1, 2, 3 }, function()\nwhile true do end\nend)") ==
          "rules/x.lua:2: " + too_long);
    CHECK(run_lua("for k in pairs({ a = 1 }) do\nwhile true do end\nend") == "rules/x.lua:2: " + too_long);
    CHECK(run_lua("for k in function() return 1 end do\nend") == "rules/x.lua:1: " + too_long);
}

TEST_CASE("the limit of steps is the same in every state", "[limits]") {
    const int allowed = turns_allowed(100'000);
    CHECK(allowed > 10'000);
    CHECK(allowed < 100'000);
    CHECK(turns_allowed(100'000) == allowed);
}

TEST_CASE("each call has its own steps", "[limits]") {
    LuaChunk lua;
    const char* half = "for i = 1, 20000 do local x = i end return 'done'";
    CHECK(lua.run(half, 100'000) == "done");
    CHECK(lua.run("while true do end", 100'000) == "rules/x.lua:1: " + too_long);
    CHECK(lua.run(half, 100'000) == "done");
}

TEST_CASE("recursion without end is a failure with a trace that can be read", "[limits]") {
    const Hurry hurry;
    LuaChunk lua(256 * mebibyte);
    const std::string message =
        lua.run("local function f(n)\nreturn 1 + f(n)\nend\nlocal x = f(1)", 100'000'000);
    CHECK(message.starts_with("rules/x.lua:2: stack overflow"));
    CHECK_FALSE(shows_address(message));
    REQUIRE(lua.failure.trace.size() == 21);  // ten lines of each end, and how many lie between them
    CHECK(lua.failure.trace[0] == "rules/x.lua:2: in upvalue 'f'");
    CHECK(lua.failure.trace[10].starts_with("... "));
    CHECK(lua.failure.trace[10].ends_with(" more"));
    CHECK(lua.failure.trace[19] == "rules/x.lua:2: in local 'f'");
    CHECK(lua.failure.trace[20] == "rules/x.lua:4");
}

TEST_CASE("recursion through a sort is a failure", "[limits]") {
    const Hurry hurry;
    LuaChunk lua;
    const std::string message = lua.run("local function f() table.sort({ 1, 2 }, f) end\nf()");
    CHECK(message.find("C stack overflow") != std::string::npos);
    CHECK(lua.failure.trace.size() <= 25);
}

TEST_CASE("memory has a limit, and the state is usable afterwards", "[limits]") {
    const Hurry hurry;
    LuaChunk lua(8 * mebibyte);
    for (const char* bomb :
         {"local t = {} while true do t[#t + 1] = 'x' end", "local t = {} while true do t = { t, t } end",
          "local t = {} for i = 1, 1e9 do t[i] = { i } end",
          "local f = 'x' while true do local g = f f = function() return g end end",
          "local s, t = 'x', {} for i = 1, 19 do s = s .. s end\n"
          "while true do t[#t + 1] = s .. #t end"}) {
        CAPTURE(bomb);
        CHECK(lua.run(bomb, 1'000'000'000) == "memory limit of 8 MiB reached");
        CHECK(lua.failure.trace.empty());
        CHECK(lua.run("return 'fine'") == "fine");
    }
}

TEST_CASE("no text grows beyond its limit", "[limits]") {
    const std::string grow = "local s = 'x' for i = 1, 19 do s = s .. s end ";  // half a MiB
    const std::string too_big = "a text can't be longer than 1 MiB";
    LuaChunk lua;
    CHECK(lua.run(grow + "return #s") == "524288");
    for (const char* bomb : {"return s .. s", "local t = { s, s } return table.concat(t)",
                             "return string.format('%s%s', s, s)", "while true do s = s .. s end"}) {
        CAPTURE(bomb);
        CHECK(lua.run(grow + bomb) == too_big);
        CHECK(lua.run("return 'fine'") == "fine");
    }
    CHECK(lua.run("local t = {} while true do t = { t } end", 1'000'000'000) ==
          "memory limit of 32 MiB reached");
}

TEST_CASE("numbers can't be shown wider than Lua's own hundred columns", "[limits]") {
    CHECK(run_lua("return string.format('%9999d', 1)") ==
          "rules/x.lua:1: invalid conversion specification: '%9999d'");
    CHECK(run_lua("return string.format('%99d', 1)") == std::string(98, ' ') + "1");
}

TEST_CASE("arguments without end are refused", "[limits]") {
    const Hurry hurry;
    CHECK(run_lua("return table.unpack({}, 1, 1e8)") == "rules/x.lua:1: " + too_long);
    CHECK(run_lua("return table.unpack({}, math.mininteger, 3)") ==
          "rules/x.lua:1: too many results to unpack");
    CHECK(run_lua("return table.concat({}, 'x', 1, math.maxinteger)") == "rules/x.lua:1: " + too_long);
    CHECK(run_lua("return select(math.maxinteger, 1, 2)") == "nil");
    CHECK(run_lua("return select(math.mininteger, 1, 2)") ==
          "rules/x.lua:1: bad argument #1 to 'select' (index out of range)");
    CHECK(run_lua("return ('x'):byte(1, math.maxinteger)") == "120");
    CHECK(run_lua("return table.insert({}, math.maxinteger, 1)") ==
          "rules/x.lua:1: bad argument #2 to 'insert' (position out of bounds)");
    CHECK(run_lua("return ('x'):sub(math.mininteger, math.maxinteger)") == "x");
    CHECK(run_lua("return math.fmod(1, 0)") == "rules/x.lua:1: bad argument #2 to 'fmod' (zero)");
    CHECK(run_lua("return math.mininteger // -1") == "-9223372036854775808");
    CHECK(run_lua("return math.mininteger % -1") == "0");
    CHECK(run_lua("return math.fmod(math.mininteger, -1)") == "0");
    CHECK(run_lua("return 1 // 0") == "rules/x.lua:1: attempt to divide by zero");
}

TEST_CASE("the library's own work counts as steps", "[limits]") {
    const std::string big =
        "local s, t = 'x', {} for i = 1, 19 do s = s .. s end for i = 1, 20000 do t[i] = '' end\n";
    for (const char* work :
         {"s:upper()", "s:lower()", "s:reverse()", "s:sub(2)", "local x = s .. 'y'", "table.concat(t)",
          "table.sort(t)", "table.insert(t, 1, '')", "table.remove(t, 1)", "for k in pairs(t) do break end",
          "table.unpack(t)", "s:byte(1, 20000)", "local x = string.format('%s', s)"}) {
        const Hurry hurry;
        CAPTURE(work);
        LuaChunk lua(256 * mebibyte);
        CHECK(lua.run(big + "while true do " + work + " end") == "rules/x.lua:2: " + too_long);
    }
}
