#include "base/quote.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
using Texts = std::map<std::string, std::string>;

std::string text_of(const Diagnostic& diagnostic, const std::string& file_text) {
    Diagnostics one;
    one.add(diagnostic);
    return seccheck::text_of(one, {{"a.toml", file_text}});
}

// As many of a character as there are columns.
std::string columns(std::size_t count, const std::string& character = "x") {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += character;
    return text;
}
}  // namespace

TEST_CASE("a diagnostic shows its line with a caret below, and what to do", "[quote]") {
    CHECK(text_of({{"a.toml", 2, 1},
                   "dcc_assessment has no field \"acepted\"",
                   "did you mean \"accepted\"?",
                   {},
                   7},
                  "[[dcc_assessment]]\nacepted = 2019-04-25\nreturned = 2019-05-02\n") == R"(
a.toml:2:1: error: dcc_assessment has no field "acepted"
     2 | acepted = 2019-04-25
       | ^~~~~~~
       did you mean "accepted"?
)");
}

TEST_CASE("notes come between the line and the help, each with its place", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 5},
                   "twice",
                   "keep one of the two",
                   {{{"b.toml", 7, 1}, "here first"}, {{"c.toml", 0, 0}, "and here"}},
                   1},
                  "id = 1") == R"(
a.toml:1:5: error: twice
     1 | id = 1
       |     ^
       b.toml:7:1: here first
       c.toml: and here
       keep one of the two
)");
}

TEST_CASE("without a line, a file or a column there is nothing to point at", "[quote]") {
    CHECK(text_of({{"a.toml", 0, 0}, "can't be read", {}, {}, 1}, "text") ==
          "\na.toml: error: can't be read\n");
    CHECK(text_of({{"b.toml", 1, 1}, "broken", {}, {}, 1}, "text") == "\nb.toml:1:1: error: broken\n");
    CHECK(text_of({{"a.toml", 3, 1}, "broken", {}, {}, 1}, "one\ntwo") == "\na.toml:3:1: error: broken\n");
    CHECK(text_of({{"a.toml", 1, 0}, "broken", {}, {}, 1}, "text") ==
          "\na.toml:1: error: broken\n     1 | text\n");
}

TEST_CASE("several diagnostics of several files find their own lines", "[quote]") {
    Diagnostics found;
    found.add({"b.toml", 1, 1}, "third");
    found.add({"a.toml", 3, 1}, "second");
    found.add({"a.toml", 1, 1}, "first");
    CHECK(seccheck::text_of(found, {{"a.toml", "one\ntwo\nthree"}, {"b.toml", "four"}}) == R"(
a.toml:1:1: error: first
     1 | one
       | ^
a.toml:3:1: error: second
     3 | three
       | ^
b.toml:1:1: error: third
     1 | four
       | ^
)");
}

TEST_CASE("diagnostics that are not sorted find their lines too", "[quote]") {
    std::ostringstream out;
    print_diagnostics(out, {{{"a", 2, 1}, "later", {}, {}, 1}, {{"a", 1, 1}, "earlier", {}, {}, 1}},
                      MemoryFiles(Texts{{"a", "one\ntwo"}}), {{"a", "a"}});
    CHECK(out.str() ==
          "a:2:1: error: later\n     2 | two\n       | ^\n"
          "a:1:1: error: earlier\n     1 | one\n       | ^\n");
}

TEST_CASE("the line is read from the path that belongs to the name", "[quote]") {
    std::ostringstream out;
    print_diagnostics(out, {{{"state/a.toml", 1, 1}, "x", {}, {}, 1}},
                      MemoryFiles(Texts{{"/home/anna/state/a.toml", "one"}}),
                      {{"state/a.toml", "/home/anna/state/a.toml"}});
    CHECK(out.str() == "state/a.toml:1:1: error: x\n     1 | one\n       | ^\n");
}

