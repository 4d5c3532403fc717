#include "report/gitlab_report.h"

#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;
using Json = nlohmann::json;

TEST_CASE("GitLab gets an entry for each finding that is told", "[gitlab_report]") {
    const EveryVerdict run;
    const Json report = Json::parse(report_of(run.result, "gitlab"));
    REQUIRE(report.size() == 4);  // without the unknown
    const Json expected{{"description", "TST-001: task A is \"late\" & 100% <open> (derived: as it is done)"},
                        {"check_name", "TST-001"},
                        {"fingerprint", fingerprint_text(run.result.findings[0].fingerprint)},
                        {"severity", "major"},
                        {"location", {{"path", "tasks.toml"}, {"lines", {{"begin", 6}}}}}};
    CHECK(report[0] == expected);
    CHECK(report[1].at("severity") == "info");
    CHECK(report[2].at("severity") == "info");
    CHECK(report[3].at("severity") == "blocker");
    CHECK(report[3].at("location").at("path") == "rules/TST-001.lua");
}

TEST_CASE("a clean run gives GitLab an empty list", "[gitlab_report]") {
    CHECK(report_of(TaskRun({named_rule({}, "")}, one_task, "2020-02-14").result, "gitlab") == "[]\n");
}
