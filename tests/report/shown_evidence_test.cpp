#include "report/shown_evidence.h"

#include "support/report_text.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// The evidence of the first finding about task A, each as "label | value | place".
Lines evidence_of(const TaskRun& run) {
    REQUIRE_FALSE(run.result.findings.empty());
    Lines lines;
    for (const ShownEvidence& each : show_evidence(run.result, run.result.findings.front()))
        lines.push_back(each.label + " | " + each.value + " | " + each.place);
    return lines;
}

Lines evidence_of(const std::string& body, const std::string& toml = one_task) {
    return evidence_of(TaskRun({rule_that(body + " report.breach 'x'")}, toml, "2020-02-14"));
}

// Behind the line that tells where task A stands.
std::string used(const std::string& body) {
    const Lines lines = evidence_of(body);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "task | A | tasks.toml:1:1");
    return lines[1];
}
}  // namespace

TEST_CASE("a fact that is given is shown with its unit and the place of its value", "[shown_evidence]") {
    CHECK(evidence_of("local a, b, c, d = t.opened, t.count, t.size, t.urgent",
                      one_task + "count = 15\nsize = \"l\"\nurgent = true\n") ==
          Lines{"opened | 2019-12-02 | tasks.toml:3:10", "count | 15 WD | tasks.toml:4:9",
                "size | large | tasks.toml:5:8", "urgent | yes | tasks.toml:6:10"});
}

TEST_CASE("a fact that is absent says what its kind means by that, at its record", "[shown_evidence]") {
    CHECK(evidence_of("local a, b, c = t:maybe 'count', t.closed, t.planned", "\n" + one_task) ==
          Lines{"count | not in the state | tasks.toml:2:1", "closed | not yet | tasks.toml:2:1",
                "planned | none | tasks.toml:2:1"});
}

TEST_CASE("an event that is yet to come is absent", "[shown_evidence]") {
    CHECK(evidence_of("local a = t.closed", one_task + "closed = 2020-02-15\n") ==
          Lines{"closed | not yet | tasks.toml:1:1"});
    CHECK(evidence_of("local a = t.closed", one_task + "closed = 2020-02-14\n") ==
          Lines{"closed | 2020-02-14 | tasks.toml:4:10"});
}

TEST_CASE("a list shows its items, and a reference the title of what it refers to", "[shown_evidence]") {
    const std::string needy = one_task + "marks = [3, 4]\nneeds = [\"B\", \"lost\"]\nbackup = \"East\"\n" +
                              "[[task]]\nid = \"B\"\nopened = 2019-12-02\n[[team]]\nname = \"East\"\n";
    CHECK(evidence_of("local a, b, c = t.marks, t.needs, t.backup", needy) ==
          Lines{"marks | 3, 4 | tasks.toml:4:9", "needs | task B, lost | tasks.toml:5:9",
                "backup | East | tasks.toml:6:10"});
    CHECK(evidence_of("local a = t.marks", one_task + "marks = []\n") ==
          Lines{"marks | none | tasks.toml:4:9"});
}

TEST_CASE("a way back shows the records that it leads to, or that there are none", "[shown_evidence]") {
    CHECK(evidence_of("local a = t.steps") == Lines{"steps | none in the state | tasks.toml:1:1"});
    CHECK(evidence_of("local a, b = t.steps, t.needed_by",
                      one_task + "[[task.step]]\nnumber = 1\n[[task.step]]\nnumber = 2\n"
                                 "[[task]]\nid = \"B\"\nopened = 2019-12-02\nneeds = [\"A\"]\n") ==
          Lines{"steps | step 1 of task A, step 2 of task A | tasks.toml:1:1",
                "needed_by | task B | tasks.toml:1:1"});
}

TEST_CASE("a fact of another record says whose it is", "[shown_evidence]") {
    const std::string toml = "[[team]]\nname = \"North\"\n" + one_task + "team = \"North\"\n";
    CHECK(evidence_of("local a, b = t.team.town, t.team.name", toml) ==
          Lines{"team | North | tasks.toml:6:8", "town of North | none | tasks.toml:1:1",
                "name of North | North | tasks.toml:2:8"});
}

TEST_CASE("the key of the subject is left out, as the message has it", "[shown_evidence]") {
    CHECK(evidence_of("local a, b = t.id, t.closed") == Lines{"closed | not yet | tasks.toml:1:1"});
}

