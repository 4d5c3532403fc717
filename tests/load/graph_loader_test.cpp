#include "load/graph_loader.h"

#include <catch2/catch.hpp>

#include "support/loading.h"

using namespace seccheck;

namespace {
const Model& model() {
    static const Model made = model_of({{"modification.toml", R"(
[kind]
name = "modification"
key = "id"
title = "{id}"
doc = "x"
[field.id]
type = "string"
doc = "x"
)"},
                                        {"release.toml", R"(
[kind]
name = "release"
key = "id"
title = "{id}"
doc = "x"
[field.id]
type = "string"
doc = "x"
)"},
                                        {"item.toml", R"(
[kind]
name = "item"
parent = "release"
key = "modification"
title = "{modification}"
doc = "x"
[field.modification]
type = "ref"
to = "modification"
doc = "x"
[field.removed]
type = "date"
when = "event"
doc = "x"
[field.why]
type = "enum"
values = ["wanted", "needed"]
doc = "x"
[field.about]
type = "ref"
to = "any"
back = "none"
doc = "x"
)"}});
    return made;
}

std::vector<GraphSpec> read(const Texts& texts, std::string& errors) {
    Diagnostics diagnostics;
    std::vector<GraphSpec> graphs = load_graphs(MemoryFiles(texts), found_in(texts), model(), diagnostics);
    errors = text_of(diagnostics, texts);
    return graphs;
}

// Errors of an edge over items, with more keys from line 7 on.
std::string errors_of(const std::string& more) {
    std::string errors;
    read({{"g.toml", "[graph]\nname = \"g\"\ndoc = \"x\"\n[[edge]]\nover = \"item\"\ndoc = \"x\"\n" + more}},
         errors);
    return errors;
}
}  // namespace

TEST_CASE("an edge leads along references, back and up to the parent", "[graph_loader]") {
    std::string errors;
    const auto graphs = read({{"g.toml", R"([graph]
name = "scope"
doc = "What a release needs."
[[edge]]
kind = "scoped_in"
over = "item"
dependent = "release"
needs = "modification.items"
where = { why = "needed" }
needs_where = { why = "wanted" }
unless = "removed"
doc = "x"
)"}},
                             errors);
    CHECK(errors.empty());
    REQUIRE(graphs.size() == 1);
    CHECK(graphs[0].name == "scope");
    REQUIRE(graphs[0].edges.size() == 1);
    const EdgeSpec& edge = graphs[0].edges[0];
    const Kind& item = model().kinds[edge.over];
    CHECK(edge.kind == "scoped_in");
    CHECK(item.name == "item");
    REQUIRE(edge.dependent.size() == 1);
    CHECK(edge.dependent[0].type == PathStep::Type::parent);
    REQUIRE(edge.needs.size() == 2);
    CHECK(edge.needs[0].type == PathStep::Type::field);
    CHECK(item.fields[edge.needs[0].index].name == "modification");
    CHECK(edge.needs[1].type == PathStep::Type::back);
    CHECK(edge.unless == item.find("removed"));
    REQUIRE(edge.where.size() == 1);
    CHECK(edge.where[0].is == 1);
    REQUIRE(edge.needs_where.size() == 1);
    CHECK(edge.needs_where[0].is == 0);
    CHECK(edge.needs_kind == model().find("item"));
}

TEST_CASE("a graph is drawn only where its file says so", "[graph_loader]") {
    const std::string edge =
        "[[edge]]\nkind = \"needs\"\nover = \"item\"\nneeds = \"release\"\ndoc = \"x\"\n";
    const std::string head = "[graph]\nname = \"g\"\ndoc = \"x\"\n";
    for (const auto& [line, drawn] :
         std::map<std::string, bool>{{"", false}, {"drawn = false\n", false}, {"drawn = true\n", true}}) {
        const Texts texts = {{"g.toml", head + line + edge}};
        Diagnostics diagnostics;
        CHECK(load_graphs(MemoryFiles(texts), found_in(texts), model(), diagnostics).at(0).drawn == drawn);
        CHECK(diagnostics.empty());
    }
}

TEST_CASE("an edge may take its kind from an enum, and its needs from the record itself", "[graph_loader]") {
    CHECK(errors_of("kind_from = \"why\"\nneeds = \"\"\n").empty());
}

TEST_CASE("an edge must say what it is called, and where it leads", "[graph_loader]") {
    CHECK(errors_of("") == R"(
g.toml:5:8: error: the edge has no kind
     5 | over = "item"
       |        ^~~~~~
       say kind = "...", or kind_from = a field
g.toml:5:8: error: the edge leads nowhere
     5 | over = "item"
       |        ^~~~~~
       say needs = the way to what is needed
)");
}

TEST_CASE("a step must be a reference, a way back or the parent", "[graph_loader]") {
    CHECK(errors_of("kind = \"k\"\nneeds = \"modfication\"\ndependent = \"why\"\n") == R"(
g.toml:8:9: error: "modfication" is no reference of kind "item"
     8 | needs = "modfication"
       |         ^~~~~~~~~~~~~
       did you mean "modification"?
g.toml:9:13: error: "why" is no reference of kind "item"
     9 | dependent = "why"
       |             ^~~~~
       one of "release", "about", "modification"
)");
    CHECK(errors_of("kind = \"k\"\nneeds = \"modification.item\"\n") == R"(
g.toml:8:9: error: "item" is no reference of kind "modification"
     8 | needs = "modification.item"
       |         ^~~~~~~~~~~~~~~~~~~
       did you mean "items"?
)");
}

TEST_CASE("no way leads on from what may be of several kinds", "[graph_loader]") {
    CHECK(errors_of("kind = \"k\"\nneeds = \"about.items\"\n") == R"(
g.toml:8:9: error: what comes before "items" may be of several kinds
     8 | needs = "about.items"
       |         ^~~~~~~~~~~~~
)");
    CHECK(errors_of("kind = \"k\"\nneeds = \"about\"\nneeds_where = { why = \"wanted\" }\n") == R"(
g.toml:9:15: error: what is needed may be of several kinds
     9 | needs_where = { why = "wanted" }
       |               ^~~~~~~~~~~~~~~~~~
       leave needs_where out
)");
}

TEST_CASE("conditions, enums and fields of an edge must be there", "[graph_loader]") {
    CHECK(errors_of("kind_from = \"removed\"\nneeds = \"release\"\nunless = \"remved\"\nwhere = { why = "
                    "\"wnated\", id = \"x\" }\n") == R"(
g.toml:7:13: error: "removed" is no enum of kind "item"
     7 | kind_from = "removed"
       |             ^~~~~~~~~
       one of "why"
g.toml:9:10: error: kind "item" has no field "remved"
     9 | unless = "remved"
       |          ^~~~~~~~
       did you mean "removed"?
g.toml:10:17: error: item.why can't be "wnated"
    10 | where = { why = "wnated", id = "x" }
       |                 ^~~~~~~~
       did you mean "wanted"?
g.toml:10:27: error: "id" is no enum of kind "item"
    10 | where = { why = "wnated", id = "x" }
       |                           ^~
       one of "why"
)");
}

TEST_CASE("an edge goes over a kind that there is", "[graph_loader]") {
    std::string errors;
    read({{"g.toml",
           "[graph]\nname = \"g\"\ndoc = \"x\"\n[[edge]]\nover = \"itm\"\ndoc = \"x\"\n[[edge]]\ndoc = "
           "\"x\"\n"}},
         errors);
    CHECK(errors == R"(
g.toml:5:8: error: there is no kind "itm"
     5 | over = "itm"
       |        ^~~~~
       did you mean "item"?
g.toml:7:1: error: an edge lacks its "over"
     7 | [[edge]]
       | ^
       add over = "..."
)");
}

TEST_CASE("a graph without edges would never find a fault, so it is one", "[graph_loader]") {
    std::string errors;
    read({{"g.toml", "[graph]\nname = \"g\"\ndoc = \"x\"\n"}}, errors);
    CHECK(errors == R"(
g.toml:1: error: describes a graph without edges
     1 | [graph]
       add [[edge]]
)");
    read({{"g.toml", "edge = [1]\n[graph]\nname = \"g\"\ndoc = \"x\"\n"}}, errors);
    CHECK(errors == R"(
g.toml:1:9: error: an edge is a table
     1 | edge = [1]
       |         ^
       write [[edge]]
)");
}

TEST_CASE("a file without a graph describes none, and one graph is described once", "[graph_loader]") {
    std::string errors;
    const std::string edge = "[[edge]]\nkind = \"k\"\nover = \"item\"\nneeds = \"release\"\ndoc = \"x\"\n";
    read({{"g.toml", edge}}, errors);
    CHECK(errors == R"(
g.toml:1: error: describes no graph
     1 | [[edge]]
       begin it with [graph]
)");
    const std::string graph = "[graph]\nname = \"g\"\ndoc = \"x\"\n" + edge;
    read({{"a.toml", graph}, {"b.toml", graph}}, errors);
    CHECK(errors == R"(
b.toml:1:1: error: the graph "g" is described twice
     1 | [graph]
       | ^
       a.toml:1:1: here first
       keep one of the two
)");
}
