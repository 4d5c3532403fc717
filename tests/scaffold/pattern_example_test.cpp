#include "scaffold/pattern_example.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("each part of a pattern is made as short as it may be", "[pattern_example]") {
    CHECK(pattern_example("SEC[0-9]{2}/[0-9]+") == "SEC00/0");
    CHECK(pattern_example("[0-9A-F]{2}(-?[0-9A-F]{2}){2}") == "000000");
    CHECK(pattern_example("(?:MP|DP)\\d{3}x*y?") == "MP000");
    CHECK(pattern_example("[^a].\\.") == "0a.");
    CHECK(pattern_example("^[-a]+$") == "-");
}

TEST_CASE("of what is not known there is no example", "[pattern_example]") {
    CHECK_FALSE(pattern_example("[[:alpha:]]"));
    CHECK_FALSE(pattern_example("\\pL"));
    CHECK_FALSE(pattern_example("(?i)a"));
    CHECK_FALSE(pattern_example("(a"));
    CHECK_FALSE(pattern_example("\\bx"));
}
