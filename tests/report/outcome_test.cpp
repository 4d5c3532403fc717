#include "report/outcome.h"

#include <nlohmann/json.hpp>

#include "support/report_text.h"

using namespace seccheck;
using namespace seccheck::test;
using Json = nlohmann::json;

namespace {
// Of a rule that applies to no task. Its report must not be taken for one without findings, whoever reads it.
struct NothingChecked : TaskRun {
    NothingChecked()
        : TaskRun({make_rule("applies = function() return false end, check = function() end")}, one_task,
                  "2020-02-14") {}
};
}  // namespace

TEST_CASE("a run of which no check applied has checked nothing", "[outcome]") {
    CHECK(nothing_was_checked(NothingChecked().result));
    CHECK_FALSE(nothing_was_checked(TaskRun({named_rule({}, "")}, one_task, "2020-02-14").result));
    CHECK_FALSE(nothing_was_checked(TaskRun({named_rule({}, "error 'x'")}, one_task, "2020-02-14").result));
}

TEST_CASE("where nothing was checked, the formats for tests have one that didn't pass", "[outcome]") {
    CHECK(report_of(NothingChecked().result, "tap") ==
          "TAP version 13\n1..1\nnot ok 1 - nothing was checked\n"
          "  ---\n  message: \"nothing was checked\"\n  verdict: error\n  ...\n");
    CHECK(report_of(NothingChecked().result, "junit") ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites name=\"seccheck\" tests=\"1\" failures=\"0\" errors=\"1\" time=\"0.000\">\n"
          "<testsuite name=\"seccheck\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" "
          "time=\"0.000\">\n"
          "<testcase classname=\"seccheck\" name=\"seccheck\" time=\"0.000\">"
          "<error message=\"nothing was checked\" type=\"error\"></error></testcase>\n"
          "</testsuite>\n</testsuites>\n");
}

TEST_CASE("where nothing was checked, code scanning hears that the run failed", "[outcome]") {
    const Json run = Json::parse(report_of(NothingChecked().result, "sarif")).at("runs")[0];
    CHECK(run.at("invocations") ==
          Json::parse(R"([{"executionSuccessful": false, "toolExecutionNotifications":
        [{"level": "error", "message": {"text": "nothing was checked"}}]}])"));
    CHECK(report_of(NothingChecked().result, "github") == "Classification: RED\n::error title=seccheck::nothing was checked\nClassification: RED\n");
}

TEST_CASE("where nothing was checked, people read it, and no recommendation denies it", "[outcome]") {
    CHECK(closing_line(report_of(NothingChecked().result)) == "nothing was checked");
    const std::string paper = report_of(NothingChecked().result, "markdown");
    CHECK(paper.find("- **NOTE** that nothing was checked, ") != std::string::npos);
    CHECK(paper.find("nothing was found") == std::string::npos);
    const Json oscal = Json::parse(report_of(NothingChecked().result, "oscal"));
    CHECK(oscal.at("assessment-results").at("results")[0].at("remarks") == "Nothing was checked.");
}
