#include "rule/pattern_cache.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("a pattern is compiled once, and again when too many others have come between", "[pattern_cache]") {
    PatternCache cache;
    const re2::RE2* first = &cache.get("a+");
    CHECK(&cache.get("a+") == first);
    CHECK(re2::RE2::FullMatch("aa", *first));
    CHECK_FALSE(cache.get("(").ok());
    for (int i = 0; i < 1000; ++i)
        CHECK(re2::RE2::FullMatch(std::to_string(i), cache.get(std::to_string(i))));
    CHECK(re2::RE2::FullMatch("aaa", cache.get("a+")));
}
