#include "lint/unread_names.h"

#include "support/lint_text.h"

using namespace seccheck::test;

TEST_CASE("a local, a parameter and a function that nothing reads are told", "[lint]") {
    CHECK(complaints_of_check("LNT-001",
                              "    local target = 3\n"
                              "    local function late(day) return true end") == R"(
rules/tasks/open.lua:10:20: LNT-001 minor: nothing reads the parameter "t"
       use it, remove it, or call it _
rules/tasks/open.lua:10:23: LNT-001 minor: nothing reads the parameter "report"
       use it, remove it, or call it _
rules/tasks/open.lua:11:11: LNT-001 minor: nothing reads the local "target"
       use it, remove it, or call it _
rules/tasks/open.lua:12:20: LNT-001 minor: nothing reads the function "late"
       use it, remove it, or call it _
rules/tasks/open.lua:12:25: LNT-001 minor: nothing reads the parameter "day"
       use it, remove it, or call it _
)");
}

TEST_CASE("what is read once, or begins with an underscore, is no unread name", "[lint]") {
    CHECK(complaints_of_check("LNT-001",
                              "    local target, _rest = 3, 4\n"
                              "    for _, mark in ipairs(t.marks) do target = target + mark end\n"
                              "    report.note { message = \"{subject} {n}\", with = { n = target } }") ==
          "");
}

TEST_CASE("a function that only calls itself is read by nobody", "[lint]") {
    CHECK(complaints_of_check("LNT-001",
                              "    local function late(day) return late(day) end\n"
                              "    report.note(tostring(t.id))") == R"(
rules/tasks/open.lua:11:20: LNT-001 minor: nothing reads the function "late"
       use it, remove it, or call it _
)");
}

TEST_CASE("what a module gives and no rule takes is told, and a module that none uses", "[lint]") {
    const std::string rule =
        rule_checking("    if use(\"days\").late(t) then report.note(\"{subject} {opened}\") end");
    const FilesByPath files = {{linted_rule, rule},
                               {"home/rules/tasks/_days.lua",
                                "local days_of = {}\n"
                                "function days_of.late(t) return days_of.first(t) ~= nil end\n"
                                "function days_of.first(t) return t.opened end\n"
                                "function days_of.last(t) return t.closed end\n"
                                "return days_of\n"},
                               {"home/rules/tasks/_other.lua", "return {}\n"}};
    CHECK(complaints("LNT-002", files) == R"(
rules/tasks/_days.lua:4:18: LNT-002 minor: nothing uses "last" of this module
       remove it, or use it
rules/tasks/_other.lua:1:1: LNT-002 minor: no rule uses this module
       remove the file, or use it
)");
}

TEST_CASE("a module that is handed on as a whole is used as a whole", "[lint]") {
    const std::string rule = rule_checking(
        "    for name, late in pairs(use \"days\") do if late(t) then report.note(\"{id}\" .. name) end end");
    CHECK(complaints("LNT-002", {{linted_rule, rule},
                                 {"home/rules/tasks/_days.lua",
                                  "local function late(t) return t.closed == nil end\n"
                                  "return { late = late }\n"}}) == "");
    // Through a local, one function at a time.
    const std::string other =
        rule_checking("    local late = use(\"days\").late\n    if late(t) then report.note(\"{id}\") end");
    CHECK(complaints("LNT-002", {{linted_rule, other},
                                 {"home/rules/tasks/_days.lua",
                                  "local function late(t) return t.closed == nil end\n"
                                  "return { late = late }\n"}}) == "");
}
