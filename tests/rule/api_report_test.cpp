#include "rule/api_report.h"

#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// What an obligation on task A comes to, due on `by` and looked at on `as_of`.
Lines obligation(const std::string& arguments, const char* as_of, const std::string& toml = one_task) {
    return check_task("report.obligation { " + arguments + " }", toml, as_of);
}
const std::string by_friday = "by = date '2020-02-14'";    // a Friday
const std::string in_10_wd = "by = wd.add(t.opened, 10)";  // 16 December 2019, a Monday
}  // namespace

TEST_CASE("each function makes a finding of its own verdict", "[api_report]") {
    CHECK(check_task("report.breach('late')") == Lines{"breach: late"});
    CHECK(check_task("report.note { message = 'late' }") == Lines{"note: late"});
    CHECK(check_task("report.unknown { message = 'who knows' }") == Lines{"unknown: who knows"});
    CHECK(check_task("report.due { by = date '2020-02-20', message = 'soon' }") == Lines{"due: soon"});
    CHECK(check_task("") == Lines{"pass"});
}

TEST_CASE("a check may find several things, and counts once, by the worst of them", "[api_report]") {
    const TaskRun run(
        {rule_that("report.note('a') report.breach('b') report.unknown('c') report.breach('d')")}, one_task,
        "2020-02-14");
    CHECK(run.result.findings.size() == 4);
    CHECK(count_of(run.result.counts, Verdict::breach) == 1);
    CHECK(run.result.checks() == 1);
}

TEST_CASE("what was found before a fact turned out to be absent stands beside the unknown", "[api_report]") {
    const TaskRun run(
        {rule_that("report.breach { message = 'late', key = 'x' } local c = t.count report.breach('more')")},
        one_task, "2020-02-14");
    Lines lines = run.lines();
    std::sort(lines.begin(), lines.end());
    CHECK(lines == Lines{"breach: late", "unknown: the \"count\" of task A is not in the state"});
    CHECK(count_of(run.result.counts, Verdict::breach) == 1);
}

TEST_CASE("an obligation is due up to its day, and a breach the day after", "[obligation]") {
    CHECK(obligation(by_friday, "2020-02-12") == Lines{"due: task A is due 14 Feb 2020: in 2 days"});
    CHECK(obligation(by_friday, "2020-02-13") == Lines{"due: task A is due 14 Feb 2020: in 1 day"});
    CHECK(obligation(by_friday, "2020-02-14") == Lines{"due: task A is due 14 Feb 2020: today"});
    CHECK(obligation(by_friday, "2020-02-15") ==
          Lines{"breach: task A was due 14 Feb 2020: 1 day late and not done"});
}

TEST_CASE("an obligation that was met in time passes, on whatever day it is looked at", "[obligation]") {
    const std::string done = by_friday + ", done = date '2020-02-14'";
    CHECK(obligation(done, "2020-02-14") == Lines{"pass"});
    CHECK(obligation(done, "2020-12-31") == Lines{"pass"});
    CHECK(obligation(by_friday + ", done = date '2019-12-02'", "2020-02-20") == Lines{"pass"});
}

TEST_CASE("an obligation that was met late is a breach by the days until it was met", "[obligation]") {
    const std::string done = by_friday + ", done = date '2020-02-15'";
    CHECK(obligation(done, "2020-12-31") ==
          Lines{"breach: task A was due 14 Feb 2020 and was done 15 Feb 2020: 1 day late"});
    CHECK(obligation(done + ", verb = 'returned', owed = 'Report of {subject}'", "2020-12-31") ==
          Lines{"breach: Report of task A was due 14 Feb 2020 and was returned 15 Feb 2020: 1 day late"});
}

// Opened on Monday 2 December 2019: ten Working Days later is Monday the 16th.
TEST_CASE("a deadline counted in Working Days tells lateness in them", "[obligation]") {
    CHECK(obligation(in_10_wd, "2019-12-12") == Lines{"due: task A is due 16 Dec 2019: in 2 Working Days"});
    CHECK(obligation(in_10_wd, "2019-12-14") == Lines{"due: task A is due 16 Dec 2019: in 1 Working Day"});
    CHECK(obligation(in_10_wd, "2019-12-17") ==
          Lines{"breach: task A was due 16 Dec 2019: 1 Working Day late and not done"});
    // 17 to 20, 23, 24, 27: Christmas and Boxing Day don't count.
    CHECK(obligation(in_10_wd, "2019-12-27") ==
          Lines{"breach: task A was due 16 Dec 2019: 7 Working Days late and not done"});
}

