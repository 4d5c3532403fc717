#include "base/parallel.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

using namespace seccheck;

TEST_CASE("every turn is taken once, whatever the number of jobs", "[parallel]") {
    for (const std::size_t jobs : {0U, 1U, 2U, 8U, 100U}) {
        std::vector<int> taken(1000, 0);
        parallel_for(jobs, taken.size(), [&](std::size_t index, std::size_t) { ++taken[index]; });
        CHECK(taken == std::vector<int>(1000, 1));
    }
}

TEST_CASE("a worker's number is below the number of jobs and of turns", "[parallel]") {
    std::vector<std::size_t> workers(5, 99);
    parallel_for(8, workers.size(), [&](std::size_t index, std::size_t worker) { workers[index] = worker; });
    for (const std::size_t worker : workers) CHECK(worker < 5);

    parallel_for(3, workers.size(), [&](std::size_t index, std::size_t worker) { workers[index] = worker; });
    for (const std::size_t worker : workers) CHECK(worker < 3);
}

TEST_CASE("without turns nothing is called", "[parallel]") {
    bool called = false;
    parallel_for(8, 0, [&](std::size_t, std::size_t) { called = true; });
    CHECK_FALSE(called);
}

TEST_CASE("with one job the turns are taken in order, by the caller", "[parallel]") {
    std::vector<std::size_t> order;
    const std::thread::id caller = std::this_thread::get_id();
    parallel_for(1, 4, [&](std::size_t index, std::size_t) {
        CHECK(std::this_thread::get_id() == caller);
        order.push_back(index);
    });
    CHECK(order == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("an exception of a turn reaches the caller, and no new turn begins", "[parallel]") {
    for (const std::size_t jobs : {1U, 2U, 8U}) {
        std::atomic<std::size_t> begun{0};
        const auto run = [&] {
            parallel_for(jobs, 1000000, [&](std::size_t, std::size_t) {
                ++begun;
                throw std::runtime_error("out of paper");
            });
        };
        CHECK_THROWS_WITH(run(), "out of paper");
        CHECK(begun <= jobs);  // each thread stops at its first
    }
}
