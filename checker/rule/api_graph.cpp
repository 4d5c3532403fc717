#include "rule/api_graph.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "base/nearest_name.h"
#include "graph/record_graph.h"
#include "rule/handle.h"
#include "rule/rule_host.h"

namespace seccheck {
namespace {
const RecordGraph& check_graph(lua_State* L) {
    const Handle handle = to_handle(L, 1);
    if (handle.type != Handle::graph)
        luaL_error(L, "what stands before the colon must be a graph, not %s", describe_value(L, 1));
    RuleHost& host = RuleHost::of(L);
    host.check().raise((*host.inputs().graphs)[handle.part].label);
    return host.graph(handle.part);
}

int graph_of(lua_State* L) {
    RuleHost& host = RuleHost::of(L);
    host.state(L);
    const std::string_view name = luaL_checkstring(L, 1);
    const std::vector<GraphSpec>& graphs = *host.inputs().graphs;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        if (graphs[i].name == name) {
            push_handle(L, {Handle::graph, 0, static_cast<std::uint16_t>(i)});
            return 1;
        }
        names.push_back(graphs[i].name);
    }
    return luaL_error(L, "there is no graph \"%s\": %s", lua_tostring(L, 1), suggest(name, names).c_str());
}

// { record, "field" }, as report functions take facts. [-0, +1]
void push_fact(lua_State* L, const State& state, const FactEvidence& fact) {
    const Kind& kind = state.kind(fact.record);
    lua_createtable(L, 2, 0);
    push_record(L, fact.record);
    lua_rawseti(L, -2, 1);
    lua_pushstring(L, (fact.back ? kind.back[fact.field].name : kind.fields[fact.field].name).c_str());
    lua_rawseti(L, -2, 2);
}

// { records, facts, text, first, last } of edges that follow each other. [-0, +1]
void push_way(lua_State* L, const State& state, const std::vector<GraphEdge>& way) {
    std::string text;
    lua_createtable(L, 0, 3);
    lua_newtable(L);
    lua_newtable(L);
    for (std::size_t i = 0; i < way.size(); ++i) {
        text += fmt::format("{} -> ", state.title(way[i].from));
        push_record(L, way[i].from);
        lua_rawseti(L, -3, static_cast<lua_Integer>(i) + 1);
        push_fact(L, state, way[i].fact);
        lua_rawseti(L, -2, static_cast<lua_Integer>(i) + 1);
    }
    lua_setfield(L, -3, "facts");
    push_record(L, way.back().to);
    lua_rawseti(L, -2, static_cast<lua_Integer>(way.size()) + 1);
    lua_setfield(L, -2, "records");
    lua_pushstring(L, (text + state.title(way.back().to)).c_str());
    lua_setfield(L, -2, "text");
}

int cycles(lua_State* L) {
    const auto found = check_graph(L).cycles();
    lua_createtable(L, static_cast<int>(found.size()), 0);
    for (std::size_t i = 0; i < found.size(); ++i) {
        push_way(L, RuleHost::of(L).state(L), found[i]);
        lua_rawseti(L, -2, static_cast<lua_Integer>(i) + 1);
    }
    return 1;
}

int needs(lua_State* L) {
    const State& state = RuleHost::of(L).state(L);
    const auto edges = check_graph(L).needs(check_record(L, 2, "what is asked about"));
    lua_createtable(L, static_cast<int>(edges.size()), 0);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        lua_createtable(L, 0, 3);
        push_record(L, edges[i].to);
        lua_setfield(L, -2, "record");
        lua_pushstring(L, edges[i].kind.c_str());
        lua_setfield(L, -2, "kind");
        push_fact(L, state, edges[i].fact);
        lua_setfield(L, -2, "fact");
        lua_rawseti(L, -2, static_cast<lua_Integer>(i) + 1);
    }
    return 1;
}

int order(lua_State* L) {
    const auto records = check_graph(L).order(check_record(L, 2, "what is asked about"));
    lua_createtable(L, static_cast<int>(records.size()), 0);
    for (std::size_t i = 0; i < records.size(); ++i) {
        push_record(L, records[i]);
        lua_rawseti(L, -2, static_cast<lua_Integer>(i) + 1);
    }
    return 1;
}

int push_way_or_nil(lua_State* L, const std::vector<GraphEdge>& way) {
    if (way.empty())
        lua_pushnil(L);
    else
        push_way(L, RuleHost::of(L).state(L), way);
    return 1;
}

int path(lua_State* L) {
    const RecordId from = check_record(L, 2, "the start of the path"),
                   to = check_record(L, 3, "the end of the path");
    return push_way_or_nil(L, check_graph(L).path(from, to));
}

int chain(lua_State* L) {
    return push_way_or_nil(L, check_graph(L).chain(check_record(L, 2, "the start of the chain")));
}

constexpr std::array functions = {
    LuaFunction{"of", guarded<graph_of>, "(name: graph_name): graph", "A graph that the model describes."},
};
constexpr std::array methods = {
    LuaFunction{"chain", guarded<chain>, "(self: graph, record: record): way?",
                "The longest way down from the record."},
    LuaFunction{"cycles", guarded<cycles>, "(self: graph): way[]",
                "Cycles that between them have every edge that lies on one."},
    LuaFunction{"needs", guarded<needs>, "(self: graph, record: record): need[]",
                "What the record needs directly."},
    LuaFunction{"order", guarded<order>, "(self: graph, record: record): record[]",
                "All that the record rests on, what is needed first coming first; itself last."},
    LuaFunction{"path", guarded<path>, "(self: graph, from: record, to: record): way?",
                "The shortest way by which one comes to need the other."},
};
}  // namespace

std::span<const LuaFunction> graph_functions() { return functions; }
std::span<const LuaFunction> graph_methods() { return methods; }

int push_graph_method(lua_State* L, std::string_view name) {
    std::vector<std::string> names;
    for (const LuaFunction& method : methods) {
        if (method.name == name) {
            lua_pushcfunction(L, method.call);
            return 1;
        }
        names.emplace_back(method.name);
    }
    return luaL_error(L, "a graph has no \"%s\": %s", std::string(name).c_str(),
                      suggest(name, names).c_str());
}
}  // namespace seccheck
