// The outcome is the same however files are cut, by however many threads they are read, and whatever they are
// called.
#include <algorithm>
#include <catch2/catch.hpp>

#include "load/state_loader.h"
#include "support/random_state.h"
#include "support/small_model.h"
#include "support/state_text.h"

using namespace seccheck;

namespace {
// All that a run could tell: the errors, or where there are none the whole state.
std::string outcome(const Texts& texts, std::size_t jobs, std::size_t piece_bytes) {
    LoadOptions options;
    options.jobs = jobs;
    options.piece_bytes = piece_bytes;
    const LoadedState loaded = load(small_model(), texts, options);
    return loaded.errors.empty() ? text_of(loaded.state) : loaded.errors;
}

constexpr std::size_t uncut = 1U << 16U;  // more than any of these files has

// How many of the states had no errors.
int compare_cuts(std::uint64_t first_seed, int count, int error_every) {
    int clean = 0;
    for (int i = 0; i < count; ++i) {
        RandomState random(first_seed + static_cast<std::uint64_t>(i), error_every);
        const Texts texts = {{"a.toml", random.file()}, {"b.toml", random.file()}};
        const std::string expected = outcome(texts, 1, uncut);
        if (expected.starts_with("as of")) ++clean;
        for (const std::size_t jobs : {1U, 2U, 8U})
            for (const std::size_t piece_bytes : {1U, 30U, 150U}) {
                CAPTURE(jobs, piece_bytes, texts.at("a.toml"), texts.at("b.toml"));
                REQUIRE(outcome(texts, jobs, piece_bytes) == expected);
            }
    }
    return clean;
}
}  // namespace

TEST_CASE("a state in good order is the same however its files are cut", "[state_pieces]") {
    // Two files may well have a [state] of one day, so that not every one is in good order.
    CHECK(compare_cuts(1000, 60, 0) > 40);
}

TEST_CASE("the errors of a state are the same however its files are cut", "[state_pieces]") {
    CHECK(compare_cuts(2000, 120, 6) < 60);
}

TEST_CASE("a state is the same in whatever order its files come", "[state_pieces]") {
    for (std::uint64_t seed = 3000; seed < 3040; ++seed) {
        RandomState random(seed, 0);
        const Texts texts = {{"a.toml", random.file()}, {"b.toml", random.file()}, {"c.toml", random.file()}};
        const std::string expected = outcome(texts, 1, uncut);
        std::vector<FoundFile> found = found_in(texts);
        while (std::next_permutation(found.begin(), found.end())) {
            Diagnostics diagnostics;
            const State state = load_state(MemoryFiles(texts), found, small_model(), {}, diagnostics);
            if (diagnostics.empty())
                REQUIRE(text_of(state) == expected);
            else
                REQUIRE_FALSE(expected.starts_with("as of"));
        }
    }
}

TEST_CASE("records are the same under whatever names their files go", "[state_pieces]") {
    const auto records = [](const Texts& texts) {
        const LoadedState loaded = load(small_model(), texts);
        REQUIRE(loaded.errors.empty());
        std::string text;
        for (const Kind& kind : small_model().kinds) text += keys_of(loaded.state, kind.name) + '\n';
        return text;
    };
    const std::string one = "[[party]]\nname = \"Foo\"\n[[party.role]]\nrole = \"supplier\"\n",
                      two = "[[party]]\nname = \"Bar\"\n[[action]]\nid = \"A1\"\nowner = \"Foo\"\n";
    CHECK(records({{"a.toml", one}, {"b.toml", two}}) == records({{"a.toml", two}, {"b.toml", one}}));
    CHECK(records({{"a.toml", one + two}}) == records({{"a.toml", two + one}}));
}
