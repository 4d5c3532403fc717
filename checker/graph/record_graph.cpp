#include "graph/record_graph.h"

#include <algorithm>

// g++ 12 takes the empty optional in Boost's edge iterator for an uninitialised one.
#ifndef __clang__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/strong_components.hpp>
#ifndef __clang__
#pragma GCC diagnostic pop
#endif

#include <map>
#include <optional>
#include <span>
#include <utility>

namespace seccheck {
namespace {
using EdgeIndex = boost::property<boost::edge_index_t, std::size_t>;
using Boost =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, EdgeIndex>;
using Vertex = boost::graph_traits<Boost>::vertex_descriptor;

bool fits(const State& state, RecordId record, const std::vector<ChoiceFilter>& filters) {
    return std::all_of(filters.begin(), filters.end(), [&](const ChoiceFilter& filter) {
        const Value* value = state.value(record, filter.field);
        return value != nullptr && value->integer == static_cast<std::int64_t>(filter.is);
    });
}

std::vector<RecordId> step(const State& state, RecordId from, const PathStep& step) {
    switch (step.type) {
        case PathStep::Type::parent: return {state.parent(from)};
        case PathStep::Type::back: {
            const auto ids = state.referrers(from, step.index);
            return {ids.begin(), ids.end()};
        }
        case PathStep::Type::field: break;
    }
    std::vector<RecordId> reached;
    const Value* value = state.value(from, step.index);
    if (value == nullptr) return reached;
    const auto add = [&](const Value& item) {
        if (item.state == Value::resolved && state.exists(item.record)) reached.push_back(item.record);
    };
    if (state.kind(from).fields[step.index].is_list())
        for (const Value& item : std::as_const(*value->list).values()) add(item);
    else
        add(*value);
    return reached;
}

std::vector<RecordId> walk(const State& state, RecordId from, const std::vector<PathStep>& path) {
    std::vector<RecordId> at{from};
    for (const PathStep& next : path) {
        std::vector<RecordId> reached;
        for (const RecordId record : at) {
            const auto ids = step(state, record, next);
            reached.insert(reached.end(), ids.begin(), ids.end());
        }
        at = std::move(reached);
    }
    return at;
}

std::string kind_of_edge(const State& state, const EdgeSpec& spec, RecordId record) {
    if (!spec.kind_from) return spec.kind;
    const Value* value = state.value(record, *spec.kind_from);
    if (value == nullptr) return spec.kind;
    return state.kind(record).fields[*spec.kind_from].choices[static_cast<std::size_t>(value->integer)].value;
}

// A flag that is given as false excepts nothing.
bool is_excepted(const State& state, const EdgeSpec& spec, RecordId record) {
    const Value* value = spec.unless ? state.value(record, *spec.unless) : nullptr;
    if (value == nullptr) return false;
    return state.kind(record).fields[*spec.unless].type != FieldType::boolean || value->integer != 0;
}

// What says that there is this edge: the reference that is followed, or the record itself by its key.
FactEvidence fact_of(const State& state, const EdgeSpec& spec, RecordId record) {
    for (const auto* path : {&spec.needs, &spec.dependent})
        if (!path->empty() && path->front().type != PathStep::Type::parent)
            return {record, path->front().index, path->front().type == PathStep::Type::back};
    const Kind& kind = state.kind(record);
    return {record, kind.key.empty() ? FieldId{0} : kind.key.front(), false};
}

void add_edges(const State& state, const EdgeSpec& spec, std::vector<GraphEdge>& edges) {
    for (const RecordId record : state.records(spec.over)) {
        if (!fits(state, record, spec.where)) continue;
        if (is_excepted(state, spec, record)) continue;
        const FactEvidence fact = fact_of(state, spec, record);
        for (const RecordId to : walk(state, record, spec.needs)) {
            if (spec.needs_kind &&
                (state.kind_id(to) != *spec.needs_kind || !fits(state, to, spec.needs_where)))
                continue;
            for (const RecordId from : walk(state, record, spec.dependent))
                edges.push_back({from, to, kind_of_edge(state, spec, record), fact});
        }
    }
}

// Notes the vertices as they are left: what is needed comes before what needs it.
struct NoteFinished : boost::default_dfs_visitor {
    explicit NoteFinished(std::vector<Vertex>& out) : finished(&out) {}
    template <typename G>
    void finish_vertex(Vertex vertex, const G&) const {
        finished->push_back(vertex);
    }
    std::vector<Vertex>* finished;
};

// Notes over which edge a vertex was first reached.
struct NoteTree : boost::default_bfs_visitor {
    explicit NoteTree(std::vector<std::size_t>& out) : edge_to(&out) {}
    template <typename E, typename G>
    void tree_edge(E edge, const G& graph) const {
        (*edge_to)[boost::target(edge, graph)] = boost::get(boost::edge_index, graph, edge);
    }
    std::vector<std::size_t>* edge_to;
};

constexpr std::size_t no_edge = static_cast<std::size_t>(-1);

}  // namespace

struct RecordGraph::Graph {
    std::vector<GraphEdge> edges;   // sorted, each once
    std::vector<RecordId> records;  // by vertex, sorted
    Boost boost;

    explicit Graph(std::vector<GraphEdge> all) : edges(std::move(all)) {
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        for (const GraphEdge& edge : edges) records.insert(records.end(), {edge.from, edge.to});
        std::sort(records.begin(), records.end());
        records.erase(std::unique(records.begin(), records.end()), records.end());
        boost = Boost(records.size());
        for (std::size_t i = 0; i < edges.size(); ++i)
            boost::add_edge(*vertex(edges[i].from), *vertex(edges[i].to), EdgeIndex(i), boost);
    }

