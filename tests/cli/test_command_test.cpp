// seccheck test: which cases it runs, and what it tells of them.
#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string more_cases = R"(return {
  rule = "TST-001",
  cases = {
    { name = "another", as_of = "2020-02-14", expect = "pass", given = [=[
[[task]]
id = "A"
opened = 2019-12-02
]=] },
  },
}
)";
const FilesByPath with_more = small_world({{"home/rules/tasks/open_cases.lua", more_cases}});
}  // namespace

TEST_CASE("cases are listed and not run", "[test_command]") {
    const Ran ran = run_program("test --list", with_more);
    CHECK(ran.status == 0);
    CHECK(ran.out ==
          "rules/tasks/open.lua:12: TST-001: open\n"
          "rules/tasks/open.lua:17: TST-001: closed\n"
          "rules/tasks/open_cases.lua:4: TST-001: another\n");
}

TEST_CASE("a filter keeps the cases with a part of their name, or of their rule's id", "[test_command]") {
    CHECK(run_program("test --filter ope").out == "1 rule, 1 case: 1 passed, 0 failed\n");
    CHECK(run_program("test --filter ope --filter clos").out == "1 rule, 2 cases: 2 passed, 0 failed\n");
    CHECK(run_program("test --filter T-001").out == "1 rule, 2 cases: 2 passed, 0 failed\n");
}

TEST_CASE("a filter that fits no case fails", "[test_command]") {
    const Ran ran = run_program("test --filter opn --filter clos");
    CHECK(ran.status == 4);
    CHECK(ran.out.empty());
    CHECK(ran.err == "seccheck: no case has \"opn\" in its name or in the id of its rule\n");
}

TEST_CASE("more cases of a rule fail in their own file", "[test_command]") {
    const Ran ran = run_program("test", with_more);
    CHECK(ran.status == 1);
    CHECK(ran.out ==
          "rules/tasks/open_cases.lua:4: TST-001: another\n"
          "    - pass at rules/tasks/open_cases.lua:4\n"
          "    + breach \"task A is open\" at rules/tasks/open.lua:10\n"
          "1 rule, 3 cases: 2 passed, 1 failed\n");
}

TEST_CASE("a check doesn't take files of cases for rules", "[test_command]") {
    CHECK(run_program("check state", with_more).err.empty());
}

TEST_CASE("a path keeps the rules of a file or folder, or the cases of a file", "[test_command]") {
    CHECK(run_program("test home/rules/tasks/open.lua", with_more)
              .out.ends_with("1 rule, 3 cases: 2 passed, 1 failed\n"));
    CHECK(run_program("test home/rules/tasks/", with_more)
              .out.ends_with("1 rule, 3 cases: 2 passed, 1 failed\n"));
    CHECK(run_program("test home/rules/tasks/open_cases.lua", with_more)
              .out.ends_with("1 rule, 1 case: 0 passed, 1 failed\n"));
    CHECK(run_program("test elsewhere/x_cases.lua", small_world({{"elsewhere/x_cases.lua", more_cases}}))
              .out.starts_with("elsewhere/x_cases.lua:4: TST-001: another\n"));
    CHECK(run_program("test mine", small_world({{"mine/x.lua", replaced(good_rule, "TST-001", "TST-002")}}))
              .out == "1 rule, 2 cases: 2 passed, 0 failed\n");
}

TEST_CASE("a path that names nothing is an error", "[test_command]") {
    const Ran missing = run_program("test nowhere");
    CHECK(missing.status == 3);
    CHECK(missing.err ==
          "nowhere: error: there is no such file or folder\n       check the path\n"
          "seccheck: 1 problem in kinds and rules: nothing was checked\n");
    const Ran nothing = run_program("test home/rules/parameters.toml");
    CHECK(nothing.status == 4);
    CHECK(nothing.err ==
          "seccheck: home/rules/parameters.toml has no rule and no case to run: name rule files, folders of "
          "rules or files of cases, *_cases.lua\n");
}

