#include "lint/maybe_lints.h"

#include "support/lint_text.h"

using namespace seccheck::test;

TEST_CASE("a :maybe of what may lawfully be absent does nothing", "[lint]") {
    CHECK(complaints_of_check(
              "LNT-012", "    if t:maybe \"closed\" or #t:maybe \"steps\" > 0 then report.note(t.id) end") ==
          R"(
rules/tasks/open.lua:11:8: LNT-012 minor: the :maybe does nothing: an absent closed of task reads as nil anyway
       write t.closed
rules/tasks/open.lua:11:29: LNT-012 minor: the :maybe does nothing: an absent steps of task reads as nil anyway
       write t.steps
)");
}

TEST_CASE("a :maybe of what would end the check does something", "[lint]") {
    // Its absence is unknown; a reference may lead nowhere; and the last name is a variable.
    CHECK(complaints_of_check(
              "LNT-012",
              "    local name = \"closed\"\n"
              "    if t:maybe \"size\" or t:maybe \"needs\" or t:maybe(name) then report.note(t.id) end") ==
          "");
}

TEST_CASE("a :maybe in an order or before a dot lets a nil through", "[lint]") {
    CHECK(complaints_of_check(
              "LNT-013",
              "    if t:maybe \"opened\" < today or t:maybe(\"team\").town then report.note(t.id) end") ==
          R"(
rules/tasks/open.lua:11:8: LNT-013 major: where opened is absent, this raises an error: :maybe gives nil
       look whether it is nil first, or read it without :maybe
rules/tasks/open.lua:11:36: LNT-013 major: where team is absent, this raises an error: :maybe gives nil
       look whether it is nil first, or read it without :maybe
)");
}

TEST_CASE("a :maybe that is looked at first is no danger", "[lint]") {
    CHECK(complaints_of_check(
              "LNT-013",
              "    if t:maybe \"opened\" and t:maybe \"opened\" < today then report.note(t.id) end\n"
              "    local n = (t:maybe \"count\" or 0) + 1\n"
              "    if t:maybe \"size\" == \"s\" or #t:maybe \"steps\" > 0 then return n end") == "");
}
