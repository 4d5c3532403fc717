// Which references make an edge, and which record says so.
#include "support/task_graph.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
// An edge over tasks; `more` are further keys of its table.
std::string edge(const std::string& more) {
    return "[[edge]]\nkind = \"e\"\ndoc = \"x\"\nover = \"task\"\n" + more;
}

// All edges of the graph over that state, by what they come from: "A>B A>C".
std::string edges(const std::string& spec, const std::string& toml, const char* as_of = "2020-02-14") {
    const TaskGraph graph(toml, graph_of(spec), as_of);
    std::string text;
    for (std::size_t kind = 0; kind < graph.state.model().kinds.size(); ++kind)
        for (const RecordId id : graph.state.records(static_cast<KindId>(kind)))
            if (const std::string own = graph.show(graph.graph.needs(id)); !own.empty())
                text += (text.empty() ? "" : " ") + own;
    return text;
}

// "task A.needs": the record and the field, or way back, that says that there is the first edge.
std::string fact(const std::string& spec, const std::string& toml, const std::string& from) {
    const TaskGraph graph(toml, graph_of(spec));
    const FactEvidence found = graph.graph.needs(graph[from]).at(0).fact;
    const Kind& kind = graph.state.kind(found.record);
    return graph.state.title(found.record) + "." +
           (found.back ? kind.back[found.field].name : kind.fields[found.field].name);
}

std::string task(const std::string& id, const std::string& more = "") {
    return "[[task]]\nid = \"" + id + "\"\nopened = 2019-12-02\n" + more;
}
std::string team(const std::string& name) { return "[[team]]\nname = \"" + name + "\"\n"; }
const std::string by_needs = edge("needs = \"needs\"\n");
}  // namespace

TEST_CASE("an edge over one reference needs what that leads to", "[record_graph]") {
    const std::string toml = team("North") + task("A", "team = \"North\"\n") + task("B");
    CHECK(edges(edge("needs = \"team\"\n"), toml) == "A>North");
    CHECK(fact(edge("needs = \"team\"\n"), toml, "A") == "task A.team");
}

TEST_CASE("an edge may lead from what a record names to the record", "[record_graph]") {
    const std::string spec = edge("dependent = \"team\"\nneeds = \"\"\n");
    const std::string toml =
        team("North") + task("A", "team = \"North\"\n") + task("B", "team = \"North\"\n");
    CHECK(edges(spec, toml) == "North>A North>B");
    CHECK(fact(spec, toml, "team:North") == "task A.team");
}

TEST_CASE("an edge goes up to the parent, and the key of the child says so", "[record_graph]") {
    const std::string up = "[[edge]]\nkind = \"e\"\ndoc = \"x\"\nover = \"step\"\nneeds = \"task\"\n",
                      down =
                          "[[edge]]\nkind = \"e\"\ndoc = \"x\"\nover = \"step\"\ndependent = \"task\"\n"
                          "needs = \"\"\n";
    const std::string toml = task("A", "[[task.step]]\nnumber = 1\n[[task.step]]\nnumber = 2\n");
    CHECK(edges(up, toml) == "A/1>A A/2>A");
    CHECK(edges(down, toml) == "A>A/1 A>A/2");
    CHECK(fact(up, toml, "step:A/1") == "step 1 of task A.number");
    CHECK(fact(down, toml, "task:A") == "step 1 of task A.number");
}

TEST_CASE("an edge follows ways back, to children and to those that refer", "[record_graph]") {
    const std::string toml = team("North") + team("South") +
                             task("A", "team = \"North\"\nbackup = \"South\"\n[[task.step]]\nnumber = 1\n") +
                             task("B", "team = \"South\"\n");
    CHECK(edges(edge("needs = \"steps\"\n"), toml) == "A>A/1");
    CHECK(edges(edge("needs = \"team.backs_up\"\n"), toml) == "B>A");  // South backs up A, and does B
    CHECK(fact(edge("needs = \"steps\"\n"), toml, "A") == "task A.steps");
    CHECK(fact(edge("needs = \"team.backs_up\"\n"), toml, "B") == "task B.team");
}

TEST_CASE("a way of several steps leads to all that it branches to", "[record_graph]") {
    CHECK(edges(edge("needs = \"needs.needs\"\n"), tasks_of({"A BC", "B DE", "C E", "D", "E"})) == "A>D A>E");
}