TEST_CASE("tabs before the caret are repeated below", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 5}, "x", {}, {}, 3}, "\ta\t= bcd") ==
          "\na.toml:1:5: error: x\n"
          "     1 | \ta\t= bcd\n"
          "       | \t \t ^~~\n");
}

TEST_CASE("columns count characters, not bytes", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 6}, "x", {}, {}, 3}, "é=\"ü\" €€€") == R"(
a.toml:1:6: error: x
     1 | é="ü" €€€
       |      ^~~
)");
}

TEST_CASE("the caret's tail ends with the line", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 2}, "x", {}, {}, 99}, "abc") ==
          "\na.toml:1:2: error: x\n     1 | abc\n       |  ^~\n");
    CHECK(text_of({{"a.toml", 1, 4}, "x", {}, {}, 99}, "abc") ==
          "\na.toml:1:4: error: x\n     1 | abc\n       |    ^\n");
    CHECK(text_of({{"a.toml", 1, 9}, "x", {}, {}, 0}, "abc") ==
          "\na.toml:1:9: error: x\n     1 | abc\n       |    ^\n");
}

TEST_CASE("a byte-order mark and the end of a Windows line take no column", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 3}, "x", {}, {}, 9}, "\xEF\xBB\xBF\tid = 1\r\n") ==
          "\na.toml:1:3: error: x\n     1 | \tid = 1\n       | \t ^~~~~\n");
}

TEST_CASE("a line of 160 columns is shown as a whole", "[quote]") {
    const std::string line = columns(160, "é");
    CHECK(text_of({{"a.toml", 1, 1}, "x", {}, {}, 1}, line) ==
          "\na.toml:1:1: error: x\n     1 | " + line + "\n       | ^\n");
}

TEST_CASE("a longer line is cut behind 160 columns where the caret is near its beginning", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 80}, "x", {}, {}, 2}, columns(79) + "ab" + columns(80)) ==
          "\na.toml:1:80: error: x\n     1 | " + columns(79) + "ab" + columns(78) + "…\n       | " +
              columns(79, " ") + "^~\n");
}

TEST_CASE("a longer line is cut on both sides where the caret is far inside", "[quote]") {
    // Columns 920 to 1079 are shown, the outermost of them as dots.
    CHECK(text_of({{"a.toml", 1, 1000}, "x", {}, {}, 3}, columns(999, "é") + "abc" + columns(999, "ü")) ==
          "\na.toml:1:1000: error: x\n     1 | …" + columns(79, "é") + "abc" + columns(76, "ü") +
              "…\n       | " + columns(80, " ") + "^~~\n");
}

TEST_CASE("a longer line is cut in front where the caret is near its end", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 1000}, "x", {}, {}, 9}, columns(999) + "a") ==
          "\na.toml:1:1000: error: x\n     1 | …" + columns(158) + "a\n       | " + columns(159, " ") +
              "^\n");
    CHECK(text_of({{"a.toml", 1, 1001}, "x", {}, {}, 9}, columns(1000)) ==
          "\na.toml:1:1001: error: x\n     1 | …" + columns(159) + "\n       | " + columns(160, " ") + "^\n");
}

TEST_CASE("the tail of the caret ends where a longer line is cut", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 150}, "x", {}, {}, 5000}, columns(5000)) ==
          "\na.toml:1:150: error: x\n     1 | …" + columns(158) + "…\n       | " + columns(80, " ") + "^" +
              columns(79, "~") + "\n");
}

TEST_CASE("what a terminal would act on, and what is no UTF-8, is replaced", "[quote]") {
    CHECK(text_of({{"a.toml", 1, 6}, "no field \"a\nb\"", {}, {}, 1}, "\x1b[2J\xff\xc2\x9b\xe2\x82=1\x7f") ==
          "\na.toml:1:6: error: no field \"a\uFFFDb\"\n"
          "     1 | \uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFD=1\uFFFD\n"
          "       |      ^\n");
}
