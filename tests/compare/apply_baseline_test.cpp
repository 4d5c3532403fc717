#include "compare/apply_baseline.h"

#include <nlohmann/json.hpp>

#include "compare/report_reader.h"
#include "report/outcome.h"
#include "support/every_verdict.h"
#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;
using Json = nlohmann::json;

namespace {
// A rule that a task be closed within ten days, which fails on task E.
std::vector<Rule> task_rules() {
    return {named_rule({"TST-001", Severity::major, "Task past its limit"},
                       "if t.id == 'E' and t.urgent then error 'no such task' end\n"
                       "report.obligation { by = t.opened + 10, done = t.closed, at = 'opened' }")};
}

std::string task(const char* id, const std::string& opened, const std::string& more = "",
                 const std::string& urgent = "false") {
    return "[[task]]\nid = \"" + std::string(id) + "\"\nopened = " + opened + "\nurgent = " + urgent + "\n" +
           more;
}

// On 14 Feb: A late, B due on the 14th, C late, D lacks its day, E late.
const std::string tasks_then = task("A", "2020-01-01") + task("B", "2020-02-04") + task("C", "2020-01-01") +
                               task("D", "2020-01-01") + task("E", "2020-01-01");
// On 17 Feb: A still late, B late, C closed, E fails, F late.
const std::string tasks_now = task("A", "2020-01-01") + task("B", "2020-02-04") +
                              task("C", "2020-01-01", "closed = 2020-01-02\n") + task("D", "2020-01-01") +
                              task("E", "2020-01-01", "", "true") + task("F", "2020-01-01");

struct HeldRun : TaskRun {
    explicit HeldRun(const std::string& now = tasks_now, const char* as_of = "2020-02-17")
        : TaskRun(task_rules(), now, as_of) {
        const TaskRun then(task_rules(), tasks_then, "2020-02-14");
        apply_baseline(as_reported(then.result, 1), result);
    }

