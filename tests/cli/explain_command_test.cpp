#include "cli/explain_command.h"

#include "base/fingerprint.h"
#include "support/limit_rule.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// What is printed of a check of the task by its limit, behind a line end so that a raw string begins on a
// line of its own.
std::string why(const std::string& more, const std::string& as_of = "2020-01-10") {
    const Ran ran = run_with_limit("why TST-002 A state --as-of " + as_of, christmas_task + more);
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    return '\n' + ran.out;
}

const std::string law_of_christmas_task = R"(
law: from 1 Jul 2019, compared with 23 Dec 2019, its "opened"

read to find the day that decides which law holds:
  opened  2019-12-23  state/tasks.toml:3:10
       3 | opened = 2019-12-23
)";
}  // namespace

TEST_CASE("a breach is told fact by fact, with lines, numbers, holidays and what would have passed",
          "[why]") {
    CHECK(why("") == R"(
TST-002 A task past its limit · task A · as of 2020-01-10
  task A  state/tasks.toml:1:1

breach: task A was due 9 Jan 2020: 1 Working Day late and not closed
  state/tasks.toml:3:10  fingerprint )" +
                         fingerprint_text(fingerprint("TST-002\ntask:A\n\n0")) + R"(
  it rests on a number that is derived
)" + law_of_christmas_task +
                         R"(
read to see whether the rule applies:
  urgent  none  state/tasks.toml:1:1

read by the check:
  size          small                                state/tasks.toml:4:8
       4 | size = "s"
  limit         10 WD                                rules/parameters.toml:17:15, in force since 2019-07-01, until 2020-06-30, derived
      17 | value = { s = 10, l = 40 }
        the value of 23 Dec 2019, by SEC D6, derived
        from the minutes
  working days  10 WD from 2019-12-23 to 2020-01-09  models/calendars/test.toml, jumps 25 Dec 2019, 26 Dec 2019, 1 Jan 2020
        Mon 23 Dec 2019 is not counted, Thu 9 Jan 2020 is
        Wed 25 Dec 2019 is jumped: Christmas Day
        Thu 26 Dec 2019 is jumped: Boxing Day
        Wed 1 Jan 2020 is jumped: New Year's Day
  closed        not yet                              state/tasks.toml:1:1

owed: task A by Thu 9 Jan 2020; not done on Fri 10 Jan 2020, the day of the check
  it would pass with that done by 9 Jan 2020

cites: SEC D6, stated
fix: Close it.
)");
}

TEST_CASE("a pass is told with the day on which it was done", "[why]") {
    const std::string told = why("closed = 2020-01-09\n");
    CHECK(
        told.starts_with("\nTST-002 A task past its limit · task A · as of 2020-01-10\n"
                         "  task A  state/tasks.toml:1:1\n"
                         "\n"
                         "pass: the rule applies to task A, and holds\n" +
                         law_of_christmas_task));
    CHECK(
        told.ends_with("  closed        2020-01-09                           state/tasks.toml:5:10\n"
                       "       5 | closed = 2020-01-09\n"
                       "\n"
                       "owed: task A by Thu 9 Jan 2020; done Thu 9 Jan 2020, in time\n"
                       "\n"
                       "cites: SEC D6, stated\n"));
}

TEST_CASE("what is due passes when it is done by its day", "[why]") {
    CHECK(why("", "2020-01-09")
              .find("\nowed: task A by Thu 9 Jan 2020; not done on Thu 9 Jan 2020, the day of the "
                    "check\n  it passes when that is done by then\n") != std::string::npos);
}

TEST_CASE("where the rule itself says that it doesn't apply, its line and its comment are shown", "[why]") {
    CHECK(why("urgent = true\n") == R"(
TST-002 A task past its limit · task A · as of 2020-01-10
  task A  state/tasks.toml:1:1

not applicable: by its own "applies" the rule doesn't concern task A
  rules/tasks/limit.lua:15
      15 | applies = function(t) return not t.urgent end,
  One that can't wait has a rule of its own.
)" + law_of_christmas_task + R"(
read to see whether the rule applies:
  urgent  yes  state/tasks.toml:5:10
       5 | urgent = true

cites: SEC D6, stated
)");
}

