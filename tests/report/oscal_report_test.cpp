#include "report/oscal_report.h"

#include <nlohmann/json.hpp>

#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;
using Json = nlohmann::json;

namespace {
Json results_of(const RunResult& result) {
    const Json report = Json::parse(report_of(result, "oscal")).at("assessment-results");
    CHECK(report.at("metadata").at("oscal-version") == "1.1.2");
    REQUIRE(report.at("results").size() == 1);
    return report.at("results")[0];
}
Json status_of(const std::string& body) {
    const TaskRun run({named_rule({}, body)}, one_task, "2020-02-14");
    return results_of(run.result).at("findings").at(0).at("target").at("status");
}
}  // namespace

TEST_CASE("in OSCAL our findings are observations, and each rule is a finding that names them",
          "[oscal_report]") {
    const EveryVerdict run;
    const Json results = results_of(run.result);
    CHECK(results.at("title") == "Panel of <tasks>");
    CHECK(results.at("start") == "2020-02-14T00:00:00Z");
    REQUIRE(results.at("observations").size() == 5);
    const Json& breach = results.at("observations")[0];
    CHECK(breach.at("title") == "TST-001 Task, late");
    CHECK(breach.at("description") == "task A is \"late\" & 100% <open> (derived: as it is done)");
    CHECK(breach.at("collected") == "2020-02-14T00:00:00Z");
    CHECK(breach.at("relevant-evidence") == Json::parse(R"x([{"description": "tasks.toml:6:10"},
        {"description": "opened: 2019-12-02 (tasks.toml:6:10)"}])x"));
    REQUIRE(results.at("findings").size() == 1);
    const Json& finding = results.at("findings")[0];
    CHECK(finding.at("target") == Json::parse(R"({"type": "objective-id", "target-id": "TST-001",
        "status": {"state": "not-satisfied", "reason": "fail"}})"));
    REQUIRE(finding.at("related-observations").size() == 5);
    CHECK(finding.at("related-observations")[0].at("observation-uuid") == breach.at("uuid"));
}

TEST_CASE("OSCAL's properties are named as ours, and the plan that it asks for is in it", "[oscal_report]") {
    const EveryVerdict run;
    const Json results = results_of(run.result);
    for (const Json& each : results.at("observations")[0].at("props")) CHECK(each.at("ns") == "urn:seccheck");
    const Json report = Json::parse(report_of(run.result, "oscal")).at("assessment-results");
    const std::string plan = report.at("back-matter").at("resources").at(0).at("uuid");
    CHECK(report.at("import-ap").at("href") == "#" + plan);
}

TEST_CASE("what could not be checked is not satisfied in OSCAL", "[oscal_report]") {
    CHECK(status_of("") == Json::parse(R"({"state": "satisfied", "reason": "pass"})"));
    CHECK(status_of("report.note 'odd'") == Json::parse(R"({"state": "satisfied", "reason": "pass"})"));
    CHECK(status_of("local s = t.size") == Json::parse(R"({"state": "not-satisfied", "reason": "other",
        "remarks": "1 check could not be made"})"));
    CHECK(status_of("error 'x'").at("reason") == "other");
    CHECK(status_of("report.breach 'late'").at("reason") == "fail");
}

TEST_CASE("the same state gives OSCAL the same UUIDs, another day others", "[oscal_report]") {
    const auto uuid = [](const char* day) {
        const TaskRun run({named_rule({}, "report.breach 'late'")}, one_task, day);
        return results_of(run.result).at("observations")[0].at("uuid").get<std::string>();
    };
    CHECK(uuid("2020-02-14") == uuid("2020-02-14"));
    CHECK(uuid("2020-02-14") != uuid("2020-02-15"));
    CHECK(uuid("2020-02-14")[14] == '5');  // its version
}
