// What depends on what among the records of a state. Boost.Graph does the work; this gives its answers an
// order of their own and keeps the fact behind every edge.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/graph_spec.h"
#include "model/graph_edge.h"
#include "model/state.h"

namespace seccheck {
// Immutable; answers are in order of record numbers, which is that of kinds and keys.
class RecordGraph {
public:
    RecordGraph(const GraphSpec& spec, const State& state);
    ~RecordGraph();
    RecordGraph(RecordGraph&&) noexcept;

    // All there are.
    const std::vector<GraphEdge>& edges() const;
    // The edges of what this record needs.
    std::vector<GraphEdge> needs(RecordId record) const;
    // Cycles such that every edge that lies on some cycle is on one of these, each cycle once and beginning
    // at its first record. (All cycles there are could be more than there is time for.)
    std::vector<std::vector<GraphEdge>> cycles() const;
    // All that the record rests on, what is needed first coming first; itself last.
    std::vector<RecordId> order(RecordId record) const;
    // The shortest way by which `from` comes to need `to`; empty where it doesn't. From a record to itself,
    // that is the shortest cycle through it.
    std::vector<GraphEdge> path(RecordId from, RecordId to) const;
    // The longest way down from the record, along which nothing can be done side by side.
    std::vector<GraphEdge> chain(RecordId record) const;

private:
    struct Graph;
    std::unique_ptr<Graph> graph_;
};
}  // namespace seccheck
