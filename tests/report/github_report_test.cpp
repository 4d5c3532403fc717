#include "report/github_report.h"

#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("GitHub gets a command for each finding, the worst first", "[github_report]") {
    const EveryVerdict run;
    CHECK(report_of(run.result, "github") ==
          "Classification: RED\n"
          "::error file=tasks.toml,line=6,col=10,title=TST-001 Task%2C late::task A is \"late\" & 100%25 "
          "<open> "
          "(derived: as it is done)\n"
          "::error file=rules/TST-001.lua,line=1,col=1,title=TST-001 Task%2C late::no such task (derived: as it is "
          "done)\n"
          "::notice file=tasks.toml,line=8,col=1,title=TST-001 Task%2C late::task B is odd (derived: as it "
          "is done)\n"
          "::notice file=tasks.toml,line=12,col=1,title=TST-001 Task%2C late::task C ends (derived: as it is "
          "done)\n"
          "could not be checked: 1 record lacks task.size, which TST-001 needs\n"
          "Classification: RED\n");
}

TEST_CASE("unknowns become notices where they are asked for one by one", "[github_report]") {
    const EveryVerdict run;
    ReportOptions options;
    options.each_unknown = true;
    const std::string report = report_of(run.result, "github", options);
    CHECK(report.find(
              "::notice file=tasks.toml,line=16,col=1,title=TST-001 Task%2C late::the \"size\" of task D is "
              "not in the state") != std::string::npos);
    CHECK(report.find("could not be checked") == std::string::npos);
}

TEST_CASE("a breach of a minor rule that doesn't fail the run is a warning", "[github_report]") {
    const TaskRun run({named_rule({"TST-001", Severity::minor}, "report.breach 'late'")}, one_task,
                      "2020-02-14");
    ReportOptions options;
    options.fail_on = Verdict::error;
    CHECK(report_of(run.result, "github", options) ==
          "Classification: RED\n"
          "::warning file=tasks.toml,line=1,col=1,title=TST-001 a test::late\n"
          "Classification: RED\n");
    CHECK(heading_line(report_of(run.result, "github")).starts_with("::error "));
}

TEST_CASE("from the eleventh of a level on, a last notice says how many there are", "[github_report]") {
    std::string toml;
    for (int i = 10; i < 20; ++i)
        toml += "[[task]]\nid = \"" + std::to_string(i) + "\"\nopened = 2019-12-02\n";
    const std::vector<Rule> rules = {named_rule({}, "report.note 'odd'")};
    const std::string ten = report_of(TaskRun(rules, toml, "2020-02-14").result, "github");
    CHECK(ten.find("in all") == std::string::npos);
    toml += one_task;
    const std::string eleven = report_of(TaskRun(rules, toml, "2020-02-14").result, "github");
    CHECK(closing_line(eleven) ==
          "::notice title=seccheck::0 errors, 0 warnings and 11 notices in all: the log of this step has "
          "them all");
}
