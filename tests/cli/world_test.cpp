#include "cli/world.h"

#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("where there are several calendars one is chosen", "[world]") {
    const FilesByPath both = small_world(
        {{"home/models/calendars/scotland.toml", replaced(test_calendar, "\"test\"", "\"scotland\"")}});
    CHECK(without_end(run_program("check state", both).err) ==
          "models: error: has the calendars scotland, test\n       choose one with --calendar\n");
    CHECK(without_end(run_program("check state --calendar tset", both).err) ==
          "models: error: has no calendar \"tset\"\n       did you mean \"test\"?\n");
    CHECK(run_program("days add 2020-12-31 1 --calendar scotland", both).err ==
          "seccheck: the calendar scotland covers 2019-01-01 to 2020-12-31 only\n");
    CHECK(
        without_end(run_program("check state", small_world({{"home/models/calendars/test.toml", ""}})).err) ==
        "models: error: has no calendar\n       add one to its folder calendars/\n");
}

TEST_CASE("models and rules of one's own stand in for ours, or beside them", "[world]") {
    FilesByPath files = small_world();
    files["mine/rules/extra/own.lua"] = replaced(good_rule, "TST-001", "OWN-001");
    for (const auto& [path, text] : task_world_files())
        if (path.starts_with("home/models/")) files["mine" + path.substr(4)] = text;
    const auto rules_of = [&](const std::string& options) {
        const Ran ran = run_program("rules " + options, files);
        CHECK(ran.status == 0);
        return std::string(ran.out.find("OWN-001") != std::string::npos ? "OWN " : "") +
               (ran.out.find("TST-001") != std::string::npos ? "TST" : "");
    };
    CHECK(rules_of("") == "TST");
    CHECK(rules_of("--rules mine/rules") == "OWN ");
    CHECK(rules_of("--rules standard --rules mine/rules") == "OWN TST");
    CHECK(rules_of("--models mine/models") == "TST");
    CHECK(rules_of("--models mine/models --rules mine/rules") == "OWN ");
}

TEST_CASE("without a home the program asks for models and rules, and needs no more", "[world]") {
    FilesByPath files = small_world();
    for (const auto& [path, text] : small_world())
        if (path.starts_with("home/")) files["mine" + path.substr(4)] = text;
    const std::string lost =
        "seccheck: its own models and rules are not in ../share/seccheck beside the program: name others "
        "with "
        "--models and --rules\n";
    const auto run = [&](const std::string& line) { return run_program(line, MemoryFiles(files), ""); };
    for (const char* line :
         {"check state", "check state --models mine/models", "check state --rules mine/rules",
          "days add 2020-01-15 1", "check state --models mine/models --rules mine/rules --rules standard"}) {
        CAPTURE(line);
        CHECK(run(line).status == 3);
        CHECK(run(line).err == lost);
    }
    CHECK(run("check state --models mine/models --rules mine/rules").status == 1);
    CHECK(run("days add 2020-01-15 1 --models mine/models").status == 0);
}

TEST_CASE("home is a folder beside that of the program", "[world]") {
    const MemoryFiles files(FilesByPath{{"/usr/bin/../share/seccheck/models/x.toml", ""}});
    CHECK(find_home(files, "/usr/bin/seccheck") == "/usr/bin/../share/seccheck");
    CHECK(find_home(files, "/opt/seccheck") == "");
}

TEST_CASE("the problems of kinds, calendars and parameters are told together, and rules after them",
          "[world]") {
    FilesByPath files = small_world({{"home/models/calendars/test.toml", "[calendr]\n"},
                                     {"home/models/team.toml", "[kind\n"},
                                     {"home/rules/parameters.toml", "[[paramter]]\n"},
                                     {"home/rules/tasks/open.lua", "return {"}});
    const Ran ran = run_program("check state", files);
    CHECK(ran.status == 3);
    for (const char* place :
         {"models/calendars/test.toml:1:2: error: ", "models/team.toml:1:", "rules/parameters.toml:1:"}) {
        INFO(ran.err << "\n" << place);
        CHECK(ran.err.find(place) != std::string::npos);
    }
    CHECK(ran.err.find("open.lua") == std::string::npos);
    std::size_t told = 0;
    for (std::size_t at = ran.err.find(": error: "); at != std::string::npos;
         at = ran.err.find(": error: ", at + 1))
        ++told;
    CHECK(ran.err.ends_with("\nseccheck: " + std::to_string(told) +
                            " problems in kinds and rules: nothing was checked\n"));
}

TEST_CASE("a file that would not be read is refused, but for notes on the others", "[world]") {
    CHECK(run_program("check state", small_world({{"home/rules/tasks/notes.md", "# notes"}})).status == 1);
    const Ran ran = run_program("check state", small_world({{"home/rules/tasks/open.luac", "x"}}));
    CHECK(ran.status == 3);
    CHECK(ran.err ==
          "rules/tasks/open.luac: error: is no .lua or parameters.toml or catalogue.toml file and would not "
          "be read\n"
          "       rename it, or move it out of the folder\n"
          "seccheck: 1 problem in kinds and rules: nothing was checked\n");
}

TEST_CASE("two rules that would be shown by one name are refused", "[world]") {
    const FilesByPath files =
        small_world({{"rules/tasks/open.lua", replaced(good_rule, "TST-001", "OWN-001")}});
    const Ran ran = run_program("check state --rules standard --rules rules", files);
    CHECK(ran.status == 3);
    CHECK(without_end(ran.err) ==
          "rules/tasks/open.lua: error: two files would be shown by this name\n"
          "       rename the folder of one of them\n");
}
