#include "report/json_report.h"

#include <nlohmann/json.hpp>

#include "base/fingerprint.h"
#include "support/every_verdict.h"

using namespace seccheck;
using namespace seccheck::test;
using Json = nlohmann::ordered_json;

namespace {
// Throws on anything that is no JSON, broken UTF-8 among it.
Json json_of(const RunResult& result) { return Json::parse(report_of(result, "json")); }

Json first_finding(const std::string& body, const std::string& toml = one_task) {
    const TaskRun run({rule_that(body)}, toml, "2020-02-14");
    return json_of(run.result).at("findings").at(0);
}

Json evidence_of(const std::string& body, const std::string& toml = one_task) {
    return first_finding(body + " report.breach 'x'", toml).at("evidence");
}

std::vector<Rule> rules_of_every_verdict() {
    const std::string ladder =
        "if t.id == 'A' then report.breach 'breach of A' elseif t.id == 'B' then report.note 'note of B'\n"
        "elseif t.id == 'C' then report.due { by = date '2020-02-20', message = 'due of C' }\n"
        "elseif t.id == 'D' then local x = t.size elseif t.id == 'E' then error 'error of E' end";
    return {named_rule({"TST-001", Severity::minor}, ladder),
            named_rule({"TST-002", Severity::critical}, ladder),
            state_rule({"TST-003"}, "report.breach 'breach of all'")};
}
}  // namespace

TEST_CASE("the head of a JSON report says what was checked, and when", "[json_report]") {
    const std::string toml = "[state]\ntitle = \"Panel\"\n" + one_task;
    const TaskRun run({named_rule({}, "report.breach 'late'")}, toml, "2020-02-14");
    Json json = json_of(run.result);
    json.erase("rules");
    json.erase("findings");
    CHECK(json == Json::parse(R"({"format": "seccheck-report", "version": 1, "classification": "RED", "audience": null, "title": "Panel",
        "as_of": "2020-02-14", "as_of_source": "option", "horizon": null, "records": 1, "checks": 1,
        "counts": {"not_applicable": 0, "pass": 0, "waived": 0, "note": 0, "due": 0, "unknown": 0, "breach": 1,
                   "error": 0}})"));
}

TEST_CASE("the day to look forward to, and where the day came from, are in the head", "[json_report]") {
    TaskRun run({named_rule({}, "")}, one_task, "2020-02-14");
    const Model model = model_with_horizon();
    const State state = load_tasks_as(one_task + "planned = 2020-03-13\n", "2020-02-14", model);
    run.result.state = &state;
    CHECK(json_of(run.result).at("horizon") == "2020-03-13");
    run.result.as_of_source = AsOfSource::state;
    CHECK(json_of(run.result).at("as_of_source") == "state");
    run.result.as_of_source = AsOfSource::today;
    CHECK(json_of(run.result).at("as_of_source") == "today");
}

TEST_CASE("a rule tells of itself all that a reader may ask", "[json_report]") {
    Rule rule = named_rule({"TST-001", Severity::critical, "Title", {"SEC A1", "SEC A2"}, "Fix."}, "");
    rule.info.topic = "tasks";
    rule.info.why = "Why.";
    rule.info.basis = Basis::derived;
    rule.info.basis_note = "Note.";
    rule.info.until = day("2020-12-31");
    const TaskRun run({rule}, one_task, "2020-02-14");
    CHECK(json_of(run.result).at("rules") == Json::parse(R"([{"id": "TST-001", "title": "Title",
        "topic": "tasks", "severity": "critical", "cites": ["SEC A1", "SEC A2"], "basis": "derived",
        "basis_note": "Note.", "since": null, "until": "2020-12-31", "why": "Why.", "fix": "Fix.",
        "place": {"file": "rules/TST-001.lua", "line": 1, "column": 1},
        "counts": {"not_applicable": 0, "pass": 1, "waived": 0, "note": 0, "due": 0, "unknown": 0, "breach": 0,
                   "error": 0}}])"));
}

TEST_CASE("a finding has its subject, its place and its name", "[json_report]") {
    Json finding = first_finding("report.breach { message = 'late', at = 'opened' }");
    // Pinned in the tests of rules: what users' baselines hold.
    CHECK(finding.at("fingerprint") == fingerprint_text(fingerprint("TST-001\ntask:A\n\n0")));
    finding.erase("fingerprint");
    CHECK(finding == Json::parse(R"({"rule": "TST-001", "verdict": "breach", "severity": "major",
        "basis": "stated", "classification": "RED", "subject": {"kind": "task", "key": "A", "title": "task A"}, "message": "late",
        "place": {"file": "tasks.toml", "line": 3, "column": 10}, "evidence": []})"));
}

