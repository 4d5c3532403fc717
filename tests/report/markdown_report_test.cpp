#include "report/markdown_report.h"

#include "support/every_verdict.h"
#include "support/golden.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("a paper in Markdown tells every verdict", "[markdown_report][golden]") {
    const EveryVerdict run;
    check_golden("every-verdict.md", report_of(run.result, "markdown"));
}

TEST_CASE("a paper on nothing found says so", "[markdown_report]") {
    const TaskRun run({named_rule({}, "")}, one_task, "2020-02-14");
    const std::string paper = report_of(run.result, "markdown");
    CHECK(paper.starts_with("**Classification: RED**\n\n# Compliance findings\n"));
    CHECK(paper.find("- **NOTE** that nothing was found\n") != std::string::npos);
    CHECK(paper.find("## 4. What was checked\n") != std::string::npos);
}
