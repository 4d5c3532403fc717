#include "base/child_process.h"

#include <catch2/catch.hpp>

using namespace seccheck;
using Outcome = ChildResult::Outcome;

namespace {
constexpr std::chrono::seconds plenty{60};
}

TEST_CASE("a child reads what it is given, and what it writes comes back", "[child_process]") {
    const ChildResult result = run_child({"cat"}, "one\ntwo\n", plenty);
    CHECK(result.outcome == Outcome::finished);
    CHECK(result.output == "one\ntwo\n");
}

TEST_CASE("more than any buffer holds goes through in both directions at once", "[child_process]") {
    const std::string much(5'000'000, 'x');
    const ChildResult result = run_child({"cat"}, much, plenty);
    CHECK(result.outcome == Outcome::finished);
    CHECK((result.output == much));
}

TEST_CASE("a child that doesn't read its input is no failure, nor a signal to us", "[child_process]") {
    CHECK(run_child({"true"}, std::string(5'000'000, 'x'), plenty).outcome == Outcome::finished);
}

TEST_CASE("a status other than 0 is a failure", "[child_process]") {
    CHECK(run_child({"false"}, "", plenty).outcome == Outcome::failed);
}

TEST_CASE("a program that isn't there is told apart", "[child_process]") {
    CHECK(run_child({"seccheck-no-such-program"}, "", plenty).outcome == Outcome::not_found);
}

TEST_CASE("a child that takes too long is ended", "[child_process]") {
    const ChildResult result = run_child({"sleep", "60"}, "", std::chrono::milliseconds(50));
    CHECK(result.outcome == Outcome::timed_out);
}

TEST_CASE("no shell reads the arguments, and no variable of ours gets through", "[child_process]") {
    CHECK(run_child({"echo", "$HOME; false"}, "", plenty).output == "$HOME; false\n");
    CHECK(run_child({"printenv", "HOME"}, "", plenty).output.empty());
    CHECK(run_child({"printenv", "LC_ALL"}, "", plenty).output == "C\n");
}
