#include "cli/commands.h"

#include "support/program.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string rule_file = "home/rules/tasks/open.lua", calendar_file = "home/models/calendars/test.toml";

std::string counts(const std::string& working, const std::string& both_ends, const std::string& weekdays,
                   const std::string& weekdays_both_ends, const std::string& days,
                   const std::string& days_both_ends) {
    return "     " + working + "  Working Days, the first day not counted\n     " + both_ends +
           "  Working Days, both ends counted\n     " + weekdays +
           "  weekdays, the first day not counted, bank holidays not removed\n     " + weekdays_both_ends +
           "  weekdays, both ends counted, bank holidays not removed\n     " + days +
           "  calendar days, the first day not counted\n" + (days_both_ends.size() == 2 ? "    " : "     ") +
           days_both_ends + "  calendar days, both ends counted\n";
}

// From Tuesday 24 December 2019 to Thursday 2 January 2020: Friday, Monday, Tuesday and the Thursday itself.
const std::string over_christmas = counts("4", "5", "7", "8", "9", "10") +
                                   "\nholidays jumped:\n"
                                   "  2019-12-25 Wed  Christmas Day\n"
                                   "  2019-12-26 Thu  Boxing Day\n"
                                   "  2020-01-01 Wed  New Year's Day\n";
}  // namespace

TEST_CASE("days between two dates are counted in every way, with the holidays jumped", "[days]") {
    const Ran ran = run_program("days between 2019-12-24 2020-01-02");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out == over_christmas);
}

TEST_CASE("one day, over which no holiday lies", "[days]") {
    CHECK(run_program("days between 2020-01-15 2020-01-15").out == counts("0", "1", "0", "1", "0", "1"));
    CHECK(run_program("days between 2020-01-15 2020-01-16").out == counts("1", "2", "1", "2", "1", "2"));
    // A Saturday.
    CHECK(run_program("days between 2020-01-18 2020-01-18").out == counts("0", "0", "0", "0", "0", "1"));
}

TEST_CASE("a holiday is jumped where it is the end, and not where it is the start", "[days]") {
    CHECK(run_program("days between 2019-12-25 2019-12-25").out == counts("0", "0", "0", "1", "0", "1"));
    CHECK(run_program("days between 2019-12-24 2019-12-25").out ==
          counts("0", "1", "1", "2", "1", "2") + "\nholidays jumped:\n  2019-12-25 Wed  Christmas Day\n");
}

TEST_CASE("since when a holiday was known is told", "[days]") {
    const std::string calendar =
        replaced(test_calendar, "name = \"Good Friday\"", "name = \"Good Friday\"\nknown_from = 2020-03-05");
    CHECK(run_program("days between 2020-04-09 2020-04-10", small_world({{calendar_file, calendar}})).out ==
          counts("0", "1", "1", "2", "1", "2") +
              "\nholidays jumped:\n  2020-04-10 Fri  Good Friday (known since 5 Mar 2020)\n");
}

TEST_CASE("Working Days are added and taken off, and the way there counted", "[days]") {
    const Ran on = run_program("days add 2019-12-24 4");
    CHECK(on.status == 0);
    CHECK(on.out == "2020-01-02 Thursday\n\n" + over_christmas);
    // The way back is counted forwards.
    CHECK(run_program("days add 2020-01-02 -4").out == "2019-12-24 Tuesday\n\n" + over_christmas);
    CHECK(run_program("days add 2020-01-18 0").out ==
          "2020-01-18 Saturday\n\n" + counts("0", "0", "0", "0", "0", "1"));
}

TEST_CASE("an end before the start is a slip, not a negative number", "[days]") {
    const Ran ran = run_program("days between 2020-01-15 2020-01-14");
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == "seccheck: 2020-01-14 comes before 2020-01-15: give the earlier date first\n");
}

TEST_CASE("outside of the calendar there is no number", "[days]") {
    for (const char* line :
         {"between 2018-12-31 2019-01-02", "between 2020-12-31 2021-01-01", "between 2021-01-04 2018-12-31",
          "add 2018-12-31 1", "add 2020-12-31 1", "add 2019-01-02 -2", "add 2021-01-01 0"}) {
        const Ran ran = run_program(std::string("days ") + line);
        CAPTURE(line);
        CHECK(ran.status == 3);
        CHECK(ran.out.empty());
        CHECK(ran.err == "seccheck: the calendar test covers 2019-01-01 to 2020-12-31 only\n");
    }
    CHECK(run_program("days between 2019-01-01 2020-12-31").status == 0);
}

