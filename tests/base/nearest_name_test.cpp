#include "base/nearest_name.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
const std::vector<std::string> dates = {"accepted", "requested", "returned"};
using Names = std::vector<std::string>;
}  // namespace

TEST_CASE("a letter left out, added, changed or swapped with its neighbour is one edit", "[nearest_name]") {
    CHECK(nearest_name("acepted", dates) == "accepted");
    CHECK(nearest_name("acccepted", dates) == "accepted");
    CHECK(nearest_name("accepteb", dates) == "accepted");
    CHECK(nearest_name("acceptde", dates) == "accepted");
    CHECK(nearest_name("accepted", dates) == "accepted");
}

TEST_CASE("a third of the letters may differ, and no more", "[nearest_name]") {
    CHECK(nearest_name("abcxxx", Names{"abcdef"}) == std::nullopt);  // three of six
    CHECK(nearest_name("abcdxx", Names{"abcdef"}) == "abcdef");      // two of six
    CHECK(nearest_name("abxxe", Names{"abcde"}) == std::nullopt);    // two of five
    CHECK(nearest_name("abcxe", Names{"abcde"}) == "abcde");         // one of five
}

TEST_CASE("one edit is always close enough", "[nearest_name]") {
    CHECK(nearest_name("wp", Names{"wd"}) == "wd");
    CHECK(nearest_name("", Names{"d"}) == "d");
    CHECK(nearest_name("ab", Names{"cd"}) == std::nullopt);
}

TEST_CASE("the name with the fewest edits wins, and of equals the first in alphabet", "[nearest_name]") {
    CHECK(nearest_name("part_1", Names{"party_2", "part_2"}) == "part_2");
    CHECK(nearest_name("rolx", Names{"rolz", "rola", "role"}) == "rola");
    CHECK(nearest_name("rolx", Names{"role", "rola", "rolz"}) == "rola");
}

TEST_CASE("names of very different length are never near", "[nearest_name]") {
    CHECK(nearest_name("a", Names{"acceptance_date"}) == std::nullopt);
    CHECK(nearest_name("acceptance_date", Names{"a", ""}) == std::nullopt);
    CHECK(nearest_name("accepted", {}) == std::nullopt);
}

TEST_CASE("a suggestion is the nearest name, else all names there are", "[nearest_name]") {
    CHECK(suggest("acepted", dates) == "did you mean \"accepted\"?");
    CHECK(suggest("withdrawn", dates) == "one of \"accepted\", \"requested\", \"returned\"");
    CHECK(suggest("withdrawn", {}).empty());
}

TEST_CASE("more than two dozen names are not listed", "[nearest_name]") {
    Names names(24, "some_other_name");
    CHECK(suggest("withdrawn", names).starts_with("one of \"some_other_name\", "));
    names.push_back("some_other_name");
    CHECK(suggest("withdrawn", names).empty());
}
