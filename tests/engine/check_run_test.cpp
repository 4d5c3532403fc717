#include "engine/check_run.h"

#include <fmt/format.h>

#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
Rule breach_rule(const char* id, Severity severity, const std::string& body, const char* subject = "task") {
    Rule rule = make_rule("check = function(t, report) " + body + "\nend", id, subject);
    rule.info.severity = severity;
    return rule;
}

std::string tasks(std::initializer_list<const char*> ids, const std::string& more = "") {
    std::string toml;
    for (const char* id : ids)
        toml += "[[task]]\nid = \"" + std::string(id) + "\"\nopened = 2019-12-02\n" + more;
    return toml;
}

// "TST-001: 2 pass, 1 breach", in the order of verdicts.
std::string show(const VerdictCounts& counts) {
    std::string text;
    for (std::size_t i = 0; i < verdict_count; ++i)
        if (counts[i] > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(counts[i]) + " " +
                    std::string(name(static_cast<Verdict>(i)));
    return text;
}
Lines counts_of(const RunResult& result) {
    Lines lines;
    for (const RuleResult& rule : result.rules) lines.push_back(rule.info->id + ": " + show(rule.counts));
    return lines;
}

// "TST-001 A late": rule, key of the subject and message of each finding.
Lines findings_of(const TaskRun& run) {
    Lines lines;
    for (const Finding& finding : run.result.findings) {
        const std::string subject = finding.subject == no_record ? "-" : run.state.key(finding.subject);
        lines.push_back(run.result.rule(finding).id + " " + subject + " " + finding.message);
    }
    return lines;
}
}  // namespace

TEST_CASE("findings come worst severity first, then by rule, subject and key", "[check_run]") {
    const std::string two =
        "report.breach { message = 'y', key = 'y' } report.note { message = 'x', key = 'x' }";
    const TaskRun run({breach_rule("TST-001", Severity::minor, two),
                       breach_rule("TST-002", Severity::critical, "report.note 'later'"),
                       breach_rule("TST-003", Severity::major, two),
                       breach_rule("TST-004", Severity::critical, "report.breach 'now'")},
                      tasks({"B", "A"}), "2020-02-14");
    CHECK(findings_of(run) == Lines{"TST-002 A later", "TST-002 B later", "TST-004 A now", "TST-004 B now",
                                    "TST-003 A x", "TST-003 A y", "TST-003 B x", "TST-003 B y", "TST-001 A x",
                                    "TST-001 A y", "TST-001 B x", "TST-001 B y"});
}

TEST_CASE("what is found of the state as a whole comes behind what is found of its records", "[check_run]") {
    const TaskRun run(
        {breach_rule("TST-001", Severity::major,
                     "report.breach 'all' report.breach { subject = t.tasks[1], message = 'one' }", "state")},
        tasks({"A"}), "2020-02-14");
    CHECK(findings_of(run) == Lines{"TST-001 A one", "TST-001 - all"});
}

TEST_CASE("findings that only their order tells apart keep their places from run to run", "[check_run]") {
    const auto run = [] {
        return findings_of(
            TaskRun({breach_rule("TST-001", Severity::major,
                                 "report.breach 'one' report.breach 'two' report.breach 'three'")},
                    tasks({"A"}), "2020-02-14"));
    };
    const Lines first = run();
    CHECK(first.size() == 3);
    CHECK(run() == first);
}

TEST_CASE("a check counts once, by its worst verdict", "[check_run]") {
    const std::string ladder =
        "if t.id >= 'B' then report.note { message = 'n', key = 1 } end\n"
        "if t.id >= 'C' then report.due { by = today, message = 'd', key = 2 } end\n"
        "if t.id >= 'D' then report.unknown { message = 'u', key = 3 } end\n"
        "if t.id >= 'E' then report.breach { message = 'b', key = 4 } end\n"
        "if t.id >= 'F' then error 'e' end";
    const TaskRun run({rule_that(ladder)}, tasks({"A", "B", "C", "D", "E", "F"}), "2020-02-14");
    CHECK(counts_of(run.result) == Lines{"TST-001: 1 pass, 1 note, 1 due, 1 unknown, 1 breach, 1 error"});
    CHECK(run.result.checks() == 6);
    CHECK(run.result.findings.size() == 1 + 2 + 3 + 4 + 5);
}

TEST_CASE("each rule counts its own checks, and the totals are those of all", "[check_run]") {
    const TaskRun run({breach_rule("TST-001", Severity::major, "if t.id == 'A' then report.breach 'x' end"),
                       breach_rule("TST-002", Severity::major, "", "team"),
                       breach_rule("TST-003", Severity::major, "", "state"),
                       breach_rule("TST-004", Severity::major, "report.note 'y'")},
                      tasks({"A", "B", "C"}), "2020-02-14");
    CHECK(counts_of(run.result) ==
          Lines{"TST-001: 2 pass, 1 breach", "TST-002: ", "TST-003: 1 pass", "TST-004: 3 note"});
    CHECK(show(run.result.counts) == "3 pass, 3 note, 1 breach");
    CHECK(run.result.checks() == 7);
}

