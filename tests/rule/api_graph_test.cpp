#include "rule/api_graph.h"

#include "support/task_world.h"

using namespace seccheck::test;

namespace {
std::string task(const std::string& id, const std::string& needs = "") {
    return "[[task]]\nid = \"" + id + "\"\nopened = 2019-12-02\nneeds = [" + needs + "]\n";
}
// A needs B and C, B needs C; D and E need each other.
const std::string five =
    task("A", "\"B\", \"C\"") + task("B", "\"C\"") + task("C") + task("D", "\"E\"") + task("E", "\"D\"");

// What a check over the state says, with the tasks under their names.
Lines say(const std::string& expression) {
    const std::string names =
        "local g = graph.of 'needs'\n"
        "local a, b, c, d = state.tasks[1], state.tasks[2], state.tasks[3], state.tasks[4]\n"
        "local function ids(list) local all = {} for i, r in ipairs(list) do all[i] = r.id end return "
        "table.concat(all) end\n";
    const TaskRun run({rule_that(names + "report.note(tostring(" + expression + "))", "state")}, five,
                      "2020-02-14");
    Lines lines = run.lines();
    for (std::string& line : lines)
        if (line.starts_with("note: ")) line.erase(0, 6);
    return lines;
}
}  // namespace

TEST_CASE("needs lists what a record needs directly, with the kind and the fact of each edge",
          "[api_graph]") {
    CHECK(say("#g:needs(a)") == Lines{"2"});
    CHECK(say("g:needs(a)[1].record.id .. g:needs(a)[2].record.id") == Lines{"BC"});
    CHECK(say("g:needs(a)[1].kind") == Lines{"needs"});
    CHECK(say("g:needs(a)[1].fact[1].id .. ' ' .. g:needs(a)[1].fact[2]") == Lines{"A needs"});
    CHECK(say("#g:needs(c)") == Lines{"0"});
}

TEST_CASE("order begins with what is needed first and ends with the record itself", "[api_graph]") {
    CHECK(say("ids(g:order(a))") == Lines{"CBA"});
    CHECK(say("ids(g:order(c))") == Lines{"C"});
}

TEST_CASE("a path has its records, facts and text", "[api_graph]") {
    CHECK(say("g:path(a, c).text") == Lines{"task A -> task C"});
    CHECK(say("ids(g:path(a, c).records) .. #g:path(a, c).facts") == Lines{"AC1"});
    CHECK(say("g:path(c, a)") == Lines{"nil"});
    CHECK(say("g:path(a, d)") == Lines{"nil"});
}

TEST_CASE("a chain is the longest way down, or nothing", "[api_graph]") {
    CHECK(say("g:chain(a).text") == Lines{"task A -> task B -> task C"});
    CHECK(say("g:chain(c)") == Lines{"nil"});
}

TEST_CASE("a cycle comes back to its first record", "[api_graph]") {
    CHECK(say("#g:cycles()") == Lines{"1"});
    CHECK(say("g:cycles()[1].text") == Lines{"task D -> task E -> task D"});
    CHECK(say("ids(g:cycles()[1].records) .. g:cycles()[1].facts[2][1].id") == Lines{"DEDE"});
}

TEST_CASE("a graph, its methods and its records are called by their right names", "[api_graph]") {
    CHECK(say("graph.of 'neds'") == Lines{"error: there is no graph \"neds\": did you mean \"needs\"?"});
    CHECK(say("g.cycle()") == Lines{"error: a graph has no \"cycle\": did you mean \"cycles\"?"});
    CHECK(say("g.cycles()") == Lines{"error: what stands before the colon must be a graph, not nothing"});
    CHECK(say("g.order(a)") == Lines{"error: what stands before the colon must be a graph, not a record"});
    CHECK(say("g:order('A')") == Lines{"error: what is asked about must be a record, not a text"});
    CHECK(say("g:path(a)") == Lines{"error: the end of the path must be a record, not nothing"});
    CHECK(say("g:path(nil, a)") == Lines{"error: the start of the path must be a record, not nothing"});
    CHECK(say("g:chain(g)") == Lines{"error: the start of the chain must be a record, not a graph"});
    CHECK(say("graph.of()") == Lines{"error: argument 1 of of must be a text, not nothing"});
}