TEST_CASE("days need no rules, and a broken one is nothing to them", "[days]") {
    CHECK(run_program("days add 2020-01-15 1", small_world({{rule_file, "return {"}})).status == 0);
    CHECK(run_program("days add 2020-01-15 1", small_world({{"home/models/team.toml", "["}})).status == 3);
}

TEST_CASE("rules are listed by topic and id, with what they rest on and when they are law", "[rules]") {
    const auto rule = [](const std::string& id, const std::string& more) {
        return replaced(replaced(good_rule, "TST-001", id), "  fix =", more + "  fix =");
    };
    const FilesByPath files = small_world(
        {{rule_file, rule("TST-002", "  [\"until\"] = \"2020-12-31\",\n")},
         {"home/rules/tasks/a.lua",
          rule("TST-001", "  since = \"2019-01-01\", [\"until\"] = \"2020-12-31\",\n")},
         {"home/rules/early/b.lua",
          replaced(replaced(rule("TST-0004", "  since = \"2019-01-01\",\n"), "\"major\"", "\"critical\""),
                   "\"SEC A1\"", "{ \"SEC A1\", \"SEC D9.7\" }")}});
    const Ran ran = run_program("rules", files);
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out ==
          "early\n"
          "  TST-0004  critical  stated      A task takes too long\n"
          "                      SEC A1; SEC D9.7 · 2019-01-01 to now\n"
          "\n"
          "tasks\n"
          "  TST-001   major     stated      A task takes too long\n"
          "                      SEC A1 · 2019-01-01 to 2020-12-31\n"
          "  TST-002   major     stated      A task takes too long\n"
          "                      SEC A1 · to 2020-12-31\n"
          "\n"
          "3 rules\n");
}

TEST_CASE("rules are found by their clause", "[rules]") {
    CHECK(run_program("rules --clause A1").out == run_program("rules").out);
    const Ran none = run_program("rules --clause M8.1");
    CHECK(none.status == 4);
    CHECK(none.out.empty());
}

TEST_CASE("only the rules selected are listed", "[rules]") {
    CHECK(run_program("rules --select TST-001").out ==
          "tasks\n"
          "  TST-001   major     stated      A task takes too long\n"
          "                      SEC A1\n"
          "\n"
          "1 rule\n");
    const Ran none = run_program("rules --ignore tasks");
    CHECK(none.status == 4);
    CHECK(none.out.empty());
    CHECK(none.err == "seccheck: there is no rule to list\n");
}

TEST_CASE("cases that hold are counted", "[test_command]") {
    const Ran ran = run_program("test");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out == "1 rule, 2 cases: 2 passed, 0 failed\n");
}

TEST_CASE("cases that fail are shown where they are written", "[test_command]") {
    const std::string wrong =
        replaced(replaced(good_rule, "breach = \"task A is open\"", "breach = \"task A is late\""),
                 "closed = 2020-01-02", "closd = 2020-01-02");
    const Ran ran = run_program(
        "test", small_world({{rule_file, wrong},
                             {"home/rules/tasks/two.lua", replaced(good_rule, "TST-001", "TST-002")}}));
    CHECK(ran.status == 1);
    CHECK(ran.err.empty());
    CHECK(ran.out ==
          "rules/tasks/open.lua:12: TST-001: open\n"
          "    - breach \"task A is late\" at rules/tasks/open.lua:12\n"
          "    + breach \"task A is open\" at rules/tasks/open.lua:10\n"
          "                        ^^^^\n"
          "rules/tasks/open.lua:17: TST-001: closed\n"
          "    given.toml:4:1: error: task has no field \"closd\"\n"
          "         4 | closd = 2020-01-02\n"
          "           | ^~~~~\n"
          "           did you mean \"closed\"?\n"
          "2 rules, 4 cases: 2 passed, 2 failed\n");
}

TEST_CASE("that there was no case to run is no success", "[test_command]") {
    const Ran ran = run_program("test --ignore TST-001");
    CHECK(ran.status == 4);
    CHECK(ran.out == "0 rules, 0 cases: 0 passed, 0 failed\n");
    CHECK(ran.err == "seccheck: there was no case to run\n");
}
