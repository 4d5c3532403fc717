#include "graph/record_graph.h"

#include <algorithm>

#include "support/task_graph.h"

using namespace seccheck;
using namespace seccheck::test;

TEST_CASE("what a record needs comes in order of keys, not of the file", "[record_graph]") {
    const TaskGraph graph({"C", "B", "A CB"});
    CHECK(graph.needs("A") == "A>B A>C");
    CHECK(graph.needs("B") == "");
    CHECK(graph.graph.needs(graph["A"])[0].kind == "needs");
}

TEST_CASE("a reference given twice is one edge", "[record_graph]") {
    CHECK(TaskGraph({"A BB", "B"}).needs("A") == "A>B");
}

TEST_CASE("without edges there is nothing to find", "[record_graph]") {
    const TaskGraph graph({"A", "B"});
    CHECK(graph.cycles() == Lines{});
    CHECK(graph.needs("A") == "");
    CHECK(graph.order("A") == "A");
    CHECK(graph.path("A", "B") == "");
    CHECK(graph.chain("A") == "");
}

TEST_CASE("a record that no edge touches is not mistaken for its neighbour", "[record_graph]") {
    const TaskGraph graph({"A B", "B", "C", "D E", "E"});
    CHECK(graph.needs("C") == "");
    CHECK(graph.order("C") == "C");
    CHECK(graph.path("C", "E") == "");
    CHECK(graph.path("A", "C") == "");
    CHECK(graph.chain("C") == "");
}

TEST_CASE("a cycle is told once and begins with its first record", "[record_graph]") {
    CHECK(TaskGraph({"C A", "B C", "A B"}).cycles() == Lines{"A>B B>C C>A"});
    CHECK(TaskGraph({"A C", "C B", "B A"}).cycles() == Lines{"A>C C>B B>A"});
    // What leads into a cycle and out of it is not on it.
    CHECK(TaskGraph({"A B", "B C", "C B D", "D"}).cycles() == Lines{"B>C C>B"});
}

TEST_CASE("a record that needs itself is a cycle of one", "[record_graph]") {
    CHECK(TaskGraph({"A A"}).cycles() == Lines{"A>A"});
    CHECK(TaskGraph({"A AB", "B AB"}).cycles() == Lines{"A>A", "A>B B>A", "B>B"});
}

TEST_CASE("two cycles that share an edge are both told", "[record_graph]") {
    CHECK(TaskGraph({"A B", "B AC", "C A"}).cycles() == Lines{"A>B B>A", "A>B B>C C>A"});
}

TEST_CASE("no edge is left out because a shorter cycle goes round it", "[record_graph]") {
    // A>B>C>D>A with the short cut C>A.
    CHECK(TaskGraph({"A B", "B C", "C AD", "D A"}).cycles() == Lines{"A>B B>C C>A", "A>B B>C C>D D>A"});
}

TEST_CASE("cycles of parts that nothing connects come in order of their first records", "[record_graph]") {
    CHECK(TaskGraph({"E F", "F E", "C D", "D C", "A B", "B A", "G", "H H"}).cycles() ==
          Lines{"A>B B>A", "C>D D>C", "E>F F>E", "H>H"});
}

TEST_CASE("an order has what is needed first, each once, and the record itself last", "[record_graph]") {
    CHECK(TaskGraph({"A BC", "B D", "C D", "D"}).order("A") == "D B C A");
    CHECK(TaskGraph({"A B", "B C", "C"}).order("B") == "C B");  // not what needs it
    CHECK(TaskGraph({"A A"}).order("A") == "A");
    CHECK(TaskGraph({"A B", "B A"}).order("B") == "A B");  // there is no first: the record itself is last
}

TEST_CASE("a path is the shortest, and of several the one by the first records", "[record_graph]") {
    const TaskGraph graph({"A BCE", "B D", "C D", "D E", "E"});
    CHECK(graph.path("A", "E") == "A>E");
    CHECK(graph.path("A", "D") == "A>B B>D");
    CHECK(graph.path("B", "E") == "B>D D>E");
    CHECK(graph.path("E", "A") == "");
}

// A rule that asks whether something comes to need itself must hear of it.
TEST_CASE("a path from a record to itself is the shortest cycle through it", "[record_graph]") {
    CHECK(TaskGraph({"A B", "B"}).path("A", "A") == "");
    CHECK(TaskGraph({"A A"}).path("A", "A") == "A>A");
    CHECK(TaskGraph({"A B", "B C", "C A"}).path("B", "B") == "B>C C>A A>B");
    CHECK(TaskGraph({"A BC", "B D", "C A", "D A"}).path("A", "A") == "A>C C>A");
    CHECK(TaskGraph({"A B", "B CD", "C B", "D B"}).path("B", "B") == "B>C C>B");
    CHECK(TaskGraph({"A B", "B C", "C B"}).path("A", "A") == "");  // it leads into one and isn't on it
}

TEST_CASE("a chain is the longest way down, and of several the one by the first records", "[record_graph]") {
    CHECK(TaskGraph({"A BD", "B C", "C D", "D"}).chain("A") == "A>B B>C C>D");
    CHECK(TaskGraph({"A BC", "B D", "C D", "D"}).chain("A") == "A>B B>D");
    CHECK(TaskGraph({"A B", "B", "C A"}).chain("A") == "A>B");
}

TEST_CASE("a chain ends where it would come back into a cycle", "[record_graph]") {
    CHECK(TaskGraph({"A A"}).chain("A") == "");
    CHECK(TaskGraph({"A B", "B A"}).chain("A") == "A>B");
    CHECK(TaskGraph({"A B", "B A"}).chain("B") == "B>A");
}

TEST_CASE("a chain of twenty thousand is followed to its end", "[record_graph]") {
    constexpr int length = 20'000;
    std::string toml;
    for (int i = 0; i < length; ++i)
        toml += fmt::format("[[task]]\nid = \"{:05}\"\nopened = 2019-12-02\nneeds = [{}]\n", i,
                            i + 1 < length ? fmt::format("\"{:05}\"", i + 1) : "");
    const TaskGraph graph(toml, task_world().graphs.front());
    CHECK(graph.cycles().empty());
    CHECK(graph.graph.order(graph["00000"]).size() == length);
    CHECK(graph.graph.chain(graph["00000"]).size() == length - 1);
    CHECK(graph.graph.path(graph["00000"], graph["19999"]).size() == length - 1);
}
