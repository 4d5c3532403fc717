#include "lint/code_lints.h"

#include "support/lint_text.h"

using namespace seccheck::test;

TEST_CASE("a bare number in what a check runs is told, also behind a local or in a module", "[lint]") {
    const std::string rule = rule_checking(
        "    local function limit(x) return x.count or 15 end\n"
        "    report.obligation { by = wd.add(t.opened, limit(t)), done = use(\"days\").by(t) }");
    CHECK(complaints("LNT-017",
                     {{linted_rule, "local grace = 5\n" + replaced(rule, "done =", "verb = grace, done =")},
                      {"home/rules/tasks/_days.lua",
                       "return { by = function(t) return t.opened + 30 end,\n"
                       "  unused = function() return 31 end }\n"}}) == R"(
rules/tasks/_days.lua:1:45: LNT-017 minor: 30 stands in the rule as a bare number
       move it to parameters.toml with its citation, and read it with param(...)
rules/tasks/open.lua:1:15: LNT-017 minor: 5 stands in the rule as a bare number
       move it to parameters.toml with its citation, and read it with param(...)
rules/tasks/open.lua:12:47: LNT-017 minor: 15 stands in the rule as a bare number
       move it to parameters.toml with its citation, and read it with param(...)
)");
}

TEST_CASE("numbers that count, choose or rank, and those of cases, are no numbers of the Code", "[lint]") {
    CHECK(complaints_of_check(
              "LNT-017",
              "    local rank = { low = 1, middle = 2, high = 3 }\n"
              "    local months, percent = 12, 100 * rank.low / 7\n"
              "    report.note(t.id:sub(1, 4) .. string.sub(t.id, 3) .. t.marks[5] .. months .. percent\n"
              "      .. tostring(-1 + 0 - 2) .. select(3, 1, 2, t.id))") == "");
    const std::string rule =
        replaced(good_rule, "return {", "local function days_of() return 99 end\nreturn {");
    CHECK(complaints("LNT-017", {{linted_rule, replaced(rule, "as_of = \"2020-02-14\"",
                                                        "as_of = days_of() and \"2020-02-14\"")}}) == "");
    // A rank left out, or a number beside them, is one to look at.
    CHECK(complaints_of_check(
              "LNT-017", "    local rank = { low = 1, high = 3 }\n    report.note(t.id .. rank.low)") != "");
}

TEST_CASE("conditions that never change are told", "[lint]") {
    CHECK(complaints_of_check("LNT-018",
                              "    if true then report.note(t.id) end\n"
                              "    if t.closed or true then report.note(t.id) end\n"
                              "    if t.opened < t.opened then report.note(t.id) end\n"
                              "    if t.size == \"s\" and t.size == \"l\" then report.note(t.id) end") == R"(
rules/tasks/open.lua:11:8: LNT-018 major: this condition never changes
       write the condition that was meant
rules/tasks/open.lua:12:8: LNT-018 major: this condition never changes
       write the condition that was meant
rules/tasks/open.lua:13:8: LNT-018 major: this compares a thing with itself
       write the condition that was meant
rules/tasks/open.lua:14:8: LNT-018 major: this is never true: it can't be both
       write the condition that was meant
)");
    CHECK(complaints_of_check("LNT-018",
                              "    while true do break end\n"
                              "    if t.closed and true then report.note(t.id) end\n"
                              "    if t.opened < t.closed or t:key() == t:key() then report.note(t.id) end\n"
                              "    if t.size == \"s\" and t.id == \"l\" then report.note(t.id) end") == "");
}

TEST_CASE("an applies that says the same of every subject", "[lint]") {
    const auto applying = [](const std::string& what) {
        return replaced(good_rule, "check =", "applies = function(t) return " + what + " end,\n  check =");
    };
    CHECK(complaints("LNT-018", {{linted_rule, applying("false")}}) == R"(
rules/tasks/open.lua:10:32: LNT-018 major: applies says the same of every subject
       write the condition that was meant, or remove applies
)");
    CHECK(complaints("LNT-018", {{linted_rule, applying("t.closed ~= nil")}}) == "");
}

TEST_CASE("a number that never held while the rule was law", "[lint]") {
    const auto until = [](const std::string& day) {
        return replaced(rule_checking("    report.obligation { by = t.opened + param(\"grace\", t.opened) }"),
                        "basis =", "[\"until\"] = \"" + day + "\", basis =");
    };
    CHECK(complaints("LNT-018", {{linted_rule, until("2018-12-31")}}) == R"(
rules/tasks/open.lua:11:41: LNT-018 major: "grace" never held while TST-001 was law
       correct since and until, or the periods of the parameter
)");
    CHECK(complaints("LNT-018", {{linted_rule, until("2019-01-01")}}) == "");
}

TEST_CASE("a message ends without a full stop, and names the subject or a value", "[lint]") {
    CHECK(complaints_of_check("LNT-021",
                              "    report.breach { message = \"{subject} is late.\" }\n"
                              "    report.note(\"it is late\")") == R"(
rules/tasks/open.lua:11:31: LNT-021 minor: the message ends with a full stop
       leave it out: messages stand in lists
rules/tasks/open.lua:12:17: LNT-021 minor: the message says the same of every subject
       name {subject}, or a value that was found
)");
    CHECK(complaints_of_check("LNT-021",
                              "    report.breach { message = \"{subject} is late\" }\n"
                              "    report.note(\"it is late: \" .. t.id)\n"
                              "    report.note(t.id)") == "");
}
