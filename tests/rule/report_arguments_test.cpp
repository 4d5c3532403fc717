#include "rule/report_arguments.h"

#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
const std::string with_step = "[[team]]\nname = \"North\"\n" + one_task +
                              "count = 15\nsize = \"l\"\nteam = \"North\"\n[[task.step]]\nnumber = 7\n";

std::string message(const std::string& arguments, const std::string& toml = with_step) {
    const Lines lines = check_task("report.breach { " + arguments + " }", toml);
    REQUIRE(lines.size() == 1);
    return lines.front().starts_with("breach: ") ? lines.front().substr(8) : lines.front();
}
// Where the finding of a check over task A stands.
std::string place(const std::string& arguments) {
    const TaskRun run({rule_that("report.breach { message = 'late', " + arguments + " }")}, with_step,
                      "2020-02-14");
    REQUIRE(run.result.findings.size() == 1);
    return run.result.findings[0].verdict == Verdict::breach
               ? to_string(run.result.place(run.result.findings[0]))
               : run.result.findings[0].message;
}
}  // namespace

TEST_CASE("a message is filled in with the subject, its fields and what the rule gives",
          "[report_arguments]") {
    CHECK(message("message = '{subject} was opened on {opened}'") == "task A was opened on 2 Dec 2019");
    CHECK(message("message = '{id}: {count}, {size}, {team}'") == "A: 15 WD, large, North");
    CHECK(message("message = '{n} of {what}', with = { n = 3, what = t.team }") == "3 of North");
    CHECK(message("message = '{key}', key = 'first'") == "first");
    CHECK(message("message = '{closed} {place.street}'") == "? ?");
    CHECK(message("message = '{{subject}}'") == "{subject}");
    CHECK(message("message = '{flag} {share}', with = { flag = false, share = 0.5 }") == "false 0.5");
}

TEST_CASE("a message doesn't end at a NUL", "[report_arguments]") {
    CHECK(message("message = 'a\\0b'") == std::string("a\0b", 3));
    CHECK(check_task("report.breach 'a\\0b'") == Lines{std::string("breach: a\0b", 11)});
    CHECK(check_task("error 'a\\0b'") == Lines{std::string("error: a\0b", 10)});
}

TEST_CASE("an entry of with comes before a field of the subject", "[report_arguments]") {
    CHECK(message("message = '{count}', with = { count = 'many' }") == "many");
}

TEST_CASE("a child's message may name its parent", "[report_arguments]") {
    const TaskRun run({rule_that("report.breach('{subject}, {number}, {task}')", "step")}, with_step,
                      "2020-02-14");
    CHECK(run.lines() == Lines{"breach: step 7 of task A, 7, task A"});
}

TEST_CASE("a message may be about another record than the check", "[report_arguments]") {
    CHECK(message("subject = t.team, message = '{subject} has {name}'") == "North has North");
    CHECK(message("subject = 'North', message = 'x'") ==
          "error: the subject of a finding must be a record, not a text");
}

TEST_CASE("a name that means nothing is an error, and so is a brace left open", "[report_arguments]") {
    CHECK(message("message = '{cuont} late'") ==
          "error: the text \"{cuont} late\" has {cuont}, which is neither given nor a field of the subject: "
          "did you "
          "mean {count}?");
    CHECK(message("message = '{count late'") == "error: a brace is not closed in \"{count late\"");
    CHECK(message("message = 'count} late'") == "error: a brace is not closed in \"count} late\"");
    CHECK(message("message = '{}'") == "error: a brace is not closed in \"{}\"");
    const TaskRun run({rule_that("report.breach('{subject} is late')", "state")}, with_step, "2020-02-14");
    CHECK(run.lines() ==
          Lines{"error: the text \"{subject} is late\" has {subject}, which is neither given nor a "
                "field of the subject: give it in with = { subject = ... }"});
}

