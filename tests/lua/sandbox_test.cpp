#include "lua/sandbox.h"

#include <catch2/catch.hpp>

#include "support/lua_chunk.h"

using namespace seccheck;
using namespace seccheck::test;

// Each of these reads files, loads code, looks at the clock or at addresses, gets behind a table's
// protection, or takes long within one call.
TEST_CASE("what a rule has no business with is not there", "[sandbox]") {
    for (const std::string name :
         {"load",         "loadstring", "loadfile", "dofile",    "require",  "package",
          "io",           "os",         "debug",    "coroutine", "utf8",     "collectgarbage",
          "next",         "rawget",     "rawset",   "rawequal",  "rawlen",   "setmetatable",
          "getmetatable", "pcall",      "xpcall",   "print",     "warn",     "_G",
          "_VERSION",     "module",     "setfenv",  "getfenv",   "newproxy", "bit32"}) {
        CAPTURE(name);
        CHECK(run_lua("return " + name).starts_with("rules/x.lua:1: \"" + name + "\" is not defined"));
        CHECK(run_lua("return _ENV['" + name + "']")
                  .starts_with("rules/x.lua:1: \"" + name + "\" is not defined"));
    }
}

TEST_CASE("of the libraries only what is safe is there, also as methods of a text", "[sandbox]") {
    for (const std::string name :
         {"dump", "find", "match", "gmatch", "gsub", "rep", "pack", "unpack", "packsize"}) {
        CAPTURE(name);
        const std::string refused = "rules/x.lua:1: string has no \"" + name + "\"";
        CHECK(run_lua("return string." + name).starts_with(refused));
        CHECK(run_lua("return ('x')." + name).starts_with(refused));
        CHECK(run_lua("return ('x'):" + name + "(1)").starts_with(refused));
    }
    for (const std::string name : {"move", "pack"})
        CHECK(run_lua("return table." + name).starts_with("rules/x.lua:1: table has no \"" + name + "\""));
    for (const std::string name : {"random", "randomseed"})
        CHECK(run_lua("return math." + name).starts_with("rules/x.lua:1: math has no \"" + name + "\""));
}

TEST_CASE("a misspelt name is an error with the nearest one", "[sandbox]") {
    CHECK(run_lua("return tostrng(1)") ==
          "rules/x.lua:1: \"tostrng\" is not defined: did you mean \"tostring\"?");
    CHECK(run_lua("return ('x'):uper()") == "rules/x.lua:1: string has no \"uper\": did you mean \"upper\"?");
    CHECK(run_lua("return math.celi(1)") == "rules/x.lua:1: math has no \"celi\": did you mean \"ceil\"?");
}

TEST_CASE("there are no globals to keep things in", "[sandbox]") {
    CHECK(run_lua("count = 1") == "rules/x.lua:1: \"count\" would be a global: write local count");
    CHECK(run_lua("function late() end") == "rules/x.lua:1: \"late\" would be a global: write local late");
    CHECK(run_lua("_ENV.x = 1") == "rules/x.lua:1: \"x\" would be a global: write local x");
    CHECK(run_lua("tostring = nil") == "rules/x.lua:1: \"tostring\" would be a global: write local tostring");
    CHECK(run_lua("string = {}") == "rules/x.lua:1: \"string\" would be a global: write local string");
}

TEST_CASE("a library can't be changed in any way", "[sandbox]") {
    CHECK(run_lua("string.upper = nil") == "rules/x.lua:1: string can't be changed (by setting \"upper\")");
    CHECK(run_lua("math.huge = 0") == "rules/x.lua:1: math can't be changed (by setting \"huge\")");
    CHECK(run_lua("table.extra = 1") == "rules/x.lua:1: table can't be changed (by setting \"extra\")");
    CHECK(run_lua("('x').y = 1") == "rules/x.lua:1: attempt to index a string value (constant 'x')");
    CHECK(run_lua("table.insert(math, 1)") == "rules/x.lua:1: math has no length");
    CHECK(run_lua("table.insert(math, 1, 2)") == "rules/x.lua:1: math has no length");
    CHECK(run_lua("table.remove(math)") == "rules/x.lua:1: math has no length");
    CHECK(run_lua("table.sort(math)") == "rules/x.lua:1: math has no length");
}

// A frozen table is empty from outside: to go through nothing would be a check of nothing, which passes.
TEST_CASE("nobody goes through a library and finds it empty", "[sandbox]") {
    CHECK(run_lua("for name in pairs(math) do end") ==
          "rules/x.lua:1: pairs can't go through a library: name what you want of it");
    CHECK(run_lua("for name in pairs(_ENV) do end") ==
          "rules/x.lua:1: pairs can't go through a library: name what you want of it");
    CHECK(run_lua("for _, name in ipairs(math) do end").starts_with("rules/x.lua:1: math has no \"1\""));
    CHECK(run_lua("return #math") == "rules/x.lua:1: math has no length");
    CHECK(run_lua("return table.concat(math)") == "rules/x.lua:1: math has no length");
    CHECK(run_lua("return table.unpack(math)") == "rules/x.lua:1: math has no length");
}

TEST_CASE("a rule may put a name of its own over one of ours, for itself alone", "[sandbox]") {
    LuaChunk lua;
    CHECK(lua.run("local tostring = 7 return tostring") == "7");
    CHECK(lua.run("local _ENV = { x = 5 } return x") == "5");
    CHECK(lua.run("local ts = tostring _ENV = { math = { huge = 7 } } return ts(math.huge)") == "7");
    CHECK(lua.run("return math.huge") == "inf");
}