TEST_CASE("on the weekend after a Friday's deadline it is a day late, though no Working Day",
          "[obligation]") {
    const std::string friday = "by = wd.add(t.opened, 4)";  // 6 December 2019
    CHECK(obligation(friday, "2019-12-06") == Lines{"due: task A is due 6 Dec 2019: today"});
    CHECK(obligation(friday, "2019-12-07") ==
          Lines{"breach: task A was due 6 Dec 2019: 1 day late and not done"});
    CHECK(obligation(friday, "2019-12-08") ==
          Lines{"breach: task A was due 6 Dec 2019: 2 days late and not done"});
    CHECK(obligation(friday, "2019-12-09") ==
          Lines{"breach: task A was due 6 Dec 2019: 1 Working Day late and not done"});
}

TEST_CASE("the unit of lateness can be said, and nothing but a unit", "[obligation]") {
    CHECK(obligation(in_10_wd + ", unit = 'days'", "2019-12-27") ==
          Lines{"breach: task A was due 16 Dec 2019: 11 days late and not done"});
    CHECK(obligation(by_friday + ", unit = 'working_days'", "2020-02-18") ==
          Lines{"breach: task A was due 14 Feb 2020: 2 Working Days late and not done"});
    CHECK(obligation(by_friday + ", unit = 'working days'", "2020-02-13") ==
          Lines{"error: \"unit\" of report.obligation can't be \"working days\": did you mean "
                "\"working_days\"?"});
    // Also where it passes, so that a slip doesn't wait for the first breach.
    CHECK(
        obligation(by_friday + ", unit = 'weeks', done = t.opened", "2020-02-13") ==
        Lines{"error: \"unit\" of report.obligation can't be \"weeks\": one of \"days\", \"working_days\""});
}

TEST_CASE("lateness beyond the calendar's end is an error, as no count of Working Days is known",
          "[obligation]") {
    CHECK(obligation(in_10_wd, "2020-12-31") ==
          Lines{"breach: task A was due 16 Dec 2019: 268 Working Days late and not done"});
    CHECK(obligation(in_10_wd, "2021-01-01") ==
          Lines{"error: the calendar test covers 2019-01-01 to 2020-12-31, not 2021-01-01"});
}

TEST_CASE("an obligation needs a day, and days are dates", "[obligation]") {
    CHECK(obligation("", "2020-02-14") == Lines{"error: report.obligation needs by, the last day"});
    CHECK(obligation("by = t.closed", "2020-02-14") ==
          Lines{"error: report.obligation needs by, the last day"});
    CHECK(obligation("by = '2020-02-14'", "2020-02-14") ==
          Lines{"error: \"by\" of report.obligation must be a date, not a text: write date \"2019-04-25\""});
    CHECK(obligation(by_friday + ", done = true", "2020-02-14") ==
          Lines{"error: \"done\" of report.obligation must be a date, not true or false"});
    CHECK(obligation(by_friday + ", dnoe = t.opened", "2020-02-14") ==
          Lines{"error: report.obligation has no \"dnoe\": did you mean \"done\"?"});
}

TEST_CASE("an obligation carries its day for what is due, and none for what is not", "[obligation]") {
    const TaskRun due({rule_that("report.obligation { " + by_friday + " }")}, one_task, "2020-02-14");
    CHECK(due.result.findings[0].due == day("2020-02-14"));
    const TaskRun late({rule_that("report.obligation { " + by_friday + " }")}, one_task, "2020-02-15");
    CHECK_FALSE(late.result.findings[0].due);
}

TEST_CASE("nothing is due on a day that has passed", "[api_report]") {
    CHECK(check_task("report.due { by = today, message = 'now' }") == Lines{"due: now"});
    CHECK(
        check_task("report.due { by = today - 1, message = 'now' }") ==
        Lines{
            "error: report.due is for a day that has not passed, not 13 Feb 2020: write report.obligation"});
    CHECK(check_task("report.due { message = 'now' }") == Lines{"error: report.due needs by, the last day"});
    CHECK(check_task("report.due('now')") == Lines{"error: report.due needs by, the last day"});
}
