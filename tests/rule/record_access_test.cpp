#include "rule/record_access.h"

#include "support/task_world.h"

using namespace seccheck::test;

namespace {
// One task that has everything, with what it refers to; B needs A.
const std::string full = R"(
[[team]]
name = "North"
[[team]]
name = "South"
town = "Leeds"
[[task]]
id = "A"
opened = 2019-12-02
planned = 2020-03-02
count = 15
share = 0.5
urgent = true
size = "l"
team = "North"
backup = "South"
needs = []
marks = [3, 1, 2]
visits = [2020-01-03, 2020-01-02]
place = { street = "High Street", floor = 2 }
[[task.step]]
number = 2
[[task.step]]
number = 1
done = 2020-01-10
[[task]]
id = "B"
opened = 2019-12-02
needs = ["A", "A", "nowhere"]
)";

Lines on_a(const std::string& body) { return check_task("if t.id ~= 'A' then return end " + body, full); }
std::string a(const std::string& expression) {
    const std::string line = on_a("report.note(tostring(" + expression + "))").front();
    return line.starts_with("note: ") ? line.substr(6) : line;
}
}  // namespace

TEST_CASE("a field of each type reads as what it is", "[record_access]") {
    CHECK(a("t.id") == "A");
    CHECK(a("t.count + 1") == "16");
    CHECK(a("math.type(t.count)") == "integer");
    CHECK(a("t.share * 2") == "1.0");
    CHECK(a("t.urgent == true") == "true");
    CHECK(a("t.size") == "l");
    CHECK(a("t.opened:iso()") == "2019-12-02");
    CHECK(a("t.planned") == "2 Mar 2020");
    CHECK(a("t.team") == "North");
    CHECK(a("t.backup.town") == "Leeds");
}

TEST_CASE("a field of a table is read through its table", "[record_access]") {
    CHECK(a("t.place.street") == "High Street");
    CHECK(a("t.place.floor + 1") == "3");
    CHECK(a("t:maybe 'place.floor'") == "2");
    CHECK(a("type(t.place)") == "fields");
}

TEST_CASE("lists are read by number, in the order of the file", "[record_access]") {
    CHECK(a("#t.marks") == "3");
    CHECK(a("t.marks[1] .. t.marks[2] .. t.marks[3]") == "312");
    CHECK(a("t.marks[0]") == "nil");
    CHECK(a("t.marks[4]") == "nil");
    CHECK(a("t.marks[-1]") == "nil");
    CHECK(a("t.marks[math.maxinteger]") == "nil");
    CHECK(a("table.concat(t.marks, '-')") == "3-1-2");
    CHECK(a("#t.needs") == "0");
    CHECK(a("t.visits[2] < t.visits[1]") == "true");
    CHECK(
        on_a(
            "local n = 0 for _, mark in ipairs(t.marks) do n = n * 10 + mark end report.note(tostring(n))") ==
        Lines{"note: 312", "pass"});
}

TEST_CASE("what leads back to a record comes in the order of keys, each once for each mention",
          "[record_access]") {
    CHECK(a("#t.team.tasks") == "1");
    CHECK(a("t.team.tasks[1] == t") == "true");
    CHECK(a("#t.backup.tasks") == "0");
    CHECK(a("#t.backup.backs_up") == "1");
    CHECK(a("#t.needed_by") == "2");  // B names A twice
    CHECK(a("t.needed_by[1].id") == "B");
    CHECK(a("#t.steps") == "2");
    CHECK(a("t.steps[1].number") == "1");
    CHECK(a("t.steps[2].number") == "2");
}

TEST_CASE("a child has its parent under the name of its kind", "[record_access]") {
    CHECK(a("t.steps[1].task == t") == "true");
    CHECK(a("t.steps[1].task.team") == "North");
    CHECK(a("t.steps[1]") == "step 1 of task A");
}