TEST_CASE("a condition on the record leaves the others out, and those of which it isn't known",
          "[record_graph]") {
    const std::string toml = task("A", "size = \"s\"\nneeds = [\"D\"]\n") +
                             task("B", "size = \"l\"\nneeds = [\"D\"]\n") + task("C", "needs = [\"D\"]\n") +
                             task("D");
    CHECK(edges(edge("needs = \"needs\"\nwhere = { size = \"s\" }\n"), toml) == "A>D");
    CHECK(edges(edge("needs = \"needs\"\nwhere = { size = \"l\" }\n"), toml) == "B>D");
}

TEST_CASE("a condition on what is needed leaves the others out", "[record_graph]") {
    const std::string toml = task("A", "needs = [\"B\", \"C\", \"D\"]\n") + task("B", "size = \"s\"\n") +
                             task("C", "size = \"l\"\n") + task("D");
    CHECK(edges(edge("needs = \"needs\"\nneeds_where = { size = \"s\" }\n"), toml) == "A>B");
}

TEST_CASE("a record that has the field of unless is no edge, from the day it has it", "[record_graph]") {
    const std::string spec = edge("needs = \"needs\"\nunless = \"closed\"\n");
    const std::string toml =
        task("A", "needs = [\"B\"]\nclosed = 2020-01-10\n") + task("B", "needs = [\"A\"]\n");
    CHECK(edges(spec, toml, "2020-01-09") == "A>B B>A");
    CHECK(edges(spec, toml, "2020-01-10") == "B>A");
}

// An edge that is left out is a dependency that nobody hears of.
TEST_CASE("unless a flag is set is not unless it is given", "[record_graph]") {
    const std::string spec = edge("needs = \"needs\"\nunless = \"urgent\"\n");
    CHECK(edges(spec, task("A", "needs = [\"B\"]\nurgent = true\n") + task("B")) == "");
    CHECK(edges(spec, task("A", "needs = [\"B\"]\nurgent = false\n") + task("B")) == "A>B");
    CHECK(edges(spec, task("A", "needs = [\"B\"]\n") + task("B")) == "A>B");
}

TEST_CASE("what is not there on the day has no edges, from it or to it", "[record_graph]") {
    const std::string late = "[[task]]\nid = \"B\"\nopened = 2020-01-10\nneeds = [\"A\"]\n";
    const std::string toml = task("A", "needs = [\"B\"]\n") + late;
    CHECK(edges(by_needs, toml, "2020-01-09") == "");
    CHECK(edges(by_needs, toml, "2020-01-10") == "A>B B>A");
    // Not by way of it either.
    CHECK(edges(edge("needs = \"needs.needs\"\n"), toml, "2020-01-09") == "");
}

TEST_CASE("a reference that leads nowhere is no edge", "[record_graph]") {
    CHECK(edges(by_needs, task("A", "needs = [\"X\", \"B\"]\n") + task("B")) == "A>B");
}

TEST_CASE("the kind of an edge is the graph's word, or the choice of the record", "[record_graph]") {
    const auto kind = [](const std::string& spec, const std::string& more) {
        const TaskGraph graph(task("A", "needs = [\"B\"]\n" + more) + task("B"), graph_of(spec));
        return graph.graph.needs(graph["A"]).at(0).kind;
    };
    CHECK(kind(by_needs, "size = \"s\"\n") == "e");
    CHECK(kind(edge("needs = \"needs\"\nkind_from = \"size\"\n"), "size = \"s\"\n") == "s");
    CHECK(kind(edge("needs = \"needs\"\nkind_from = \"size\"\n"), "") == "e");  // where it isn't known
}

TEST_CASE("two reasons for one dependency are two edges and two cycles", "[record_graph]") {
    const std::string twice =
        by_needs + "[[edge]]\nkind = \"f\"\ndoc = \"x\"\nover = \"task\"\nneeds = \"needs\"\n";
    const TaskGraph graph(tasks_of({"A B", "B C", "C"}), graph_of(twice));
    CHECK(graph.needs("A") == "A>B A>B");
    CHECK(graph.graph.needs(graph["A"])[0].kind == "e");
    CHECK(graph.graph.needs(graph["A"])[1].kind == "f");
    CHECK(graph.path("A", "C") == "A>B B>C");
    CHECK(graph.chain("A") == "A>B B>C");
    CHECK(graph.order("A") == "C B A");
    CHECK(TaskGraph(tasks_of({"A A"}), graph_of(twice)).cycles() == Lines{"A>A", "A>A"});
}

TEST_CASE("several edges of a graph add up", "[record_graph]") {
    const std::string both = by_needs + edge("needs = \"team\"\n") + "\n";
    CHECK(edges(both, team("North") + task("A", "team = \"North\"\nneeds = [\"B\"]\n") + task("B")) ==
          "A>B A>North");
}
