// Whole reports against tests/golden/. Each golden was written by hand from the state and the rules here.
#include "report/text_report.h"

#include "support/golden.h"
#include "support/report_text.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string three_tasks = R"([state]
title = "Panel of tasks"

[[task]]
id = "A"
opened = 2019-12-02
size = "l"

[[task]]
id = "B"
opened = 2020-02-03
size = "s"

[[task]]
id = "C"
opened = 2020-02-03
closed = 2020-02-10
planned = 2020-03-13
size = "s"
)";

Rule limit_rule() {
    return named_rule({"TST-001", Severity::critical, "Task past its limit", {"SEC A1"}, "Close it."},
                      "local by = wd.add(t.opened, param('limit', t.opened, t.size))\n"
                      "report.obligation { by = by, done = t.closed, at = 'opened' }");
}

Rule planned_rule() {
    Rule rule = named_rule({"TST-002", Severity::minor, "Planned task", {"Practice"}, "Nothing is wrong."},
                           "report.note '{subject} is planned for {planned}'");
    rule.source.insert(rule.source.find("check ="), "applies = function(t) return t.planned ~= nil end, ");
    rule.info.basis = Basis::derived;
    rule.info.basis_note = "how it is usually done";
    return rule;
}

Rule failing_rule() {
    return named_rule({"TST-003", Severity::major, "A rule that fails", {"SEC A3"}},
                      "\nlocal function look() error 'no such size' end\nif t.id == 'C' then look() end");
}

std::vector<Rule> rules_of_every_verdict() {
    return {limit_rule(),
            planned_rule(),
            failing_rule(),
            named_rule({"TST-004"}, "local x = t.count"),
            named_rule({"TST-005"}, "local x = t.count"),
            named_rule({"TST-006"}, "if t.id == 'A' then local x = t.count end")};
}

// What the last line says of deadlines on those days, with a Panel on 13 March.
std::string due_words(const std::vector<const char*>& days, const std::string& then = "") {
    std::string toml = "[[task]]\nid = \"P\"\nopened = 2020-01-01\nplanned = 2020-03-13\n";
    for (const char* each : days)
        toml += "[[task]]\nid = \"" + std::string(each) + "\"\nopened = 2020-01-01\n";
    TaskRun run({named_rule({},
                            "if t.id ~= 'P' then\n"
                            "report.due { by = date(t.id), message = 'soon' } " +
                                then + " end")},
                toml, "2020-02-14");
    const Model model = model_with_horizon();
    const State state = load_tasks_as(toml, "2020-02-14", model);
    run.result.state = &state;
    const std::string line = closing_line(report_of(run.result));
    const std::size_t begin = line.find("breach · ") + std::string("breach · ").size();
    return line.substr(begin, line.find(" · ", begin) - begin);
}
}  // namespace

TEST_CASE("a report tells every verdict, with the facts that prove it", "[text_report][golden]") {
    TaskRun run(rules_of_every_verdict(), three_tasks, "2020-02-14");
    const Model model = model_with_horizon();
    const State state = load_tasks_as(three_tasks, "2020-02-14", model);
    run.result.state = &state;
    check_golden("every-verdict.txt", report_of(run.result));
}

TEST_CASE("a clean report says what was checked", "[text_report][golden]") {
    const TaskRun run({named_rule({}, "")}, one_task, "2020-02-14");
    check_golden("clean.txt", report_of(run.result));
}

TEST_CASE("a citation stands beside a title with room for it, else on a line of its own",
          "[text_report][golden]") {
    const std::string breach = "report.breach '{subject} is wrong'";
    const auto cited = [&](const char* id, std::size_t title, std::vector<std::string> cites) {
        Rule rule = named_rule({id, Severity::major, "", std::move(cites), "Mend it."}, breach);
        rule.info.title = "Title of " + std::to_string(title) + " letters ";
        rule.info.title += std::string(title - rule.info.title.size(), 'x');
        return rule;
    };
    const TaskRun run(
        {cited("TST-001", 49, {"SEC A1"}), cited("TST-002", 50, {"SEC A1"}),
         cited("TST-003", 30, {"SEC A1", "SEC D6 (SECMP0034)", "Operations Report 2019-01 p. 112"}),
         cited("TST-004", 30, {"SEC A1", "SEC D6 (SECMP0034)", "Operations Report 2019-01 p. 1123"})},
        one_task, "2020-02-14");
    check_golden("citations.txt", report_of(run.result));
}

TEST_CASE("a finding says that it rests on a number nobody has read", "[text_report][golden]") {
    const std::string body =
        "local most = param('guess', today)\n"
        "report.breach { message = '{subject} took more than {most}', with = { most = most } }";
    Rule unsure = named_rule({"TST-002", Severity::major, "Task of the guessed length"}, body);
    unsure.info.basis = Basis::unverified;
    unsure.info.basis_note = "recollected";
    const TaskRun run({named_rule({"TST-001", Severity::major, "Task of a stated length"}, body), unsure},
                      one_task, "2020-02-14");
    check_golden("unverified.txt", report_of(run.result));
}