TEST_CASE("no text shows an address", "[sandbox]") {
    for (const char* value : {"{}", "function() end", "tostring", "string", "_ENV"}) {
        CAPTURE(value);
        const std::string v = value;
        CHECK(run_lua("return tostring(" + v + ")").ends_with("can't be shown as text: show what is in it"));
        CHECK(run_lua("return string.format('%s', " + v + ")")
                  .ends_with("can't be shown as text: show what is in it"));
        CHECK(run_lua("return ('%q'):format(" + v + ")")
                  .ends_with("can't be shown as text: show what is in it"));
        CHECK(run_lua("return string.format('%d', 1, " + v + ")")
                  .ends_with("can't be shown as text: show what is in it"));
    }
}

TEST_CASE("no format shows a pointer, however it is written", "[sandbox]") {
    for (const char* format : {"%p", "%20p", "%-20p", "%5.3p", "%% %p", "%d%p", "%s %-9p"}) {
        CAPTURE(format);
        CHECK(run_lua("return string.format('" + std::string(format) + "', 'abc', 'abc')") ==
              "rules/x.lua:1: %p shows an address: it is not for rules");
    }
    CHECK(run_lua("return string.format('100%% paid')") == "100% paid");
    CHECK(run_lua("return string.format('%%p')") == "%p");
    CHECK(run_lua("return string.format('%3d|%-3d|%05.1f|%s|%q|%x', 7, 7, 2.25, true, 'a', 255)") ==
          "  7|7  |002.2|true|\"a\"|ff");
}

TEST_CASE("no error shows an address", "[sandbox]") {
    for (const char* slip : {"return string[{}]",
                             "return string[tostring]",
                             "string[{}] = 1",
                             "_ENV[{}] = 1",
                             "return _ENV[{}]",
                             "return {} .. 'x'",
                             "return {} < {}",
                             "return {} + 1",
                             "return #nil",
                             "return ({})()",
                             "return ({}).x.y",
                             "local t = {} return t[nil].x",
                             "local t = {} t[nil] = 1",
                             "local t = {} t[0/0] = 1",
                             "table.concat({ {} })",
                             "table.sort({ {}, {} })",
                             "table.sort({ 1, 'x' })",
                             "return math.max({}, 1)",
                             "return tonumber()",
                             "return ipairs()",
                             "for i = {}, 2 do end",
                             "return -{}",
                             "return ~1.5",
                             "return 1 < 'x'",
                             "select({})",
                             "assert(false, {})",
                             "assert(nil, tostring)",
                             "assert(false)",
                             "error(tostring)",
                             "return string.char({})",
                             "return string.format({})",
                             "local t = { [{}] = 1 } for k in pairs(t) do end",
                             "return ('x'):sub({})",
                             "local f <close> = {}"}) {
        CAPTURE(slip);
        LuaChunk lua;
        const std::string message = lua.run(slip);
        CAPTURE(message);
        CHECK(lua.ended != LuaState::Ended::normally);
        CHECK_FALSE(shows_address(message));
    }
}

TEST_CASE("a slip within a library function is told with its line and name", "[sandbox]") {
    CHECK(run_lua("\nreturn string.format('%d', 'x')") ==
          "rules/x.lua:2: bad argument #2 to 'format' (number expected, got string)");
    CHECK(run_lua("\nreturn table.concat({ 1, true })") ==
          "rules/x.lua:2: invalid value (boolean) at index 2 in table for 'concat'");
    CHECK(run_lua("\ntable.insert({}, 5, 1)") ==
          "rules/x.lua:2: bad argument #2 to 'insert' (position out of bounds)");
    CHECK(run_lua("\ntable.sort(nil)") ==
          "rules/x.lua:2: bad argument #1 to 'sort' (table expected, got nil)");
    CHECK(run_lua("\nreturn ('x'):byte({})") ==
          "rules/x.lua:2: bad argument #1 to 'byte' (number expected, got table)");
}

TEST_CASE("what the list says is there is there, and no more", "[sandbox]") {
    for (const auto& [library, functions] :
         {std::pair{"", base_functions()}, std::pair{"string.", string_functions()},
          std::pair{"table.", table_functions()}, std::pair{"math.", math_functions()}})
        for (const LuaFunction& function : functions)
            CHECK(run_lua(std::string("local f = ") + library + function.name + " f(" +
                          (function.name == std::string("char") ? "65" : "") + ")") != "");
    CHECK(run_lua("return math.maxinteger") == "9223372036854775807");
    CHECK(run_lua("return math.mininteger") == "-9223372036854775808");
    CHECK(run_lua("return math.pi").starts_with("rules/x.lua:1: math has no \"pi\""));
}

TEST_CASE("what lists need works as in Lua", "[sandbox]") {
    CHECK(run_lua("local t = { 'b', 'c' } table.insert(t, 1, 'a') table.insert(t, 'd') return "
                  "table.concat(t, '-')") == "a-b-c-d");
    CHECK(run_lua("local t = { 1, 2, 3 } local x = table.remove(t, 1) return x .. #t .. table.remove(t)") ==
          "123");
    CHECK(
        run_lua(
            "local t = { 3, 1, 2 } table.sort(t, function(a, b) return a > b end) return table.concat(t)") ==
        "321");
    CHECK(run_lua("return select('#', table.unpack({ 1, 2, 3 }, 2))") == "2");
    CHECK(run_lua("return select(-1, ('abc'):byte(1, -1))") == "99");
    CHECK(run_lua("for i = 1, 3 do if i < 3 then goto next end do return i end ::next:: end") == "3");
}