TEST_CASE("cases for a rule that isn't there are told with the nearest", "[test_command]") {
    const Ran ran = run_program(
        "test",
        small_world({{"home/rules/tasks/open_cases.lua", replaced(more_cases, "TST-001", "TST-002")}}));
    CHECK(ran.status == 3);
    CHECK(ran.err ==
          "rules/tasks/open_cases.lua:2:3: error: there is no rule TST-002 for these cases\n"
          "     2 |   rule = \"TST-002\",\n"
          "       |   ^\n"
          "       did you mean \"TST-001\"?\n"
          "seccheck: 1 problem in kinds and rules: nothing was checked\n");
}

TEST_CASE("JUnit and TAP tell each case", "[test_command]") {
    CHECK(run_program("test --format junit --filter open").out ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites name=\"seccheck\" tests=\"1\" failures=\"0\" errors=\"0\" time=\"0.000\">\n"
          "  <testsuite name=\"TST-001\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" "
          "time=\"0.000\">\n"
          "    <testcase classname=\"TST-001\" name=\"open\" time=\"0.000\" file=\"rules/tasks/open.lua\" "
          "line=\"12\"/>\n"
          "  </testsuite>\n"
          "</testsuites>\n");
    CHECK(run_program("test --format tap", with_more).out ==
          "TAP version 13\n"
          "1..3\n"
          "ok 1 - TST-001: open\n"
          "ok 2 - TST-001: closed\n"
          "not ok 3 - TST-001: another\n"
          "  ---\n"
          "  severity: fail\n"
          "  at: \"rules/tasks/open_cases.lua:4\"\n"
          "  difference:\n"
          "    - line: \"- pass at rules/tasks/open_cases.lua:4\"\n"
          "    - line: \"+ breach \\\"task A is open\\\" at rules/tasks/open.lua:10\"\n"
          "  ...\n");
}

TEST_CASE("coverage tells the lines, parameters and verdicts that no case came past", "[test_command]") {
    const std::string rule = replaced(good_rule, "end end,\n",
                                      "end\n"
                                      "    if t.urgent then\n"
                                      "      report.note('urgent')\n"
                                      "    end\n"
                                      "  end,\n");
    const Ran ran = run_program("test --coverage", small_world({{"home/rules/tasks/open.lua", rule}}));
    CHECK(ran.status == 0);
    CHECK(ran.out ==
          "1 rule, 2 cases: 2 passed, 0 failed\n"
          "rules/tasks/open.lua: TST-001: no case runs line 12\n"
          "rules/tasks/open.lua: TST-001: no case expects the verdict note\n"
          "3 lines: 2 run, 1 not; 0 of 1 file complete\n");
    CHECK(run_program("test --coverage").out ==
          "1 rule, 2 cases: 2 passed, 0 failed\n1 line: 1 run, 0 not; 1 of 1 file complete\n");
}

TEST_CASE("changes that no case notices end with status 1", "[test_command]") {
    const Ran good = run_program("test --mutate");
    CHECK(good.status == 0);
    CHECK(good.out == "1 change: 1 noticed, 0 unnoticed\n");
    CHECK(good.err.empty());
    const Ran failing = run_program("test --mutate", with_more);
    CHECK(failing.status == 1);
    CHECK(failing.out.ends_with("1 rule, 3 cases: 2 passed, 1 failed\n"));
    CHECK(failing.err == "seccheck: no rule was changed: first mend the cases that fail\n");
}

TEST_CASE("a pack is tested as a whole, whichever of its files are named", "[test_command]") {
    const FilesByPath files = small_world(
        {{"mine/pack.toml",
          "[pack]\nname = \"mine\"\nversion = \"1\"\nseccheck = \">=0.1\"\ndoc = \"Mine.\"\n"},
         {"mine/models/note.toml",
          "[kind]\nname = \"note\"\ntitle = \"note {id}\"\nkey = [\"id\"]\ndoc = \"A note.\"\n"
          "[field.id]\ntype = \"string\"\ndoc = \"Its number.\"\n"},
         {"mine/rules/note.lua", replaced(replaced(good_rule, "TST-001", "NTE-001"), "A task", "A note")}});
    for (const char* path : {"mine", "mine/", "mine/rules", "mine/rules/note.lua"}) {
        CAPTURE(path);
        const Ran ran = run_program(std::string("test ") + path, files);
        CHECK(ran.err.empty());
        CHECK(ran.out == "1 rule, 2 cases: 2 passed, 0 failed\n");
    }
}