TEST_CASE("where it was no law yet, the two days are told", "[why]") {
    const Ran ran =
        run_with_limit("why TST-002 A state", "[[task]]\nid = \"A\"\nopened = 2019-06-30\nsize = \"s\"\n");
    CHECK(ran.status == 0);
    CHECK('\n' + ran.out == R"(
TST-002 A task past its limit · task A · as of 2020-03-02
  task A  state/tasks.toml:1:1

not applicable: on 30 Jun 2019 it was no law yet

law: from 1 Jul 2019, compared with 30 Jun 2019, its "opened"

read to find the day that decides which law holds:
  opened  2019-06-30  state/tasks.toml:3:10
       3 | opened = 2019-06-30

cites: SEC D6, stated
)");
}

TEST_CASE("of an unknown it is told which fact the state must say, and where", "[why]") {
    const Ran ran = run_with_limit("why TST-002 A state", "[[task]]\nid = \"A\"\nopened = 2019-12-23\n");
    CHECK(ran.status == 0);
    CHECK(
        ran.out.find(
            "\nunknown: the \"size\" of task A is not in the state\n  state/tasks.toml:1:1  fingerprint ") !=
        std::string::npos);
    CHECK(
        ran.out.ends_with("\nto decide it, the state must say task.size: state/tasks.toml:1:1\n"
                          "\ncites: SEC D6, stated\n"));
}

TEST_CASE("a subject that is not there is told with those that may be meant", "[why]") {
    const std::string tasks = christmas_task + "[[task]]\nid = \"Bee\"\nopened = 2020-02-01\n";
    const auto told = [&](const std::string& rest) {
        const Ran ran = run_with_limit("why TST-002 " + rest, tasks);
        CHECK(ran.out.empty());
        return std::to_string(ran.status) + ' ' + ran.err;
    };
    CHECK(told("be state") == "4 seccheck: there is no task \"be\" on 2020-03-02: did you mean \"Bee\"?\n");
    CHECK(told("Bec state") == "4 seccheck: there is no task \"Bec\" on 2020-03-02: did you mean \"Bee\"?\n");
    CHECK(told("zzzz state") ==
          "4 seccheck: there is no task \"zzzz\" on 2020-03-02: there are \"A\", \"Bee\"\n");
    CHECK(told("Bee state --as-of 2020-01-31") ==
          "4 seccheck: the task \"Bee\" is not there yet on 2020-01-31\n");
    CHECK(told("state") ==
          "2 seccheck: TST-002 checks records: name one before the state, as in\n"
          "  seccheck why TST-002 \"SUBJECT\" state\n");
}

TEST_CASE("a rule that is not there is told with the nearest", "[why]") {
    CHECK(run_with_limit("why TST-02 A state").err ==
          "seccheck: there is no rule \"TST-02\": did you mean \"TST-002\"?\n");
    const Ran ran = run_with_limit("why nonsense A state");
    CHECK(ran.status == 2);
    CHECK(ran.err == "seccheck: there is no rule \"nonsense\": \"seccheck rules\" lists them\n");
}

TEST_CASE("a finding is explained by its fingerprint, or by how that begins", "[explain]") {
    const std::string digits = fingerprint_text(fingerprint("TST-002\ntask:A\n\n0"));
    const std::string full = run_with_limit("why TST-002 A state --as-of 2020-01-10").out;
    CHECK(run_with_limit("explain " + digits + " --state state --as-of 2020-01-10").out == full);
    CHECK(run_with_limit("explain " + digits.substr(0, 6) + " --state state --as-of 2020-01-10").out == full);
}

TEST_CASE("of a finding that is not there any more it is told what its check comes to", "[explain]") {
    const std::string digits = fingerprint_text(fingerprint("TST-002\ntask:A\n\n0"));
    const Ran ran = run_with_limit("explain " + digits + " --state state --as-of 2020-01-10",
                                   christmas_task + "closed = 2020-01-09\n");
    CHECK(ran.status == 4);
    CHECK(ran.out.empty());
    CHECK(ran.err == "seccheck: on 2020-01-10 there is no finding " + digits +
                         ": it would be one of TST-002 about task A, which comes to pass now\n"
                         "  seccheck why TST-002 \"A\" tells why\n");
}

