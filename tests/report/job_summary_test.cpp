#include "report/job_summary.h"

#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("a job's summary is the whole paper where that fits", "[job_summary]") {
    const EveryVerdict run;
    const std::string paper = report_of(run.result, "markdown");
    CHECK(job_summary(run.result, {}) == paper);
    CHECK(job_summary(run.result, {}, paper.size()) == paper);
}

TEST_CASE("a paper that is too long for a job's summary ends with a whole line and says so",
          "[job_summary]") {
    const EveryVerdict run;
    const std::string paper = report_of(run.result, "markdown");
    const std::string summary = job_summary(run.result, {}, paper.size() - 1);
    CHECK(summary.size() < paper.size());
    const std::size_t end = summary.find("\n**The paper is longer than what fits here: ");
    REQUIRE(end != std::string::npos);
    CHECK(paper.starts_with(summary.substr(0, end)));
    CHECK(paper[end - 1] == '\n');
}