    const Finding& finding_of(const char* key) const {
        for (const Finding& finding : result.findings)
            if (state.key(finding.subject) == key) return finding;
        throw std::runtime_error("no finding of that task");
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("known is what the baseline has, unless it has got worse or failed", "[apply_baseline]") {
    const HeldRun run;
    CHECK(run.finding_of("A").known);
    CHECK(run.finding_of("A").changed);      // some days later
    CHECK_FALSE(run.finding_of("B").known);  // was due, and is a breach
    CHECK_FALSE(run.finding_of("E").known);  // the rule failed
    CHECK(run.finding_of("E").verdict == Verdict::error);
    CHECK_FALSE(run.finding_of("F").known);
    REQUIRE(run.result.baseline);
    CHECK(run.result.baseline->as_of == day("2020-02-14"));
    REQUIRE(run.result.baseline->gone.size() == 1);
    CHECK(run.result.baseline->gone[0].subject == "task C");
    CHECK(run.result.baseline->unchecked.empty());
    for (const char* id : {"B", "E", "F"}) CHECK(fails(run.finding_of(id), {}));
    CHECK_FALSE(fails(run.finding_of("A"), {}));
}

TEST_CASE("what lacks a fact now, and what no rule was run for, isn't gone", "[apply_baseline]") {
    const HeldRun run(replaced(tasks_then, "id = \"A\"\nopened = 2020-01-01\nurgent = false",
                               "id = \"A\"\nopened = 2020-01-01"),
                      "2020-02-14");
    CHECK(run.result.baseline->unchecked.empty());  // `urgent` may be absent: nothing is unknown
    CHECK(run.result.baseline->gone.empty());

    TaskRun none({named_rule({"TST-009", Severity::major, "Other"}, "local n = t.count")}, tasks_then,
                 "2020-02-14");
    const TaskRun then(task_rules(), tasks_then, "2020-02-14");
    apply_baseline(as_reported(then.result, 1), none.result);
    CHECK(none.result.baseline->gone.empty());
    CHECK(none.result.baseline->not_run.size() == 5);

    TaskRun unknown({named_rule({"TST-001", Severity::major, "Task past its limit"}, "local n = t.count")},
                    tasks_then, "2020-02-14");
    apply_baseline(as_reported(then.result, 1), unknown.result);
    CHECK(unknown.result.baseline->gone.empty());
    CHECK(unknown.result.baseline->unchecked.size() == 5);
}

TEST_CASE("a baseline of another state or of a later day is remarked on", "[apply_baseline]") {
    const TaskRun run(task_rules(), tasks_now, "2020-02-17");
    ReportedRun baseline = as_reported(run.result, 1);
    CHECK(remarks_on_baseline(baseline, run.result).empty());
    baseline.title = "Panel 76";
    baseline.as_of = day("2020-03-01");
    CHECK(remarks_on_baseline(baseline, run.result) ==
          Lines{"The baseline is of the state \"Panel 76\", and this is \"\".",
                "The baseline is of a later day, 1 Mar 2020, than this run, 17 Feb 2020."});
}

TEST_CASE("every format tells what is known, and the main ones what is gone", "[apply_baseline]") {
    const HeldRun run;
    const auto report = [&](const char* format) { return report_of(run.result, format); };
    const std::string text = report("text");
    CHECK(contains(text, "task A was due 11 Jan 2020: 37 days late and not done · known\n"));
    CHECK(contains(text, "task B was due 14 Feb 2020: 3 days late and not done\n"));
    CHECK(contains(text,
                   "against the baseline of 14 Feb 2020:\n  gone:\n"
                   "    breach  major     TST-001  task C was due 11 Jan 2020: 34 days late and not done\n"
                   "  3 new · 2 known · 1 gone\n"));

    const Json json = Json::parse(report("json"));
    CHECK(json.at("findings")[0].at("known") == true);
    CHECK(json.at("findings")[1].at("known") == false);
    CHECK(json.at("baseline").at("gone")[0].at("subject") == "task C");

    const Json sarif = Json::parse(report("sarif")).at("runs")[0].at("results");
    std::string states;
    for (const Json& each : sarif) states += each.at("baselineState").get<std::string>() + " ";
    CHECK(states == "updated new updated new absent ");
    CHECK(sarif[4].at("message").at("text") == "task C was due 11 Jan 2020: 34 days late and not done");
    CHECK(sarif[4].at("ruleId") == "TST-001");
    CHECK(sarif[4].at("ruleIndex") == 0);

    CHECK(contains(report("junit"), "<skipped message=\"breach, known since 14 Feb 2020: task A was due"));
    CHECK(contains(report("junit"), "<failure message=\"task B was due"));
    CHECK(contains(report("tap"),
                   "ok 1 - TST-001 task A # SKIP breach, known since 14 Feb 2020: task A was due"));
    CHECK(contains(report("tap"), "not ok 2 - TST-001 task B\n"));
    CHECK(contains(report("github"),
                   "::notice file=tasks.toml,line=3,col=10,title=TST-001 Task past its limit::task A was "
                   "due 11 Jan 2020: 37 days late and not done (known since 14 Feb 2020)\n"));
    CHECK(contains(report("github"), "::error file=tasks.toml,line=7,col=10,"));
    const Json gitlab = Json::parse(report("gitlab"));
    CHECK(gitlab[0].at("severity") == "info");
    CHECK(gitlab[1].at("severity") == "major");
    CHECK(contains(report("csv"), ",reason,baseline,fingerprint\r\n"));
    CHECK(contains(report("csv"), ",mend it,,,,known,"));
    CHECK(contains(report("csv"), ",mend it,,,,new,"));
    const std::string markdown = report("markdown");
    CHECK(contains(
        markdown, "- **task A was due 11 Jan 2020: 37 days late and not done** (known since 14 Feb 2020)\n"));
    CHECK(contains(markdown,
                   "Of the findings 3 are new and 2 were known; 1 are gone.\n\nGone:\n\n"
                   "- task C was due 11 Jan 2020: 34 days late and not done (TST-001, breach)\n"));
    CHECK(contains(report("oscal"), "\"name\": \"baseline\",\n"));
}

TEST_CASE("without a baseline no format speaks of one", "[apply_baseline]") {
    const EveryVerdict run;
    for (const char* format : {"text", "json", "sarif", "markdown", "oscal", "github"}) {
        CAPTURE(format);
        CHECK_FALSE(contains(report_of(run.result, format), "aseline"));
    }
}