TEST_CASE("a record has a key and a title", "[record_access]") {
    CHECK(a("t:key()") == "A");
    CHECK(a("t.steps[2]:key()") == "A/2");
    CHECK(a("t") == "task A");
    CHECK(a("kind_of(t.steps[1])") == "step");
}

TEST_CASE("an enum is told in words, and what is none says so", "[record_access]") {
    CHECK(value_of("t:in_words 'size'", one_task + "size = 'l'\n") == "large");
    CHECK(value_of("t.size", one_task + "size = 'l'\n") == "l");
    CHECK(check_task("local x = t:in_words 'size'") ==
          Lines{"unknown: the \"size\" of task A is not in the state"});
    CHECK(value_of("t:in_words 'opened'") == "error: \"opened\" of task is no enum, so it has no words");
    CHECK(value_of("t:in_words 'seize'") == "error: task has no field \"seize\": did you mean \"size\"?");
}

// One line for each of the three meanings, and for a way back.
TEST_CASE("what is absent reads as its kind says of absence", "[record_access]") {
    CHECK(value_of("t.closed") == "nil");   // not_yet
    CHECK(value_of("t.planned") == "nil");  // none
    CHECK(value_of("t.marks") == "nil");    // a list that isn't there is not an empty one
    CHECK(value_of("t.place.floor") == "nil");
    CHECK(value_of("t.count") == "unknown: the \"count\" of task A is not in the state");
    CHECK(value_of("t.place.street") == "unknown: the \"place.street\" of task A is not in the state");
    CHECK(value_of("t.team.town") == "unknown: the \"team\" of task A is not in the state");
    CHECK(value_of("#t.steps") == "0");
}

TEST_CASE("an unknown tells which field of which kind is missing, and stands at the record",
          "[record_access]") {
    const TaskRun run({rule_that("return t.team.lead")},
                      "[[team]]\nname = \"North\"\n" + one_task + "team = \"North\"\n", "2020-02-14");
    REQUIRE(run.lines() == Lines{"unknown: the \"lead\" of North is not in the state"});
    const auto& finding = run.result.findings[0];
    CHECK(finding.missing == "team.lead");
    CHECK(to_string(run.result.place(finding)) == "tasks.toml:1:1");
    CHECK(run.state.title(finding.subject) == "task A");
}

TEST_CASE("maybe gives nil for whatever is absent", "[record_access]") {
    for (const char* field : {"count", "closed", "planned", "marks", "team", "place.street"})
        CHECK(value_of("t:maybe '" + std::string(field) + "'") == "nil");
    CHECK(value_of("#t:maybe 'needed_by'") == "0");
    CHECK(a("t:maybe 'team'.lead") == "unknown: the \"lead\" of North is not in the state");
}

TEST_CASE("a reference that leads nowhere is unknown, nil for maybe, and a text for dangling",
          "[record_access]") {
    const std::string lost = one_task + "backup = \"East\"\n";
    CHECK(value_of("t.backup", lost) ==
          "unknown: the \"backup\" of task A is \"East\", which is not in the state");
    CHECK(value_of("t:maybe 'backup'", lost) == "nil");
    CHECK(value_of("#t:dangling 'backup'", lost) == "1");
    CHECK(value_of("(t:dangling 'backup')[1]", lost) == "East");
    CHECK(value_of("#t:dangling 'backup'") == "0");  // absent
    CHECK(a("#t:dangling 'backup'") == "0");         // leads somewhere
    CHECK(a("#t:dangling 'needed_by'") == "0");
    CHECK(a("#t:dangling 'marks'") == "0");
}

TEST_CASE("of a list, items that lead nowhere are told by dangling alone", "[record_access]") {
    const std::string b = "state.find('task', 'B')";
    CHECK(a("#" + b + ".needs") == "2");
    CHECK(a(b + ".needs[2].id") == "A");
    CHECK(a(b + ".needs[3]") == "nil");
    CHECK(a("table.concat(" + b + ":dangling 'needs')") == "nowhere");
}