TEST_CASE("each verdict adds what only it has", "[json_report]") {
    const Json due = first_finding("report.due { by = date '2020-02-20', message = 'soon' }");
    CHECK(due.at("due") == "2020-02-20");
    CHECK_FALSE(due.contains("missing"));
    const Json unknown = first_finding("local x = t.size");
    CHECK(unknown.at("missing") == "task.size");
    CHECK(unknown.at("message") == "the \"size\" of task A is not in the state");
    CHECK_FALSE(unknown.contains("due"));
    const Json error = first_finding("error 'no'");
    CHECK(error.at("message") == "no");
    CHECK(error.at("trace") == Json::parse(R"(["rules/TST-001.lua:1"])"));
    CHECK(error.at("place") == Json::parse(R"({"file": "rules/TST-001.lua", "line": 1, "column": 1})"));
}

TEST_CASE("a finding about the state as a whole has no subject", "[json_report]") {
    const TaskRun run({state_rule({}, "report.breach 'x'")}, one_task, "2020-02-14");
    CHECK(json_of(run.result).at("findings").at(0).at("subject") == nullptr);
}

TEST_CASE("facts are evidence, given or absent", "[json_report]") {
    CHECK(evidence_of("local a, b, c = t.opened, t.closed, t.steps") == Json::parse(R"([
        {"type": "fact", "record": {"kind": "task", "key": "A"}, "field": "opened", "given": true,
         "value": "2019-12-02", "place": {"file": "tasks.toml", "line": 3, "column": 10}},
        {"type": "fact", "record": {"kind": "task", "key": "A"}, "field": "closed", "given": false,
         "value": "not yet", "place": {"file": "tasks.toml", "line": 1, "column": 1}},
        {"type": "fact", "record": {"kind": "task", "key": "A"}, "field": "steps", "given": false,
         "value": "none in the state", "place": {"file": "tasks.toml", "line": 1, "column": 1}}])"));
    CHECK(evidence_of("local a = t.steps", one_task + "[[task.step]]\nnumber = 1\n").at(0).at("given") ==
          true);
}

TEST_CASE("a parameter is evidence, with its period, its clause and its basis", "[json_report]") {
    CHECK(evidence_of("param('limit', t.opened, 'l')").at(1) == Json::parse(R"({"type": "parameter",
        "name": "limit", "value": "40", "unit": "WD", "from": "2019-07-01", "until": "2020-06-30",
        "cites": "SEC D6", "basis": "derived",
        "place": {"file": "rules/parameters.toml", "line": 17, "column": 23}})"));
    CHECK(first_finding("param('limit', t.opened, 'l') report.breach 'x'").at("basis") == "derived");
}

TEST_CASE("a count of Working Days is evidence, with every holiday that it jumps", "[json_report]") {
    // Christmas, Boxing Day, New Year, Good Friday and Easter Monday: 74 are left, as in shown_evidence_test.
    CHECK(evidence_of("wd.between(date '2019-12-24', date '2020-04-13')").at(0) ==
          Json::parse(R"({"type": "working_days", "start": "2019-12-24", "end": "2020-04-13", "days": 74,
        "calendar": "test",
        "holidays": ["2019-12-25", "2019-12-26", "2020-01-01", "2020-04-10", "2020-04-13"]})"));
}

TEST_CASE("JSON has every finding that the text has, in the same order", "[json_report]") {
    const TaskRun run(rules_of_every_verdict(), six_tasks, "2020-02-14");
    ReportOptions options;
    options.each_unknown = true;
    const std::string text = report_of(run.result, "text", options);
    const Json findings = json_of(run.result).at("findings");
    CHECK(findings.size() == 5 + 5 + 1);
    std::size_t at = 0;
    for (const char* verdict : {"error", "breach", "due", "note", "unknown"})
        for (const Json& finding : findings) {
            if (finding.at("verdict") != verdict) continue;
            const std::string message = "  " + finding.at("message").get<std::string>() + "\n";
            INFO(verdict << message);
            at = text.find(message, at);
            REQUIRE(at != std::string::npos);
            ++at;
        }
}