    std::optional<Vertex> vertex(RecordId record) const {
        const auto it = std::lower_bound(records.begin(), records.end(), record);
        if (it == records.end() || *it != record) return std::nullopt;
        return static_cast<Vertex>(it - records.begin());
    }

    std::span<const GraphEdge> needs(RecordId record) const {
        const auto first =
            std::lower_bound(edges.begin(), edges.end(), record,
                             [](const GraphEdge& edge, RecordId id) { return edge.from < id; });
        const auto last =
            std::find_if(first, edges.end(), [&](const GraphEdge& edge) { return edge.from != record; });
        return {first, last};
    }

    // The edges of the shortest way, by index; empty where there is none, and from a vertex to itself.
    std::vector<std::size_t> shortest(Vertex from, Vertex to) const {
        std::vector<std::size_t> edge_to(records.size(), no_edge);
        boost::breadth_first_search(boost, from, boost::visitor(NoteTree(edge_to)));
        std::vector<std::size_t> way;
        for (Vertex at = to; at != from; at = *vertex(edges[way.back()].from)) {
            if (edge_to[at] == no_edge) return {};
            way.push_back(edge_to[at]);
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    // The shortest cycle through a vertex; empty where it is on none.
    std::vector<std::size_t> shortest_cycle(Vertex vertex) const {
        std::vector<std::size_t> best;
        for (const GraphEdge& edge : needs(records[vertex])) {
            const Vertex next = *this->vertex(edge.to);
            std::vector<std::size_t> cycle = shortest(next, vertex);
            if (next != vertex && cycle.empty()) continue;
            cycle.insert(cycle.begin(), static_cast<std::size_t>(&edge - edges.data()));
            if (best.empty() || cycle.size() < best.size()) best = std::move(cycle);
        }
        return best;
    }

    // Cycles that between them have every edge; each edge is known to lie on one.
    void append_cycles(std::vector<std::vector<GraphEdge>>& cycles) const {
        std::vector<bool> covered(edges.size(), false);
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (covered[i]) continue;
            std::vector<std::size_t> around = shortest(*vertex(edges[i].to), *vertex(edges[i].from));
            around.push_back(i);
            std::vector<GraphEdge> cycle;
            for (const std::size_t edge : around) {
                covered[edge] = true;
                cycle.push_back(edges[edge]);
            }
            std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
            cycles.push_back(std::move(cycle));
        }
    }
};

RecordGraph::RecordGraph(const GraphSpec& spec, const State& state) {
    std::vector<GraphEdge> edges;
    for (const EdgeSpec& edge : spec.edges) add_edges(state, edge, edges);
    graph_ = std::make_unique<Graph>(std::move(edges));
}
RecordGraph::~RecordGraph() = default;
RecordGraph::RecordGraph(RecordGraph&&) noexcept = default;

const std::vector<GraphEdge>& RecordGraph::edges() const { return graph_->edges; }

std::vector<GraphEdge> RecordGraph::needs(RecordId record) const {
    const auto edges = graph_->needs(record);
    return {edges.begin(), edges.end()};
}

std::vector<std::vector<GraphEdge>> RecordGraph::cycles() const {
    const Graph& graph = *graph_;
    std::vector<std::size_t> component(graph.records.size());
    boost::strong_components(
        graph.boost,
        boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph.boost)));
    // Each component is searched by itself: it is small where the whole is large.
    std::map<std::size_t, std::vector<GraphEdge>> inside;
    for (const GraphEdge& edge : graph.edges) {
        const std::size_t from = component[*graph.vertex(edge.from)];
        if (from == component[*graph.vertex(edge.to)]) inside[from].push_back(edge);
    }
    std::vector<std::vector<GraphEdge>> cycles;
    for (auto& [number, edges] : inside) Graph(std::move(edges)).append_cycles(cycles);
    std::sort(cycles.begin(), cycles.end());
    return cycles;
}

std::vector<RecordId> RecordGraph::order(RecordId record) const {
    const auto start = graph_->vertex(record);
    if (!start) return {record};
    std::vector<Vertex> finished;
    std::vector<boost::default_color_type> colors(graph_->records.size(), boost::white_color);
    boost::depth_first_visit(
        graph_->boost, *start, NoteFinished(finished),
        boost::make_iterator_property_map(colors.begin(), boost::get(boost::vertex_index, graph_->boost)));
    std::vector<RecordId> order;
    for (const Vertex vertex : finished) order.push_back(graph_->records[vertex]);
    return order;
}

std::vector<GraphEdge> RecordGraph::path(RecordId from, RecordId to) const {
    const auto start = graph_->vertex(from), end = graph_->vertex(to);
    if (!start || !end) return {};
    std::vector<GraphEdge> way;
    const auto edges = start == end ? graph_->shortest_cycle(*start) : graph_->shortest(*start, *end);
    for (const std::size_t edge : edges) way.push_back(graph_->edges[edge]);
    return way;
}

std::vector<GraphEdge> RecordGraph::chain(RecordId record) const {
    // What is needed comes first in the order, so each length is known when it is asked for. An edge back
    // into a cycle leads to a record that has none yet, and counts as the end.
    std::map<RecordId, std::pair<std::size_t, const GraphEdge*>> longest;
    for (const RecordId id : order(record)) {
        std::pair<std::size_t, const GraphEdge*> best{0, nullptr};
        for (const GraphEdge& edge : graph_->needs(id)) {
            const auto below = longest.find(edge.to);
            if (below != longest.end() && below->second.first + 1 > best.first)
                best = {below->second.first + 1, &edge};
        }
        longest[id] = best;
    }
    std::vector<GraphEdge> way;
    for (const GraphEdge* edge = longest[record].second; edge != nullptr; edge = longest[edge->to].second)
        way.push_back(*edge);
    return way;
}
}  // namespace seccheck
