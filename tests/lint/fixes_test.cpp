#include "lint/fixes.h"

#include "support/lint_text.h"

using namespace seccheck::test;

namespace {
std::string fixed(const std::string& body) {
    const Ran ran = run_program("lint --fix-dry-run --select LNT-001,LNT-012,LNT-022",
                                small_world({{linted_rule, rule_checking(body)}}));
    return ran.out + ran.err;
}

const std::string found = "    if not t.closed then report.breach(\"{subject} is open\") end";
}  // namespace

TEST_CASE("a local that nothing reads is taken out with its line", "[lint]") {
    CHECK(fixed("    local target = 3\n" + found) ==
          "--- a/rules/tasks/open.lua\n"
          "+++ b/rules/tasks/open.lua\n"
          "@@ -8,7 +8,6 @@\n"
          "   why = \"Others wait for it.\",\n"
          "   fix = \"Close it.\",\n"
          "   check = function(t, report) \n"
          "-    local target = 3\n"
          "     if not t.closed then report.breach(\"{subject} is open\") end\n"
          "   end,\n"
          "   cases = {\n");
}

TEST_CASE("a local that does something, or shares its line, or has a comment, stays", "[lint]") {
    CHECK(fixed("    local day = t.opened\n" + found) == "");  // it may end the check
    CHECK(fixed("    local n = 3; " + found.substr(4)) == "");
    CHECK(fixed("    -- The target.\n    local target = 3\n" + found) == "");
    CHECK(fixed("    local one, two = 1, 2\n" + found) == "");
}

TEST_CASE("a needless :maybe becomes a plain field", "[lint]") {
    const std::string diff =
        fixed("    if not t:maybe(\"closed\") then report.breach(\"{subject} is open\") end");
    CHECK(diff.find("-    if not t:maybe(\"closed\") then report.breach(\"{subject} is open\") end\n"
                    "+    if not t.closed then report.breach(\"{subject} is open\") end\n") !=
          std::string::npos);
}

TEST_CASE("what would not pass its cases afterwards is left alone, and said", "[lint]") {
    CHECK(fixed("    local target = 3") ==
          "seccheck: rules/tasks/open.lua stays as it is: mended, it would not pass its cases\n");
}

TEST_CASE("an entry that stands there twice goes with its comma", "[lint]") {
    const std::string rule = replaced(good_rule, "basis =", "tags = { \"a\", \"b\", \"a\" }, basis =");
    const Ran ran = run_program("lint --fix-dry-run --select LNT-022", small_world({{linted_rule, rule}}));
    CHECK(ran.status == 1);
    CHECK(ran.out.find("+  tags = { \"a\", \"b\" }, basis = \"stated\",\n") != std::string::npos);
}
