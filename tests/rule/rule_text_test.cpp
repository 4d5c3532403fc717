#include "rule/rule_text.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
const std::string head = "return {\n  id = \"TST-001\",\n  check = function() end,\n";
const std::string cases =
    "\n  cases = {\n    { name = \"x\", expect = \"pass\", given = [=[\n[[task]]\nid = \"A\"\n]=] },\n"
    "    { name = \"y\", expect = { breach = \"z\" } },\n  },\n}\n";
}  // namespace

TEST_CASE("the cases are cut off where they stand last", "[rule_text]") {
    CHECK(without_cases(head + cases) == head + "\n}\n");
}

TEST_CASE("a file that is laid out otherwise is left whole", "[rule_text]") {
    CHECK_FALSE(without_cases(head + "}\n"));
    // A key behind the cases would be lost.
    const std::string more = cases.substr(0, cases.size() - 2) + "  why = \"x\",\n}\n";
    CHECK_FALSE(without_cases(head + more));
    CHECK_FALSE(without_cases(
        head +
        "\n  cases = {\n    { expect = \"pass\" },\n    { breach = 1 },\n  },\n  tags = {\n  },\n}\n"));
    CHECK_FALSE(without_cases(head + cases + "-- the end\n"));
    // The first may stand within a text.
    CHECK_FALSE(without_cases(head + cases.substr(0, cases.size() - 7) + cases));
}

TEST_CASE("a file that can't be seen to have both sorts of cases is left whole", "[rule_text]") {
    CHECK_FALSE(without_cases(head + "\n  cases = {\n    { expect = \"pass\" },\n  },\n}\n"));
    CHECK_FALSE(without_cases(head + "\n  cases = {\n    { expect = { breach = \"x\" } },\n  },\n}\n"));
}
