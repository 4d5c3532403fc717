#include "compare/comparison.h"

#include <fmt/format.h>

#include "compare/comparison_format.h"
#include "compare/report_reader.h"
#include "support/report_text.h"
#include "support/rule_files.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// A task is to be closed within its limit, unless it is urgent.
Rule late() {
    return named_rule({"TST-001", Severity::major, "Task past its limit"},
                      "if t.urgent then return end\n"
                      "local limit = param('limit', t.opened, t.size)\n"
                      "report.obligation { by = wd.add(t.opened, limit), done = t.closed, at = 'opened' }");
}

const std::string small_task = "[[task]]\nid = \"A\"\nopened = 2020-02-03\nsize = \"s\"\n";

ReportedRun run_of(const std::string& toml, const char* as_of, bool with_facts = true,
                   std::vector<Rule> rules = {late()}) {
    const TaskRun run(std::move(rules), toml, as_of);
    ReportedRun reported = as_reported(run.result, 1);
    if (!with_facts) {
        reported.records.reset();
        reported.parameters.clear();
    }
    return reported;
}

std::string words_of(const Reason& reason) {
    if (!reason.after) return reason.what;
    return fmt::format("{}: {} ({}) -> {} ({})", reason.what, reason.before->value,
                       to_string(reason.before->place), reason.after->value, to_string(reason.after->place));
}

// "gone: task A is due ...", with its reasons below.
Lines lines_of(const Comparison& comparison) {
    Lines lines;
    const auto add = [&](const char* what, const std::vector<Difference>& differences) {
        for (const Difference& each : differences) {
            lines.push_back(fmt::format("{}: {}", what, each.latest().message));
            for (const Reason& reason : each.reasons) lines.push_back("  " + words_of(reason));
        }
    };
    add("new", comparison.fresh);
    add("gone", comparison.gone);
    add("changed", comparison.changed);
    return lines;
}

Lines differences(const ReportedRun& before, const ReportedRun& after) {
    return lines_of(compare(before, after));
}
}  // namespace

TEST_CASE("a run differs in nothing from itself", "[comparison]") {
    const ReportedRun run = run_of(small_task, "2020-02-14");
    const Comparison comparison = compare(run, run);
    CHECK(lines_of(comparison).empty());
    CHECK(count_of(comparison.counts.unchanged, Verdict::due) == 1);
    CHECK(comparison.remarks.empty());
    CHECK_FALSE(comparison.fails(Verdict::note));
}

TEST_CASE("a deadline that has passed is a change for the worse", "[comparison]") {
    const ReportedRun before = run_of(small_task, "2020-02-17"), after = run_of(small_task, "2020-02-18");
    const Comparison comparison = compare(before, after);
    CHECK(lines_of(comparison) ==
          Lines{"changed: task A was due 17 Feb 2020: 1 Working Day late and not done",
                "  its last day, 17 Feb 2020, has passed"});
    CHECK(comparison.fails(Verdict::breach));
    CHECK_FALSE(compare(after, before).fails(Verdict::note));
}

TEST_CASE("only the day has changed where every fact is as it was", "[comparison]") {
    const ReportedRun before = run_of(small_task, "2020-02-18"), after = run_of(small_task, "2020-02-19");
    const Comparison comparison = compare(before, after);
    CHECK(lines_of(comparison) ==
          Lines{"changed: task A was due 17 Feb 2020: 2 Working Days late and not done",
                "  none of the facts it read has changed, only the day"});
    CHECK_FALSE(comparison.fails(Verdict::note));
}

TEST_CASE("a fact that is given now tells why a finding is gone", "[comparison]") {
    const ReportedRun before = run_of(small_task, "2020-02-14");
    const std::string closed = "# a line more\n" + small_task + "closed = 2020-02-13\n";
    CHECK(differences(before, run_of(closed, "2020-02-14")) ==
          Lines{"gone: task A is due 17 Feb 2020: in 1 Working Day",
                "  closed: not yet () -> 2020-02-13 (tasks.toml:6:10)"});
    CHECK(differences(run_of(closed, "2020-02-14"), before) ==
          Lines{"new: task A is due 17 Feb 2020: in 1 Working Day",
                "  closed: 2020-02-13 (tasks.toml:6:10) -> not yet (tasks.toml:1:1)"});
}

TEST_CASE("a value that has changed is told with both places", "[comparison]") {
    const std::string later = "\n" + replaced(small_task, "2020-02-03", "2020-02-04");
    CHECK(differences(run_of(small_task, "2020-02-14"), run_of(later, "2020-02-14")) ==
          Lines{"changed: task A is due 18 Feb 2020: in 2 Working Days",
                "  opened: 2020-02-03 (tasks.toml:3:10) -> 2020-02-04 (tasks.toml:4:10)"});
}

TEST_CASE("a record that came or went tells why", "[comparison]") {
    const std::string two = small_task + replaced(small_task, "\"A\"", "\"B\"");
    CHECK(differences(run_of(two, "2020-02-14"), run_of(small_task, "2020-02-14")) ==
          Lines{"gone: task B is due 17 Feb 2020: in 1 Working Day",
                "  task B: in the state (tasks.toml:5:1) -> not in the state ()"});
    CHECK(differences(run_of(small_task, "2020-02-14"), run_of(two, "2020-02-14")) ==
          Lines{"new: task B is due 17 Feb 2020: in 1 Working Day",
                "  task B: not in the state () -> in the state (tasks.toml:5:1)"});
}

