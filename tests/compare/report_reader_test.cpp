#include "compare/report_reader.h"

#include <sstream>

#include "base/quote.h"
#include "support/every_verdict.h"
#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// A report as small as one can be, with what stands in its findings and behind them.
std::string report_with(const std::string& findings, const std::string& more = "") {
    return "{\"format\": \"seccheck-report\", \"version\": 1, \"title\": \"T\", \"as_of\": \"2020-02-14\",\n"
           "\"checks\": 3, \"counts\": {\"not_applicable\": 1},\n"
           "\"rules\": [{\"id\": \"TST-001\", \"title\": \"a test\", \"since\": null, \"until\": null}],\n"
           "\"findings\": [" +
           findings + "]" + more + "}\n";
}

const std::string finding =
    "{\"fingerprint\": \"00112233445566aa\", \"rule\": \"TST-001\", \"verdict\": \"due\", \"severity\": "
    "\"minor\",\n"
    "\"subject\": {\"kind\": \"task\", \"key\": \"A\", \"title\": \"task A\"}, \"message\": \"task A is "
    "due\",\n"
    "\"place\": {\"file\": \"tasks.toml\", \"line\": 4, \"column\": 1}, \"due\": \"2020-02-20\", "
    "\"evidence\": []}";

// Behind a line end, so that a raw string in a test begins on a line of its own.
std::string problems_of(const std::string& text) {
    Diagnostics diagnostics;
    CHECK_FALSE(read_report(text, "old.json", diagnostics));
    std::ostringstream out;
    out << '\n';
    for (const Diagnostic& each : diagnostics.sorted())
        out << to_string(each.place) << ": " << each.message << " | " << each.help << '\n';
    return out.str();
}
}  // namespace

TEST_CASE("a report is read back as it was written", "[report_reader]") {
    Diagnostics diagnostics;
    const auto run = read_report(report_with(finding), "old.json", diagnostics);
    REQUIRE(run);
    CHECK(run->title == "T");
    CHECK(run->as_of == day("2020-02-14"));
    CHECK(run->checked == 2);
    CHECK_FALSE(run->records);
    REQUIRE(run->findings.size() == 1);
    const ReportedFinding& only = run->findings[0];
    CHECK(only.fingerprint == "00112233445566aa");
    CHECK(only.verdict == Verdict::due);
    CHECK(only.severity == Severity::minor);
    CHECK(only.subject == RecordName{"task", "A"});
    CHECK(only.place == Place{"tasks.toml", 4, 1});
    CHECK(only.due == day("2020-02-20"));
    CHECK(only.label == Classification::red);
}

TEST_CASE("keys of newer reports are left", "[report_reader]") {
    Diagnostics diagnostics;
    const std::string newer = replaced(finding, "\"evidence\": []",
                                       "\"mood\": 5, \"evidence\": [{\"type\": \"rumour\", \"by\": \"B\"}]");
    CHECK(read_report(report_with(newer, ", \"later\": {\"a\": [1]}"), "old.json", diagnostics));
    CHECK(diagnostics.empty());
}

TEST_CASE("a file that is no report, or of another version, is refused with what to do", "[report_reader]") {
    CHECK(problems_of("[]") ==
          "\nold.json:1:1: this is no JSON report of seccheck check: its \"format\" is not "
          "\"seccheck-report\" | name a "
          "file that seccheck check --format json:FILE wrote\n");
    CHECK(problems_of("{\"format\": \"seccheck-diff\"}") ==
          "\nold.json:1:12: this is what seccheck diff wrote, and no report of seccheck check | name the two "
          "reports "
          "that were compared in it\n");
    CHECK(problems_of(replaced(report_with(""), "\"version\": 1", "\"version\": 2")) ==
          "\nold.json:1:42: the report is of version 2, and this seccheck reads version 1 | use the newer "
          "seccheck that "
          "wrote it\n");
    CHECK(problems_of(replaced(report_with(""), "\"version\": 1, ", "")) ==
          "\nold.json:1:1: the report doesn't say of which version it is | write it again with seccheck "
          "check --format "
          "json:FILE\n");
}

TEST_CASE("all that is wrong with a report is told at once, each at its place", "[report_reader]") {
    std::string bad = replaced(finding, "\"due\", \"severity\"", "\"deu\", \"severity\"");
    bad = replaced(bad, "\"line\": 4", "\"line\": -4");
    bad = replaced(bad, "2020-02-20", "20 Feb 2020");
    bad = replaced(bad, "\"message\": \"task A is due\",", "");
    bad = replaced(bad, "\"evidence\": []", "\"evidence\": {}");
    CHECK(problems_of(report_with(bad + ", 5")) == R"x(
old.json:4:14: there is no "message" | write it again with seccheck check --format json:FILE
old.json:4:80: there is no verdict "deu" | did you mean "due"?
old.json:6:41: "line" is out of all bounds | write it again with seccheck check --format json:FILE
old.json:6:66: "20 Feb 2020" is no date: it must read like 2020-02-14 | write it again with seccheck check --format json:FILE
old.json:6:93: "evidence" must be a list, not an object | write it again with seccheck check --format json:FILE
old.json:6:98: in "findings" stand objects, not a number | write it again with seccheck check --format json:FILE
)x");
}

TEST_CASE("two findings of one fingerprint, and one of a rule that isn't there, are refused",
          "[report_reader]") {
    CHECK(problems_of(report_with(finding + ",\n" + replaced(finding, "TST-001", "TST-002"))) == R"x(
old.json:7:1: two findings have the fingerprint 00112233445566aa | write it again with seccheck check --format json:FILE
old.json:7:45: the report has a finding of TST-002, and not the rule | write it again with seccheck check --format json:FILE
)x");
}

TEST_CASE("a run is read by way of its own report, with every fact and parameter", "[report_reader]") {
    const EveryVerdict run;
    const ReportedRun reported = as_reported(run.result, 1);
    CHECK(reported.title == "Panel of <tasks>");
    CHECK(reported.checked == 6);
    REQUIRE(reported.findings.size() == run.result.findings.size());
    CHECK(reported.findings[0].message == run.result.findings[0].message);
    REQUIRE(reported.records);
    CHECK(reported.records->size() == 6);
    const ReportedRecord& first = reported.records->at({"task", "A"});
    CHECK(first.place == Place{"tasks.toml", 4, 1});
    CHECK(first.given.at("opened").value == "2019-12-02");
    CHECK(first.given.at("opened").place == Place{"tasks.toml", 6, 10});
    CHECK_FALSE(first.given.contains("closed"));
    const KnownParameter& limit = reported.parameters.at("limit");
    CHECK(limit.unit == "WD");
    REQUIRE(limit.periods.size() == 2);
    CHECK(limit.periods[1].values == Lines{"l = 40, s = 10", "40", "10"});
    CHECK(limit.periods[1].until == day("2020-06-30"));
}
