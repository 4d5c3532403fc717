#include "load/table_reader.h"

#include <catch2/catch.hpp>
#include <functional>

#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
// Reads a text as one table, and gives what is wrong with it.
std::string errors(const std::string& text, const std::function<void(TableReader&)>& read) {
    std::pmr::monotonic_buffer_resource arena;
    Diagnostics diagnostics;
    const auto root = parse_toml({text, "a.toml", 1}, arena, diagnostics);
    TableReader reader(root.value(), "a.toml", "a kind", diagnostics);
    read(reader);
    return text_of(diagnostics, {{"a.toml", text}});
}
}  // namespace

TEST_CASE("values come as their type, and absent ones as nothing", "[table_reader]") {
    const std::string told =
        errors("t = 'x'\ni = 3\nn = 1.5\nb = true\nd = 2019-04-25\n", [](TableReader& reader) {
            CHECK(reader.text("t") == "x");
            CHECK(reader.integer("i") == 3);
            CHECK(reader.number("n") == 1.5);
            CHECK(reader.number("i") == 3.0);
            CHECK(reader.boolean("b") == true);
            CHECK(reader.date("d") == Date::parse("2019-04-25"));
            CHECK_FALSE(reader.text("x"));
            CHECK_FALSE(reader.number("x"));
            CHECK(reader.texts("x").empty());
            CHECK(reader.has("t"));
            CHECK_FALSE(reader.has("x"));
            reader.finish();
        });
    CHECK(told.empty());
}

TEST_CASE("a value of another type is told, with what it is and what it should be", "[table_reader]") {
    CHECK(errors("name = 2019-04-25\nsingle = \"yes\"\nmin = \"1\"\nfirst = 2019-04-25T00:00:00Z\n",
                 [](TableReader& reader) {
                     CHECK_FALSE(reader.text("name"));
                     CHECK_FALSE(reader.boolean("single"));
                     CHECK_FALSE(reader.number("min"));
                     CHECK_FALSE(reader.date("first"));
                     reader.finish();
                 }) == R"(
a.toml:1:8: error: "name" of a kind is a text, not a date
     1 | name = 2019-04-25
       |        ^~~~~~~~~~
       write it in quotes
a.toml:2:10: error: "single" of a kind is true or false, not a text
     2 | single = "yes"
       |          ^~~~~
       write true or false, without quotes
a.toml:3:7: error: "min" of a kind is a number, not a text
     3 | min = "1"
       |       ^~~
       write a number, such as 15 or 0.5
a.toml:4:9: error: "first" of a kind is a date, not a time
     4 | first = 2019-04-25T00:00:00Z
       |         ^~~~~~~~~~~~~~~~~~~~
       write year, month and day without quotes, such as 2019-04-25
)");
}

TEST_CASE("one text will do for a list of them", "[table_reader]") {
    CHECK(errors("a = 'x'\nb = ['x', 'y']\nc = []", [](TableReader& reader) {
              CHECK(reader.texts("a") == std::vector<std::string>{"x"});
              CHECK(reader.texts("b") == std::vector<std::string>{"x", "y"});
              CHECK(reader.texts("c").empty());
          }).empty());
}

TEST_CASE("what is no text in a list of texts is told, and the others are read", "[table_reader]") {
    CHECK(errors("key = ['x', 12, true]\nborn = 5", [](TableReader& reader) {
              CHECK(reader.texts("key") == std::vector<std::string>{"x"});
              CHECK(reader.texts("born").empty());
          }) == R"(
a.toml:1:13: error: "key" of a kind is a list of texts, and has an integer in it
     1 | key = ['x', 12, true]
       |             ^~
a.toml:1:17: error: "key" of a kind is a list of texts, and has true or false in it
     1 | key = ['x', 12, true]
       |                 ^~~~
a.toml:2:8: error: "born" of a kind is a list, not an integer
     2 | born = 5
       |        ^
       write it in brackets, such as [ ... ]
)");
}

TEST_CASE("a text that is required must be there, and not be empty", "[table_reader]") {
    CHECK(errors("doc = ''\ntitle = 5\n", [](TableReader& reader) {
              CHECK(reader.required_text("name").empty());
              CHECK(reader.required_text("doc").empty());
              CHECK(reader.required_text("title").empty());
          }) == R"(
a.toml:1:1: error: a kind lacks its "doc"
     1 | doc = ''
       | ^
       add doc = "..."
a.toml:1:1: error: a kind lacks its "name"
     1 | doc = ''
       | ^
       add name = "..."
a.toml:2:9: error: "title" of a kind is a text, not an integer
     2 | title = 5
       |         ^
       write it in quotes
)");
}

TEST_CASE("one of a few names is told with the nearest, or with all of them", "[table_reader]") {
    CHECK(errors("a = 'plann'\nb = 'x'\nc = 'plan'", [](TableReader& reader) {
              const std::vector<std::string> names{"event", "plan"};
              CHECK(reader.one_of("a", names, 7) == 7);
              CHECK(reader.one_of("b", names, 7) == 7);
              CHECK(reader.one_of("c", names, 7) == 1);
              CHECK(reader.one_of("d", names, 7) == 7);
          }) == R"(
a.toml:1:5: error: "a" of a kind can't be "plann"
     1 | a = 'plann'
       |     ^~~~~~~
       did you mean "plan"?
a.toml:2:5: error: "b" of a kind can't be "x"
     2 | b = 'x'
       |     ^~~
       one of "event", "plan"
)");
}

TEST_CASE("keys that nobody asked for are refused, with the nearest that somebody did", "[table_reader]") {
    CHECK(errors("name = 'x'\ntitel = 'x'\nfoo = 1", [](TableReader& reader) {
              reader.text("name");
              reader.text("title");
              reader.text("title");  // asked for twice, listed once
              reader.finish();
          }) == R"(
a.toml:2:1: error: a kind has no key "titel"
     2 | titel = 'x'
       | ^~~~~
       did you mean "title"?
a.toml:3:1: error: a kind has no key "foo"
     3 | foo = 1
       | ^~~
       one of "name", "title"
)");
}