TEST_CASE("what happened after the day of the check has not happened", "[record_access]") {
    const std::string closed = one_task + "closed = 2020-02-14\n";
    CHECK(value_of("t.closed", closed, "2020-02-14") == "14 Feb 2020");
    CHECK(value_of("t.closed", closed, "2020-02-13") == "nil");
    CHECK(value_of("t.planned", one_task + "planned = 2021-01-01\n", "2020-02-13") == "1 Jan 2021");
}

TEST_CASE("a record that was not born yet isn't there in any way", "[record_access]") {
    const std::string late = one_task +
                             "needs = [\"Z\"]\n[[task]]\nid = \"Z\"\nopened = 2020-03-01\nneeds = [\"A\"]\n" +
                             "[[task.step]]\nnumber = 1\n";
    CHECK(value_of("#state.tasks", late, "2020-02-14") == "1");
    CHECK(value_of("state.find('task', 'Z')", late, "2020-02-14") == "nil");
    CHECK(value_of("#t.needs", late, "2020-02-14") == "0");
    CHECK(value_of("#t:dangling 'needs'", late, "2020-02-14") == "0");
    CHECK(value_of("#t.needed_by", late, "2020-02-14") == "0");
    CHECK(value_of("#state.steps", late, "2020-02-14") == "0");
    CHECK(check_task("local _ = #t.steps", late, "2020-03-01") == Lines{"pass", "pass"});
}

TEST_CASE("an undeclared name is an error with the nearest one", "[record_access]") {
    CHECK(value_of("t.opend") == "error: task has no field \"opend\": did you mean \"opened\"?");
    CHECK(value_of("t.stepps") == "error: task has no field \"stepps\": did you mean \"steps\"?");
    CHECK(value_of("t.place.stret") ==
          "error: task has no field \"place.stret\": did you mean \"place.street\"?");
    CHECK(value_of("t:maybe 'cont'") == "error: task has no field \"cont\": did you mean \"count\"?");
    CHECK(value_of("t:dangling 'bakup'") == "error: task has no field \"bakup\": did you mean \"backup\"?");
    CHECK(a("t.team.tawn") == "error: team has no field \"tawn\": did you mean \"town\"?");
}

TEST_CASE("maybe and dangling say what they take", "[record_access]") {
    CHECK(value_of("t:maybe 'place'") ==
          "error: \"place\" of task is a table: name one of its fields, such as \"place.floor\"");
    CHECK(a("t.team:maybe 'maybe'") ==
          "error: team has no field \"maybe\": one of \"backs_up\", \"lead\", \"name\", \"tasks\", \"town\"");
    CHECK(a("t.steps[1]:maybe 'task'") == "error: \"task\" of step is its parent, which is always there");
    CHECK(value_of("t:maybe()") == "error: argument 1 of maybe must be a text, not nothing");
    CHECK(value_of("t.maybe 'count'") == "error: what stands before :maybe must be a record, not a text");
    CHECK(value_of("t.key()") == "error: what stands before :key must be a record, not nothing");
}

TEST_CASE("records and lists say how they are read", "[record_access]") {
    CHECK(value_of("t[1]") == "error: a record has fields by name, not by a number");
    CHECK(value_of("t[{}]") == "error: a record has fields by name, not by a table");
    CHECK(a("t.marks.first") == "error: a list is read by number, list[1]: this is a text");
    CHECK(a("t.marks[1.5]") == "error: a list is read by number, list[1]: this is no whole number");
    CHECK(value_of("#t") == "error: a record has no length");
    CHECK(value_of("#t.opened") == "error: a date has no length");
    CHECK(a("pairs(t.marks)") == "error: pairs goes through tables: use ipairs for a list of records");
}

TEST_CASE("a long name of a field is read as a short one is", "[record_access]") {
    const std::string name(60, 'x');
    CHECK(value_of("t['" + name + "']").starts_with("error: task has no field \"" + name + "\""));
}
