// The graph's answers over hundreds of small graphs, against the plainest ways to find them.
#include <set>

#include "support/random_numbers.h"
#include "support/task_graph.h"

using namespace seccheck;
using namespace seccheck::test;

namespace {
constexpr int most = 7;
constexpr int no_way = 99;

// An edge for each pair for which a random number says so; `acyclic` leaves out those that lead up.
struct RandomGraph {
    int size;
    bool needs[most][most] = {};
    int steps[most][most] = {};  // of the shortest way of one step or more

    RandomGraph(RandomNumbers& random, bool acyclic) : size(random.between(2, most)) {
        const int sparse = random.between(2, 6);
        for (int a = 0; a < size; ++a)
            for (int b = 0; b < size; ++b) needs[a][b] = (!acyclic || a < b) && random.one_in(sparse);
        measure();
    }

    // Floyd and Warshall.
    void measure() {
        for (int a = 0; a < size; ++a)
            for (int b = 0; b < size; ++b) steps[a][b] = needs[a][b] ? 1 : no_way;
        for (int via = 0; via < size; ++via)
            for (int a = 0; a < size; ++a)
                for (int b = 0; b < size; ++b)
                    steps[a][b] = std::min(steps[a][b], steps[a][via] + steps[via][b]);
    }

    bool reaches(int a, int b) const { return steps[a][b] < no_way; }

    // Only where nothing leads in circles.
    int longest(int from) const {
        int best = 0;
        for (int to = 0; to < size; ++to)
            if (needs[from][to]) best = std::max(best, 1 + longest(to));
        return best;
    }

    Lines lines() const {
        Lines lines;
        for (int a = 0; a < size; ++a) {
            lines.push_back({static_cast<char>('A' + a), ' '});
            for (int b = 0; b < size; ++b)
                if (needs[a][b]) lines.back() += static_cast<char>('A' + b);
        }
        return lines;
    }
};

// Whether each edge begins where the one before ends.
bool follows(const std::vector<GraphEdge>& way) {
    for (std::size_t i = 1; i < way.size(); ++i)
        if (way[i].from != way[i - 1].to) return false;
    return true;
}

std::string letter(int index) { return {static_cast<char>('A' + index)}; }
}  // namespace

TEST_CASE("cycles have every edge that lies on one, and no other", "[record_graph]") {
    RandomNumbers random(1);
    for (int turn = 0; turn < 150; ++turn) {
        const RandomGraph plain(random, false);
        const TaskGraph graph(plain.lines());
        std::set<std::pair<RecordId, RecordId>> covered;
        const auto cycles = graph.graph.cycles();
        for (const auto& cycle : cycles) {
            REQUIRE(follows(cycle));
            REQUIRE(cycle.back().to == cycle.front().from);
            std::set<RecordId> met;
            for (const GraphEdge& edge : cycle) {
                CHECK(met.insert(edge.from).second);
                covered.insert({edge.from, edge.to});
            }
            CHECK(*met.begin() == cycle.front().from);
        }
        CHECK(std::set(cycles.begin(), cycles.end()).size() == cycles.size());
        for (int a = 0; a < plain.size; ++a)
            for (int b = 0; b < plain.size; ++b)
                if (covered.contains({graph[letter(a)], graph[letter(b)]}) !=
                    (plain.needs[a][b] && (a == b || plain.reaches(b, a))))
                    FAIL(letter(a) << ">" << letter(b) << " of "
                                   << Catch::StringMaker<Lines>::convert(plain.lines()));
    }
}

TEST_CASE("a path has as many edges as the shortest way, and an order all that is needed", "[record_graph]") {
    RandomNumbers random(2);
    for (int turn = 0; turn < 100; ++turn) {
        const RandomGraph plain(random, false);
        const TaskGraph graph(plain.lines());
        CAPTURE(plain.lines());
        for (int a = 0; a < plain.size; ++a) {
            std::string reached;
            for (int b = 0; b < plain.size; ++b) {
                const auto path = graph.graph.path(graph[letter(a)], graph[letter(b)]);
                CHECK(path.size() == (plain.reaches(a, b) ? static_cast<std::size_t>(plain.steps[a][b]) : 0));
                REQUIRE(follows(path));
                if (b != a && plain.reaches(a, b)) reached += letter(b);
            }
            std::string order = graph.order(letter(a));
            CHECK(order.substr(order.size() - 1) == letter(a));
            order.pop_back();
            std::erase(order, ' ');
            std::sort(order.begin(), order.end());
            CHECK(order == reached);
        }
    }
}

TEST_CASE("without cycles an order is one to work by, and a chain the longest way", "[record_graph]") {
    RandomNumbers random(3);
    for (int turn = 0; turn < 100; ++turn) {
        const RandomGraph plain(random, true);
        const TaskGraph graph(plain.lines());
        CAPTURE(plain.lines());
        CHECK(graph.cycles() == Lines{});
        for (int a = 0; a < plain.size; ++a) {
            const std::string order = graph.order(letter(a));
            for (int b = 0; b < plain.size; ++b)
                for (int c = 0; c < plain.size; ++c)
                    if (plain.needs[b][c] && order.find(letter(b)) != std::string::npos)
                        CHECK(order.find(letter(c)) < order.find(letter(b)));
            const auto chain = graph.graph.chain(graph[letter(a)]);
            CHECK(chain.size() == static_cast<std::size_t>(plain.longest(a)));
            CHECK(follows(chain));
        }
    }
}