TEST_CASE("a number of the Code that has changed tells why", "[comparison]") {
    const ReportedRun before = run_of(small_task, "2020-02-18");
    ReportedRun after = before;
    after.findings[0].parameters[0].value = "9";
    after.findings[0].message = "task A was due earlier";
    CHECK(differences(before, after) == Lines{"changed: task A was due earlier",
                                              "  limit: 10 WD since 2019-07-01 until 2020-06-30 "
                                              "(rules/parameters.toml:17:15) -> 9 WD since 2019-07-01 "
                                              "until 2020-06-30 (rules/parameters.toml:17:15)"});

    // Of a check that passes, the report has no evidence; its parameters have the value.
    after.findings.clear();
    after.parameters.at("limit").periods[1].value = "l = 40, s = 90";
    after.parameters.at("limit").periods[1].values = {"40", "90"};
    CHECK(differences(before, after) ==
          Lines{"gone: task A was due 17 Feb 2020: 1 Working Day late and not done",
                "  limit: 10 WD since 2019-07-01 until 2020-06-30 (rules/parameters.toml:17:15) -> l = 40, s "
                "= 90 WD "
                "since 2019-07-01 until 2020-06-30 (rules/parameters.toml:17:9)"});
    after.parameters.erase("limit");
    CHECK(differences(before, after).back() ==
          "  none of the facts it read has changed: the rule has, or the calendar");
}

TEST_CASE("a rule that came or went, and one that was no longer law, tell why", "[comparison]") {
    const ReportedRun with = run_of(small_task, "2020-02-14"),
                      without = run_of(small_task, "2020-02-14", true, {});
    CHECK(differences(with, without)[1] == "  the new run is without this rule");
    CHECK(differences(without, with)[1] == "  the old run is without this rule");
    CHECK(compare(with, without).remarks == Lines{"Rules in the old run only: TST-001."});

    Rule ended = late();
    ended.info.until = day("2020-02-14");
    const ReportedRun then = run_of(small_task, "2020-02-14", true, {ended}),
                      now = run_of(small_task, "2020-02-15", true, {ended});
    CHECK(differences(then, now)[1] == "  it was law until 14 Feb 2020");
}

TEST_CASE("what could not be told in one of the runs is said so", "[comparison]") {
    const std::string no_size = replaced(small_task, "size = \"s\"\n", "");
    const Lines lines = differences(run_of(small_task, "2020-02-14"), run_of(no_size, "2020-02-14"));
    REQUIRE(lines.size() == 5);
    CHECK(lines[2] == "gone: task A is due 17 Feb 2020: in 1 Working Day");
    CHECK(lines[3] == "  the new run could not tell: the \"size\" of task A is not in the state");
    CHECK(lines[4] == "  size: small (tasks.toml:4:8) -> not in the state (tasks.toml:1:1)");
}

TEST_CASE("reports without facts say that they can't tell", "[comparison]") {
    const ReportedRun before = run_of(small_task, "2020-02-14", false);
    const ReportedRun after = run_of(small_task + "closed = 2020-02-13\n", "2020-02-14", false);
    CHECK(differences(before, after) == Lines{"gone: task A is due 17 Feb 2020: in 1 Working Day",
                                              "  the reports don't say why: those written with --facts do"});
}

TEST_CASE("runs of different states, and of days in the wrong order, are remarked on", "[comparison]") {
    ReportedRun before = run_of("", "2020-02-18"), after = run_of("", "2020-02-14");
    before.title = "Panel 76";
    after.title = "Panel 77";
    CHECK(compare(before, after).remarks ==
          Lines{"The states have different titles: \"Panel 76\" and \"Panel 77\".",
                "The new run is of an earlier day, 14 Feb 2020, than the old one, 18 Feb 2020."});
}

TEST_CASE("an analyst reads new, gone and changed, and then how many", "[comparison]") {
    const auto task = [](const char* id, const std::string& more) {
        return replaced(small_task, "\"A\"", '"' + std::string(id) + '"') + more;
    };
    const ReportedRun before = run_of(task("A", "") + task("B", ""), "2020-02-17");
    const ReportedRun after =
        run_of(task("A", "") + task("B", "closed = 2020-02-17\n") + task("C", ""), "2020-02-18");
    const Comparison comparison = compare(before, after);
    std::ostringstream text, markdown;
    find_comparison_format("text")->write(comparison, {}, text);
    CHECK('\n' + text.str() == R"x(
17 Feb 2020 → 18 Feb 2020

new: 1
  breach   major     TST-001  Task past its limit
    task C was due 17 Feb 2020: 1 Working Day late and not done
      task C  not in the state → in the state  tasks.toml:10:1

gone: 1
  due      major     TST-001  Task past its limit
    task B is due 17 Feb 2020: today
      closed  not yet → 2020-02-17  tasks.toml:9:10

changed: 1
  due → breach  major     TST-001  Task past its limit
    task A was due 17 Feb 2020: 1 Working Day late and not done
      was: task A is due 17 Feb 2020: today
      its last day, 17 Feb 2020, has passed

               new       gone    changed  unchanged
breach           1          .          1          .
due              .          1          .          .

1 new · 1 gone · 1 changed, 1 of them for the worse · 0 unchanged
)x");
    find_comparison_format("markdown")->write(comparison, {}, markdown);
    CHECK(markdown.str().find("## Gone\n\n- **task B is due 17 Feb 2020: today** due (TST-001, major)\n"
                              "  - closed: not yet → 2020-02-17 (tasks.toml:9:10)\n") != std::string::npos);
}