TEST_CASE("a fingerprint that no check of the state could have is told as such", "[explain]") {
    const Ran ran = run_with_limit("explain 000000 --state state --as-of 2020-01-10");
    CHECK(ran.status == 4);
    CHECK(ran.err ==
          "seccheck: on 2020-01-10 no finding begins with 000000, and no check of this state would have made "
          "it: "
          "see whether the state, the day and the rules are those of the report\n");
}

TEST_CASE("a fingerprint needs a state, and a state a fingerprint", "[explain]") {
    const Ran without = run_with_limit("explain 0123abcd");
    CHECK(without.status == 2);
    CHECK(without.err == "seccheck: name the state that has the finding 0123abcd with --state\n");
    const Ran rule = run_with_limit("explain TST-001 --state state");
    CHECK(rule.status == 2);
    CHECK(rule.err ==
          "seccheck: --state is for one finding: \"TST-001\" is no fingerprint, nor how one begins (6 "
          "digits or more of 0 to 9 and a to f)\n");
}

TEST_CASE("a rule is explained from its metadata, its text, its parameters and its cases", "[explain]") {
    const Ran ran = run_with_limit("explain TST-002");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK('\n' + ran.out == R"(
TST-002 A task past its limit
  rules/tasks/limit.lua:4:3  major, for each task
  A task is closed within its limit, counted in Working Days.

cites: SEC D6, stated
law: from 1 Jul 2019, compared with its "opened"
applies: One that can't wait has a rule of its own.
why: Others wait for it.
fix: Close it.

numbers of the Code:
  limit  rules/parameters.toml:2:1
    How long a task may take.
    to 30 Jun 2019: l = 20, s = 5 WD, by SEC D5, stated
    from 1 Jul 2019 to 30 Jun 2020: l = 40, s = 10 WD, by SEC D6, derived
      from the minutes

what it reads, as its cases show:
  task
    closed  When it was done. (absent: not yet)
    opened  When it began. (absent: the check ends as unknown)
    size    How big it is. (absent: the check ends as unknown)
    urgent  Whether it can't wait. (absent: none)

its cases:
  on 10 Jan 2020, a day late: breach, "task A was due 9 Jan 2020: 1 Working Day late and not closed"
  on 10 Jan 2020, closed in time: pass
)");
}

TEST_CASE("several rules are explained one after the other, and each that is not there is told",
          "[explain]") {
    const std::string one = run_with_limit("explain TST-001").out,
                      two = run_with_limit("explain TST-002").out;
    CHECK(run_with_limit("explain TST-001 TST-002").out == one + '\n' + two);
    const Ran ran = run_with_limit("explain TST-01 TST-001 TST-02");
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err ==
          "seccheck: there is no rule \"TST-01\": did you mean \"TST-001\"?\n"
          "seccheck: there is no rule \"TST-02\": did you mean \"TST-002\"?\n");
}

TEST_CASE("of a rule over the whole state the findings about one record can be asked for", "[why]") {
    const std::string over_all = replaced(
        replaced(good_rule, "subject = \"task\"", "subject = \"state\""),
        "check = function(t, report) if not t.closed then report.breach(\"{subject} is open\") end end,",
        "check = function(s, report) for _, t in ipairs(s.tasks) do if not t.closed then report.breach { "
        "subject = "
        "t, message = \"{subject} is open\" } end end end,");
    const auto files =
        small_world({{"home/rules/tasks/open.lua", over_all},
                     {"state/tasks.toml", one_task + "[[task]]\nid = \"B\"\nopened = 2020-01-02\n"}});
    const std::string whole = run_program("why TST-001 state", files).out;
    CHECK(
        whole.starts_with("TST-001 A task takes too long · the whole state · as of 2020-03-02\n"
                          "\nbreach: task A is open\n"));
    CHECK(whole.find("\nbreach: task B is open\n") != std::string::npos);
    const std::string of_b = run_program("why TST-001 B state", files).out;
    CHECK(of_b.find("task A is open") == std::string::npos);
    CHECK(of_b.find("\nbreach: task B is open\n") != std::string::npos);
    CHECK(of_b.find("\n  beside this the check found 1 thing more\n") != std::string::npos);
}