TEST_CASE("the counts of JSON are those of the text, and add up", "[json_report]") {
    const TaskRun run(rules_of_every_verdict(), six_tasks, "2020-02-14");
    const Json json = json_of(run.result);
    CHECK(closing_line(report_of(run.result)) ==
          "3 rules, 13 checks: 2 pass · 3 breach · 2 due · 2 note · 2 unknown · 0 not applicable · 2 errors");
    CHECK(json.at("counts").dump() ==
          R"({"not_applicable":0,"pass":2,"waived":0,"note":2,"due":2,"unknown":2,"breach":3,"error":2})");
    CHECK(json.at("checks") == 13);
    for (const auto& [verdict, count] : json.at("counts").items()) {
        std::size_t sum = 0;
        for (const Json& rule : json.at("rules")) sum += rule.at("counts").at(verdict).get<std::size_t>();
        CHECK(count == sum);
    }
}

TEST_CASE("findings stand one to a line", "[json_report]") {
    const TaskRun run(rules_of_every_verdict(), six_tasks, "2020-02-14");
    const std::string text = report_of(run.result, "json");
    std::size_t lines = 0;
    for (std::size_t at = text.find("\n{\"fingerprint\""); at != std::string::npos;
         at = text.find("\n{\"fingerprint\"", at + 1))
        ++lines;
    CHECK(lines == 11);
}

TEST_CASE("without rules and findings the lists are empty", "[json_report]") {
    const TaskRun run({}, "", "2020-02-14");
    const Json json = json_of(run.result);
    CHECK(json.at("rules") == Json::array());
    CHECK(json.at("findings") == Json::array());
    CHECK(json.at("checks") == 0);
}

TEST_CASE("control bytes are escaped, and read back as they were", "[json_report][hostile]") {
    const Json finding =
        first_finding("local x = t.id report.breach '{subject} \\n\\t\\x1b\\x01\\127'",
                      "[[task]]\nid = \"\\u001b\\u0000\\u202e\\\"\\\\\"\nopened = 2019-12-02\n");
    const std::string key("\x1b\0\u202e\"\\", 7);
    CHECK(finding.at("subject").at("key") == key);
    CHECK(finding.at("message") == "task " + key + " \n\t\x1b\x01\x7f");
    CHECK(finding.at("evidence").at(0).at("value") == key);
}

TEST_CASE("a JSON report has no control byte but its line ends", "[json_report][hostile]") {
    const TaskRun run({rule_that("report.breach 'a\\n\\x1b\\r\\x00b'")},
                      "[[task]]\nid = \"\\u0007\"\nopened = 2019-12-02\n", "2020-02-14");
    for (const char c : report_of(run.result, "json"))
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n') FAIL("byte " << static_cast<int>(c));
}

TEST_CASE("broken UTF-8 of a rule or of a file's name becomes U+FFFD", "[json_report][hostile]") {
    TaskRun run({rule_that("report.breach 'x\\xff\\xed\\xa0\\x80y'")}, one_task, "2020-02-14");
    const State state = load_tasks_as(one_task, "2020-02-14", task_world().model, "st\xff\xc3/t.toml");
    run.result.state = &state;
    const Json finding = json_of(run.result).at("findings").at(0);
    CHECK(finding.at("place").at("file") == "st\uFFFD\uFFFD/t.toml");
    CHECK(finding.at("message").get<std::string>().rfind("x\uFFFD", 0) == 0);
}

TEST_CASE("reports of thousands of findings have the same bytes for any number of jobs",
          "[text_report][json_report]") {
    std::string toml;
    for (int i = 0; i < 3000; ++i)
        toml += "[[task]]\nid = \"" + std::to_string(i) + "\"\nopened = 2019-12-02\n";
    const TaskRun run({named_rule({"TST-001"}, "local x = t.opened report.breach '{subject} is open'"),
                       named_rule({"TST-002", Severity::critical}, "local x = t.size")},
                      toml, "2020-02-14");
    REQUIRE(run.result.findings.size() == 6000);
    for (const char* format : {"text", "json"}) {
        ReportOptions options;
        options.each_unknown = true;
        const std::string one = report_of(run.result, format, options);
        CHECK(one.find("task 2999 is open") != std::string::npos);
        if (std::string(format) == "json") CHECK(Json::parse(one).at("findings").size() == 6000);
        for (const std::size_t jobs : {2U, 8U}) {
            options.jobs = jobs;
            INFO(format << ", " << jobs << " jobs");
            CHECK((report_of(run.result, format, options) == one));
        }
    }
}