// It would be another from run to run.
TEST_CASE("no address gets into a message or a key", "[report_arguments]") {
    CHECK(message("message = '{x}', with = { x = {} }") ==
          "error: \"x\" of report.breach can't be shown as text, as it is a table");
    CHECK(message("message = '{facts}', facts = {}") ==
          "error: \"facts\" of report.breach can't be shown as text, as it is a table");
    CHECK(message("message = '{x}', with = { x = tostring }") ==
          "error: \"x\" of report.breach can't be shown as text, as it is a function");
    CHECK(message("message = 'x', key = {}") ==
          "error: \"key\" of report.breach can't be shown as text, as it is a table");
    CHECK(message("message = '{x}', with = { x = state.tasks }") ==
          "error: a list can't be shown as text: show what is in it");
}

TEST_CASE("a finding needs a message", "[report_arguments]") {
    CHECK(message("key = 'x'") == "error: report.breach needs a message: write message = \"...\"");
    CHECK(message("message = ''") == "error: report.breach needs a message: write message = \"...\"");
    CHECK(message("message = 5") == "error: \"message\" of report.breach must be a text, not a number");
    CHECK(check_task("report.breach()") == Lines{"error: report.breach takes a table, not nothing"});
    CHECK(check_task("report.breach(t)") == Lines{"error: report.breach takes a table, not a record"});
}

TEST_CASE("a misspelt argument is an error with the nearest, the first of several", "[report_arguments]") {
    CHECK(message("mesage = 'x'") == "error: report.breach has no \"mesage\": did you mean \"message\"?");
    CHECK(message("message = 'x', by = today") ==
          "error: report.breach has no \"by\": one of \"message\", \"at\", \"subject\", \"key\", \"with\", "
          "\"facts\", \"about\"");
    for (int i = 0; i < 20; ++i)  // each state has another order of keys
        CHECK(message("message = 'x', wiht = 1, att = 2, sbject = 3, keyy = 4") ==
              "error: report.breach has no \"att\": did you mean \"at\"?");
    CHECK(check_task("report.braech('x')") ==
          Lines{"error: report has no \"braech\": did you mean \"breach\"?"});
}

TEST_CASE("what stands beside the one argument is not lost silently", "[report_arguments]") {
    const Lines refused = {
        "error: report.breach takes one table, or a text alone: write report.breach { message = \"...\" }"};
    CHECK(check_task("report.breach('late', { at = 'opened' })") == refused);
    CHECK(check_task("report:breach { message = 'late' }") == refused);
}

TEST_CASE("a finding stands at a field of its subject, or at its heading", "[report_arguments]") {
    CHECK(place("at = 'opened'") == "tasks.toml:5:10");
    CHECK(place("key = 'x'") == "tasks.toml:3:1");
    CHECK(place("at = 'closed'") == "tasks.toml:3:1");  // absent
    CHECK(place("at = 'steps'") == "tasks.toml:3:1");   // a way back has no place of its own
    CHECK(place("at = { t.team, 'name' }") == "tasks.toml:2:8");
    CHECK(place("at = { t.steps[1], 'number' }") == "tasks.toml:10:10");
    CHECK(place("subject = t.team") == "tasks.toml:1:1");
    CHECK(place("subject = t.team, at = 'name'") == "tasks.toml:2:8");
}

TEST_CASE("what a finding points at has to be there", "[report_arguments]") {
    CHECK(place("at = 'opend'") ==
          "task has no field \"opend\" for a finding to point at: did you mean \"opened\"?");
    CHECK(place("at = 5") == "a fact is { record, \"field\" }, not a number");
    CHECK(place("at = t") == "a fact is { record, \"field\" }, not a record");
    CHECK(place("at = { 'opened' }") == "the first part of a fact must be a record, not a text");
    CHECK(place("at = { t }").starts_with("bad argument"));
    const TaskRun run({rule_that("report.breach { message = 'late', at = 'opened' }", "state")}, with_step,
                      "2020-02-14");
    CHECK(run.lines() == Lines{"error: the finding has no subject: write { record, \"field\" }"});
}

TEST_CASE("a slip in facts is told as it is", "[report_arguments]") {
    CHECK(message("message = 'x', facts = { { t, 'opend' } }") ==
          "error: task has no field \"opend\" for a finding to point at: did you mean \"opened\"?");
    CHECK(message("message = 'x', facts = { t, 'opened' }") ==
          "error: a fact is { record, \"field\" }, not a record");
    CHECK(message("message = 'x', facts = 'opened'") ==
          "error: \"facts\" of report.breach must be a list of { record, \"field\" }, not a text");
}
