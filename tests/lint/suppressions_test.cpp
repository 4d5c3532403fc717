#include "lint/suppressions.h"

#include "support/lint_text.h"

using namespace seccheck::test;

namespace {
const std::string both = "LNT-017,LNT-023,LNT-024";
}

TEST_CASE("a comment with an id and a reason excuses its own line and the next", "[lint]") {
    CHECK(complaints_of_check(
              both, "    local n = 15 -- lint: LNT-017 the Code's own\n    report.note(t.id .. n)") == "");
    CHECK(complaints_of_check(
              both, "    -- lint: LNT-017 the Code's own\n    local n = 15\n    report.note(t.id .. n)") ==
          "");
    CHECK(complaints_of_check(both,
                              "    -- lint: LNT-017 the Code's own\n    local _\n    local n = 15\n    "
                              "report.note(t.id .. n)") == R"(
rules/tasks/open.lua:11:5: LNT-023 minor: there is no LNT-017 here to suppress
       remove the comment
rules/tasks/open.lua:13:15: LNT-017 minor: 15 stands in the rule as a bare number
       move it to parameters.toml with its citation, and read it with param(...)
)");
}

TEST_CASE("a comment that excuses another lint, or one that doesn't exist, excuses nothing", "[lint]") {
    CHECK(complaints_of_check(
              both,
              "    local n = 15 -- lint: LNT-018 because\n    report.note(t.id .. n) -- lint: LNT-17 no") ==
          R"(
rules/tasks/open.lua:11:15: LNT-017 minor: 15 stands in the rule as a bare number
       move it to parameters.toml with its citation, and read it with param(...)
rules/tasks/open.lua:11:18: LNT-023 minor: there is no LNT-018 here to suppress
       remove the comment
rules/tasks/open.lua:12:28: LNT-023 minor: there is no lint "LNT-17"
       did you mean "LNT-017"?
)");
}

TEST_CASE("a comment without a reason excuses, and is told itself", "[lint]") {
    CHECK(complaints_of_check(both, "    local n = 15 -- lint: LNT-017\n    report.note(t.id .. n)") == R"(
rules/tasks/open.lua:11:18: LNT-024 minor: the suppression of LNT-017 gives no reason
       write it behind the id
)");
}

TEST_CASE("a comment that only speaks of lint is none", "[lint]") {
    CHECK(complaints_of_check(both, "    -- what lint: would say\n    report.note(t.id)") == "");
}
