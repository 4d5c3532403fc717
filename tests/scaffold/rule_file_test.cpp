#include "scaffold/rule_file.h"

#include "scaffold/sample_state.h"
#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
std::string new_rule(const char* subject, const std::string& title = {}) {
    const NewRule rule{"TST-001", task_world().model.find(subject), title};
    const auto made = rule_file(rule, "rules/tst_001.lua", task_world().model, task_world().inputs());
    if (const auto* lines = std::get_if<std::vector<std::string>>(&made)) {
        CAPTURE(*lines);
        FAIL();
    }
    return std::get<std::string>(made);
}

bool has(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("a kind with an event and one that follows it begins with an obligation", "[rule_file]") {
    // 6 Jan 2020 is a Monday, and no holiday lies in the two weeks behind it.
    const std::string text = new_rule("task");
    CHECK(has(text,
              "report.obligation { by = wd.add(r.opened, limit), done = r.closed, verb = \"closed\", at = "
              "\"opened\" }"));
    CHECK(has(text, "[[task]]\nid = \"example\"\nopened = 2020-01-06\nclosed = 2020-01-20\n]=] },"));
    CHECK(
        has(text,
            "breach = \"task example was due 20 Jan 2020 and was closed 21 Jan 2020: 1 Working Day late\""));
}

TEST_CASE("another kind begins with a fact that has to be given", "[rule_file]") {
    const std::string text = new_rule("team");
    CHECK(has(text,
              "if r:maybe \"lead\" == nil then report.breach { message = \"{subject} has no lead\" } end"));
    CHECK(has(text, "breach = \"example has no lead\""));
}

TEST_CASE("a rule over the state begins with a day", "[rule_file]") {
    const std::string text = new_rule("state");
    CHECK(
        has(text, "if today < date \"2020-02-05\" then report.breach { message = \"it is too early\" } end"));
}

TEST_CASE("what is to be filled in says so, and a title that was given is kept", "[rule_file]") {
    CHECK(has(new_rule("task"), "title      = \"SAY what is wrong when it doesn't hold\""));
    CHECK(has(new_rule("task", "Late \"again\""), "title      = \"Late \\\"again\\\"\""));
}

TEST_CASE("the next free id is the one behind the last", "[rule_file]") {
    CHECK(next_free_id("TST", {"TST-001", "TST-007", "TSTX-009", "ABC-020"}) == "TST-008");
    CHECK(next_free_id("NEW", {"TST-001"}) == "NEW-001");
    CHECK(next_free_id("TST", {"TST-999"}) == "TST-1000");
}

TEST_CASE("a child stands below its parent in a sample", "[sample_state]") {
    CHECK(sample_state(task_world().model, *task_world().model.find("step"), day("2020-01-06"),
                       {{"done", "2020-01-07"}}) ==
          "[[task]]\nid = \"example\"\n[[task.step]]\nnumber = 1\ndone = 2020-01-07\n");
}
