#include "report/sarif_report.h"

#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;
using Json = nlohmann::json;

namespace {
Json run_of(const RunResult& result, bool each_unknown = false) {
    ReportOptions options;
    options.each_unknown = each_unknown;
    options.version = "1.2.3";
    const Json report = Json::parse(report_of(result, "sarif", options));
    CHECK(report.at("version") == "2.1.0");
    REQUIRE(report.at("runs").size() == 1);
    return report.at("runs")[0];
}
}  // namespace

TEST_CASE("SARIF tells of each rule what it is", "[sarif_report]") {
    const EveryVerdict run;
    const Json driver = run_of(run.result).at("tool").at("driver");
    CHECK(driver.at("name") == "seccheck");
    CHECK(driver.at("version") == "1.2.3");
    CHECK(driver.at("semanticVersion") == "1.2.3");
    CHECK(driver.at("rules") == Json::parse(R"x([{"id": "TST-001",
        "shortDescription": {"text": "Task, late"}, "fullDescription": {"text": "Task, late (SEC A1; SEC A2)"},
        "help": {"text": "Others wait. Close it.",
                 "markdown": "Others wait.\n\nClose it.\n\n**Citation:** SEC A1; SEC A2 (derived: as it is done)"},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["tasks", "derived"], "precision": "high", "problem.severity": "error"}}])x"));
}

TEST_CASE("what a rule says of itself has no meaning in the Markdown of SARIF", "[sarif_report]") {
    Rule rule = named_rule({"TST-001", Severity::major, "Title", {"SEC A1 *"}, "Set `x`."}, "");
    rule.info.why = "dcc_assessment.target_wd <b>";
    const TaskRun run({rule}, one_task, "2020-02-14");
    const Json help = run_of(run.result).at("tool").at("driver").at("rules")[0].at("help");
    CHECK(help.at("text") == "dcc_assessment.target_wd <b> Set `x`.");
    CHECK(help.at("markdown") ==
          "dcc_assessment.target_wd \\<b\\>\n\nSet \\`x\\`.\n\n**Citation:** SEC A1 \\*");
}

TEST_CASE("a breach fails in SARIF, with its evidence in related locations", "[sarif_report]") {
    const EveryVerdict run;
    const std::string print = fingerprint_text(run.result.findings[0].fingerprint);
    Json expected = Json::parse(R"x({"ruleId": "TST-001", "ruleIndex": 0, "kind": "fail", "level": "error",
        "message": {"text": "task A is \"late\" & 100% <open> (derived: as it is done)"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "tasks.toml"},
                                            "region": {"startLine": 6, "startColumn": 10}}}],
        "relatedLocations": [{"physicalLocation": {"artifactLocation": {"uri": "tasks.toml"},
                                                   "region": {"startLine": 6, "startColumn": 10}},
                              "id": 0, "message": {"text": "opened: 2019-12-02"}}],
        "properties": {"verdict": "breach", "basis": "derived", "classification": "RED"}})x");
    expected["partialFingerprints"] = {{"primaryLocationLineHash", print + ":1"},
                                       {"seccheckFinding/v1", print}};
    CHECK(run_of(run.result).at("results").at(0) == expected);
}

TEST_CASE("each verdict has its kind and level in SARIF, and what isn't told is a notification",
          "[sarif_report]") {
    const EveryVerdict run;
    Json json = run_of(run.result, true);
    REQUIRE(json.at("results").size() == 4);
    const char* kinds[] = {"fail", "fail", "review", "open"};
    const char* levels[] = {"error", "note", "none", "none"};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(json.at("results")[i].at("kind") == kinds[i]);
        CHECK(json.at("results")[i].at("level") == levels[i]);
    }
    CHECK(json.at("results")[2].at("properties").at("due") == "2020-02-20");
    const Json& invocation = json.at("invocations").at(0);
    CHECK(invocation.at("executionSuccessful") == false);
    REQUIRE(invocation.at("toolExecutionNotifications").size() == 1);
    CHECK(invocation.at("toolExecutionNotifications")[0].at("message").at("text") ==
          "TST-001 failed on task E: no such task");

    json = run_of(run.result);
    CHECK(json.at("results").size() == 3);
    CHECK(json.at("invocations")[0].at("toolExecutionNotifications").at(1) ==
          Json::parse(R"({"level": "note", "message": {"text":
              "could not be checked: 1 record lacks task.size, which TST-001 needs"}})"));
}

TEST_CASE("a file's name is a URI in SARIF", "[sarif_report]") {
    TaskRun run({named_rule({}, "report.breach 'late'")}, one_task, "2020-02-14");
    const State state = load_tasks_as(one_task, "2020-02-14", task_world().model, "a b/100%:é.toml");
    run.result.state = &state;
    CHECK(run_of(run.result)
              .at("results")[0]
              .at("locations")[0]
              .at("physicalLocation")
              .at("artifactLocation")
              .at("uri") == "a%20b/100%25%3A%C3%A9.toml");
}
