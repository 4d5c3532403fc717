// pairs goes through a table in an order of its own, as Lua's changes from run to run.
#include <catch2/catch.hpp>

#include "support/lua_chunk.h"

using namespace seccheck::test;

namespace {
// The keys of a table in the order of pairs, joined.
std::string keys_of(const std::string& table) {
    return run_lua("local t, keys = " + table +
                   ", {}\nfor k, v in pairs(t) do keys[#keys + 1] = tostring(k) end\n" +
                   "return table.concat(keys, ' ')");
}
}  // namespace

TEST_CASE("numbers come first by size, then texts by byte, then true and false", "[pairs]") {
    CHECK(keys_of("{ b = 1, a = 1, [10] = 1, [2] = 1, [-1] = 1, [1.5] = 1, B = 1, [true] = 1, [false] = 1, "
                  "[''] = 1 }") == "-1 1.5 2 10  B a b false true");
    CHECK(keys_of("{ 'x', 'y', 'z', n = 1 }") == "1 2 3 n");
    CHECK(keys_of("{}") == "");
}

TEST_CASE("texts with the same beginning are told apart also behind a NUL", "[pairs]") {
    CHECK(run_lua("local t, n = { ['a\\0b'] = 2, ['a\\0a'] = 1, a = 0 }, ''\n"
                  "for _, v in pairs(t) do n = n .. v end return n") == "012");
}

TEST_CASE("each value is found again, also under numbers at the edges", "[pairs]") {
    // 2^53 and 2^53 + 1 are one number to a float; 2^63 and infinity are none that an integer could be.
    CHECK(run_lua("local t = { [9007199254740993] = 'b', [9007199254740992] = 'a', [math.maxinteger] = 'c',\n"
                  "  [2^63] = 'd', [1e300] = 'e', [math.huge] = 'f', [-math.huge] = 'A', [math.mininteger] = "
                  "'B' }\n"
                  "local all = '' for k, v in pairs(t) do all = all .. v .. (t[k] == v and '' or '?') end\n"
                  "return all") == "ABabdcef");
}

TEST_CASE("a whole number is handed out as it was put in", "[pairs]") {
    CHECK(run_lua("for k in pairs({ [3] = 1 }) do return math.type(k) end") == "integer");
    CHECK(run_lua("for k in pairs({ [3.0] = 1 }) do return math.type(k) end") == "integer");
    CHECK(run_lua("for k in pairs({ [3.5] = 1 }) do return math.type(k) end") == "float");
}

TEST_CASE("keys that have no order are an error", "[pairs]") {
    CHECK(run_lua("for k in pairs({ [{}] = 1 }) do end") ==
          "rules/x.lua:1: pairs can't put keys that are tables in order");
    CHECK(run_lua("for k in pairs({ [tostring] = 1 }) do end") ==
          "rules/x.lua:1: pairs can't put keys that are functions in order");
}

TEST_CASE("a table that changes on the way doesn't lead astray", "[pairs]") {
    CHECK(run_lua("local t, seen = { a = 1, b = 2, c = 3 }, ''\n"
                  "for k, v in pairs(t) do seen = seen .. k .. tostring(v) t.b = nil t[k .. k] = 9 end\n"
                  "return seen") == "a1bnilc3");
}

TEST_CASE("pairs takes a table and nothing else", "[pairs]") {
    CHECK(run_lua("pairs(nil)") == "rules/x.lua:1: bad argument #1 to 'pairs' (table expected, got nil)");
    CHECK(run_lua("pairs('x')") == "rules/x.lua:1: bad argument #1 to 'pairs' (table expected, got string)");
}
