#include "graph/graph_layout.h"

#include <catch2/catch.hpp>

using namespace seccheck;

namespace {
// Two boxes, the first of which needs the second; and one by itself.
const std::vector<GraphToDraw> two_graphs = {{{{144, 36}, {72, 36}}, {{0, 1}}}, {{{72, 72}}, {}}};

const char* const plain_text =
    "graph 1 4 0.5\n"
    "node 0 1 0.25 2 0.5 \"\" solid box black lightgrey\n"
    "node 1 3.5 0.25 1 0.5 \"\" solid box black lightgrey\n"
    "edge 0 1 4 2 0.25 2.25 0.25 2.5 0.5 3 0.25 solid black\n"
    "stop\n"
    "graph 1 1 1\n"
    "node 0 0.5 0.5 1 1 \"\" solid box black lightgrey\n"
    "stop\n";
}  // namespace

TEST_CASE("dot is told sizes in inches and which boxes are joined, and nothing else", "[graph_layout]") {
    CHECK(
        dot_text({two_graphs.front()}) ==
        "digraph {\nrankdir=LR nodesep=0.16 ranksep=0.42\nnode [shape=box fixedsize=true label=\"\"]\n"
        "edge [arrowhead=none]\n0 [width=2.0000 height=0.5000]\n1 [width=1.0000 height=0.5000]\n0 -> 1\n}\n");
}

TEST_CASE("what dot writes is read in points, with y going down", "[graph_layout]") {
    const auto layouts = parse_plain(plain_text, two_graphs);
    REQUIRE(layouts);
    REQUIRE(layouts->size() == 2);
    const GraphLayout& first = layouts->front();
    CHECK(first.size.width == 288);
    CHECK(first.size.height == 36);
    CHECK(first.centres[1].x == 252);
    CHECK(first.centres[1].y == 18);
    REQUIRE(first.lines[0].size() == 4);
    CHECK(first.lines[0][0].x == 144);
    CHECK(first.lines[0][2].y == 0);  // half an inch up in a picture of half an inch
    CHECK(layouts->back().centres[0].y == 36);
}

TEST_CASE("what isn't a layout of these graphs is refused", "[graph_layout]") {
    const std::string good = plain_text;
    const auto changed = [&](std::string_view from, std::string_view to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return parse_plain(text, two_graphs);
    };
    CHECK_FALSE(parse_plain("", two_graphs));
    CHECK_FALSE(parse_plain(good.substr(0, good.size() - 5), two_graphs));  // the end is missing
    CHECK_FALSE(changed("node 1 3.5", "node 7 3.5"));
    CHECK_FALSE(changed("node 1 3.5", "node 1 x"));
    CHECK_FALSE(changed("edge 0 1", "edge 1 0"));
    CHECK_FALSE(changed("edge 0 1 4", "edge 0 1 3"));
    CHECK_FALSE(changed("edge 0 1 4 2 0.25 2.25 0.25 2.5 0.5 3 0.25 solid black\n", ""));
    CHECK_FALSE(changed("node 1 3.5 0.25 1 0.5 \"\" solid box black lightgrey\n", ""));
}

TEST_CASE("dot itself puts what is needed to the right of what needs it", "[graph_layout]") {
    const GraphLayouts result = lay_out(two_graphs);
    REQUIRE(result.trouble.empty());
    REQUIRE(result.layouts.size() == 2);
    const GraphLayout& first = result.layouts.front();
    CHECK(first.centres[0].x + 72 < first.centres[1].x - 36);
    CHECK(first.lines[0].size() >= 4);
}