TEST_CASE("rules with nothing to check are told in ranges, over none that was left out",
          "[text_report][golden]") {
    std::vector<Rule> rules;
    for (const char* id : {"ABC-001", "TST-001", "TST-002", "TST-003", "TST-004", "TST-005", "TST-007",
                           "TST-008", "TST-099", "TST-100", "UVW-101"})
        rules.push_back(named_rule({id}, "", std::string(id) == "TST-004" ? "task" : "team"));
    const TaskRun run(std::move(rules), one_task, "2020-02-14");
    check_golden("idle-rules.txt", report_of(run.result));
}

TEST_CASE("a run that checked nothing says so itself", "[text_report][golden]") {
    const TaskRun run({named_rule({"TST-001"}, ""), named_rule({"TST-002"}, "")}, "", "2020-02-14");
    check_golden("nothing-checked.txt", report_of(run.result));
}

TEST_CASE("neither no rule nor rules that apply to nothing look like a clean run", "[text_report]") {
    const TaskRun none({}, one_task, "2020-02-14");
    CHECK(report_of(none.result) ==
          "Classification: RED\nas of 2020-02-14 · 1 record · 0 rules · 0 checks\n\n"
          "0 rules, 0 checks: 0 pass · 0 breach · 0 due · 0 note · 0 unknown · 0 not applicable · 0 errors\n"
          "nothing was checked\nClassification: RED\n");
    const TaskRun idle({make_rule("applies = function() return false end, check = function() end")}, one_task,
                       "2020-02-14");
    CHECK(closing_line(report_of(idle.result)) == "nothing was checked");
}

TEST_CASE("unknowns are listed one by one when they are asked for", "[text_report][golden]") {
    const std::string toml = "[[team]]\nname = \"North\"\n\n" + one_task + "team = \"North\"\n\n" +
                             "[[task]]\nid = \"B\"\nopened = 2019-12-02\nteam = \"North\"\n";
    const TaskRun run({named_rule({"TST-001"}, "local x = t.size"),
                       named_rule({"TST-002"},
                                  "if t.id == 'B' then report.unknown { at = 'opened', "
                                  "message = 'who opened {subject}?' } end"),
                       named_rule({"TST-003"}, "local x = t.size, t.team.lead"),
                       named_rule({"TST-004"}, "local x = t.team.lead"),
                       state_rule({"TST-005"},
                                  "report.unknown { message = 'no Panel is in the state', "
                                  "missing = 'meeting.date' }")},
                      toml, "2020-02-14");
    ReportOptions options;
    options.each_unknown = true;
    check_golden("unknowns.txt", report_of(run.result, "text", options));
}

TEST_CASE("a rule that fails at one place is told of once, with how many records it failed for",
          "[text_report]") {
    const std::string three = one_task + "[[task]]\nid = \"B\"\nopened = 2019-12-02\n" +
                              "[[task]]\nid = \"C\"\nopened = 2019-12-02\n";
    const TaskRun run({named_rule({"TST-001"}, "local _ = t.closed.year")}, three, "2020-02-14");
    CHECK(run.result.findings.size() == 3);
    const std::string report = report_of(run.result);
    CHECK(report.find(
              "    on the task A\n    rules/TST-001.lua:1\n    and at the same place for 2 more records\n") !=
          std::string::npos);
    CHECK(report.find("on the task B") == std::string::npos);
    CHECK(closing_line(report).ends_with(" · 3 errors"));
}

TEST_CASE("without a day to look forward to, what is due is just due", "[text_report]") {
    const TaskRun run({named_rule({}, "report.due { by = today, message = 'now' }")}, one_task, "2020-02-14");
    CHECK(closing_line(report_of(run.result)) ==
          "1 rule, 1 check: 0 pass · 0 breach · 1 due · 0 note · 0 unknown · 0 not applicable · 0 errors");
}

TEST_CASE("the totals say how much of what is due is due by the next Panel", "[text_report]") {
    CHECK(due_words({}) == "0 due by 2020-03-13");
    CHECK(due_words({"2020-02-14", "2020-03-13"}) == "2 due by 2020-03-13");
    CHECK(due_words({"2020-02-14", "2020-03-13", "2020-03-14"}) == "3 due, 2 by 2020-03-13");
    CHECK(due_words({"2020-03-14"}) == "1 due, 0 by 2020-03-13");
}

TEST_CASE("the totals count checks, however many things one of them finds due", "[text_report]") {
    const std::string again = "report.due { by = date(t.id), message = 'and that', key = 2 }";
    CHECK(due_words({"2020-03-01"}, again) == "1 due by 2020-03-13");
    // Two findings by the Panel, and two checks: but one of the checks is for later.
    CHECK(due_words({"2020-03-01", "2020-04-01"}, again) == "2 due, 1 by 2020-03-13");
    CHECK(due_words({"2020-03-01"}, "report.breach { message = 'late', key = 3 }") == "0 due by 2020-03-13");
}

TEST_CASE("a report says when its day was nobody's choice", "[text_report]") {
    TaskRun run({named_rule({}, "")}, one_task, "2020-02-14");
    const auto heading = [&](AsOfSource source) {
        run.result.as_of_source = source;
        return heading_line(report_of(run.result));
    };
    CHECK(heading(AsOfSource::option) == "as of 2020-02-14 · 1 record · 1 rule · 1 check");
    CHECK(heading(AsOfSource::state) == "as of 2020-02-14 · 1 record · 1 rule · 1 check");
    CHECK(heading(AsOfSource::today) ==
          "as of 2020-02-14 (today: the state names no day) · 1 record · 1 rule · 1 check");
}