TEST_CASE("where no fact tells of the record, the record itself comes first", "[shown_evidence]") {
    CHECK(evidence_of("") == Lines{"task | A | tasks.toml:1:1"});
    CHECK(evidence_of("local a = t.id") == Lines{"task | A | tasks.toml:1:1"});
    CHECK(evidence_of(TaskRun({rule_that("report.breach { message = 'x', at = 'opened' }")}, one_task,
                              "2020-02-14")) == Lines{"task | A | tasks.toml:3:10"});
    CHECK(evidence_of(TaskRun({rule_that("report.breach { message = 'x', facts = { { state.tasks[2], "
                                         "'closed' } } }")},
                              one_task + "[[task]]\nid = \"B\"\nopened = 2019-12-02\n", "2020-02-14")) ==
          Lines{"task | A | tasks.toml:1:1", "closed of task B | not yet | tasks.toml:4:1"});
}

TEST_CASE("the state as a whole has no record to come first", "[shown_evidence]") {
    CHECK(evidence_of(
              TaskRun({state_rule({}, "param('grace', today) report.breach 'x'")}, one_task, "2020-02-14")) ==
          Lines{"grace | 3 | rules/parameters.toml:25:9, in force since 2019-01-01"});
}

// The periods of the parameters, as tests/support/task_model.h has them from line 2 on.
TEST_CASE("a parameter says since when, until when and how surely it holds", "[shown_evidence]") {
    CHECK(used("param('limit', date '2019-01-31', 's')") ==
          "limit | 5 WD | rules/parameters.toml:10:15, until 2019-06-30");
    CHECK(
        used("param('limit', date '2019-07-01', 'l')") ==
        "limit | 40 WD | rules/parameters.toml:17:23, in force since 2019-07-01, until 2020-06-30, derived");
    CHECK(used("param('grace', today)") ==
          "grace | 3 | rules/parameters.toml:25:9, in force since 2019-01-01");
    CHECK(used("param('guess', today)") ==
          "guess | 7 | rules/parameters.toml:34:9, in force since 2019-01-01, unverified");
    CHECK(used("param('mixed', today, 'day')") ==
          "mixed | 2019-04-25 | rules/parameters.toml:42:17, in force since 2019-01-01");
}

// Holidays of the calendar: 25 and 26 Dec 2019, 1 Jan, 10 and 13 Apr 2020.
TEST_CASE("a count of Working Days names up to four holidays that it jumps", "[shown_evidence]") {
    const std::string calendar = " | models/calendars/test.toml";
    CHECK(used("wd.between(date '2019-12-02', date '2019-12-06')") ==
          "working days | 4 WD from 2019-12-02 to 2019-12-06" + calendar);
    CHECK(used("wd.between(date '2019-12-31', date '2020-01-02')") ==
          "working days | 1 WD from 2019-12-31 to 2020-01-02" + calendar + ", jumps 1 Jan 2020");
    // 3 after Boxing Day, 22 in January, 20 in February, 22 in March, 7 before Good Friday.
    CHECK(used("wd.between(date '2019-12-24', date '2020-04-10')") ==
          "working days | 74 WD from 2019-12-24 to 2020-04-10" + calendar +
              ", jumps 25 Dec 2019, 26 Dec 2019, 1 Jan 2020, 10 Apr 2020");
    CHECK(used("wd.between(date '2019-12-24', date '2020-04-13')") ==
          "working days | 74 WD from 2019-12-24 to 2020-04-13" + calendar + ", jumps 5 holidays");
}

TEST_CASE("a holiday on the first day is not jumped, and one on the last is", "[shown_evidence]") {
    CHECK(used("wd.between(date '2020-01-01', date '2020-01-02')") ==
          "working days | 1 WD from 2020-01-01 to 2020-01-02 | models/calendars/test.toml");
    CHECK(used("wd.between(date '2019-12-31', date '2020-01-01')") ==
          "working days | 0 WD from 2019-12-31 to 2020-01-01 | models/calendars/test.toml, jumps 1 Jan 2020");
}

TEST_CASE("Working Days counted backwards jump the same holidays", "[shown_evidence]") {
    CHECK(used("wd.between(date '2020-01-02', date '2019-12-31')") ==
          "working days | -1 WD from 2020-01-02 to 2019-12-31 | models/calendars/test.toml, "
          "jumps 1 Jan 2020");
}