TEST_CASE("without rules, and without records, nothing is checked", "[check_run]") {
    const TaskRun no_rules({}, one_task, "2020-02-14");
    CHECK(no_rules.result.checks() == 0);
    CHECK(no_rules.result.rules.empty());
    const TaskRun no_records({rule_that("report.breach 'x'")}, "", "2020-02-14");
    CHECK(counts_of(no_records.result) == Lines{"TST-001: "});
    CHECK(no_records.result.findings.empty());
}

TEST_CASE("a rule that fails, or hits a limit, hides no other rule and no other record", "[check_run]") {
    const TaskRun run(
        {breach_rule("TST-001", Severity::major, "if t.id == 'B' then error 'no' end report.note 'fine'"),
         breach_rule("TST-002", Severity::major, "while t.id == 'A' do end report.note 'fine'"),
         breach_rule("TST-003", Severity::major,
                     "local s = 'x' while t.id == 'C' do s = s .. s end report.note 'fine'"),
         breach_rule("TST-004", Severity::major, "report.note 'fine'")},
        tasks({"A", "B", "C"}), "2020-02-14");
    CHECK(counts_of(run.result) == Lines{"TST-001: 2 note, 1 error", "TST-002: 2 note, 1 error",
                                         "TST-003: 2 note, 1 error", "TST-004: 3 note"});
    Lines failed;
    for (const Finding& finding : run.result.findings)
        if (finding.failure)
            failed.push_back(run.result.rule(finding).id + " " + run.state.key(finding.subject));
    CHECK(failed == Lines{"TST-001 B", "TST-002 A", "TST-003 C"});
}

TEST_CASE("a rule whose file fails when it is begun is an error for each of its records", "[check_run]") {
    Rule broken = make_rule("");
    broken.source = "error 'not today'";
    const TaskRun run({broken, breach_rule("TST-002", Severity::major, "report.note 'fine'")},
                      tasks({"A", "B"}), "2020-02-14");
    CHECK(counts_of(run.result) == Lines{"TST-001: 2 error", "TST-002: 2 note"});
    CHECK(findings_of(run) ==
          Lines{"TST-001 A not today", "TST-001 B not today", "TST-002 A fine", "TST-002 B fine"});
}

TEST_CASE("a rule is law from the first to the last day, by the date of each record", "[check_run]") {
    Rule rule = make_rule("dated_by = 'opened', check = function(t, report) report.breach 'x' end");
    rule.info.since = day("2019-12-01");
    rule.info.until = day("2019-12-31");
    const auto opened = [](const char* id, const char* on) {
        return "[[task]]\nid = \"" + std::string(id) + "\"\nopened = " + on + "\n";
    };
    const TaskRun run({rule},
                      opened("A", "2019-11-30") + opened("B", "2019-12-01") + opened("C", "2019-12-31") +
                          opened("D", "2020-01-01") + "[[task]]\nid = \"E\"\n",
                      "2020-02-14");
    CHECK(findings_of(run) ==
          Lines{"TST-001 B x", "TST-001 C x", "TST-001 E the \"opened\" of task E is not in the state"});
    CHECK(counts_of(run.result) == Lines{"TST-001: 2 not_applicable, 1 unknown, 2 breach"});
}

TEST_CASE("a finding has the evidence of its own check and of none before it", "[check_run]") {
    // Three blocks of records; only the last of them is found, and all read their count.
    std::string toml;
    for (int i = 1; i <= 600; ++i)
        toml += fmt::format("[[task]]\nid = \"{:03}\"\nopened = 2019-12-02\ncount = {}\n", i, i);
    const TaskRun run({rule_that("if t.count == 600 then report.breach 'last' end")}, toml, "2020-02-14", 2);
    REQUIRE(run.result.findings.size() == 1);
    const auto& evidence = run.result.findings[0].evidence;
    REQUIRE(evidence.size() == 1);
    const auto& fact = std::get<FactEvidence>(evidence[0]);
    CHECK(run.state.key(fact.record) == "600");
    CHECK(run.state.kind(fact.record).fields[fact.field].name == "count");
}

TEST_CASE("the edges of what reports draw are found where a report draws", "[check_run]") {
    const TaskRun run({rule_that("")},
                      one_task + "needs = [\"B\"]\n[[task]]\nid = \"B\"\nopened = 2019-12-02\n",
                      "2020-02-14");
    CHECK(run.result.drawn.empty());
    const RunResult result = run_checks(run.rules, run.inputs, {1, AsOfSource::option, {}, true});
    REQUIRE(result.drawn.size() == 1);
    CHECK(run.state.key(result.drawn[0].from) == "A");
    CHECK(run.state.key(result.drawn[0].to) == "B");
}

TEST_CASE("the result says where the day of the check came from", "[check_run]") {
    const TaskRun run({rule_that("")}, one_task, "2020-02-14");
    for (const AsOfSource source : {AsOfSource::option, AsOfSource::state, AsOfSource::today}) {
        const RunResult result = run_checks(run.rules, run.inputs, {1, source, {}});
        CHECK(result.as_of_source == source);
        CHECK(result.state == &run.state);
        CHECK(result.calendar == run.inputs.calendar);
    }
}
