#include "explain/console.h"

#include "support/task_world.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
struct Prompt {
    State state;
    WorkingDays working_days;
    RuleInputs inputs;
    Console console;

    explicit Prompt(const std::string& toml = one_task, const char* as_of = "2020-02-14")
        : state(load_tasks(toml, as_of)),
          working_days(task_world().calendars.front().known_on(day(as_of))),
          inputs(given()),
          console(inputs) {}

    RuleInputs given() const {
        RuleInputs all = task_world().inputs();
        all.state = &state;
        all.working_days = &working_days;
        return all;
    }

    // What a line is answered with; a line that is to be gone on with is "...".
    std::string ask(const std::string& line) {
        const Console::Answer answer = console.take(line);
        return answer.mood == Console::Mood::incomplete ? "..." : answer.text;
    }
};

std::string answer_to(const std::string& line, const std::string& toml = one_task) {
    return Prompt(toml).ask(line);
}
}  // namespace

TEST_CASE("an expression is shown, each of its values on a line", "[console]") {
    CHECK(answer_to("1 + 1") == "2\n");
    CHECK(answer_to("'a' .. 1, nil, true") == "\"a1\"\nnil\ntrue\n");
    CHECK(answer_to("today") == "2020-02-14 Friday\n");
    CHECK(answer_to("wd.add(date '2019-12-24', 1)") == "2019-12-27 Friday\n");
}

TEST_CASE("a record is shown with its fields, their places, and what refers to it", "[console]") {
    CHECK('\n' + answer_to("state.find('team', 'North')",
                           "[[team]]\nname = \"North\"\n" + one_task + "team = \"North\"\n") ==
          R"(
team North: North  tasks.toml:1:1
  name      North              tasks.toml:2:8
  lead      not in the state
  town      none
  backs_up  none in the state
  tasks     task A
)");
}

TEST_CASE("of a list the first twenty are shown", "[console]") {
    std::string toml;
    for (int i = 10; i < 31; ++i)
        toml += "[[task]]\nid = \"" + std::to_string(i) + "\"\nopened = 2019-12-02\n";
    const std::string shown = answer_to("state.tasks", toml);
    CHECK(shown.starts_with("a list of 21\n  task 10\n  task 11\n"));
    CHECK(shown.ends_with("  task 29\n  and 1 more\n"));
}

TEST_CASE("a table is shown with its entries in order", "[console]") {
    CHECK(answer_to("{ 7, b = 'x', a = date '2019-12-02' }") ==
          "a table of 3\n  [1] = 7\n  a = 2019-12-02\n  b = \"x\"\n");
}

TEST_CASE("a statement is run, and what it assigned stays", "[console]") {
    Prompt prompt;
    CHECK(prompt.ask("a = state.tasks[1]") == "");
    CHECK(prompt.ask("a.opened") == "2019-12-02 Monday\n");
    CHECK(prompt.ask("wd = 1") == "");
    CHECK(Prompt().ask("wd.add(date '2019-12-02', 1)") == "2019-12-03 Tuesday\n");
}

TEST_CASE("a piece may take several lines", "[console]") {
    Prompt prompt;
    CHECK(prompt.ask("for i = 1, 2 do") == "...");
    CHECK(prompt.ask("  x = i") == "...");
    CHECK(prompt.ask("end") == "");
    CHECK(prompt.ask("x +") == "...");
    CHECK(prompt.ask("1") == "3\n");
}

TEST_CASE("a piece that is left incomplete is told at the end", "[console]") {
    Prompt prompt;
    CHECK(prompt.ask("1 +") == "...");
    const Console::Answer answer = prompt.console.finish();
    CHECK(answer.mood == Console::Mood::failed);
    CHECK(answer.text == "unexpected symbol near <eof>\n");
    CHECK(prompt.console.finish().text.empty());
}

TEST_CASE("a fact that is absent is told as such", "[console]") {
    CHECK(answer_to("state.tasks[1].size") == "unknown: the \"size\" of task A is not in the state\n");
    CHECK(answer_to("state.tasks[1].closed") == "nil\n");
    CHECK(answer_to("param('grace', date '2018-12-31')") ==
          "not applicable: \"grace\" had no value on 2018-12-31\n");
    CHECK(answer_to("wd.is(date '2021-01-01')") ==
          "the calendar test covers 2019-01-01 to 2020-12-31, not 2021-01-01\n");
}

TEST_CASE("a slip is told in a line, and the next line is answered", "[console]") {
    Prompt prompt;
    CHECK(prompt.ask("state.tasks[1].oppened") ==
          "task has no field \"oppened\": did you mean \"opened\"?\n");
    CHECK(prompt.ask("x = = 1") == "unexpected symbol near '='\n");
    CHECK(prompt.ask("while true do end") == "step limit reached: the check runs too long\n");
    CHECK(prompt.ask("1") == "1\n");
}

TEST_CASE("the commands of the prompt", "[console]") {
    Prompt prompt;
    CHECK(prompt.ask(":kinds") ==
          "step        0  One step of a task.\n"
          "task        1  What is to be done.\n"
          "team        0  Who does it.\n");
    CHECK(prompt.ask(":fields step") ==
          "  number  integer, required      Which step it is.\n"
          "  done    date, absent: not_yet  When it was done.\n");
    CHECK(prompt.ask(":fields stp") == "there is no kind \"stp\": did you mean \"step\"?\n");
    CHECK(prompt.ask(":fields") == "name a kind, as in \":fields step\"\n");
    CHECK(prompt.ask(":quti") == "there is no command \":quti\": did you mean \":quit\"?\n");
    CHECK(prompt.console.take(":quit").mood == Console::Mood::quit);
    CHECK(prompt.ask("wd").starts_with(
        "wd.add(start: date, count: integer): date\n  The count-th Working Day"));
}
