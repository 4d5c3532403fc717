#include "syntax/lua_token.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "base/file_walk.h"

using namespace seccheck;

namespace {
std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (const LuaToken& token : tokens_of(text).tokens) found.emplace_back(token.text);
    found.pop_back();  // the end
    return found;
}
}  // namespace

TEST_CASE("a text is cut into its words", "[lua_token]") {
    CHECK(words("local a<const>, b = 1.5e-3, 0xA.8p+1 .. '.5' -- c\nreturn a...b") ==
          std::vector<std::string>{"local", "a", "<", "const", ">", ",", "b", "=", "1.5e-3", ",", "0xA.8p+1",
                                   "..", "'.5'", "return", "a", "...", "b"});
    CHECK(words("a<=b>=c==d~=e//f::g<<h>>i") == std::vector<std::string>{"a", "<=", "b", ">=", "c", "==", "d",
                                                                         "~=", "e", "//", "f", "::", "g",
                                                                         "<<", "h", ">>", "i"});
    CHECK(words("f[=[ ]] ]=] [[x]] 'it\\'s' a[ [[k]] ]") ==
          std::vector<std::string>{"f", "[=[ ]] ]=]", "[[x]]", "'it\\'s'", "a", "[", "[[k]]", "]"});
    CHECK(words("--[[ a\nb ]] c --[==[ ]] ]==] d --e") == std::vector<std::string>{"c", "d"});
}

TEST_CASE("a word knows its line and its column in characters", "[lua_token]") {
    const LuaTokens found = tokens_of("a = 'é' b\n--[[\n]] c");
    REQUIRE(found.tokens.size() == 6);
    CHECK(found.tokens[3].text == "b");
    CHECK(found.tokens[3].column == 9);
    CHECK(found.tokens[4].text == "c");
    CHECK(found.tokens[4].line == 3);
    CHECK(found.tokens[4].column == 4);
    REQUIRE(found.comments.size() == 1);
    CHECK(found.comments[0].text == "--[[\n]]");
    CHECK(found.comments[0].line == 2);
    CHECK(found.comments[0].column == 1);
}

TEST_CASE("the meaning of a text has no quotes and no escapes", "[lua_token]") {
    CHECK(meaning_of_text("'a\\tb\\\"\\65\\x42\\u{E9}\\z  c'") ==
          "a\tb\"AB\xC3\xA9"
          "c");
    CHECK(meaning_of_text("[==[\n\\n]==]") == "\\n");
    CHECK(meaning_of_text("''").empty());
}
