#include "cli/case_command.h"

#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// Tells of a task, which belongs to the case of its team.
std::string story() {
    const std::string check =
        "check = function(t, report) if not t.closed then report.breach(\"{subject} is open\") end end,";
    const std::string tells =
        "story = \"team\", check = function(t, report) report.note { message = \"{opened}  begun\", at = "
        "\"opened\" } "
        "report.note(\"stage: \" .. (t.closed and \"closed\" or \"open\")) end,";
    return replaced(replaced(good_rule, check, tells), "TST-001", "TST-009");
}

// The cases of the good rule don't fit a story, so it gets its own.
std::string told(const std::string& as_of, const std::string& toml, const std::string& whose = "North") {
    const std::string text =
        story().substr(0, story().find("  cases = {")) +
        "  cases = { { name = \"x\", as_of = \"2020-02-14\", given = [=[\n" + one_task +
        "]=], expect = { { note = \"2 Dec 2019  begun\" }, { note = \"stage: open\" } } } },\n}\n";
    const Ran ran =
        run_program("case " + whose + " state --as-of " + as_of,
                    small_world({{"home/rules/tasks/story.lua", text}, {"state/tasks.toml", toml}}));
    return std::to_string(ran.status) + '\n' + ran.out + ran.err;
}

const std::string two_teams =
    "[[team]]\nname = \"North\"\n[[team]]\nname = \"South\"\n" + one_task +
    "team = \"North\"\n[[task]]\nid = \"B\"\nopened = 2019-12-03\nteam = \"South\"\n";
}  // namespace

TEST_CASE("a case is told of the records that belong to it, each step with its place", "[case]") {
    const std::string step = "2 Dec 2019  begun", stage = "stage: open";
    CHECK(told("2020-02-14", two_teams) ==
          "0\nNorth · as of 2020-02-14\n\ntask A\n  " + step + std::string(96 - step.size(), ' ') +
              "  state/tasks.toml:7:10\n  " + stage + std::string(96 - stage.size(), ' ') +
              "  state/tasks.toml:5:1\n");
}

TEST_CASE("a case of which there is nothing to tell says so", "[case]") {
    CHECK(told("2019-12-01", two_teams) ==
          "4\nseccheck: on 2019-12-01 the state has nothing to tell of North\n");
}

TEST_CASE("a name that the state doesn't have is told with the nearest", "[case]") {
    CHECK(told("2020-02-14", two_teams, "Nort") ==
          "2\nseccheck: there is no team \"Nort\" in the state: did you mean \"North\"?\n");
}

TEST_CASE("without a story there is no case, and a story is no check", "[case]") {
    const Ran none = run_program("case North state");
    CHECK(none.status == 4);
    CHECK(none.err == "seccheck: none of the rules tells a case\n");
    const Ran only = run_program("check state", small_world({{"home/rules/tasks/open.lua", ""},
                                                             {"home/rules/tasks/story.lua", story()}}));
    CHECK(only.status == 4);
}
