#include "rule/api_state.h"

#include "support/task_world.h"

using namespace seccheck::test;

namespace {
const std::string three =
    "[[team]]\nname = \"North\"\n[[task]]\nid = \"b\"\nopened = 2019-12-02\n" + one_task;
}

TEST_CASE("each kind stands under its plural, in order of keys", "[api_state]") {
    CHECK(check_task("report.note(#state.tasks .. state.tasks[1].id .. state.tasks[2].id .. #state.teams)",
                     three) == Lines{"note: 2Ab1", "note: 2Ab1"});
    CHECK(value_of("state.taks") == "error: state has no \"taks\": did you mean \"tasks\"?");
    CHECK(value_of("state.task") == "error: state has no \"task\": did you mean \"tasks\"?");
    CHECK(value_of("#state.steps") == "0");
}

TEST_CASE("find gives the record with a key, or nothing", "[api_state]") {
    CHECK(value_of("state.find('task', 'A') == t") == "true");
    CHECK(value_of("state.find('task', 'a')") == "nil");
    CHECK(value_of("state.find('step', 'A/1')", one_task + "[[task.step]]\nnumber = 1\n") ==
          "step 1 of task A");
    CHECK(value_of("state.find('tsk', 'A')") == "error: there is no kind \"tsk\": did you mean \"task\"?");
    CHECK(value_of("state.find('task')") == "error: argument 2 of find must be a text, not nothing");
    CHECK(value_of("state.find('task', t)") ==
          "error: argument 2 of find must be a text, not a date or a record");
}

TEST_CASE("the state can't be gone through or changed", "[api_state]") {
    CHECK(check_task("for name in pairs(state) do end") ==
          Lines{"error: pairs can't go through a library: name what you want of it"});
    CHECK(check_task("state.tasks = {}") == Lines{"error: state can't be changed (by setting \"tasks\")"});
    CHECK(value_of("#state") == "error: state has no length");
}

TEST_CASE("a rule over the whole state gets the state itself", "[api_state]") {
    const TaskRun run({rule_that("report.note(#t.tasks .. ' tasks')", "state")}, three, "2020-02-14");
    CHECK(run.lines() == Lines{"note: 2 tasks"});
}

TEST_CASE("kind_of names the kind of a record, and only of one", "[api_state]") {
    CHECK(value_of("kind_of(t)") == "task");
    CHECK(value_of("kind_of(t.opened)") == "error: what kind_of is asked about must be a record, not a date");
}
