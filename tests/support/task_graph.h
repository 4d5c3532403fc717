// Graphs of tasks, and their answers as text: "A>B B>C".
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "graph/record_graph.h"
#include "support/loading.h"
#include "support/task_world.h"

namespace seccheck::test {
// Each line names a task and then those that it needs, by one letter each: "A BC".
inline std::string tasks_of(const Lines& lines) {
    std::string toml;
    for (const std::string& line : lines) {
        std::string needs;
        for (const char letter : line.substr(1))
            if (letter != ' ') needs += fmt::format("\"{}\", ", letter);
        toml += fmt::format("[[task]]\nid = \"{}\"\nopened = 2019-12-02\nneeds = [{}]\n", line[0], needs);
    }
    return toml;
}

// A graph of the task model with these edges: the text of its [[edge]] tables.
inline GraphSpec graph_of(const std::string& edges) {
    const Texts texts = {{"g.toml", "[graph]\nname = \"g\"\ndoc = \"x\"\n" + edges}};
    Diagnostics diagnostics;
    auto specs = load_graphs(MemoryFiles(texts), found_in(texts), task_world().model, diagnostics);
    INFO(text_of(diagnostics, texts));
    REQUIRE(diagnostics.empty());
    return specs.front();
}

struct TaskGraph {
    State state;
    RecordGraph graph;

    // Over what tasks need.
    explicit TaskGraph(const Lines& lines) : TaskGraph(tasks_of(lines), task_world().graphs.front()) {}
    TaskGraph(const std::string& toml, const GraphSpec& spec, const char* as_of = "2020-02-14")
        : state(load_tasks(toml, as_of)), graph(spec, state) {}

    // By the key of a task, or of another kind as "step:A/1".
    RecordId operator[](const std::string& key) const {
        const std::size_t colon = key.find(':');
        const std::string kind = colon == std::string::npos ? "task" : key.substr(0, colon);
        const auto id = state.find(state.model().find(kind).value(),
                                   colon == std::string::npos ? key : key.substr(colon + 1));
        REQUIRE(id);
        return *id;
    }

    std::string show(const std::vector<GraphEdge>& edges) const {
        std::string text;
        for (const GraphEdge& edge : edges)
            text += fmt::format("{}{}>{}", text.empty() ? "" : " ", state.key(edge.from), state.key(edge.to));
        return text;
    }

    std::string needs(const std::string& key) const { return show(graph.needs((*this)[key])); }
    std::string chain(const std::string& key) const { return show(graph.chain((*this)[key])); }
    std::string path(const std::string& from, const std::string& to) const {
        return show(graph.path((*this)[from], (*this)[to]));
    }
    std::string order(const std::string& key) const {
        std::string text;
        for (const RecordId id : graph.order((*this)[key])) text += (text.empty() ? "" : " ") + state.key(id);
        return text;
    }
    Lines cycles() const {
        Lines lines;
        for (const auto& cycle : graph.cycles()) lines.push_back(show(cycle));
        return lines;
    }
};
}  // namespace seccheck::test
