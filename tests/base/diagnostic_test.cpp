#include "base/diagnostic.h"

#include <catch2/catch.hpp>

using namespace seccheck;

TEST_CASE("a place is told as file, line and column, as far as they are known", "[diagnostic]") {
    CHECK(to_string(Place{"state/a.toml", 14, 12}) == "state/a.toml:14:12");
    CHECK(to_string(Place{"state/a.toml", 14, 0}) == "state/a.toml:14");
    CHECK(to_string(Place{"state/a.toml", 0, 0}) == "state/a.toml");
}

TEST_CASE("diagnostics come by file, then line, then column, then text", "[diagnostic]") {
    Diagnostics found;
    found.add({"b.toml", 1, 1}, "x");
    found.add({"a.toml", 10, 1}, "x");
    found.add({"a.toml", 9, 2}, "z");
    found.add({"a.toml", 9, 2}, "y");
    found.add({"a.toml", 9, 1}, "z");
    std::vector<std::string> order;
    for (const Diagnostic& each : found.sorted()) order.push_back(to_string(each.place) + each.message);
    CHECK(order == std::vector<std::string>{"a.toml:9:1z", "a.toml:9:2y", "a.toml:9:2z", "a.toml:10:1x",
                                            "b.toml:1:1x"});
}

TEST_CASE("the same problem told twice is kept once, and the same with another note twice", "[diagnostic]") {
    Diagnostics found, others;
    found.add({"a.toml", 1, 1}, "x");
    others.add({"a.toml", 1, 1}, "x");
    others.add(Diagnostic{{"a.toml", 1, 1}, "x", {}, {{{"b.toml", 1, 1}, "here first"}}, 1});
    found.take(std::move(others));
    CHECK(found.sorted().size() == 2);
}

TEST_CASE("taking another's diagnostics leaves those empty", "[diagnostic]") {
    Diagnostics found, others;
    CHECK(found.empty());
    others.add({"a.toml", 1, 1}, "x");
    found.take(std::move(others));
    CHECK_FALSE(found.empty());
    CHECK(others.empty());  // NOLINT: what take() promises
}
