#include "compare/placed_json.h"

#include <catch2/catch.hpp>

#include "support/diagnostic_text.h"

using namespace seccheck;

namespace {
std::string place_of(const PlacedJson* json) {
    REQUIRE(json != nullptr);
    return std::to_string(json->line) + ":" + std::to_string(json->column);
}

std::string problems_of(const std::string& text) {
    Diagnostics diagnostics;
    CHECK_FALSE(read_placed_json(text, "x.json", diagnostics));
    REQUIRE(diagnostics.sorted().size() == 1);
    const Diagnostic only = diagnostics.sorted().front();
    return to_string(only.place) + ": " + only.message;
}
}  // namespace

TEST_CASE("each value of a JSON text knows where it begins", "[placed_json]") {
    Diagnostics diagnostics;
    const auto json =
        read_placed_json("{ \"a\": 12,\n  \"b\" : [ true,-3\n,\"é\\n\", null], \"c\":{\"d\":[]},\n\"e\":1.5}",
                         "x.json", diagnostics);
    REQUIRE(json);
    CHECK(place_of(&*json) == "1:1");
    CHECK(place_of(json->find("a")) == "1:8");
    CHECK(json->find("a")->number == 12);
    const PlacedJson* list = json->find("b");
    CHECK(place_of(list) == "2:9");
    REQUIRE(list->items.size() == 4);
    CHECK(place_of(&list->items[0]) == "2:11");
    CHECK(place_of(&list->items[1]) == "2:16");
    CHECK(list->items[1].number == -3);
    CHECK(place_of(&list->items[2]) == "3:2");
    CHECK(list->items[2].text == "é\n");
    CHECK(place_of(&list->items[3]) == "3:9");  // columns are code points
    CHECK(place_of(json->find("c")) == "3:20");
    CHECK(place_of(json->find("c")->find("d")) == "3:25");
    CHECK(place_of(json->find("e")) == "4:5");
    CHECK(json->find("e")->number == 0);
    CHECK(json->find("f") == nullptr);
}

TEST_CASE("a number at the end of a JSON text, of an array and of an object has its place", "[placed_json]") {
    Diagnostics diagnostics;
    CHECK(read_placed_json("7", "x.json", diagnostics)->number == 7);
    const auto json = read_placed_json("[[1],{\"a\":2},3]", "x.json", diagnostics);
    REQUIRE(json);
    CHECK(place_of(&json->items[0].items[0]) == "1:3");
    CHECK(place_of(&json->items[1]) == "1:6");
    CHECK(place_of(json->items[1].find("a")) == "1:11");
    CHECK(place_of(&json->items[2]) == "1:14");
}

TEST_CASE("what is no JSON is told at its place", "[placed_json]") {
    CHECK(problems_of("{\n  \"a\": 1,\n  b}") ==
          "x.json:3:3: this is no JSON: syntax error while parsing object key - invalid literal; last read: "
          "'1,<U+000A>  b'; "
          "expected string literal");
    CHECK(problems_of("").starts_with("x.json:1:1: this is no JSON: "));
    CHECK(problems_of("[1] 2").starts_with("x.json:1:5: this is no JSON: "));
    CHECK(problems_of("\"\xff\"").starts_with("x.json:1:2: this is no JSON: "));
    CHECK(problems_of(std::string(200'000, '[')) == "x.json:1:101: nested more than 100 deep");
}
