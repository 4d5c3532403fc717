#include "report/junit_report.h"

#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("JUnit has a suite for each rule and a test for each finding", "[junit_report]") {
    const EveryVerdict run;
    const std::string report = report_of(run.result, "junit");
    CHECK(report == R"x(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="seccheck" tests="6" failures="1" errors="1" time="0.000">
<testsuite name="TST-001 Task, late" tests="6" failures="1" errors="1" skipped="3" time="0.000">
<properties><property name="classification" value="RED"/></properties>
<testcase classname="TST-001" name="task A" time="0.000" file="tasks.toml" line="6"><failure message="task A is &quot;late&quot; &amp; 100% &lt;open&gt; (derived: as it is done)" type="breach">tasks.toml:6:10
opened: 2019-12-02 (tasks.toml:6:10)
</failure></testcase>
<testcase classname="TST-001" name="task B" time="0.000" file="tasks.toml" line="8"><skipped message="note: task B is odd (derived: as it is done)"/></testcase>
<testcase classname="TST-001" name="task C" time="0.000" file="tasks.toml" line="12"><skipped message="due: task C ends (derived: as it is done)"/></testcase>
<testcase classname="TST-001" name="task D (task.size)" time="0.000" file="tasks.toml" line="16"><skipped message="unknown: the &quot;size&quot; of task D is not in the state (derived: as it is done)"/></testcase>
<testcase classname="TST-001" name="task E" time="0.000" file="rules/TST-001.lua" line="1"><error message="no such task (derived: as it is done)" type="error">rules/TST-001.lua:1:1
rules/TST-001.lua:6
</error></testcase>
<testcase classname="TST-001" name="checks that pass" time="0.000"><system-out>1 check passed</system-out></testcase>
</testsuite>
</testsuites>
)x");
}

TEST_CASE("in JUnit a finding is a failure from the verdict on that fails the run", "[junit_report]") {
    const EveryVerdict run;
    ReportOptions options;
    options.fail_on = Verdict::due;
    const std::string report = report_of(run.result, "junit", options);
    CHECK(report.find("tests=\"6\" failures=\"3\" errors=\"1\" skipped=\"1\"") != std::string::npos);
    CHECK(report.find("<failure message=\"task C ends (derived: as it is done)\" type=\"due\">") !=
          std::string::npos);
    CHECK(report.find("<skipped message=\"note: task B is odd") != std::string::npos);
}

TEST_CASE("a rule with nothing to check has no suite in JUnit", "[junit_report]") {
    const TaskRun run({named_rule({"TST-001"}, ""), named_rule({"TST-002"}, "", "team")}, one_task,
                      "2020-02-14");
    const std::string report = report_of(run.result, "junit");
    CHECK(report.find("<testsuites name=\"seccheck\" tests=\"1\" ") != std::string::npos);
    CHECK(report.find("<testsuite name=\"TST-001 ") != std::string::npos);
    CHECK(report.find("TST-002") == std::string::npos);
}
