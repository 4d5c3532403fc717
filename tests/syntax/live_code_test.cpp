#include "syntax/live_code.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
// The words of live code, with blanks between.
std::string words_of(const std::optional<LiveCode>& code) {
    REQUIRE(code);
    std::string words;
    for (std::size_t i = 0; i + 1 < code->live.size(); ++i)
        if (code->live[i]) words += (words.empty() ? "" : " ") + std::string(code->tree.token(i).text);
    return words;
}

std::string live_words(const std::string& text) { return words_of(live_code_of_rule(text)); }
}  // namespace

TEST_CASE("what a rule says of itself and its cases decide nothing", "[live_code]") {
    CHECK(live_words("return { id = 'A', since = '2020-01-01', check = function() end, cases = { 1 } }") ==
          "since = '2020-01-01' check = function ( ) end");
    CHECK(live_words("return { ['until'] = '2020-01-01', tags = { 'a' } }") == "[ 'until' ] = '2020-01-01'");
}

TEST_CASE("what only the cases use is not live, what the check uses is, however far", "[live_code]") {
    CHECK(live_words("local a = 1\nlocal b = a\nlocal c = 3\nreturn { check = b, cases = c }") ==
          "local a = 1 local b = a check = b");
    CHECK(live_words("local m = {}\nfunction m.f() end\nlocal n = {}\nn.x = 1\nreturn { applies = m.f }") ==
          "local m = { } function m . f ( ) end applies = m . f");
    CHECK(live_words("local t = {}\nfor i = 1, 3 do t[i] = i end\nreturn { dated_by = t }") ==
          "local t = { } for i = 1 , 3 do t [ i ] = i end dated_by = t");
}

TEST_CASE("a file that returns something else than a table is live as a whole", "[live_code]") {
    CHECK(live_words("local r = { cases = 1 }\nreturn r") == "local r = { cases = 1 } return r");
    CHECK_FALSE(live_code_of_rule("return {").has_value());
}

TEST_CASE("of a module, what nobody asks for by its name is not live", "[live_code]") {
    const std::string text =
        "local m = {}\nlocal a = 1\nfunction m.f() return m.h(a) end\nfunction m.g() end\nfunction m.h() "
        "end\n"
        "return m";
    CHECK(words_of(live_code_of_module(text, {"f"})) ==
          "local m = { } local a = 1 function m . f ( ) return m . h ( a ) end function m . h ( ) end m");
    CHECK(words_of(live_code_of_module(text, {"g"})) == "local m = { } function m . g ( ) end m");
    const std::string table = "local a, b = 1, 2\nlocal c = 3\nreturn { f = a, g = c }";
    CHECK(words_of(live_code_of_module(table, {"f"})) == "local a , b = 1 , 2 f = a");
    CHECK(words_of(live_code_of_module("return 1", {})) == "return 1");
}
