#include "cli/lint_command.h"

#include <nlohmann/json.hpp>

#include "support/lint_text.h"
#include "support/temporary_folder.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("a complaint is told with its line, a caret and what to do, and a summary ends the list",
          "[lint]") {
    const Ran ran = run_program("lint --select LNT-009");
    CHECK(ran.status == 1);
    CHECK(ran.err.empty());
    CHECK(ran.out == R"(rules/tasks/open.lua:9:9: LNT-009 minor: the fix says nothing: "Close it."
     9 |   fix = "Close it.",
       |         ^~~~~~~~~~~
       say it in 3 words or more

1 rule, 0 modules: 1 complaint
)");
}

TEST_CASE("rules in order end with status 0", "[lint]") {
    const Ran ran = run_program("lint --ignore LNT-008,LNT-009");
    CHECK(ran.status == 0);
    CHECK(ran.out == "1 rule, 0 modules: nothing to complain of\n");
}

TEST_CASE("paths restrict what is told, not what is loaded", "[lint]") {
    const std::string other =
        replaced(replaced(good_rule, "TST-001", "TST-002"), "takes too long", "is still open");
    const FilesByPath files = small_world({{"home/rules/more/b.lua", other}});
    const std::string told = "rules/more/b.lua:9:9: LNT-009 minor: the fix says nothing: \"Close it.\"";
    for (const char* path : {"rules/more", "rules/more/", "./rules/more/b.lua", "home/rules/more"}) {
        CAPTURE(path);
        const Ran ran = run_program(std::string("lint --select LNT-009 ") + path, files);
        CHECK(first_line(ran.out) == told);
        CHECK(ran.out.ends_with("\n1 rule, 0 modules: 1 complaint\n"));
    }
    const Ran slip = run_program("lint rules/mroe/b.lua", files);
    CHECK(slip.status == 2);
    CHECK(slip.out.empty());
    CHECK(
        slip.err ==
        "seccheck: there is no file of rules in \"rules/mroe/b.lua\": did you mean \"rules/more/b.lua\"?\n");
}

TEST_CASE("a lint that doesn't exist is wrong use", "[lint]") {
    for (const char* line : {"lint --select LNT-09", "lint --ignore LNT-09", "lint --explain LNT-09"}) {
        CAPTURE(line);
        const Ran ran = run_program(line);
        CHECK(ran.status == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err == "seccheck: there is no lint \"LNT-09\": did you mean \"LNT-009\"?\n");
    }
}

TEST_CASE("the lints are listed, and each is explained, without any rules", "[lint]") {
    const Ran list = run_program("lint --list", FilesByPath{});
    CHECK(list.status == 0);
    CHECK(first_line(list.out) == "LNT-001  minor  A name that nothing reads");
    const Ran page = run_program("lint --explain LNT-024", FilesByPath{});
    CHECK(page.status == 0);
    CHECK(page.out == R"(LNT-024 minor: A suppression without a reason

  A comment lint: with nothing behind the id.

  The next reader can't know whether it still holds.

  For example:
    -- lint: LNT-017

  Write the reason behind the id.

  To let one stand: -- lint: LNT-024 and the reason, in its line or the line before.
)");
}

TEST_CASE("as JSON", "[lint]") {
    const Ran ran = run_program("lint --select LNT-009 -f json");
    CHECK(ran.status == 1);
    CHECK(nlohmann::json::parse(ran.out) == nlohmann::json::parse(R"({
      "rules": 1, "modules": 0, "complaints": [{
        "lint": "LNT-009", "severity": "minor", "file": "rules/tasks/open.lua", "line": 9, "column": 9,
        "message": "the fix says nothing: \"Close it.\"", "help": "say it in 3 words or more",
        "fixable": false, "notes": [] }] })"));
}

TEST_CASE("nothing to look at is not clean", "[lint]") {
    const Ran ran = run_program(
        "lint",
        small_world({{linted_rule, ""}, {"home/rules/parameters.toml", ""}, {"home/rules/.keep", "x"}}));
    CHECK(ran.status == 4);
    CHECK(ran.out.empty());
    CHECK(ran.err == "seccheck: there are no rules\n");
}

TEST_CASE("a rule that doesn't load is told by the loader", "[lint]") {
    CHECK(run_program("lint", small_world({{linted_rule, "return {"}})).status == 3);
}

TEST_CASE("--fix mends the file, and tells what is left of it as it is then", "[lint]") {
    const TemporaryFolder folder;
    FilesByPath files = small_world(
        {{linted_rule,
          rule_checking(
              "    local target = 3\n    if not t:maybe(\"closed\") then report.breach(\"{subject} is "
              "open\") end\n    local n = t.share or 15")}});
    for (const auto& [path, text] : files) folder.write(path, text);
    const Ran ran =
        run_program("lint --fix --select LNT-001,LNT-012,LNT-017", DiskFiles(), folder.path("home"));
    CHECK(ran.status == 1);
    CHECK(ran.err == "seccheck: mended rules/tasks/open.lua\n");
    CHECK(ran.out == R"(rules/tasks/open.lua:12:11: LNT-001 minor: nothing reads the local "n"
    12 |     local n = t.share or 15
       |           ^
       use it, remove it, or call it _
rules/tasks/open.lua:12:26: LNT-017 minor: 15 stands in the rule as a bare number
    12 |     local n = t.share or 15
       |                          ^~
       move it to parameters.toml with its citation, and read it with param(...)

1 rule, 0 modules: 2 complaints
)");
}
