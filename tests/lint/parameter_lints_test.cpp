#include "lint/parameter_lints.h"

#include "support/lint_text.h"

using namespace seccheck::test;

namespace {
const std::string two_parameters =
    "[[parameter]]\nname = \"task.limit\"\ndoc = \"...\"\n[[parameter.period]]\ncites = \"SEC D5\"\nbasis = "
    "\"stated\"\n"
    "value = 3\n"
    "[[parameter]]\nname = \"task.grace\"\ndoc = \"...\"\n[[parameter.period]]\ncites = \"SEC D5\"\nbasis = "
    "\"stated\"\n"
    "value = 4\n";

std::string unread(const std::string& body) {
    return complaints("LNT-008",
                      {{linted_rule, rule_checking(body)}, {"home/rules/parameters.toml", two_parameters}});
}
}  // namespace

TEST_CASE("a parameter that no rule reads is told where it is defined", "[lint]") {
    CHECK(unread("    local n = param(\"task.limit\", today)") == R"(
rules/parameters.toml:8:1: LNT-008 minor: no rule reads the parameter "task.grace"
       remove it, or read it in the rule that it is for
)");
}

TEST_CASE("a name that is put together, or kept in a table, may be read", "[lint]") {
    CHECK(unread("    local n = param(\"task.\" .. t.size, today)") == "");
    CHECK(unread("    local n = param((\"task.%s\"):format(t.size), today)") == "");
    CHECK(unread("    for _, name in ipairs { \"task.limit\", \"task.grace\" } do local _ = param(name, "
                 "today) end") == "");
    // A beginning without a topic could be that of anything.
    CHECK(unread("    report.note(\"t\" .. param(\"task.limit\", today))") != "");
}
